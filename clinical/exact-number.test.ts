import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compare,
  dividedBy,
  fractionOf,
  hundredthsOf,
  minus,
  plus,
  ratio,
  roundHalfUp,
  scaledHalfUp,
  times,
  toNumber,
} from './exact-number'

describe('a typed number is the decimal that prints for it', () => {
  test.each([0, 1, 0.1, 0.3048, 1609.344, 1e21, 1e-7, 123456.789, -2.5])('%d comes back as it went in', (value) => {
    expect(toNumber(fractionOf(value))).toBe(value)
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('%d is refused', (value) => {
    expect(() => fractionOf(value)).toThrow(RangeError)
  })

  test('0.1 + 0.2 is exactly 0.3', () => {
    expect(compare(plus(fractionOf(0.1), fractionOf(0.2)), fractionOf(0.3))).toBe(0)
    expect(compare(minus(fractionOf(0.3), fractionOf(0.1)), fractionOf(0.2))).toBe(0)
  })

  test('nothing is divided by zero; a negative divisor turns the sign', () => {
    expect(() => dividedBy(fractionOf(1), fractionOf(0))).toThrow(RangeError)
    expect(toNumber(dividedBy(fractionOf(1), fractionOf(-4)))).toBe(-0.25)
  })
})

describe('halves go up', () => {
  test.each([
    [199, 200, 100],
    [904, 1000, 90],
    [905, 1000, 91],
    [1404, 1000, 140],
    [1405, 1000, 141],
    [96, 142, 68],
    [131, 142, 92],
    [201, 200, 101],
    [1, 300, 0],
    [300, 1, 30_000],
  ])('%d / %d is %d hundredths', (part, whole, hundredths) => {
    expect(hundredthsOf(part, whole)).toBe(hundredths)
  })

  test.each([
    [1.005, 2, 1.01],
    [0.995, 2, 1],
    [2.5, 0, 3],
    [-2.5, 0, -2],
    [8.345, 2, 8.35],
  ])('%d to %d decimals is %d', (value, decimals, rounded) => {
    expect(roundHalfUp(fractionOf(value), decimals)).toBe(rounded)
  })

  test('the integer formula of clinical.md 2.3 gives the same for every pair of pressures', () => {
    const pressure = fc.integer({ min: 1, max: 300 })
    fc.assert(
      fc.property(pressure, pressure, (ankle, arm) => {
        expect(hundredthsOf(ankle, arm)).toBe(Math.floor((200 * ankle + arm) / (2 * arm)))
      }),
    )
  })

  test('multiplying and dividing by the same number changes nothing', () => {
    const value = fc.double({ min: 1e-6, max: 1e9, noNaN: true })
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(compare(dividedBy(times(fractionOf(a), fractionOf(b)), fractionOf(b)), fractionOf(a))).toBe(0)
        expect(compare(ratio(a, b), ratio(a, b))).toBe(0)
      }),
    )
  })
})

describe('edges', () => {
  test('what is refused says why', () => {
    expect(() => fractionOf(Number.NaN)).toThrow(new RangeError('Only a finite number can be measured.'))
    expect(() => ratio(1, 0)).toThrow(new RangeError('Nothing can be divided by zero.'))
  })

  test('the decimal behind a number, as a fraction', () => {
    expect(fractionOf(12)).toEqual({ numerator: 12n, denominator: 1n })
    expect(fractionOf(0.25)).toEqual({ numerator: 25n, denominator: 100n })
    expect(fractionOf(-1.5)).toEqual({ numerator: -15n, denominator: 10n })
    expect(fractionOf(1e21)).toEqual({ numerator: 10n ** 21n, denominator: 1n })
    expect(fractionOf(1.5e22)).toEqual({ numerator: 15n * 10n ** 21n, denominator: 1n })
    expect(fractionOf(1.5e-7)).toEqual({ numerator: 15n, denominator: 10n ** 8n })
  })

  test('the divisor ends positive, so that comparing stays right', () => {
    expect(dividedBy(fractionOf(3), fractionOf(-2))).toEqual({ numerator: -3n, denominator: 2n })
    expect(dividedBy(fractionOf(3), fractionOf(2))).toEqual({ numerator: 3n, denominator: 2n })
    expect(compare(dividedBy(fractionOf(3), fractionOf(-2)), fractionOf(0))).toBe(-1)
  })

  test.each([
    [1, 2, -1],
    [2, 2, 0],
    [3, 2, 1],
    [-1, 1, -1],
    [0.1, 0.1, 0],
  ])('%d beside %d: %d', (a, b, beside) => {
    expect(compare(fractionOf(a), fractionOf(b))).toBe(beside)
  })

  test.each([
    [-2.6, -3],
    [-2.5, -2],
    [-2.4, -2],
    [-0.5, 0],
    [-0.6, -1],
    [-3, -3],
    [0, 0],
    [0.5, 1],
  ])('%d to a whole number is %d: halves go up, below zero too', (value, rounded) => {
    expect(scaledHalfUp(fractionOf(value), 0)).toBe(BigInt(rounded))
  })
})

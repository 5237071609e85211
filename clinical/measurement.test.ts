import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDistance, formatIndex, formatSeconds, fromMeters, lengthUnits, toCelsius, toMeters, toSeconds } from './measurement'

describe('lengths to meters', () => {
  test.each([
    [{ value: 1, unit: 'ft' }, 0.3048],
    [{ value: 1, unit: 'yd' }, 0.9144],
    [{ value: 1, unit: 'mi' }, 1609.344],
    [{ value: 0.1, unit: 'mi' }, 160.9344],
    [{ value: 400, unit: 'ft' }, 121.92],
    [{ value: 219, unit: 'yd' }, 200.2536],
    [{ value: 120, unit: 'm' }, 120],
    [{ value: 0, unit: 'm' }, 0],
  ] as const)('%o', (length, meters) => {
    expect(toMeters(length)).toEqual({ meters, approximate: false })
  })

  test.each([
    [1, 300, 91.44],
    [1, 330, 100.584],
    [2.5, 264, 201.168],
  ])('%d block of %d ft is about %d m', (value, blockFeet, meters) => {
    expect(toMeters({ value, unit: 'block', blockFeet })).toEqual({ meters, approximate: true })
  })

  test.each([
    { value: 1, unit: 'furlong' },
    { value: 1, unit: 'toString' },
    { value: 5, unit: 'min' },
    { value: 1, unit: 'block' },
    { value: 1, unit: 'block', blockFeet: 0 },
    { value: -1, unit: 'm' },
    { value: Number.NaN, unit: 'm' },
  ])('%o is refused', (length) => {
    expect(() => toMeters(length as never)).toThrow(RangeError)
  })

  test('every typed length survives the way to meters and back', () => {
    const typed = fc.integer({ min: 1, max: 10_000_000 }).map((hundredths) => hundredths / 100)
    fc.assert(
      fc.property(typed, fc.constantFrom(...lengthUnits), (value, unit) => {
        expect(fromMeters(toMeters({ value, unit }).meters, unit)).toBe(value)
      }),
    )
    fc.assert(
      fc.property(typed, fc.integer({ min: 100, max: 900 }), (value, blockFeet) => {
        expect(fromMeters(toMeters({ value, unit: 'block', blockFeet }).meters, 'block', blockFeet)).toBe(value)
      }),
    )
  })
})

test('times to seconds', () => {
  expect(toSeconds({ value: 2.5, unit: 'min' })).toBe(150)
  expect(toSeconds({ value: 45, unit: 's' })).toBe(45)
  expect(() => toSeconds({ value: 1, unit: 'h' as never })).toThrow(RangeError)
  expect(() => toSeconds({ value: -1, unit: 's' })).toThrow(RangeError)
})

test('quantities as they read', () => {
  expect(formatIndex(90)).toBe('0.90')
  expect(formatIndex(145)).toBe('1.45')
  expect(formatIndex(4)).toBe('0.04')
  expect(formatDistance(36.576, 'ft')).toBe('120 ft')
  expect(formatDistance(1234.5, 'm')).toBe('1,235 m')
  expect(formatDistance(7.25, 'm')).toBe('7.3 m')
  expect(formatSeconds(45)).toBe('45 s')
  expect(formatSeconds(120)).toBe('2 min')
  expect(formatSeconds(149.5)).toBe('2 min 30 s')
})

describe('body temperature', () => {
  test.each([
    [100.4, 38],
    [96.8, 36],
    [98.6, 37],
    [32, 0],
  ])('%d °F is exactly %d °C', (value, celsius) => {
    expect(toCelsius({ value, unit: 'F' })).toBe(celsius)
    expect(toCelsius({ value: celsius, unit: 'C' })).toBe(celsius)
  })

  test('100.5 °F lies above 38 °C', () => {
    expect(toCelsius({ value: 100.5, unit: 'F' })).toBeCloseTo(38.0556, 4)
  })

  test('another unit is refused', () => {
    expect(() => toCelsius({ value: 310, unit: 'K' as 'C' })).toThrow(
      new RangeError('"K" is not a unit of temperature that Footfall knows.'),
    )
  })
})

describe('what is refused says why', () => {
  test.each([
    [() => toMeters({ value: 1, unit: 'furlong' as 'm' }), '"furlong" is not a unit of distance that Footfall knows.'],
    [() => toMeters({ value: -1, unit: 'm' }), 'A distance cannot be negative.'],
    [() => toMeters({ value: 1, unit: 'block', blockFeet: 0 }), 'A block needs its length in feet, above 0.'],
    [() => fromMeters(1, 'block'), 'A block needs its length in feet, above 0.'],
    [() => toSeconds({ value: 1, unit: 'h' as 's' }), '"h" is not a unit of time that Footfall knows.'],
    [() => toSeconds({ value: -1, unit: 's' }), 'A time cannot be negative.'],
  ])('case %#', (act, message) => {
    expect(act).toThrow(new RangeError(message))
  })
})

test('edges of what is read', () => {
  expect(formatDistance(9.94, 'm')).toBe('9.9 m')
  expect(formatDistance(10, 'm')).toBe('10 m')
  expect(formatDistance(0, 'm')).toBe('0 m')
  expect(formatSeconds(59.4)).toBe('59 s')
  expect(formatSeconds(60)).toBe('1 min')
  expect(formatSeconds(0)).toBe('0 s')
  expect(formatIndex(100)).toBe('1.00')
  expect(toSeconds({ value: 0, unit: 's' })).toBe(0)
})

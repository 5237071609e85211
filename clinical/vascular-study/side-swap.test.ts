import { describe, expect, test } from 'vitest'
import { emptySection } from '../visit/visit-record'
import type { PressureReading } from './pressure-reading'
import { hundredthsOfLegs, isReal, looksSwapped } from './side-swap'

const mmHg = (value: number): PressureReading => ({ state: 'measured', mmHg: value })
const study = (right: number, left: number, more: Partial<ReturnType<typeof emptySection<'vascular-study'>>> = {}) => ({
  ...emptySection('vascular-study'),
  device: 'doppler' as const,
  rightBrachial: mmHg(100),
  leftBrachial: mmHg(100),
  rightPosteriorTibial: mmHg(right),
  leftPosteriorTibial: mmHg(left),
  ...more,
})

describe('today like last time, the other way round', () => {
  test.each([
    [study(60, 100), study(100, 60), true],
    [study(62, 97), study(100, 60), true],
    [study(60, 100), study(60, 100), false],
    [study(60, 60), study(100, 100), false],
    [study(85, 85), study(100, 60), false],
    // A leg must differ from itself by more than 0.15 …
    [study(84, 68), study(100, 84), false],
    [study(84, 100), study(100, 84), true],
    [study(85, 100), study(100, 85), false],
    [study(84, 100), study(100, 85), false],
    [study(85, 100), study(100, 84), false],
    // … and lie within 0.15 of the other.
    [study(75, 100), study(100, 60), true],
    [study(76, 100), study(100, 60), false],
    [study(60, 115), study(100, 60), true],
    [study(60, 116), study(100, 60), false],
  ])('case %#', (today, previous, swapped) => {
    expect(looksSwapped(today, previous)).toBe(swapped)
  })

  test('a ratio that is only shown for information compares too', () => {
    const silentPt = { rightDorsalisPedis: { state: 'not-compressible' } as const }
    expect(looksSwapped(study(60, 100), study(100, 60, silentPt))).toBe(true)
  })
})

describe('nothing to compare', () => {
  test.each([
    [study(60, 100), study(100, 60, { device: 'oscillometric' })],
    [study(60, 100), study(100, 60, { method: 'lower' })],
    [study(60, 100, { rightPosteriorTibial: null }), study(100, 60)],
    [study(60, 100), study(100, 60, { leftPosteriorTibial: null })],
    [study(60, 100), study(100, 60, { leftBrachial: null, rightBrachial: null })],
  ])('case %#', (today, previous) => {
    expect(looksSwapped(today, previous)).toBe(false)
  })

  test('no method recorded is the higher pressure', () => {
    expect(looksSwapped(study(60, 100, { method: 'higher' }), study(100, 60, { method: null }))).toBe(true)
  })
})

test('hundredths of both legs or nothing', () => {
  expect(hundredthsOfLegs(study(57, 129))).toEqual({ right: 57, left: 129 })
  expect(hundredthsOfLegs(study(57, 129, { leftPosteriorTibial: null }))).toBeNull()
  expect(hundredthsOfLegs(study(57, 129, { rightPosteriorTibial: null }))).toBeNull()
})

test('a change counts above 0.15', () => {
  expect([15, 16, -15, -16].map(isReal)).toEqual([false, true, false, true])
})

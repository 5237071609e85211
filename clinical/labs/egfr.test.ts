import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type EgfrInput, egfrCkdEpi2021, egfrStage } from './egfr'

const egfr = (sex: EgfrInput['sex'], ageYears: number | null, value: number, unit: 'mg/dL' | 'umol/L' = 'mg/dL') =>
  egfrCkdEpi2021({ sex, ageYears, creatinine: { value, unit } })
const valueFor = (...input: Parameters<typeof egfr>) => (egfr(...input) as { value: number }).value

describe('the equation of 2021', () => {
  test('at κ both powers are 1, so only age and sex are left', () => {
    expect(valueFor('male', 50, 0.9)).toBeCloseTo(142 * 0.9938 ** 50, 10)
    expect(valueFor('female', 50, 0.7)).toBeCloseTo(142 * 0.9938 ** 50 * 1.012, 10)
  })

  test('below and above κ each power acts alone', () => {
    expect(valueFor('male', 40, 0.45)).toBeCloseTo(142 * 2 ** 0.302 * 0.9938 ** 40, 10)
    expect(valueFor('male', 40, 1.8)).toBeCloseTo(142 * 2 ** -1.2 * 0.9938 ** 40, 10)
    expect(valueFor('female', 40, 0.35)).toBeCloseTo(142 * 2 ** 0.241 * 0.9938 ** 40 * 1.012, 10)
    expect(valueFor('female', 40, 1.4)).toBeCloseTo(142 * 2 ** -1.2 * 0.9938 ** 40 * 1.012, 10)
  })

  test('42 µmol/L is converted without rounding: 129.3, where 0.5 mg/dL would give 127.7', () => {
    expect(valueFor('female', 32, 42, 'umol/L')).toBeCloseTo(129.3, 1)
    expect(valueFor('female', 32, 0.5)).toBeCloseTo(127.7, 1)
  })

  test('a man with 80.4 µmol/L: κ is 0.9', () => {
    expect(valueFor('male', 74, 80.4, 'umol/L')).toBeCloseTo(88.5, 1)
  })

  test('umol/L is mg/dL × 88.4', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 1500 }), fc.integer({ min: 18, max: 120 }), (hundredths, age) => {
        const mgPerDl = hundredths / 100
        expect(valueFor('female', age, mgPerDl * 88.4, 'umol/L')).toBeCloseTo(valueFor('female', age, mgPerDl), 8)
      }),
    )
  })
})

describe('stages, on both sides of each limit', () => {
  test.each([
    [90, 'G1'],
    [89.999, 'G2'],
    [60, 'G2'],
    [59.999, 'G3a'],
    [45, 'G3a'],
    [44.999, 'G3b'],
    [30, 'G3b'],
    [29.999, 'G4'],
    [15, 'G4'],
    [14.999, 'G5'],
    [1, 'G5'],
  ] as const)('%d is %s', (value, stage) => {
    expect(egfrStage(value)).toBe(stage)
  })

  test('a value that rounds up to a limit keeps its stage, and is shown below the limit', () => {
    const found = egfr('male', 50, 1.018)
    expect(found).toMatchObject({ shown: 89, stage: 'G2' })
    expect((found as { value: number }).value).toBeGreaterThan(89.5)
    expect((found as { value: number }).value).toBeLessThan(90)
  })

  test('otherwise it is shown half up, and what is shown always has the stage that is given', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 300, max: 12_000 }),
        fc.integer({ min: 18, max: 120 }),
        fc.constantFrom('female', 'male'),
        (raw, age, sex) => {
          const found = egfr(sex as 'female', age, raw / 1000)
          if ('state' in found) throw new Error('assessable')
          expect(egfrStage(found.shown)).toBe(found.stage)
          expect(egfrStage(found.value)).toBe(found.stage)
          const rounded = Math.round(found.value)
          expect(found.shown).toBe(egfrStage(rounded) === found.stage ? rounded : rounded - 1)
        },
      ),
    )
  })
})

describe('not assessable, and why', () => {
  const refused = (input: Partial<EgfrInput>) =>
    egfrCkdEpi2021({ sex: 'male', ageYears: 50, creatinine: { value: 1, unit: 'mg/dL' }, ...input })
  test.each([
    [{ sex: 'unknown' }, 'The equation needs the sex, female or male.'],
    [{ sex: 'other' }, 'The equation needs the sex, female or male.'],
    [{ ageYears: null }, 'The age is not known.'],
    [{ ageYears: Number.NaN }, 'The age is not known.'],
    [{ ageYears: 17 }, 'The equation is for adults, 18 and over.'],
    [{ ageYears: 121 }, 'The age is above 120 years.'],
    [{ creatinine: null }, 'Creatinine is not recorded.'],
    [{ creatinine: { value: 1, unit: 'mmol/L' } }, 'Creatinine is in neither mg/dL nor umol/L.'],
    [{ creatinine: { value: 0, unit: 'mg/dL' } }, 'Creatinine is not a number above 0.'],
    [{ creatinine: { value: -1, unit: 'mg/dL' } }, 'Creatinine is not a number above 0.'],
    [{ creatinine: { value: Number.POSITIVE_INFINITY, unit: 'mg/dL' } }, 'Creatinine is not a number above 0.'],
  ])('%o', (input, reason) => {
    expect(refused(input as Partial<EgfrInput>)).toEqual({ state: 'not-assessable', reasons: [reason] })
  })

  test('18 and 120 are within', () => {
    expect(refused({ ageYears: 18 })).toMatchObject({ stage: 'G1' })
    expect(refused({ ageYears: 120 })).toMatchObject({ stage: 'G3a' })
  })

  test('every reason is named', () => {
    expect(refused({ sex: 'unknown', ageYears: null, creatinine: null })).toEqual({
      state: 'not-assessable',
      reasons: ['The equation needs the sex, female or male.', 'The age is not known.', 'Creatinine is not recorded.'],
    })
  })
})

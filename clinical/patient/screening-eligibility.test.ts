import { describe, expect, test } from 'vitest'
import { padScreeningEligibility, type ScreeningInput } from './screening-eligibility'

const nothing: Omit<ScreeningInput, 'ageYears'> = {
  diabetes: 'no',
  tobacco: 'no',
  dyslipidemia: 'no',
  hypertension: 'no',
  chronicKidneyDisease: 'no',
  familyHistoryOfPad: 'no',
  otherAtherosclerosis: 'no',
}
const notAsked = Object.fromEntries(Object.keys(nothing).map((factor) => [factor, 'unknown'])) as typeof nothing
const at = (ageYears: number, factors: Partial<typeof nothing> = {}) => padScreeningEligibility({ ageYears, ...nothing, ...factors })

describe('age cut-offs', () => {
  test.each([
    [17, { diabetes: 'yes', tobacco: 'yes' }, false],
    [18, { diabetes: 'yes', tobacco: 'yes' }, true],
    [49, { tobacco: 'yes' }, false],
    [50, { tobacco: 'yes' }, true],
    [64, {}, false],
    [64, { tobacco: 'yes' }, true],
    [65, {}, true],
    [90, {}, true],
  ] as const)('age %d with %o: %s', (age, factors, eligible) => {
    expect(at(age, factors).eligible).toBe(eligible)
  })
})

test.each(['diabetes', 'tobacco', 'dyslipidemia', 'hypertension', 'chronicKidneyDisease', 'familyHistoryOfPad'] as const)(
  '50 to 64 with %s',
  (factor) => {
    expect(at(57, { [factor]: 'yes' })).toMatchObject({ eligible: true, group: 'age-50-to-64-with-risk-factor', missing: [] })
  },
)

describe('under 50', () => {
  test.each([
    [{ diabetes: 'yes' }, false],
    [{ diabetes: 'yes', tobacco: 'yes' }, true],
    [{ diabetes: 'yes', dyslipidemia: 'yes' }, true],
    [{ diabetes: 'yes', hypertension: 'yes' }, true],
    [{ diabetes: 'yes', chronicKidneyDisease: 'yes' }, false],
    [{ diabetes: 'yes', familyHistoryOfPad: 'yes' }, false],
    [{ tobacco: 'yes', hypertension: 'yes' }, false],
  ] as const)('%o: %s', (factors, eligible) => {
    expect(at(45, factors).eligible).toBe(eligible)
  })
})

test('atherosclerosis elsewhere counts at any adult age', () => {
  expect(at(40, { otherAtherosclerosis: 'yes' })).toMatchObject({ eligible: true, group: 'other-atherosclerosis' })
})

describe('what it says, word for word', () => {
  const elsewhere = 'Atherosclerosis elsewhere (heart, neck, kidney, gut, aorta)'
  test.each([
    [17, { diabetes: 'yes' }, { eligible: false, reasons: ['Screening is for adults, 18 and over.'], missing: [] }],
    [65, {}, { eligible: true, group: 'age-65-or-older', reasons: ['Age 65.'], missing: [] }],
    [40, { otherAtherosclerosis: 'yes' }, { eligible: true, group: 'other-atherosclerosis', reasons: [`${elsewhere}.`], missing: [] }],
    [Number.NaN, {}, { eligible: 'unknown', reasons: ['The age is not known.'], missing: ['Age'] }],
    [
      57,
      { diabetes: 'yes', tobacco: 'yes' },
      { eligible: true, group: 'age-50-to-64-with-risk-factor', reasons: ['Age 57 with: Diabetes, Tobacco.'], missing: [] },
    ],
    [57, {}, { eligible: false, reasons: ['Age 57 without a risk factor.'], missing: [] }],
    [
      57,
      { familyHistoryOfPad: 'unknown', otherAtherosclerosis: 'unknown' },
      { eligible: 'unknown', reasons: ['Age 57, no risk factor known yet.'], missing: ['Family history of PAD', elsewhere] },
    ],
    [
      45,
      { diabetes: 'yes', tobacco: 'yes', hypertension: 'yes' },
      { eligible: true, group: 'under-50-with-diabetes', reasons: ['Age 45 with diabetes and: Tobacco, Hypertension.'], missing: [] },
    ],
    [
      45,
      { diabetes: 'unknown', tobacco: 'yes', hypertension: 'unknown', otherAtherosclerosis: 'unknown' },
      {
        eligible: 'unknown',
        reasons: ['Age 45: under 50 it takes diabetes with one more risk factor.'],
        missing: ['Diabetes', elsewhere],
      },
    ],
    [45, { diabetes: 'yes' }, { eligible: false, reasons: ['Age 45 without diabetes and one more risk factor.'], missing: [] }],
  ] as const)('age %d with %o', (age, factors, found) => {
    expect(at(age, factors)).toEqual(found)
  })
})

describe('not asked is not no', () => {
  test('nothing asked', () => {
    expect(padScreeningEligibility({ ageYears: 55, ...notAsked })).toMatchObject({
      eligible: 'unknown',
      missing: expect.arrayContaining(['Diabetes', 'Tobacco']),
    })
    expect(padScreeningEligibility({ ageYears: 40, ...notAsked })).toMatchObject({ eligible: 'unknown' })
    expect(padScreeningEligibility({ ageYears: 65, ...notAsked })).toMatchObject({ eligible: true, missing: [] })
    expect(padScreeningEligibility({ ageYears: Number.NaN, ...notAsked })).toMatchObject({ eligible: 'unknown', missing: ['Age'] })
  })

  test('only what could still change the answer is missing', () => {
    expect(at(55, { tobacco: 'yes', diabetes: 'unknown' })).toMatchObject({ eligible: true, missing: [] })
    expect(at(55, { diabetes: 'unknown' })).toMatchObject({ eligible: 'unknown', missing: ['Diabetes'] })
    expect(at(45, { diabetes: 'unknown', tobacco: 'yes' })).toMatchObject({ eligible: 'unknown', missing: ['Diabetes'] })
    expect(at(45, { diabetes: 'yes', hypertension: 'unknown' })).toMatchObject({ eligible: 'unknown', missing: ['Hypertension'] })
    expect(at(45, { diabetes: 'unknown' })).toMatchObject({ eligible: false })
    expect(at(45, { diabetes: 'no', tobacco: 'unknown' })).toMatchObject({ eligible: false })
    expect(at(45, { otherAtherosclerosis: 'unknown' })).toMatchObject({ eligible: 'unknown' })
  })
})

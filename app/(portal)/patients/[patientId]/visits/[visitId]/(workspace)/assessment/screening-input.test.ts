import { expect, test } from 'vitest'
import { screeningInput } from './screening-input'

test('what nobody asked stays unknown', () => {
  expect(screeningInput({ ageYears: 55 })).toEqual({
    ageYears: 55,
    diabetes: 'unknown',
    tobacco: 'unknown',
    dyslipidemia: 'unknown',
    hypertension: 'unknown',
    chronicKidneyDisease: 'unknown',
    familyHistoryOfPad: 'unknown',
    otherAtherosclerosis: 'unknown',
  })
})

test.each([
  ['never', 'never', 'no'],
  ['never', null, 'unknown'],
  [null, 'never', 'unknown'],
  ['former', null, 'yes'],
  ['never', 'current', 'yes'],
] as const)('tobacco smoked %s, smokeless %s is %s', (tobaccoSmoked, tobaccoSmokeless, expected) => {
  expect(screeningInput({ ageYears: 55, tobaccoSmoked, tobaccoSmokeless })?.tobacco).toBe(expected)
})

test('without an age there is no group to belong to', () => expect(screeningInput({ diabetes: 'yes' })).toBeNull())

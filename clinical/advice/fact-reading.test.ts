import { describe, expect, it } from 'vitest'
import { askAge, isAsked, isMinor, isNo, isYes, notAsked, present } from './fact-reading'

describe('how rules read an answer', () => {
  it.each([
    ['yes', true, false, true],
    ['no', false, true, true],
    [null, false, false, false],
    [undefined, false, false, false],
  ] as const)('%s', (answer, yes, no, asked) => {
    const facts = { diabetes: answer }
    expect([isYes(facts, 'diabetes'), isNo(facts, 'diabetes'), isAsked(facts, 'diabetes')]).toEqual([yes, no, asked])
    expect(notAsked(facts, ['diabetes'])).toEqual(asked ? [] : ['Does the patient have diabetes?'])
    expect(present(facts, { diabetes: 'Diabetes' })).toEqual(yes ? ['Diabetes'] : [])
  })

  it('keeps the order that is asked for', () => {
    expect(notAsked({ statin: 'no' }, ['statin', 'seizure', 'cramps'])).toEqual([
      'Has the patient had a seizure?',
      'Does the patient have cramps?',
    ])
    expect(present({ statin: 'yes', cramps: 'yes' }, { cramps: 'Cramps', statin: 'Statin' })).toEqual(['Cramps', 'Statin'])
  })

  it.each([
    [17, true, []],
    [18, false, []],
    [null, false, ['How old is the patient?']],
    [undefined, false, ['How old is the patient?']],
  ])('age %s', (ageYears, minor, question) => {
    expect(isMinor({ ageYears })).toBe(minor)
    expect(askAge({ ageYears })).toEqual(question)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BudapestInput, type BudapestItem, budapestCriteria } from './budapest'

const symptoms = ['sensorySymptom', 'vasomotorSymptom', 'sudomotorOrEdemaSymptom', 'motorOrTrophicSymptom'] as const
const signs = ['sensorySign', 'vasomotorSign', 'sudomotorOrEdemaSign', 'motorOrTrophicSign'] as const
const items: readonly BudapestItem[] = ['painOutOfProportion', ...symptoms, ...signs, 'noBetterDiagnosis']
const answered = (yes: readonly BudapestItem[]): BudapestInput =>
  Object.fromEntries(items.map((item) => [item, yes.includes(item) ? 'yes' : 'no']))
const both = ['painOutOfProportion', 'noBetterDiagnosis'] as const

describe('symptoms in 3 of 4, signs in 2 of 4', () => {
  test.each([
    [3, 2, 'met'],
    [4, 4, 'met'],
    [2, 2, 'not-met'],
    [3, 1, 'not-met'],
    [0, 0, 'not-met'],
  ] as const)('%d symptoms, %d signs: %s', (symptomCount, signCount, result) => {
    const input = answered([...both, ...symptoms.slice(0, symptomCount), ...signs.slice(0, signCount)])
    expect(budapestCriteria(input)).toMatchObject({ result })
  })

  test('what was met is said', () => {
    expect(budapestCriteria(answered([...both, ...symptoms.slice(1), ...signs.slice(2)]))).toEqual({
      result: 'met',
      reasons: [
        'Continuing pain out of proportion.',
        'Symptoms in 3 of 4 categories; it takes 3.',
        'Signs in 2 of 4 categories; it takes 2.',
        'No diagnosis explains it better.',
      ],
    })
  })

  test('and what was not', () => {
    expect(budapestCriteria(answered([]))).toEqual({
      result: 'not-met',
      reasons: [
        'Pain not out of proportion.',
        'Symptoms in 0 of 4 categories; it takes 3.',
        'Signs in 0 of 4 categories; it takes 2.',
        'Another diagnosis explains it better.',
      ],
    })
  })

  test.each(both)('without %s it is not met', (item) => {
    expect(budapestCriteria({ ...answered(items), [item]: 'no' })).toMatchObject({ result: 'not-met' })
  })
})

describe('answered as soon as nothing open can change it', () => {
  test('a symptom or sign more is not needed', () => {
    expect(
      budapestCriteria({ ...answered([...both, ...symptoms, ...signs]), sensorySymptom: null, sensorySign: null, vasomotorSign: null }),
    ).toMatchObject({ result: 'met' })
  })

  test('one answer that is no is enough', () => {
    expect(budapestCriteria({ noBetterDiagnosis: 'no' })).toEqual({ result: 'not-met', reasons: ['Another diagnosis explains it better.'] })
    expect(budapestCriteria({ painOutOfProportion: 'no' })).toEqual({ result: 'not-met', reasons: ['Pain not out of proportion.'] })
    expect(budapestCriteria({ sensorySymptom: 'no', vasomotorSymptom: 'no' })).toEqual({
      result: 'not-met',
      reasons: ['Symptoms in 0 of 4 categories; it takes 3.'],
    })
    expect(budapestCriteria({ sensorySign: 'no', vasomotorSign: 'no', motorOrTrophicSign: 'no' })).toEqual({
      result: 'not-met',
      reasons: ['Signs in 0 of 4 categories; it takes 2.'],
    })
  })

  test('otherwise it names what could still decide it', () => {
    expect(budapestCriteria({})).toEqual({
      state: 'not-assessable',
      missing: [...items],
      reasons: ['Symptoms in 0 of 4 categories; it takes 3.', 'Signs in 0 of 4 categories; it takes 2.'],
    })
    expect(budapestCriteria({ ...answered(items), sensorySymptom: 'no', motorOrTrophicSymptom: null })).toEqual({
      state: 'not-assessable',
      missing: ['motorOrTrophicSymptom'],
      reasons: [
        'Continuing pain out of proportion.',
        'Symptoms in 2 of 4 categories; it takes 3.',
        'Signs in 4 of 4 categories; it takes 2.',
        'No diagnosis explains it better.',
      ],
    })
    const open = { ...answered(items), painOutOfProportion: undefined, noBetterDiagnosis: null }
    expect(budapestCriteria(open)).toMatchObject({ state: 'not-assessable', missing: ['painOutOfProportion', 'noBetterDiagnosis'] })
  })

  test('an answer more never turns the result round', () => {
    const answer = fc.constantFrom('yes' as const, 'no' as const, null)
    const input = fc.record(Object.fromEntries(items.map((item) => [item, answer]))) as fc.Arbitrary<BudapestInput>
    fc.assert(
      fc.property(input, fc.constantFrom(...items), fc.constantFrom('yes' as const, 'no' as const), (known, item, late) => {
        const before = budapestCriteria({ ...known, [item]: null })
        const after = budapestCriteria({ ...known, [item]: late })
        if ('result' in before) expect('result' in after && after.result).toBe(before.result)
      }),
    )
  })
})

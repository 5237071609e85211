import { describe, expect, it } from 'vitest'
import type { LabFact, VisitFacts } from '../visit/visit-facts'
import { linesOf, quiet, told, without } from './facts-for-tests'
import { RULE_VERSION, rhabdomyolysis } from './r10-rhabdomyolysis'
import { sources } from './sources'

const ck = (value: number, changed: Partial<LabFact> = {}): VisitFacts => ({
  ...quiet,
  labs: { 'creatine-kinase': { value, upperLimit: 170, sampleOn: '2026-11-20', ...changed } },
})
const now = 'Possible rhabdomyolysis: send to the emergency department now for creatine kinase, potassium, creatinine and urinalysis.'
const symptomQuestions = [
  'Does the patient have cramps?',
  'Is there new muscle pain, cramping or weakness on both sides?',
  'Is there marked or spreading weakness?',
  'Is the urine dark, like cola?',
]

describe('R10 by symptoms', () => {
  it.each([
    ['dark urine with cramps', { darkUrine: 'yes', cramps: 'yes' }, ['Cramps recorded', 'Urine dark, like cola']],
    [
      'dark urine with muscle symptoms',
      { darkUrine: 'yes', newMuscleSymptomsBothSides: 'yes' },
      ['New muscle symptoms on both sides', 'Urine dark, like cola'],
    ],
    ['dark urine with weakness', { darkUrine: 'yes', markedWeakness: 'yes' }, ['Marked or spreading weakness', 'Urine dark, like cola']],
    ['weakness with cramps', { cramps: 'yes', markedWeakness: 'yes' }, ['Cramps recorded', 'Marked or spreading weakness']],
  ] as const)('%s is an emergency', (_, changed, because) => {
    expect(told(rhabdomyolysis({ ...quiet, ...changed }))).toEqual([
      {
        urgency: 'emergency',
        says: now,
        because: [...because],
        missing: [],
        suggests: ['Send to the emergency department now'],
        mustAcknowledge: true,
      },
    ])
  })

  it('names its rule, version and source', () => {
    expect(rhabdomyolysis({ ...quiet, darkUrine: 'yes', cramps: 'yes' })[0]).toMatchObject({
      rule: 'R10',
      version: RULE_VERSION,
      source: sources.rhabdomyolysis,
    })
  })

  it.each(['cramps', 'newMuscleSymptomsBothSides', 'markedWeakness'] as const)(
    'dark urine with %s not asked is an emergency that asks',
    (name) => {
      const [line] = rhabdomyolysis(without({ ...quiet, darkUrine: 'yes' }, name))
      expect(line).toMatchObject({ urgency: 'emergency', because: ['Urine dark, like cola'] })
      expect(line?.missing).toHaveLength(1)
    },
  )

  it('dark urine alone, all of it answered no, is not this', () => {
    expect(rhabdomyolysis({ ...quiet, darkUrine: 'yes' })).toEqual([])
  })

  it('weakness with the cramps not asked is a question for today', () => {
    expect(told(rhabdomyolysis(without({ ...quiet, markedWeakness: 'yes' }, 'cramps', 'darkUrine')))).toEqual([
      {
        urgency: 'same-day',
        says: 'Marked weakness: ask now whether there are cramps and dark urine. With either of them rhabdomyolysis is possible, and it is an emergency.',
        because: ['Marked or spreading weakness'],
        missing: ['Does the patient have cramps?', 'Is the urine dark, like cola?'],
        suggests: [],
        mustAcknowledge: true,
      },
    ])
    expect(rhabdomyolysis({ ...quiet, markedWeakness: 'yes' })).toEqual([])
  })

  it('rests when nothing is asked or found', () => {
    expect(rhabdomyolysis({})).toEqual([])
    expect(rhabdomyolysis(quiet)).toEqual([])
    expect(rhabdomyolysis({ ...quiet, cramps: 'yes', newMuscleSymptomsBothSides: 'yes' })).toEqual([])
  })
})

describe('R10 by creatine kinase', () => {
  const cramping = (facts: VisitFacts): VisitFacts => ({ ...facts, cramps: 'yes' })

  it.each([
    ['5 times the limit', ck(850), []],
    ['more than 5 times', ck(851), ['R10 emergency']],
    ['1000 U/L of a high limit', ck(1000, { upperLimit: 300 }), []],
    ['above 1000 U/L of a high limit', ck(1001, { upperLimit: 300 }), ['R10 emergency']],
    ['more than 900, limit 170', ck(900, { comparator: 'more-than' }), ['R10 emergency']],
    ['more than 800, limit 170', ck(800, { comparator: 'more-than' }), ['R10 soon']],
    ['less than 900, limit 170', ck(900, { comparator: 'less-than' }), ['R10 soon']],
    ['less than 850, limit 170', ck(850, { comparator: 'less-than' }), []],
    ['7 days old', ck(851, { sampleOn: '2026-11-16' }), ['R10 emergency']],
    ['8 days old', ck(851, { sampleOn: '2026-11-15' }), ['R10 same-day']],
    ['undated', ck(851, { sampleOn: null }), ['R10 emergency']],
    ['a woman without a limit, 675', ck(675, { upperLimit: null }), []],
    ['a woman without a limit, 676', ck(676, { upperLimit: null }), ['R10 emergency']],
    ['a man without a limit, 850', { ...ck(850, { upperLimit: null }), sex: 'male' as const }, []],
    ['a man without a limit, 851', { ...ck(851, { upperLimit: null }), sex: 'male' as const }, ['R10 emergency']],
    ['sex unknown without a limit, 676', { ...ck(676, { upperLimit: null }), sex: 'unknown' as const }, ['R10 emergency']],
    ['age unknown without a limit, 676', { ...ck(676, { upperLimit: null }), ageYears: null }, ['R10 emergency']],
    ['a child without a limit, 676', { ...ck(676, { upperLimit: null }), ageYears: 12 }, ['R10 soon']],
    ['a child without a limit, 1001', { ...ck(1001, { upperLimit: null }), ageYears: 12 }, ['R10 emergency']],
  ])('%s, with cramps', (_, facts, expected) => {
    expect(linesOf('R10', cramping(facts))).toEqual(expected)
  })

  it('shows the multiple, the limit and the day', () => {
    expect(told(rhabdomyolysis(cramping(ck(900))))).toEqual([
      {
        urgency: 'emergency',
        says: now,
        because: ['Cramps recorded', 'Creatine kinase 900 U/L (20-Nov-2026), 5.3 times the upper limit of 170 U/L'],
        missing: [],
        suggests: ['Send to the emergency department now'],
        mustAcknowledge: true,
      },
    ])
    expect(rhabdomyolysis(cramping(ck(900, { upperLimit: null })))[0]?.because[1]).toBe(
      'Creatine kinase 900 U/L (20-Nov-2026), 6.7 times the upper limit of 135 U/L (usual adult limit)',
    )
  })

  it('without symptoms is repeated today', () => {
    expect(told(rhabdomyolysis(ck(900)))).toEqual([
      {
        urgency: 'same-day',
        says: 'High creatine kinase without symptoms, as after exercise: repeat it today.',
        because: ['Creatine kinase 900 U/L (20-Nov-2026), 5.3 times the upper limit of 170 U/L'],
        missing: [],
        suggests: ['Repeat the creatine kinase today'],
        mustAcknowledge: true,
      },
    ])
  })

  it.each(['cramps', 'newMuscleSymptomsBothSides', 'markedWeakness', 'darkUrine'] as const)(
    'with %s not asked is a question for today',
    (name) => {
      const [line] = rhabdomyolysis(without(ck(900), name))
      expect(line?.says).toBe(
        'High creatine kinase: ask now for muscle symptoms, weakness and dark urine. With one of them it is an emergency.',
      )
      expect(line).toMatchObject({ urgency: 'same-day', mustAcknowledge: true })
      expect(line?.missing).toHaveLength(1)
    },
  )

  it('of an old sample is followed up today, with its symptoms', () => {
    const [line] = rhabdomyolysis(without(cramping(ck(900, { sampleOn: '2026-11-15' })), 'darkUrine'))
    expect(line).toMatchObject({
      urgency: 'same-day',
      says: 'Old high creatine kinase: confirm that it was acted on, and repeat it today.',
      because: ['Cramps recorded', 'Creatine kinase 900 U/L (15-Nov-2026), 5.3 times the upper limit of 170 U/L'],
      missing: ['Is the urine dark, like cola?'],
      suggests: ['Repeat the creatine kinase today'],
    })
  })

  it('that cannot be judged asks for what is missing', () => {
    expect(told(rhabdomyolysis({ ageYears: 12, labs: { 'creatine-kinase': { value: 600 } } }))).toEqual([
      {
        urgency: 'soon',
        says: 'The creatine kinase cannot be judged without the exact value and the upper limit of its laboratory.',
        because: ['Creatine kinase 600 U/L (day not recorded)'],
        missing: ['What are the exact creatine kinase and the upper limit of its laboratory?', ...symptomQuestions],
        suggests: [],
        mustAcknowledge: false,
      },
    ])
  })

  it('in the emergency, too, shows a high value only', () => {
    expect(rhabdomyolysis({ ...cramping(ck(100)), darkUrine: 'yes' })[0]?.because).toEqual(['Cramps recorded', 'Urine dark, like cola'])
    expect(rhabdomyolysis({ ...cramping(ck(900, { sampleOn: '2026-11-01' })), darkUrine: 'yes' })[0]?.because).toHaveLength(3)
  })
})

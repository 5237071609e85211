import { describe, expect, it } from 'vitest'
import type { VisitFacts } from '../visit/visit-facts'
import { linesOf, quiet, told, without } from './facts-for-tests'
import { pulmonaryEmbolism } from './r05-pulmonary-embolism'

const breathless: VisitFacts = { ...quiet, cramps: 'yes', breathlessOrChestPain: 'yes', breathlessNewOrWorse: 'yes' }

describe('R5 signs of pulmonary embolism', () => {
  it.each([
    ['breathlessness new or worse', breathless, ['R5 emergency']],
    ['breathlessness long-standing, no worse than usual', { ...breathless, breathlessNewOrWorse: 'no' as const }, []],
    ['breathlessness, not asked whether worse', without(breathless, 'breathlessNewOrWorse'), ['R5 same-day']],
    ['new or worse, the first question left out', without(breathless, 'breathlessOrChestPain'), ['R5 emergency']],
    ['coughing blood', { ...quiet, cramps: 'yes' as const, coughingBlood: 'yes' as const }, ['R5 emergency']],
    [
      'fainting within 14 days',
      { ...quiet, cramps: 'yes' as const, fainting: 'yes' as const, faintingIn14Days: 'yes' as const },
      ['R5 emergency'],
    ],
    ['fainting longer ago', { ...quiet, cramps: 'yes' as const, fainting: 'yes' as const, faintingIn14Days: 'no' as const }, []],
    ['fainting, not asked when', without({ ...quiet, cramps: 'yes', fainting: 'yes' }, 'faintingIn14Days'), ['R5 same-day']],
    [
      'fainting, not asked when, with a swollen leg',
      without({ ...quiet, oneLegNewlySwollen: 'yes', fainting: 'yes' }, 'faintingIn14Days'),
      ['R5 emergency'],
    ],
    ['no leg symptom at all', { ...breathless, cramps: 'no' as const }, []],
    ['leg symptoms not asked', { breathlessOrChestPain: 'yes' as const, breathlessNewOrWorse: 'yes' as const }, ['R5 emergency']],
    ['nothing asked', {}, []],
    ['everything asked and quiet', quiet, []],
  ])('%s', (_, facts, expected) => {
    expect(linesOf('R5', facts)).toEqual(expected)
  })

  it('asks what would settle it', () => {
    expect(pulmonaryEmbolism(without(breathless, 'breathlessNewOrWorse'))[0]?.missing).toContain(
      'Is the breathlessness or chest pain new or worse than usual in the last 14 days?',
    )
  })
})

describe('R5 word by word', () => {
  it('an emergency', () => {
    expect(told(pulmonaryEmbolism({ ...breathless, coughingBlood: 'yes', fainting: 'yes', faintingIn14Days: 'yes' }))).toEqual([
      {
        urgency: 'emergency',
        says: 'Signs of pulmonary embolism with a leg symptom: call 911.',
        because: ['Breathlessness or chest pain, new or worse', 'Coughing blood', 'Fainting or near-fainting', 'Cramps recorded'],
        missing: [],
        suggests: ['Call 911'],
        mustAcknowledge: true,
      },
    ])
  })

  it('a question for today', () => {
    const facts = without({ ...breathless, fainting: 'yes' as const }, 'breathlessNewOrWorse', 'faintingIn14Days')
    expect(told(pulmonaryEmbolism(facts))).toEqual([
      {
        urgency: 'same-day',
        says: 'Breathlessness, chest pain or fainting with a leg symptom: ask now whether it is new or worse than usual. If it is, call 911.',
        because: [
          'Breathlessness or chest pain, not asked whether new or worse',
          'Fainting or near-fainting, not asked when',
          'Cramps recorded',
        ],
        missing: [
          'Is the breathlessness or chest pain new or worse than usual in the last 14 days?',
          'Did the fainting happen in the last 14 days?',
        ],
        suggests: ['Ask whether the breathlessness, chest pain or fainting is new or worse'],
        mustAcknowledge: true,
      },
    ])
  })

  it('acute chest or back pain is asked about while chest pain is not', () => {
    const facts: VisitFacts = {
      ...without(quiet, 'breathlessOrChestPain', 'breathlessNewOrWorse'),
      cramps: 'yes',
      acuteChestOrBackPain: 'yes',
    }
    const [line] = pulmonaryEmbolism(facts)
    expect(line).toMatchObject({ urgency: 'same-day', because: ['Acute chest or back pain, not asked which', 'Cramps recorded'] })
    expect(line?.missing).toEqual([
      'Is there breathlessness or chest pain?',
      'Is the breathlessness or chest pain new or worse than usual in the last 14 days?',
    ])
    expect(pulmonaryEmbolism({ ...facts, breathlessOrChestPain: 'no' })).toEqual([])
    expect(pulmonaryEmbolism({ ...facts, coughingBlood: 'yes' })[0]?.because).toEqual(['Coughing blood', 'Cramps recorded'])
  })

  it('a clot sign is a leg symptom and shown', () => {
    expect(pulmonaryEmbolism({ ...breathless, cramps: 'no', deepVeinTenderness: 'yes' })[0]?.because).toEqual([
      'Breathlessness or chest pain, new or worse',
      'Tenderness along the deep veins',
    ])
  })

  it.each([
    'cramps',
    'suddenOnsetIn14Days',
    'restPainForefoot',
    'oneLegNewlySwollen',
    'persistentCalfPainOneSide',
    'painPresentNotSettling',
    'exertionalLegSymptoms',
  ] as const)('%s not asked counts as a leg symptom', (name) => {
    const quietLegs: VisitFacts = { ...breathless, cramps: 'no' }
    expect(linesOf('R5', quietLegs)).toEqual([])
    expect(linesOf('R5', without(quietLegs, name))).toEqual(['R5 emergency'])
  })

  it('a no to one of the two questions settles the other', () => {
    expect(linesOf('R5', { ...breathless, breathlessOrChestPain: 'no' })).toEqual([])
    expect(linesOf('R5', { ...quiet, cramps: 'yes', fainting: 'no', faintingIn14Days: 'yes' })).toEqual([])
  })
})

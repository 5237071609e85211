import { describe, expect, it } from 'vitest'
import type { VisitFacts } from '../visit/visit-facts'
import { urgencies } from './advice'
import { abiOf, allFacts, linesOf, quiet, stableOnDiuretic, without } from './facts-for-tests'
import { diureticAndCramp } from './r01-diuretic-and-cramp'

const onDiuretic: VisitFacts = { visitDay: '2026-11-23', diuretic: 'yes', cramps: 'yes' }
const unwell = ['palpitations', 'fainting', 'markedWeakness', 'confusion', 'seizure', 'handOrFaceSpasm', 'newEcgChange'] as const
const labs = (changed: NonNullable<VisitFacts['labs']>): VisitFacts => ({
  ...stableOnDiuretic,
  labs: { ...stableOnDiuretic.labs, ...changed },
})

describe('R1a: unwell on a diuretic', () => {
  it.each(unwell)('%s is an emergency', (sign) => {
    expect(linesOf('R1', { ...stableOnDiuretic, [sign]: 'yes' })).toEqual(['R1a emergency'])
  })

  it.each([
    ['potassium 2.4', { potassium: { value: 2.4 } }, 'R1a'],
    ['potassium 2.5 without a symptom', { potassium: { value: 2.5, inRange: 'no' as const, sampleOn: '2026-11-20' } }, 'R1b'],
    ['potassium 6.4 without a symptom', { potassium: { value: 6.4, inRange: 'no' as const, sampleOn: '2026-11-20' } }, 'R1b'],
    ['potassium 6.5', { potassium: { value: 6.5 } }, 'R1a'],
    ['sodium 124', { sodium: { value: 124 } }, 'R1a'],
    ['sodium 125', { sodium: { value: 125, inRange: 'no' as const } }, 'R1b'],
    ['calcium 6.5', { calcium: { value: 6.5 } }, 'R1a'],
    ['calcium 6.6', { calcium: { value: 6.6, inRange: 'no' as const } }, 'R1b'],
    ['calcium 12.0', { calcium: { value: 12 } }, 'R1a'],
    ['magnesium 1.0', { magnesium: { value: 1 } }, 'R1a'],
    ['magnesium 1.1', { magnesium: { value: 1.1, inRange: 'no' as const } }, 'R1b'],
    ['magnesium 5.0', { magnesium: { value: 5 } }, 'R1a'],
    ['bicarbonate 11', { bicarbonate: { value: 11 } }, 'R1a'],
    ['a value the laboratory calls critical', { sodium: { value: 128, critical: 'yes' as const } }, 'R1a'],
    ['potassium 2.4 of 8 days ago', { potassium: { value: 2.4, inRange: 'no' as const, sampleOn: '2026-11-15' } }, 'R1b'],
    ['potassium 2.4 of 7 days ago', { potassium: { value: 2.4, sampleOn: '2026-11-16' } }, 'R1a'],
  ])('%s', (_, changed, rule) => {
    expect(diureticAndCramp(labs(changed)).map((line) => line.rule)).toEqual([rule])
  })

  it('takes potassium 2.5 to 2.9 and 6.0 to 6.4 as an emergency with digoxin, a QT drug or kidney injury', () => {
    for (const value of [2.5, 2.9, 6, 6.4]) {
      expect(linesOf('R1', { ...labs({ potassium: { value } }), digoxinQtDrugOrLithium: 'yes' })).toEqual(['R1a emergency'])
      expect(linesOf('R1', { ...labs({ potassium: { value } }), acuteKidneyInjury: 'yes' })).toEqual(['R1a emergency'])
    }
  })

  it('does not wait for the cramps to be asked', () => {
    expect(linesOf('R1', { diuretic: 'yes', fainting: 'yes' })).toEqual(['R1a emergency'])
  })
})

describe('R1b: the default', () => {
  it('fires on a diuretic with cramps when nothing else is known, and asks', () => {
    const [line] = diureticAndCramp(onDiuretic)
    expect(line).toMatchObject({ rule: 'R1b', urgency: 'same-day', mustAcknowledge: true })
    expect(line?.missing).toContain('Has the patient had palpitations?')
    expect(line?.missing).toContain('What was the potassium after the cramps began or changed?')
    expect(line?.missing).toContain('Which doctor evaluated these cramps?')
  })

  it.each([
    ['crampsNewOrWorseIn3Months', 'yes'],
    ['diureticStartedOrChanged4Weeks', 'yes'],
    ['diureticDoseUnchanged3Months', 'no'],
    ['vomitingDiarrheaHeatOrPoorIntake', 'yes'],
    ['chronicKidneyDisease', 'yes'],
    ['dialysis', 'yes'],
    ['heartFailure', 'yes'],
    ['cirrhosis', 'yes'],
    ['digoxinQtDrugOrLithium', 'yes'],
    ['twoPotassiumAffectingDrugs', 'yes'],
    ['labsAfterCrampsBeganOrChanged', 'no'],
    ['labsAfterLastDoseChange', 'no'],
  ] as const)('%s %s', (fact, answer) => {
    expect(linesOf('R1', { ...stableOnDiuretic, [fact]: answer })).toEqual(['R1b same-day'])
  })

  it.each([
    ['labs 91 days old', labs({ magnesium: { value: 2, inRange: 'yes', sampleOn: '2026-08-24' } })],
    ['labs dated after the visit', labs({ magnesium: { value: 2, inRange: 'yes', sampleOn: '2026-11-24' } })],
    ['a lab out of range', labs({ sodium: { value: 133, inRange: 'no', sampleOn: '2026-10-12' } })],
    ['a lab whose range nobody checked', labs({ sodium: { value: 139, sampleOn: '2026-10-12' } })],
    ['an undated lab', labs({ sodium: { value: 139, inRange: 'yes' } })],
    ['an evaluation 91 days old', { ...stableOnDiuretic, crampsEvaluatedOn: '2026-08-24' }],
    ['an evaluation dated after the visit', { ...stableOnDiuretic, crampsEvaluatedOn: '2026-11-24' }],
    ['an evaluator of blanks', { ...stableOnDiuretic, crampsEvaluatedBy: '  ' }],
    ['no visit day', without(stableOnDiuretic, 'visitDay')],
  ])('%s', (_, facts) => {
    expect(linesOf('R1', facts)).toEqual(['R1b same-day'])
  })

  it('fires under 18 too', () => {
    expect(linesOf('R1', { ...onDiuretic, ageYears: 16 })).toEqual(['R1b same-day'])
  })

  it('fires while the cramps are not asked', () => {
    expect(linesOf('R1', without(stableOnDiuretic, 'cramps'))).toEqual(['R1b same-day'])
  })
})

describe('R1c: stable and evaluated', () => {
  it('fires when all is known and reassuring, and names the evaluation to acknowledge', () => {
    const [line] = diureticAndCramp(stableOnDiuretic)
    expect(line).toMatchObject({ rule: 'R1c', urgency: 'soon', mustAcknowledge: true, missing: [] })
    expect(line?.says).toContain('Labs of 12-Oct-2026 were in range; normal labs do not exclude a drug effect. Inform Dr. Ames.')
    expect(line?.says).toContain('evaluated by Dr. Ames on 14-Oct-2026')
  })

  it.each([
    ['labs 90 days old', labs({ magnesium: { value: 2, inRange: 'yes', sampleOn: '2026-08-25' } })],
    ['an evaluation 90 days old', { ...stableOnDiuretic, crampsEvaluatedOn: '2026-08-25' }],
    ['dialysis not asked, kidney disease being no', without(stableOnDiuretic, 'dialysis')],
  ])('%s', (_, facts) => {
    expect(linesOf('R1', facts)).toEqual(['R1c soon'])
  })

  const needed = [
    ...unwell,
    'cramps',
    'crampsNewOrWorseIn3Months',
    'diureticStartedOrChanged4Weeks',
    'diureticDoseUnchanged3Months',
    'vomitingDiarrheaHeatOrPoorIntake',
    'chronicKidneyDisease',
    'heartFailure',
    'cirrhosis',
    'digoxinQtDrugOrLithium',
    'twoPotassiumAffectingDrugs',
    'labsAfterCrampsBeganOrChanged',
    'labsAfterLastDoseChange',
    'labs',
    'crampsEvaluatedBy',
    'crampsEvaluatedOn',
  ] as const
  it.each(needed)('without %s it is R1b', (name) => {
    const [line] = diureticAndCramp(without(stableOnDiuretic, name))
    expect(line).toMatchObject({ rule: 'R1b', urgency: 'same-day' })
    expect(line?.missing).not.toEqual([])
  })

  it.each(['potassium', 'sodium', 'magnesium', 'calcium', 'creatinine'] as const)('without the %s it is R1b', (name) => {
    expect(linesOf('R1', labs({ [name]: undefined }))).toEqual(['R1b same-day'])
  })
})

describe('R1 in every form', () => {
  it.each([
    ['R1a', { ...stableOnDiuretic, seizure: 'yes' as const }],
    ['R1b', onDiuretic],
    ['R1c', stableOnDiuretic],
  ])('%s says not to stop the diuretic and gives no potassium', (rule, facts) => {
    const [line] = diureticAndCramp(facts)
    expect(line?.rule).toBe(rule)
    expect(line?.says).toContain('Do not stop or change the diuretic unless the prescriber says so.')
    expect(line?.says).toContain('Give no potassium, salt substitute or sports drink.')
  })

  it('rests without a diuretic, and without cramps', () => {
    expect(linesOf('R1', { ...quiet, cramps: 'yes' })).toEqual([])
    expect(linesOf('R1', { ...quiet, diuretic: 'yes' })).toEqual([])
    expect(linesOf('R1', { ...quiet, cramps: 'yes', abi: { right: abiOf(1.05, 149) } })).toEqual([])
    expect(linesOf('R1', {})).toEqual([])
  })

  it('asks for a diuretic while nobody has, today when a sign is present', () => {
    expect(linesOf('R1', { cramps: 'yes' })).toEqual(['R1 soon'])
    expect(linesOf('R1', { cramps: 'yes', markedWeakness: 'yes' })).toEqual(['R1 same-day'])
    expect(diureticAndCramp({ cramps: 'yes' })[0]?.missing).toEqual([
      'Does the patient take a water pill (diuretic), alone or in a combination pill?',
    ])
  })

  it('never grows milder when an answer is taken back to not asked', () => {
    const top = (facts: VisitFacts) => {
      const [line] = diureticAndCramp(facts)
      return line ? urgencies.indexOf(line.urgency) : urgencies.length
    }
    const cases: VisitFacts[] = [
      stableOnDiuretic,
      { ...stableOnDiuretic, cirrhosis: 'yes' },
      { ...stableOnDiuretic, crampsEvaluatedBy: null },
    ]
    for (const facts of cases) {
      for (const name of allFacts.filter((each) => each !== 'diuretic')) {
        expect(top(without(facts, name)), name).toBeLessThanOrEqual(top(facts))
      }
    }
  })
})

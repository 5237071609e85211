import { describe, expect, it } from 'vitest'
import type { VisitFacts } from '../visit/visit-facts'
import { urgencies } from './advice'
import { abiOf, allFacts, linesOf, quiet, stableOnDiuretic, told, without } from './facts-for-tests'
import { diureticAndCramp, RULE_VERSION } from './r01-diuretic-and-cramp'
import { sources } from './sources'

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

describe('R1 word for word', () => {
  const always = 'Do not stop or change the diuretic unless the prescriber says so. Give no potassium, salt substitute or sports drink.'
  const basis = ['Takes a diuretic (thiazide)', 'Cramps recorded']
  const saysB = (whom: string) =>
    `Cramps on a diuretic: contact ${whom} today. Ask for a basic metabolic panel and magnesium, with albumin or ionized calcium, and an ECG if the prescriber agrees. ${always}`

  it('R1a', () => {
    const facts: VisitFacts = { ...labs({ potassium: { value: 2.4, sampleOn: '2026-11-20' } }), palpitations: 'yes', seizure: 'yes' }
    expect(told(diureticAndCramp(facts))).toEqual([
      {
        urgency: 'emergency',
        says: `Possible life-threatening electrolyte disturbance: call 911 or send to the emergency department now. ${always}`,
        because: [...basis, 'Palpitations', 'Seizure', 'Potassium 2.4 mEq/L (20-Nov-2026)'],
        missing: ["Is the potassium within the laboratory's range?"],
        suggests: ['Call 911 or send to the emergency department now', 'Tell the prescriber of the diuretic'],
        mustAcknowledge: true,
      },
    ])
    expect(diureticAndCramp(facts)[0]).toMatchObject({ rule: 'R1a', version: RULE_VERSION, source: sources.diureticUnwell })
  })

  it.each([
    ['palpitations', 'Palpitations'],
    ['fainting', 'Fainting or near-fainting'],
    ['markedWeakness', 'Marked or spreading weakness'],
    ['confusion', 'Confusion'],
    ['seizure', 'Seizure'],
    ['handOrFaceSpasm', 'Hand or face spasm'],
    ['newEcgChange', 'New ECG change'],
  ])('R1a names %s', (sign, words) => {
    expect(diureticAndCramp({ ...stableOnDiuretic, [sign]: 'yes' })[0]?.because).toEqual([...basis, words])
  })

  it('R1a counts a result that its laboratory marked critical and nobody can read', () => {
    const facts: VisitFacts = { ...stableOnDiuretic, unreadCritical: [{ test: 'potassium', sampleOn: null }] }
    expect(diureticAndCramp(facts)[0]).toMatchObject({
      rule: 'R1a',
      because: [...basis, 'Potassium marked critical by the laboratory, value not readable (day not recorded)'],
    })
  })

  it('R1b', () => {
    expect(told(diureticAndCramp({ ...stableOnDiuretic, cirrhosis: 'yes' }))).toEqual([
      {
        urgency: 'same-day',
        says: saysB('Dr. Ames'),
        because: [...basis, 'Cirrhosis'],
        missing: [],
        suggests: [
          'Call the prescriber of the diuretic today',
          'Order a basic metabolic panel and magnesium, with albumin or ionized calcium',
          'Ask the prescriber whether to record an ECG',
        ],
        mustAcknowledge: true,
      },
    ])
    expect(diureticAndCramp(onDiuretic)[0]).toMatchObject({
      rule: 'R1b',
      version: RULE_VERSION,
      source: sources.diuretic,
      says: saysB('the prescriber'),
    })
    expect(diureticAndCramp({ ...onDiuretic, diureticPrescriber: ' ' })[0]?.says).toBe(saysB('the prescriber'))
  })

  it.each([
    ['crampsNewOrWorseIn3Months', 'yes', 'Cramps new or worse in 3 months'],
    ['diureticStartedOrChanged4Weeks', 'yes', 'Diuretic started or changed in 4 weeks'],
    ['diureticDoseUnchanged3Months', 'no', 'Diuretic dose changed in 3 months'],
    ['vomitingDiarrheaHeatOrPoorIntake', 'yes', 'Vomiting, diarrhea, heat or poor intake'],
    ['chronicKidneyDisease', 'yes', 'Chronic kidney disease'],
    ['dialysis', 'yes', 'Dialysis'],
    ['heartFailure', 'yes', 'Heart failure'],
    ['digoxinQtDrugOrLithium', 'yes', 'Digoxin, a QT-prolonging drug or lithium'],
    ['twoPotassiumAffectingDrugs', 'yes', 'Two or more drugs that move potassium'],
    ['labsAfterCrampsBeganOrChanged', 'no', 'Labs drawn before the cramps began or changed'],
    ['labsAfterLastDoseChange', 'no', 'Labs drawn before the last dose change'],
  ] as const)('R1b names %s %s', (fact, answer, words) => {
    expect(diureticAndCramp({ ...stableOnDiuretic, [fact]: answer })[0]?.because).toEqual([...basis, words])
  })

  it.each([
    [
      'a value out of range',
      { potassium: { value: 3.2, sampleOn: '2026-10-12', inRange: 'no' as const } },
      ['Potassium 3.2 mEq/L, out of range'],
    ],
    [
      'a value 91 days old',
      { potassium: { value: 4, sampleOn: '2026-08-24', inRange: 'yes' as const } },
      ['Potassium 4 mEq/L is 91 days old'],
    ],
    [
      'out of range and old',
      { potassium: { value: 3.2, sampleOn: '2026-08-24', inRange: 'no' as const } },
      ['Potassium 3.2 mEq/L, out of range', 'Potassium 3.2 mEq/L is 91 days old'],
    ],
    [
      'out of range and dated after the visit',
      { potassium: { value: 3.2, sampleOn: '2026-11-24', inRange: 'no' as const } },
      ['Potassium 3.2 mEq/L, out of range', 'Potassium 3.2 mEq/L is dated after this visit'],
    ],
    [
      'an old critical value',
      { sodium: { value: 121, sampleOn: '2026-11-01', inRange: 'yes' as const, critical: 'yes' as const } },
      ['Sodium 121 mEq/L, out of range'],
    ],
    ['a chloride out of range', { chloride: { value: 90, inRange: 'no' as const } }, ['Chloride 90 mEq/L, out of range']],
    ['a bicarbonate out of range', { bicarbonate: { value: 34, inRange: 'no' as const } }, ['Bicarbonate 34 mEq/L, out of range']],
  ])('R1b names %s', (_, changed, because) => {
    expect(diureticAndCramp(labs(changed))[0]).toMatchObject({ rule: 'R1b', because: [...basis, ...because] })
  })

  it.each([
    ['chloride', { chloride: { value: 101, sampleOn: '2020-01-01' } }],
    ['TSH', { tsh: { value: 9, inRange: 'no' as const } }],
  ])('R1c is not lost to the %s, which it does not need', (_, changed) => {
    expect(linesOf('R1', labs(changed))).toEqual(['R1c soon'])
  })

  it('R1b names a lapsed evaluation', () => {
    const because = (crampsEvaluatedOn: string) => diureticAndCramp({ ...stableOnDiuretic, crampsEvaluatedOn })[0]?.because.at(-1)
    expect(because('2026-08-24')).toBe('Evaluated 91 days ago')
    expect(because('2026-11-24')).toBe('The evaluation is dated after this visit')
  })

  it('R1b asks for everything that R1c needs, in order', () => {
    expect(diureticAndCramp({ diuretic: 'yes' })[0]?.missing).toEqual([
      'Does the patient have cramps?',
      'Has the patient had palpitations?',
      'Has the patient fainted or nearly fainted?',
      'Is there marked or spreading weakness?',
      'Is the patient newly confused?',
      'Has the patient had a seizure?',
      'Are there spasms of the hands or face?',
      'Is there a new ECG change?',
      'Are the cramps new or worse in the last 3 months?',
      'Was the diuretic started or changed in the last 4 weeks?',
      'Has there been vomiting, diarrhea, heat or poor intake?',
      'Does the patient have chronic kidney disease?',
      'Does the patient have heart failure?',
      'Does the patient have cirrhosis?',
      'Does the patient take digoxin, a QT-prolonging drug or lithium?',
      'Does the patient take two or more of: potassium-sparing diuretic, ACE inhibitor or ARB, potassium, trimethoprim, NSAID?',
      'Has the diuretic dose been unchanged for at least 3 months?',
      'What was the potassium after the cramps began or changed?',
      'What was the sodium after the cramps began or changed?',
      'What was the magnesium after the cramps began or changed?',
      'What was the total calcium after the cramps began or changed?',
      'What was the creatinine after the cramps began or changed?',
      'Were these labs drawn after the cramps began or changed?',
      'Were these labs drawn after the last dose change of the diuretic?',
      'Which doctor evaluated these cramps?',
      'On which day were these cramps evaluated?',
      'On which day is this visit?',
    ])
    expect(diureticAndCramp(labs({ sodium: { value: 139 } }))[0]?.missing).toEqual([
      'On which day was the sodium drawn?',
      "Is the sodium within the laboratory's range?",
    ])
    expect(diureticAndCramp({ diuretic: 'yes' })[0]?.because).toEqual(['Takes a diuretic'])
  })

  it('R1c', () => {
    const day = 'Labs of 12-Oct-2026 were in range; normal labs do not exclude a drug effect.'
    const saysC = (whom: string) =>
      `Cramps on a diuretic are always for the doctor to evaluate. ${day} Inform ${whom}. Acknowledge: evaluated by Dr. Ames on 14-Oct-2026. ${always}`
    expect(told(diureticAndCramp(stableOnDiuretic))).toEqual([
      {
        urgency: 'soon',
        says: saysC('Dr. Ames'),
        because: [...basis, 'Pattern and dose unchanged for 3 months', 'Labs of 12-Oct-2026 in range', 'Evaluated on 14-Oct-2026'],
        missing: [],
        suggests: ['Inform Dr. Ames of the cramps'],
        mustAcknowledge: true,
      },
    ])
    expect(diureticAndCramp(stableOnDiuretic)[0]).toMatchObject({ rule: 'R1c', version: RULE_VERSION, source: sources.diureticEvaluated })
    const nobody = diureticAndCramp({ ...stableOnDiuretic, diureticPrescriber: null })[0]
    expect(nobody).toMatchObject({ says: saysC('the prescriber'), suggests: ['Inform the prescriber of the cramps'] })
    expect(diureticAndCramp({ ...stableOnDiuretic, crampsEvaluatedBy: ' Dr. Ames ' })[0]?.says).toBe(saysC('Dr. Ames'))
  })

  it('R1c names the oldest of the five samples', () => {
    const facts = labs({
      magnesium: { value: 2, inRange: 'yes', sampleOn: '2026-09-01' },
      chloride: { value: 101, sampleOn: '2020-01-01' },
    })
    expect(diureticAndCramp(facts)[0]?.because).toContain('Labs of 01-Sep-2026 in range')
  })

  it('R1 without a letter', () => {
    expect(told(diureticAndCramp({ cramps: 'yes' }))).toEqual([
      {
        urgency: 'soon',
        says: 'Ask whether the patient takes a water pill. Cramps on a diuretic are always for the doctor to evaluate.',
        because: ['Cramps recorded'],
        missing: ['Does the patient take a water pill (diuretic), alone or in a combination pill?'],
        suggests: [],
        mustAcknowledge: false,
      },
    ])
    expect(told(diureticAndCramp({ cramps: 'yes', confusion: 'yes' }))).toMatchObject([
      {
        urgency: 'same-day',
        says: 'Ask now whether the patient takes a water pill. On a diuretic, cramps with these signs are an emergency.',
        because: ['Cramps recorded', 'Confusion'],
        mustAcknowledge: true,
      },
    ])
    expect(diureticAndCramp({ cramps: 'yes' })[0]).toMatchObject({ rule: 'R1', version: RULE_VERSION, source: sources.diuretic })
    expect(diureticAndCramp({ confusion: 'yes' })).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import type { VisitFacts } from '../visit/visit-facts'
import { linesOf, mmHg, quiet, told, without } from './facts-for-tests'
import { exerciseSafety } from './r22-exercise-safety'

const walked: VisitFacts = { ...quiet, walkTestRecorded: true }

describe('R22 walk and exercise safety', () => {
  it.each([
    ['heart attack', { heartAttackOrUnstableAngina1Month: 'yes' as const }],
    ['aortic stenosis', { severeAorticStenosis: 'yes' as const }],
    ['arrhythmia', { uncontrolledArrhythmia: 'yes' as const }],
    ['heart failure', { decompensatedHeartFailure: 'yes' as const }],
    ['Charcot', { acuteCharcot: 'yes' as const }],
    ['signs of a clot', { oneLegNewlySwollen: 'yes' as const }],
    ['signs of an embolism', { coughingBlood: 'yes' as const, cramps: 'yes' as const }],
    ['rest pain', { restPainForefoot: 'yes' as const }],
    ['an ulcer', { ulcerOrGangrene: 'yes' as const }],
    ['pregnancy', { pregnantOrPostpartum: 'yes' as const }],
    ['heart rate 121', { restingHeartRate: 121 }],
    ['systolic 181', { restingSystolicMmHg: 181 }],
    ['diastolic 101', { restingDiastolicMmHg: 101 }],
  ])('%s defers every walk, planned or not', (_, changed) => {
    expect(linesOf('R22', { ...quiet, ...changed })).toEqual(['R22 soon'])
    expect(exerciseSafety({ ...quiet, ...changed })[0]?.says).toContain('Defer every walk test')
  })

  it.each([
    ['heart rate 120', { restingHeartRate: 120 }],
    ['pressure 180/100', { restingSystolicMmHg: 180, restingDiastolicMmHg: 100 }],
  ])('%s does not', (_, changed) => {
    expect(linesOf('R22', { ...walked, ...changed })).toEqual([])
  })

  it.each([
    'heartAttackOrUnstableAngina1Month',
    'severeAorticStenosis',
    'uncontrolledArrhythmia',
    'decompensatedHeartFailure',
    'acuteCharcot',
    'oneLegNewlySwollen',
    'persistentCalfPainOneSide',
    'breathlessOrChestPain',
    'restPainForefoot',
    'ulcerOrGangrene',
    'restingHeartRate',
    'restingSystolicMmHg',
    'restingDiastolicMmHg',
  ] as const)('%s not asked is a question once somebody walks or a program is planned', (name) => {
    expect(linesOf('R22', without(walked, name))).toEqual(['R22 routine'])
    expect(linesOf('R22', without({ ...quiet, walkProgramPlanned: true }, name))).toEqual(['R22 routine'])
    expect(exerciseSafety(without(walked, name))[0]?.missing).toHaveLength(1)
    expect(linesOf('R22', without(quiet, name))).toEqual([])
  })

  it('asks everything of a walk on a blank chart', () => {
    expect(exerciseSafety({ walkTestRecorded: true })[0]?.missing).toHaveLength(12)
  })
})

describe('R22 word by word', () => {
  const stop = 'Stop a test on chest pain, near-fainting, severe breathlessness, staggering, pallor or sweating.'

  it('what speaks against walking, all of it', () => {
    const facts: VisitFacts = {
      ...quiet,
      heartAttackOrUnstableAngina1Month: 'yes',
      severeAorticStenosis: 'yes',
      uncontrolledArrhythmia: 'yes',
      decompensatedHeartFailure: 'yes',
      acuteCharcot: 'yes',
      deepVeinTenderness: 'yes',
      coughingBlood: 'yes',
      restPainForefoot: 'yes',
      ulcerOrGangrene: 'yes',
      ulcerKind: 'ulcer',
      pregnantOrPostpartum: 'yes',
      restingHeartRate: 121,
      restingDiastolicMmHg: 101,
      walkTestRecorded: true,
      walkProgramPlanned: true,
    }
    expect(told(exerciseSafety(facts))).toEqual([
      {
        urgency: 'soon',
        says: `Defer every walk test, heel-raise test and walking program. ${stop}`,
        because: [
          'Heart attack or unstable angina within a month',
          'Severe aortic stenosis',
          'Uncontrolled arrhythmia',
          'Decompensated heart failure',
          'Acute Charcot foot',
          'Tenderness along the deep veins',
          'Signs of pulmonary embolism',
          'Limb threat suspected',
          'Ulcer or gangrene',
          'Pregnant or within 6 weeks after birth: no walking into pain',
          'Resting heart rate 121 per minute',
          'Blood pressure 138/101 mmHg',
          'Walk test recorded',
          'Walking program planned',
        ],
        missing: [],
        suggests: ['Defer the walk test and the walking program'],
        mustAcknowledge: false,
      },
    ])
  })

  it('a Charcot foot that is only suspected, and a described wound', () => {
    expect(exerciseSafety({ ...quiet, hotRedSwollenFoot: 'yes', neuropathy: 'yes', skinWhole: 'yes' })[0]?.because).toEqual([
      'Acute Charcot foot suspected',
    ])
    const wound = {
      side: 'left',
      kind: 'ulcer',
      weeks: 1,
      woundGrade: 1,
      infectionGrade: 0,
      crepitus: 'no',
      rapidlySpreading: 'no',
    } as const
    const seen: VisitFacts = { ...quiet, wounds: [wound], abi: { left: { state: 'value', value: 1.1 } }, toe: { left: mmHg(100) } }
    expect(exerciseSafety(seen)[0]?.because).toEqual(['Ulcer or gangrene'])
  })

  it('severe values without a symptom are no hazard of their own', () => {
    expect(linesOf('R22', { ...quiet, toe: { left: mmHg(20) } })).toEqual([])
  })

  it('half a blood pressure is named as such', () => {
    expect(exerciseSafety({ ...without(quiet, 'restingDiastolicMmHg'), restingSystolicMmHg: 181 })[0]?.because).toEqual([
      'Blood pressure 181/not measured mmHg',
    ])
    expect(exerciseSafety({ ...without(quiet, 'restingSystolicMmHg'), restingDiastolicMmHg: 101 })[0]?.because).toEqual([
      'Blood pressure not measured/101 mmHg',
    ])
  })

  it('the questions that remain, in order', () => {
    const [line] = exerciseSafety({ walkTestRecorded: true })
    expect(line).toMatchObject({ urgency: 'routine', because: ['Walk test recorded'], suggests: [], mustAcknowledge: false })
    expect(line?.says).toBe(`Ask the safety questions that remain before any walk test, heel-raise test or walking program. ${stop}`)
    expect(line?.missing).toEqual([
      'Was there a heart attack or unstable angina in the last month?',
      'Is there severe aortic stenosis?',
      'Is there an uncontrolled arrhythmia?',
      'Is there decompensated heart failure?',
      'Is acute Charcot foot present or suspected?',
      'Is one leg newly swollen?',
      'Is there lasting unexplained pain in one calf?',
      'Is there breathlessness or chest pain?',
      'Is there pain in the forefoot or toes at rest?',
      'Is there an ulcer or gangrene?',
      'What is the resting heart rate?',
      'What is the resting blood pressure?',
    ])
  })

  it('an exercise study counts as walked', () => {
    const kept = { abiDropPercent: 2, ankleDropMmHg: 4, positive: false as const, criteria: [] }
    for (const side of ['right', 'left'] as const) {
      const facts = without({ ...quiet, exercise: { [side]: kept } }, 'acuteCharcot')
      expect(exerciseSafety(facts)[0]?.because).toEqual(['Exercise study recorded'])
    }
    expect(exerciseSafety(without({ ...quiet, exercise: {} }, 'acuteCharcot'))).toEqual([])
  })

  it('an insensate foot gets its footwear checked before anybody walks', () => {
    const facts: VisitFacts = { ...walked, protectiveSensationLost: 'yes' }
    expect(told(exerciseSafety(facts))).toEqual([
      {
        urgency: 'routine',
        says: `An insensate foot: check the footwear before anybody walks. ${stop}`,
        because: ['Walk test recorded', 'Protective sensation of a foot lost'],
        missing: [],
        suggests: [],
        mustAcknowledge: false,
      },
    ])
    expect(exerciseSafety({ ...quiet, protectiveSensationLost: 'yes' })).toEqual([])
    expect(exerciseSafety(walked)).toEqual([])
  })
})

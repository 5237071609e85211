import { describe, expect, it } from 'vitest'
import type { VisitFacts } from '../visit/visit-facts'
import { abiOf, linesOf, quiet, told, without } from './facts-for-tests'
import { symptomsNormalAbi } from './r13-symptoms-normal-abi'

const walking: VisitFacts = {
  ...quiet,
  exertionalLegSymptoms: 'yes',
  abi: { right: abiOf(1.02, 145), left: abiOf(1.05, 149) },
}
const withAbi = (right: number): VisitFacts => ({ ...walking, abi: { right: abiOf(right, 130) }, exertionalSides: ['right'] })

describe('R13 exertional symptoms with ABI 0.91 to 1.40', () => {
  it.each([
    ['0.90', withAbi(0.9), []],
    ['0.91', withAbi(0.91), ['R13 routine']],
    ['1.40', withAbi(1.4), ['R13 routine']],
    ['1.41', withAbi(1.41), []],
    ['no exertional symptoms', { ...walking, exertionalLegSymptoms: 'no' as const }, []],
    ['exertional symptoms not asked', without(walking, 'exertionalLegSymptoms'), []],
    ['under 18', { ...walking, ageYears: 17 }, []],
    ['side not recorded and the other leg explains it', { ...walking, abi: { right: abiOf(0.7, 99), left: abiOf(1.05, 149) } }, []],
    [
      'the symptomatic leg is the one above 0.90',
      { ...walking, abi: { right: abiOf(0.7, 99), left: abiOf(1.05, 149) }, exertionalSides: ['left' as const] },
      ['R13 routine'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(linesOf('R13', facts)).toEqual(expected)
  })

  it('advises the exercise ABI when everything is answered and negative', () => {
    const [line] = symptomsNormalAbi(walking)
    expect(line?.says).toContain('Exercise treadmill ABI')
    expect(line?.says).not.toContain('Defer')
    expect(line?.missing).toEqual([])
  })

  it.each([
    'suddenOnsetIn14Days',
    'suddenWithTrunkPain',
    'calfThreeCmLarger',
    'pittingEdemaOneLeg',
    'deepVeinTenderness',
    'coughingBlood',
    'restingDiastolicMmHg',
    'restPainForefoot',
    'ulcerOrGangrene',
    'oneLegNewlySwollen',
    'persistentCalfPainOneSide',
    'breathlessOrChestPain',
    'fainting',
    'painPresentNotSettling',
    'heartAttackOrUnstableAngina1Month',
    'severeAorticStenosis',
    'uncontrolledArrhythmia',
    'decompensatedHeartFailure',
    'acuteCharcot',
    'restingHeartRate',
    'restingSystolicMmHg',
    'ageYears',
  ] as const)('%s not asked defers it and asks', (name) => {
    const facts = name === 'suddenOnsetIn14Days' ? without(walking, name, 'stillPresent') : without(walking, name)
    const [line] = symptomsNormalAbi(facts)
    expect(line?.says).toContain('Defer it')
    expect(line?.missing).not.toEqual([])
    expect(line?.suggests).toEqual([])
  })

  it.each([
    ['an ulcer', { ulcerOrGangrene: 'yes' as const }],
    ['rest pain', { restPainForefoot: 'yes' as const }],
    ['a swollen leg', { oneLegNewlySwollen: 'yes' as const }],
    ['a recent heart attack', { heartAttackOrUnstableAngina1Month: 'yes' as const }],
    ['a heart rate of 121', { restingHeartRate: 121 }],
    ['a pressure of 181', { restingSystolicMmHg: 181 }],
    ['a diastolic pressure of 101', { restingDiastolicMmHg: 101 }],
    ['pregnancy', { pregnantOrPostpartum: 'yes' as const }],
  ])('%s defers it', (_, changed) => {
    expect(symptomsNormalAbi({ ...walking, ...changed })[0]?.says).toContain('Defer it: the findings below speak against exercise now.')
  })

  it.each([
    ['diabetes', { diabetes: 'yes' as const }, 'Measure TBI first'],
    ['a monophasic waveform', { waveform: { right: 'monophasic' as const } }, 'Measure TBI first'],
    ['young, fit, normal', { ageYears: 34, activity: 'athlete' as const }, 'popliteal entrapment'],
    ['better on sitting', { easedBySittingOrLeaningForward: 'yes' as const }, 'lumbar stenosis'],
  ])('%s changes how to test', (_, changed, words) => {
    expect(symptomsNormalAbi({ ...walking, ...changed })[0]?.says).toContain(words)
    expect(symptomsNormalAbi(walking)[0]?.says).not.toContain(words)
  })

  it('does not ask for a TBI that is there', () => {
    const tbi = { state: 'value' as const, value: 0.85 }
    expect(symptomsNormalAbi({ ...walking, diabetes: 'yes', tbi: { right: tbi, left: tbi } })[0]?.says).not.toContain('Measure TBI first')
  })
})

const how = 'Exercise treadmill ABI; who cannot use a treadmill: heel-raise (pedal plantar flexion) ABI, or the vascular laboratory.'
const lead = 'Exertional leg symptoms with an ABI of 0.91 to 1.40.'
const because = ['Exertional leg symptoms', 'Right ABI 1.02 (PT 145 / arm 142 mmHg)', 'Left ABI 1.05 (PT 149 / arm 142 mmHg)']

describe('R13 word by word', () => {
  it('advises, defers, and defers for what is known', () => {
    const line = {
      urgency: 'routine',
      says: `${lead} ${how}`,
      because,
      missing: [],
      suggests: ['Arrange an exercise treadmill ABI, or a heel-raise ABI'],
      mustAcknowledge: false,
    }
    expect(told(symptomsNormalAbi(walking))).toEqual([line])
    const call = 'Exertional leg symptoms with an ABI of 0.91 to 1.40 call for an exercise ABI. Defer it:'
    expect(told(symptomsNormalAbi(without(walking, 'fainting')))).toEqual([
      {
        ...line,
        says: `${call} the safety questions are not all answered.`,
        missing: ['Has the patient fainted or nearly fainted?'],
        suggests: [],
      },
    ])
    expect(told(symptomsNormalAbi({ ...walking, severeAorticStenosis: 'yes' }))).toEqual([
      {
        ...line,
        says: `${call} the findings below speak against exercise now.`,
        because: [...because, 'Severe aortic stenosis'],
        suggests: [],
      },
    ])
  })

  it.each<[string, VisitFacts, string]>([
    [
      'acute limb ischemia',
      { ...walking, suddenOnsetIn14Days: 'yes', stillPresent: 'yes', cold: 'yes' },
      'Acute limb ischemia not excluded',
    ],
    ['limb threat', { ...walking, toe: { left: { state: 'measured', mmHg: 20 } } }, 'Limb threat not excluded'],
    ['a clot', { ...walking, deepVeinTenderness: 'yes' }, 'Deep vein thrombosis not excluded'],
    ['an embolism', { ...walking, coughingBlood: 'yes' }, 'Pulmonary embolism not excluded'],
    [
      'a compartment syndrome',
      { ...walking, painPresentNotSettling: 'yes', painDespiteOpioids: 'yes' },
      'Compartment syndrome not excluded',
    ],
  ])('%s stands against it', (_, facts, words) => {
    expect(symptomsNormalAbi(facts)[0]?.because).toContain(words)
  })

  it('two calf girths answer for the question, and an onset that has gone for the others', () => {
    expect(symptomsNormalAbi({ ...without(walking, 'calfThreeCmLarger'), calfGirthCm: { right: 36, left: 35 } })[0]?.missing).toEqual([])
    expect(symptomsNormalAbi({ ...without(walking, 'suddenOnsetIn14Days'), stillPresent: 'no' })[0]?.missing).toEqual([])
  })

  it.each<[string, VisitFacts, string]>([
    [
      'age 49 and active',
      { ...walking, ageYears: 49, activity: 'active' },
      `${how} Young and fit with a normal ABI: think of popliteal entrapment and chronic exertional compartment syndrome, and test in provocative plantar flexion.`,
    ],
    ['age 50', { ...walking, ageYears: 50, activity: 'active' }, how],
    ['not fit', { ...walking, ageYears: 30, activity: 'light' }, how],
    ['borderline', { ...walking, ageYears: 30, activity: 'athlete', abi: { right: abiOf(0.99, 140) } }, how],
    [
      'diabetes without TBI',
      { ...walking, diabetes: 'yes' },
      `Measure TBI first (diabetes, kidney disease or monophasic waveform). ${how}`,
    ],
    [
      'kidney disease without TBI',
      { ...walking, chronicKidneyDisease: 'yes' },
      `Measure TBI first (diabetes, kidney disease or monophasic waveform). ${how}`,
    ],
    [
      'better on sitting, standing not asked',
      without({ ...walking, easedBySittingOrLeaningForward: 'yes' as const }, 'easedByStandingStill'),
      `${how} Better on sitting or leaning forward: think of lumbar stenosis when both legs are affected and standing makes it worse.`,
    ],
    [
      'better on sitting, not on standing still',
      { ...walking, easedBySittingOrLeaningForward: 'yes' },
      `${how} Both legs, not eased by standing still and better on sitting or leaning forward: think of lumbar stenosis.`,
    ],
    ['better on standing still too', { ...walking, easedBySittingOrLeaningForward: 'yes', easedByStandingStill: 'yes' }, how],
    ['one leg only', { ...walking, easedBySittingOrLeaningForward: 'yes', exertionalSides: ['right'] }, how],
  ])('%s', (_, facts, words) => {
    expect(symptomsNormalAbi(facts)[0]?.says).toBe(`${lead} ${words}`)
  })

  it('asks how active somebody under 50 is, and what would change the way to test', () => {
    expect(symptomsNormalAbi({ ...walking, ageYears: 49 })[0]?.missing).toEqual(['How active is the patient?'])
    expect(symptomsNormalAbi({ ...walking, ageYears: 50 })[0]?.missing).toEqual([])
    expect(symptomsNormalAbi(without(walking, 'diabetes', 'easedBySittingOrLeaningForward'))[0]?.missing).toEqual([
      'Does the patient have diabetes?',
      'Does sitting or leaning forward ease it?',
    ])
  })
})

describe('R13 after the exercise study', () => {
  const fell = { abiDropPercent: 32.44, ankleDropMmHg: 41, positive: true as const, criteria: [] }
  const kept = { abiDropPercent: -2.25, ankleDropMmHg: -4, positive: false as const, criteria: [] }
  const unclear = {
    abiDropPercent: 22,
    ankleDropMmHg: 20,
    positive: 'review' as const,
    criteria: ['Below 40 years the fall of the ABI alone is common in health.'],
  }
  const right: VisitFacts = { ...walking, exertionalSides: ['right'] }

  it('reports a fall that meets the criterion instead of asking again', () => {
    const used = { artery: 'posteriorTibial' as const, rest: { ankle: 145, brachial: 142 }, post: { ankle: 104, brachial: 150 } }
    expect(told(symptomsNormalAbi({ ...right, exercise: { right: { ...fell, recovered: false, used } as typeof fell } }))).toEqual([
      {
        urgency: 'routine',
        says: 'The fall after exercise meets the criterion of arterial disease (right): put it in the letter to the primary care physician; a routine vascular or exercise referral when the symptoms limit walking.',
        because: [
          'Exertional leg symptoms',
          'Right ABI 1.02 (PT 145 / arm 142 mmHg)',
          'Right after exercise: ABI fell 32.4 %, ankle pressure fell 41 mmHg (at rest ankle 145 / arm 142, after 104 / 150 mmHg)',
          'Right not recovered by 3 minutes',
        ],
        missing: [],
        suggests: ['Send the exercise result to the primary care physician'],
        mustAcknowledge: false,
      },
    ])
  })

  it('names what looks alike when it does not', () => {
    const [line] = symptomsNormalAbi({ ...right, exercise: { right: kept } })
    expect(line?.says).toBe(
      'The fall after exercise does not meet the criterion (right): think of arthritis of hip, foot or ankle, nerve root compression, spinal stenosis, Baker cyst, venous claudication and chronic compartment syndrome.',
    )
    expect(line?.because).toContain('Right after exercise: ABI rose 2.3 %, ankle pressure rose 4 mmHg')
    expect(line?.suggests).toEqual([])
  })

  it('says that a result needs a review, and why', () => {
    const [line] = symptomsNormalAbi({ ...right, exercise: { right: { ...unclear, recovered: true } as typeof unclear } })
    expect(line?.says).toBe('The fall after exercise needs a review (right); the reason stands below.')
    expect(line?.because.slice(2)).toEqual([
      'Right after exercise: ABI fell 22 %, ankle pressure fell 20 mmHg',
      'Below 40 years the fall of the ABI alone is common in health.',
      'Right recovered by 3 minutes',
    ])
  })

  it('asks for the leg that was not tested, and again for one that could not be assessed', () => {
    const both = symptomsNormalAbi({ ...walking, exercise: { right: fell } })
    expect(both.map(({ says }) => says.slice(0, 22))).toEqual(['The fall after exercis', 'Exertional leg symptom'])
    expect(both[1]?.because).toEqual(['Exertional leg symptoms', 'Left ABI 1.05 (PT 149 / arm 142 mmHg)'])
    const failed = symptomsNormalAbi({
      ...right,
      exercise: { right: { state: 'not-assessable', reasons: ['Arm after exercise not measured.'] } },
    })
    expect(failed).toHaveLength(1)
    expect(failed[0]?.says).toBe(`${lead} ${how}`)
    expect(failed[0]?.because.at(-1)).toBe('Right after exercise, not assessable: Arm after exercise not measured.')
  })

  it('reports both legs in one line, also when exercise is no longer safe', () => {
    const [line, ...more] = symptomsNormalAbi({ ...walking, exercise: { right: fell, left: fell }, severeAorticStenosis: 'yes' })
    expect(more).toEqual([])
    expect(line?.says).toContain('(right and left)')
    expect(symptomsNormalAbi(without({ ...right, exercise: { right: fell } }, 'ageYears'))[0]?.missing).toEqual(['How old is the patient?'])
  })
})

/**
 * R13 Exertional leg symptoms with ABI 0.91 to 1.40 (routine): exercise ABI, or defer it and list what is missing; once it was done, its result.
 *
 * Source: 2024 ACC/AHA PAD guideline (exercise treadmill ABI, class 1; mimics of table 7); 2016 guideline for plantar flexion. clinical.md 2.1,
 * 2.4, 2.6 and section 5, R13. Adults only (R26).
 * Inputs: exertional non-joint leg symptoms with their side; ABI per leg; R2 to R6 and R22 answered and negative; no ulcer; diabetes, kidney
 * disease, waveform, age, activity, easing by sitting and by standing still; the response of each leg to exercise.
 * Missing inputs: any question of R2 to R6 and R22 not asked defers the test, the examination for a clot too. With the side not recorded it
 * rests while another leg is at 0.90 or less. A study that could not be assessed is asked for again, with the reason.
 */
import { type Side, sides, type VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { exerciseTexts, exerciseVerdict } from './exercise-findings'
import { exerciseTestGate } from './exercise-test-gate'
import { askAge, isMinor, isNo, isYes, notAsked } from './fact-reading'
import { abiHundredths, abiText, legTitle, tbiHundredths } from './leg-findings'
import { sources } from './sources'

export const RULE_VERSION = '2026-11-2'

function symptomaticLegs(facts: VisitFacts): Side[] {
  const between = (side: Side) => {
    const abi = abiHundredths(facts, side)
    return abi !== null && abi > 90 && abi <= 140
  }
  if (facts.exertionalSides?.length) return facts.exertionalSides.filter(between)
  const explained = sides.some((side) => (abiHundredths(facts, side) ?? 100) <= 90)
  return explained ? [] : sides.filter(between)
}

const isFit = ({ activity }: VisitFacts) => activity === 'active' || activity === 'athlete'
const isUnder50 = ({ ageYears }: VisitFacts) => typeof ageYears === 'number' && ageYears < 50

function howToTest(facts: VisitFacts, legs: readonly Side[]): string {
  const withoutToe = legs.some((side) => tbiHundredths(facts, side) === null)
  const atRisk =
    isYes(facts, 'diabetes') || isYes(facts, 'chronicKidneyDisease') || legs.some((side) => facts.waveform?.[side] === 'monophasic')
  const normal = legs.every((side) => (abiHundredths(facts, side) ?? 0) >= 100)
  const bothLegs = facts.exertionalSides?.length !== 1
  const spinal = bothLegs && isYes(facts, 'easedBySittingOrLeaningForward') && !isYes(facts, 'easedByStandingStill')
  return [
    ...(atRisk && withoutToe ? ['Measure TBI first (diabetes, kidney disease or monophasic waveform).'] : []),
    'Exercise treadmill ABI; who cannot use a treadmill: heel-raise (pedal plantar flexion) ABI, or the vascular laboratory.',
    ...(isUnder50(facts) && isFit(facts) && normal
      ? [
          'Young and fit with a normal ABI: think of popliteal entrapment and chronic exertional compartment syndrome, and test in provocative plantar flexion.',
        ]
      : []),
    ...(spinal
      ? [
          isNo(facts, 'easedByStandingStill')
            ? 'Both legs, not eased by standing still and better on sitting or leaning forward: think of lumbar stenosis.'
            : 'Better on sitting or leaning forward: think of lumbar stenosis when both legs are affected and standing makes it worse.',
        ]
      : []),
  ].join(' ')
}

const shared = { rule: 'R13', version: RULE_VERSION, urgency: 'routine', source: sources.exerciseIndex, mustAcknowledge: false } as const
const symptoms = 'Exertional leg symptoms'
const indices = (facts: VisitFacts, legs: readonly Side[]) => legs.map((side) => abiText(facts, side) ?? `${legTitle[side]} ABI`)

function toTest(facts: VisitFacts, legs: readonly Side[]): Advice[] {
  if (legs.length === 0) return []
  const gate = exerciseTestGate(facts)
  const against = gate.against
  const missing = [...gate.missing, ...askAge(facts)]
  const deferred = against.length > 0 || missing.length > 0
  const why = against.length > 0 ? 'the findings below speak against exercise now' : 'the safety questions are not all answered'
  const open = notAsked(facts, ['diabetes', 'chronicKidneyDisease', 'easedBySittingOrLeaningForward'])
  const activity = isUnder50(facts) && !facts.activity ? ['How active is the patient?'] : []
  return [
    {
      ...shared,
      says: deferred
        ? `Exertional leg symptoms with an ABI of 0.91 to 1.40 call for an exercise ABI. Defer it: ${why}.`
        : `Exertional leg symptoms with an ABI of 0.91 to 1.40. ${howToTest(facts, legs)}`,
      because: [symptoms, ...indices(facts, legs), ...legs.flatMap((side) => exerciseTexts(facts, side)), ...against],
      missing: [...new Set([...missing, ...open, ...activity])],
      suggests: deferred ? [] : ['Arrange an exercise treadmill ABI, or a heel-raise ABI'],
    },
  ]
}

function result(facts: VisitFacts, legs: readonly Side[]): Advice[] {
  const verdicts = legs.map((side) => ({ side, verdict: exerciseVerdict(facts, side) }))
  const of = (wanted: string) => verdicts.flatMap(({ side, verdict }) => (verdict === wanted ? side : [])).join(' and ')
  if (legs.length === 0) return []
  const words = [
    ...(of('met')
      ? [
          `The fall after exercise meets the criterion of arterial disease (${of('met')}): put it in the letter to the primary care physician; a routine vascular or exercise referral when the symptoms limit walking.`,
        ]
      : []),
    ...(of('unclear') ? [`The fall after exercise needs a review (${of('unclear')}); the reason stands below.`] : []),
    ...(of('not-met')
      ? [
          `The fall after exercise does not meet the criterion (${of('not-met')}): think of arthritis of hip, foot or ankle, nerve root compression, spinal stenosis, Baker cyst, venous claudication and chronic compartment syndrome.`,
        ]
      : []),
  ]
  const because = [symptoms, ...indices(facts, legs), ...legs.flatMap((side) => exerciseTexts(facts, side))]
  const suggests = of('met') ? ['Send the exercise result to the primary care physician'] : []
  return [{ ...shared, says: words.join(' '), because, missing: askAge(facts), suggests }]
}

export function symptomsNormalAbi(facts: VisitFacts): Advice[] {
  if (isMinor(facts) || !isYes(facts, 'exertionalLegSymptoms')) return []
  const legs = symptomaticLegs(facts)
  const done = legs.filter((side) => exerciseVerdict(facts, side) !== null)
  return [
    ...result(facts, done),
    ...toTest(
      facts,
      legs.filter((side) => !done.includes(side)),
    ),
  ]
}

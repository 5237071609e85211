/**
 * R13 Exertional leg symptoms with ABI 0.91 to 1.40 (routine): exercise ABI, or defer it and list what is missing.
 *
 * Source: 2024 ACC/AHA PAD guideline (exercise treadmill ABI, class 1); 2016 guideline for plantar flexion. clinical.md 2.4 and
 * section 5, R13. Adults only (R26).
 * Inputs: exertional non-joint leg symptoms with their side; ABI per leg; R2 to R6 and R22 answered and negative; no ulcer; diabetes, kidney
 * disease, waveform, age, activity, easing by sitting.
 * Missing inputs: any question of R2 to R6 and R22 not asked defers the test. The calf girth and other examination findings of R4 count once
 * they exist; the history questions settle it until then [design]. With the side not recorded it rests while another leg is at 0.90 or less.
 */
import { type Side, sides, type VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { clotQuestions } from './clot-signs'
import { exerciseHazards, exerciseQuestions } from './exercise-safety'
import { askAge, isMinor, isNo, isYes, notAsked } from './fact-reading'
import { abiHundredths, abiText, legTitle, tbiHundredths } from './leg-findings'
import { acuteLimbIschemia } from './r02-acute-limb-ischemia'
import { limbThreat } from './r03-limb-threat'
import { deepVeinThrombosis } from './r04-deep-vein-thrombosis'
import { pulmonaryEmbolism } from './r05-pulmonary-embolism'
import { compartmentSyndrome } from './r06-compartment-syndrome'
import { sources } from './sources'

export const RULE_VERSION = '2026-11-1'

function legsToTest(facts: VisitFacts): Side[] {
  const between = (side: Side) => {
    const abi = abiHundredths(facts, side)
    return abi !== null && abi > 90 && abi <= 140
  }
  if (facts.exertionalSides?.length) return facts.exertionalSides.filter(between)
  const explained = sides.some((side) => (abiHundredths(facts, side) ?? 100) <= 90)
  return explained ? [] : sides.filter(between)
}

/** Which of R2 to R6 speak against a test now, by name. */
function standingAgainst(facts: VisitFacts): string[] {
  const rules = [
    ['Acute limb ischemia', acuteLimbIschemia],
    ['Limb threat', limbThreat],
    ['Deep vein thrombosis', deepVeinThrombosis],
    ['Pulmonary embolism', pulmonaryEmbolism],
    ['Compartment syndrome', compartmentSyndrome],
  ] as const
  return rules.flatMap(([name, rule]) => (rule(facts).length > 0 ? `${name} not excluded` : []))
}

/** A gate answered no settles the questions behind it. */
function safetyQuestions(facts: VisitFacts): string[] {
  const suddenSettled = isNo(facts, 'suddenOnsetIn14Days') || isNo(facts, 'stillPresent')
  return [
    ...(suddenSettled ? [] : notAsked(facts, ['suddenOnsetIn14Days'])),
    ...notAsked(facts, ['restPainForefoot', 'ulcerOrGangrene', ...clotQuestions.filter((name) => name !== 'swollenBlueTense')]),
    ...notAsked(facts, ['breathlessOrChestPain', 'fainting', 'painPresentNotSettling']),
    ...exerciseQuestions(facts),
  ]
}

function howToTest(facts: VisitFacts, legs: readonly Side[]): string {
  const withoutToe = legs.some((side) => tbiHundredths(facts, side) === null)
  const atRisk =
    isYes(facts, 'diabetes') || isYes(facts, 'chronicKidneyDisease') || legs.some((side) => facts.waveform?.[side] === 'monophasic')
  const normal = legs.every((side) => (abiHundredths(facts, side) ?? 0) >= 100)
  const youngAndFit =
    typeof facts.ageYears === 'number' && facts.ageYears < 50 && (facts.activity === 'active' || facts.activity === 'athlete') && normal
  const spinal = facts.exertionalSides?.length !== 1 && isYes(facts, 'easedBySittingOrLeaningForward')
  return [
    atRisk && withoutToe ? 'Measure TBI first (diabetes, kidney disease or monophasic waveform).' : '',
    'Exercise treadmill ABI; who cannot use a treadmill: heel-raise (pedal plantar flexion) ABI, or the vascular laboratory.',
    youngAndFit
      ? 'Young and fit with a normal ABI: think of popliteal entrapment and chronic exertional compartment syndrome, and test in provocative plantar flexion.'
      : '',
    spinal ? 'Better on sitting or leaning forward: think of lumbar stenosis when both legs are affected and standing makes it worse.' : '',
  ]
    .filter(Boolean)
    .join(' ')
}

export function symptomsNormalAbi(facts: VisitFacts): Advice[] {
  if (isMinor(facts) || !isYes(facts, 'exertionalLegSymptoms')) return []
  const legs = legsToTest(facts)
  if (legs.length === 0) return []
  const against = [...new Set([...standingAgainst(facts), ...exerciseHazards(facts)])]
  const missing = [...safetyQuestions(facts), ...askAge(facts)]
  const deferred = against.length > 0 || missing.length > 0
  const indices = legs.map((side) => abiText(facts, side) ?? `${legTitle[side]} ABI`)
  const open = notAsked(facts, ['diabetes', 'chronicKidneyDisease', 'easedBySittingOrLeaningForward'])
  return [
    {
      rule: 'R13',
      version: RULE_VERSION,
      urgency: 'routine',
      says: deferred
        ? `Exertional leg symptoms with an ABI of 0.91 to 1.40 call for an exercise ABI. Defer it: ${against.length > 0 ? 'the findings below speak against exercise now' : 'the safety questions are not all answered'}.`
        : `Exertional leg symptoms with an ABI of 0.91 to 1.40. ${howToTest(facts, legs)}`,
      because: ['Exertional leg symptoms', ...indices, ...against],
      missing: [...new Set([...missing, ...open])],
      suggests: deferred ? [] : ['Arrange an exercise treadmill ABI, or a heel-raise ABI'],
      source: sources.exerciseIndex,
      mustAcknowledge: false,
    },
  ]
}

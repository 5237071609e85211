/**
 * R20 Potassium, salt and sports-drink advice: it blocks the text in what the patient is given, and tells the clinician where that matters
 * (routine).
 *
 * Source: UK Kidney Association 2023 (summary); expert practice. clinical.md section 5, R20.
 * Inputs: diuretic; kidney, heart and liver disease, transplant, hypertension, diabetes, adrenal insufficiency, fluid or salt limit; the medicines
 * that hold potassium back; signs of overhydration; potassium and sodium with their ranges.
 * Missing inputs: not asked blocks like present. A list of medicines never proves that none of these is taken: only "none taken" does [design].
 * The line for the clinician stands where fluid and salt are likely to be talked about: cramps with sweating, loss of fluid, drinking much or sport.
 */
import type { AnsweredFact } from '../visit/fact-questions'
import type { MedicineClass, VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { isNo, isYes, notAsked, present } from './fact-reading'
import { sources } from './sources'

export const RULE_VERSION = '2026-11-2'

const blockingFacts = {
  diuretic: 'Takes a diuretic',
  chronicKidneyDisease: 'Chronic kidney disease',
  dialysis: 'Dialysis',
  kidneyTransplant: 'Transplanted kidney',
  heartFailure: 'Heart failure',
  cirrhosis: 'Cirrhosis',
  hypertension: 'High blood pressure (salt)',
  diabetes: 'Diabetes (sugared drinks)',
  adrenalInsufficiency: 'Adrenal insufficiency',
  fluidOrSaltLimit: 'Fluid or salt limit',
  twoPotassiumAffectingDrugs: 'Two or more medicines that affect potassium',
  largeFluidIntake: 'Drinks very large amounts',
  headacheOrVomitingAfterDrinking: 'Headache or vomiting after drinking large amounts',
} as const satisfies { [K in AnsweredFact]?: string }
const blockingNames = Object.keys(blockingFacts) as (keyof typeof blockingFacts)[]
const blockingClasses: { [C in MedicineClass]?: string } = {
  'thiazide-diuretic': 'a diuretic',
  'loop-diuretic': 'a diuretic',
  'potassium-sparing-diuretic': 'a potassium-sparing diuretic',
  'ace-inhibitor-or-arb': 'an ACE inhibitor or ARB',
  'neprilysin-inhibitor': 'a neprilysin inhibitor',
  finerenone: 'finerenone',
  trimethoprim: 'trimethoprim',
  nsaid: 'an NSAID',
  heparin: 'heparin',
  'calcineurin-inhibitor': 'ciclosporin or tacrolimus',
  'potassium-supplement': 'potassium',
}
const medicineQuestion =
  'Does the patient take an ACE inhibitor or ARB, neprilysin inhibitor, finerenone, trimethoprim, NSAID, heparin, ciclosporin, tacrolimus or potassium?'
export const potassiumAndSaltInstead = 'Ask your doctor before you drink sports drinks or take salt or potassium.'

export type PotassiumAndSaltAdvice = { allowed: true } | { allowed: false; because: string[]; missing: string[] }

/** Whether a text for the patient may speak of potassium, salt or sports drinks; where not, `potassiumAndSaltInstead` is printed. */
export function potassiumAndSaltAdvice(facts: VisitFacts): PotassiumAndSaltAdvice {
  const held = [...new Set((facts.medicineClasses ?? []).flatMap((each) => blockingClasses[each] ?? []))]
  const electrolytes = (['potassium', 'sodium'] as const).map((name) => ({ name, inRange: facts.labs?.[name]?.inRange }))
  const outOfRange = electrolytes
    .filter(({ inRange }) => inRange === 'no')
    .map(({ name }) => `${name === 'sodium' ? 'Sodium' : 'Potassium'} out of range`)
  const because = [...present(facts, blockingFacts), ...held.map((text) => `Takes ${text}`), ...outOfRange]
  const drinksLittle = isNo(facts, 'largeFluidIntake')
  const missing = [
    ...notAsked(
      facts,
      blockingNames.filter((name) => !(drinksLittle && name === 'headacheOrVomitingAfterDrinking')),
    ),
    ...(held.length > 0 || facts.medicinesReviewed === 'none-taken' ? [] : [medicineQuestion]),
    ...electrolytes.filter(({ inRange }) => inRange !== 'yes' && inRange !== 'no').map(({ name }) => `What is the ${name}?`),
  ]
  return because.length + missing.length > 0 ? { allowed: false, because, missing } : { allowed: true }
}

const tempting = {
  heavySweating: 'Sweats heavily',
  vomitingDiarrheaHeatOrPoorIntake: 'Vomiting, diarrhea, heat or poor intake',
  largeFluidIntake: 'Drinks very large amounts',
} as const

export function potassiumAndSalt(facts: VisitFacts): Advice[] {
  const sport = facts.activity === 'athlete' ? ['Athlete'] : facts.activity === 'active' ? ['Very active'] : []
  const occasion = [...present(facts, tempting), ...sport]
  const advice = potassiumAndSaltAdvice(facts)
  if (!isYes(facts, 'cramps') || occasion.length === 0 || advice.allowed) return []
  return [
    {
      rule: 'R20',
      version: RULE_VERSION,
      urgency: 'routine',
      says: `No advice on potassium, salt or sports drinks ${advice.because.length > 0 ? 'for this patient' : 'before the questions below are answered'}. What the patient is given says instead: "${potassiumAndSaltInstead}"`,
      because: [...new Set(['Cramps recorded', ...occasion, ...advice.because])],
      missing: advice.missing,
      suggests: [],
      source: sources.potassiumAndSalt,
      mustAcknowledge: false,
    },
  ]
}

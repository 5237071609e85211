/**
 * The signs and conditions that R1 reads, in the words its advice uses. Source: clinical.md section 5, R1a (unwell) and R1b (unstable).
 */
import type { AnsweredFact } from '../visit/fact-questions'
import type { VisitFacts } from '../visit/visit-facts'
import { holds, recognizedFrom } from './medicine-words'

export const unwell = {
  palpitations: 'Palpitations',
  fainting: 'Fainting or near-fainting',
  markedWeakness: 'Marked or spreading weakness',
  confusion: 'Confusion',
  seizure: 'Seizure',
  handOrFaceSpasm: 'Hand or face spasm',
  newEcgChange: 'New ECG change',
} as const satisfies { [K in AnsweredFact]?: string }
export const unstable = {
  crampsNewOrWorseIn3Months: 'Cramps new or worse in 3 months',
  diureticStartedOrChanged4Weeks: 'Diuretic started or changed in 4 weeks',
  vomitingDiarrheaHeatOrPoorIntake: 'Vomiting, diarrhea, heat or poor intake',
  chronicKidneyDisease: 'Chronic kidney disease',
  dialysis: 'Dialysis',
  heartFailure: 'Heart failure',
  cirrhosis: 'Cirrhosis',
  digoxinQtDrugOrLithium: 'Digoxin, a QT-prolonging drug or lithium',
  twoPotassiumAffectingDrugs: 'Two or more drugs that move potassium',
} as const satisfies { [K in AnsweredFact]?: string }
/** Dialysis is asked with chronic kidney disease, whose "no" answers both. */
export const neededForStable = [
  'cramps',
  ...(Object.keys(unwell) as (keyof typeof unwell)[]),
  ...(Object.keys(unstable) as (keyof typeof unstable)[]).filter((name) => name !== 'dialysis'),
  'diureticDoseUnchanged3Months',
] as const

const classWords = { 'thiazide-diuretic': 'thiazide', 'loop-diuretic': 'loop', 'potassium-sparing-diuretic': 'potassium-sparing' } as const

/** "Takes a diuretic (thiazide, recognized from the name “HCTZ 25”)", from the classes of the listed medicines. */
export function taking(facts: VisitFacts): string {
  const classes = Object.keys(classWords) as (keyof typeof classWords)[]
  const named = classes.filter((each) => holds(facts, each)).map((each) => classWords[each])
  return named.length === 0 ? 'Takes a diuretic' : `Takes a diuretic (${named.join(', ')}${recognizedFrom(facts, classes)})`
}

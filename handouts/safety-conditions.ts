/**
 * What keeps advice off a sheet, condition by condition, in the clinician's words. A condition is present (`yes`), asked and absent (`no`)
 * or not asked (null), and not asked blocks as present does. Source: clinical.md section 5 (R3 to R6, R20, R22, R26) and 8.3 to 8.5.
 */
import type { Answer } from '../clinical/visit/field-shapes'

export const RULE_VERSION = '2026-11-2'

/** The one question that unlocks stretching and massage, as the clinician asks it: clinical.md 8.5. */
export const legScreeningQuestion = {
  en: 'Is one leg newly swollen, warm, red, or sore when pressed?',
  es: '¿Tiene una pierna que recién se hinchó, o que está caliente, roja o le duele al apretarla?',
} as const

export const stretchingConditions = {
  legChanged: 'One leg newly swollen, warm, red, or sore when pressed',
  clotSigns: 'Signs of a clot (R4, R5)',
  compartmentSigns: 'Signs of a compartment syndrome (R6)',
} as const

/** Rule R20: potassium, salt and sports drinks. */
export const mineralConditions = {
  diuretic: 'A diuretic',
  chronicKidneyDisease: 'Chronic kidney disease',
  dialysis: 'Dialysis',
  kidneyTransplant: 'A kidney transplant',
  heartFailure: 'Heart failure',
  cirrhosis: 'Cirrhosis or ascites',
  hypertension: 'High blood pressure (salt)',
  diabetes: 'Diabetes (sugared drinks)',
  aceInhibitorOrArb: 'An ACE inhibitor, ARB or ARNI',
  finerenone: 'Finerenone',
  trimethoprim: 'Trimethoprim',
  nsaid: 'An NSAID',
  heparin: 'Heparin',
  calcineurinInhibitor: 'Ciclosporin or tacrolimus',
  potassiumSupplement: 'A potassium supplement',
  adrenalInsufficiency: 'Adrenal insufficiency',
  fluidOrSaltLimit: 'A fluid or salt limit',
  overhydration: 'Suspected overhydration',
  potassiumOrSodiumOutOfRange: 'Potassium or sodium out of range',
} as const

/** Rules R3 and R22, acute Charcot, R26 (pregnancy: no walking into pain), and the footwear check where feeling may be lost. */
export const walkingConditions = {
  heartAttackOrUnstableAngina1Month: 'Heart attack or unstable angina within a month',
  severeAorticStenosis: 'Severe aortic stenosis',
  uncontrolledArrhythmia: 'Uncontrolled arrhythmia',
  decompensatedHeartFailure: 'Decompensated heart failure',
  acuteClot: 'Acute clot in a leg or lung (R4, R5)',
  limbThreat: 'Limb threat (R2, R3)',
  ulcerOrGangrene: 'Ulcer or gangrene',
  acuteCharcot: 'Acute Charcot foot',
  restingValuesTooHigh: 'Resting heart rate above 120 or blood pressure above 180/100',
  pregnantOrPostpartum: 'Pregnant or within 6 weeks after birth',
  footwearUnchecked: 'Feeling of the feet may be lost and the footwear is not checked',
} as const

export type Conditions<W extends Record<string, string>> = { readonly [K in keyof W]: Answer }
export type StretchingConditions = Conditions<typeof stretchingConditions>
export type MineralConditions = Conditions<typeof mineralConditions>
export type WalkingConditions = Conditions<typeof walkingConditions>

export type Gate = { open: boolean; present: string[]; notAsked: string[] }

/** Open only when every condition was asked and is absent. Null conditions: a sheet without a visit, where nobody asked anything. */
export function gateOf<W extends Record<string, string>>(words: W, conditions: Conditions<W> | null): Gate {
  const present: string[] = []
  const notAsked: string[] = []
  for (const [name, says] of Object.entries(words)) {
    const answer = conditions === null ? null : conditions[name]
    if (answer === 'yes') present.push(says)
    else if (answer !== 'no') notAsked.push(says)
  }
  return { open: present.length === 0 && notAsked.length === 0, present, notAsked }
}

const allAbsent = <W extends Record<string, string>>(words: W) =>
  Object.fromEntries(Object.keys(words).map((name) => [name, 'no'])) as Conditions<W>

/** Somebody of whom every condition was asked and is absent: what a sheet can say at most. For a preview, never for a patient. */
export const everythingCleared = {
  poorFlow: 'no',
  stretching: allAbsent(stretchingConditions),
  minerals: allAbsent(mineralConditions),
  walking: allAbsent(walkingConditions),
  feelingLost: 'no',
} as const

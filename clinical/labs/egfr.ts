/**
 * Estimated glomerular filtration rate from creatinine, CKD-EPI 2021, without race.
 *
 * Source: National Kidney Foundation, CKD-EPI creatinine equation (2021); clinical.md 4.4 and 9.
 * 142 × min(Scr/κ, 1)^α × max(Scr/κ, 1)^−1.200 × 0.9938^age × 1.012 [female]; κ 0.7 female, 0.9 male; α −0.241 female, −0.302 male;
 * Scr in mg/dL, µmol/L ÷ 88.4 and never rounded before the power. Powers need floating point; the result is irrational but for contrived
 * inputs, so no band edge hangs on its last digit. Stages G1 ≥90, G2 60–89, G3a 45–59, G3b 30–44, G4 15–29, G5 <15 are read from the
 * unrounded value: 89.6 lies below 90 and is G2. Ages 18 to 120 (clinical.md 2.9).
 */
export const RULE_VERSION = '2026-11-2'

export type EgfrInput = {
  sex: 'female' | 'male' | 'other' | 'unknown'
  ageYears: number | null
  creatinine: { value: number; unit: 'mg/dL' | 'umol/L' } | null
}
export type EgfrStage = 'G1' | 'G2' | 'G3a' | 'G3b' | 'G4' | 'G5'
/** `value` in mL/min/1.73 m², unrounded; `shown` is whole and never on the other side of a stage's limit. */
export type EgfrResult = { value: number; shown: number; stage: EgfrStage } | { state: 'not-assessable'; reasons: string[] }

const constants = {
  female: { kappa: 0.7, alpha: -0.241, factor: 1.012 },
  male: { kappa: 0.9, alpha: -0.302, factor: 1 },
}
const stages = [
  { from: 90, stage: 'G1' },
  { from: 60, stage: 'G2' },
  { from: 45, stage: 'G3a' },
  { from: 30, stage: 'G3b' },
  { from: 15, stage: 'G4' },
] as const

/** The stage of an unrounded value. */
export const egfrStage = (value: number): EgfrStage => stages.find(({ from }) => value >= from)?.stage ?? 'G5'

/** Whole mL/min/1.73 m², half up, but never rounded up into the next stage. */
function shownAs(value: number): number {
  const rounded = Math.floor(value + 0.5)
  return egfrStage(rounded) === egfrStage(value) ? rounded : Math.floor(value)
}

export function egfrCkdEpi2021({ sex, ageYears, creatinine }: EgfrInput): EgfrResult {
  const reasons = []
  if (sex !== 'female' && sex !== 'male') reasons.push('The equation needs the sex, female or male.')
  if (ageYears === null || !Number.isFinite(ageYears)) reasons.push('The age is not known.')
  else if (ageYears < 18) reasons.push('The equation is for adults, 18 and over.')
  else if (ageYears > 120) reasons.push('The age is above 120 years.')
  if (creatinine === null) reasons.push('Creatinine is not recorded.')
  else if (creatinine.unit !== 'mg/dL' && creatinine.unit !== 'umol/L') reasons.push('Creatinine is in neither mg/dL nor umol/L.')
  else if (!(Number.isFinite(creatinine.value) && creatinine.value > 0)) reasons.push('Creatinine is not a number above 0.')
  if (reasons.length > 0 || (sex !== 'female' && sex !== 'male') || ageYears === null || creatinine === null)
    return { state: 'not-assessable', reasons }

  const { kappa, alpha, factor } = constants[sex]
  const mgPerDl = creatinine.unit === 'umol/L' ? creatinine.value / 88.4 : creatinine.value
  const relative = mgPerDl / kappa
  const value = 142 * Math.min(relative, 1) ** alpha * Math.max(relative, 1) ** -1.2 * 0.9938 ** ageYears * factor
  return { value, shown: shownAs(value), stage: egfrStage(value) }
}

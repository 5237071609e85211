/**
 * Whether a person belongs to a group at increased risk of PAD, for whom a screening ABI is reasonable (class 2a).
 *
 * Source: 2024 ACC/AHA/multisociety lower-extremity PAD guideline, Table 5; clinical.md 2.1. Sources differ: the USPSTF (2018) finds the
 * evidence for screening adults without symptoms insufficient; whoever shows this shows both. Symptoms need no screening rule: they are a
 * reason to test (class 1). Under 50 only tobacco, lipids and pressure count beside diabetes: Table 5 names kidney disease and family
 * history apart from the atherosclerosis risk factors, for 50 to 64 alone. Adults only (clinical.md 5, R26).
 */
export const RULE_VERSION = '2026-11-1'

export type Known = 'yes' | 'no' | 'unknown'
const factorNames = {
  diabetes: 'Diabetes',
  tobacco: 'Tobacco',
  dyslipidemia: 'Dyslipidemia',
  hypertension: 'Hypertension',
  chronicKidneyDisease: 'Chronic kidney disease',
  familyHistoryOfPad: 'Family history of PAD',
  otherAtherosclerosis: 'Atherosclerosis elsewhere (heart, neck, kidney, gut, aorta)',
} as const
type Factor = keyof typeof factorNames
export type ScreeningInput = { ageYears: number } & Record<Factor, Known>
export type ScreeningGroup = 'age-65-or-older' | 'age-50-to-64-with-risk-factor' | 'under-50-with-diabetes' | 'other-atherosclerosis'
/** `missing` names what nobody asked and what could still change the answer. */
export type ScreeningEligibility = { eligible: true | false | 'unknown'; group?: ScreeningGroup; reasons: string[]; missing: string[] }

const from50: readonly Factor[] = ['diabetes', 'tobacco', 'dyslipidemia', 'hypertension', 'chronicKidneyDisease', 'familyHistoryOfPad']
const besideDiabetes: readonly Factor[] = ['tobacco', 'dyslipidemia', 'hypertension']

export function padScreeningEligibility(input: ScreeningInput): ScreeningEligibility {
  const { ageYears } = input
  const named = (factors: readonly Factor[], known: Known) =>
    factors.filter((factor) => input[factor] === known).map((factor) => factorNames[factor])
  const eligible = (group: ScreeningGroup, reasons: string[]): ScreeningEligibility => ({ eligible: true, group, reasons, missing: [] })
  const notSettled = (missing: string[], reason: string): ScreeningEligibility => ({ eligible: 'unknown', reasons: [reason], missing })

  if (ageYears < 18) return { eligible: false, reasons: ['Screening is for adults, 18 and over.'], missing: [] }
  if (ageYears >= 65) return eligible('age-65-or-older', [`Age ${ageYears}.`])
  if (input.otherAtherosclerosis === 'yes') return eligible('other-atherosclerosis', [`${factorNames.otherAtherosclerosis}.`])
  if (!Number.isFinite(ageYears)) return notSettled(['Age'], 'The age is not known.')

  if (ageYears >= 50) {
    const present = named(from50, 'yes')
    if (present.length > 0) return eligible('age-50-to-64-with-risk-factor', [`Age ${ageYears} with: ${present.join(', ')}.`])
    const missing = named([...from50, 'otherAtherosclerosis'], 'unknown')
    if (missing.length > 0) return notSettled(missing, `Age ${ageYears}, no risk factor known yet.`)
    return { eligible: false, reasons: [`Age ${ageYears} without a risk factor.`], missing: [] }
  }

  const present = named(besideDiabetes, 'yes')
  if (input.diabetes === 'yes' && present.length > 0)
    return eligible('under-50-with-diabetes', [`Age ${ageYears} with diabetes and: ${present.join(', ')}.`])
  const possible = input.diabetes !== 'no' && (present.length > 0 || named(besideDiabetes, 'unknown').length > 0)
  const open: Factor[] = possible
    ? ['diabetes', ...(present.length > 0 ? [] : besideDiabetes), 'otherAtherosclerosis']
    : ['otherAtherosclerosis']
  const missing = named(open, 'unknown')
  if (missing.length > 0) return notSettled(missing, `Age ${ageYears}: under 50 it takes diabetes with one more risk factor.`)
  return { eligible: false, reasons: [`Age ${ageYears} without diabetes and one more risk factor.`], missing: [] }
}

/**
 * Lab values that R1a counts as an emergency (the U0 line of R24).
 *
 * Source: clinical.md section 5, R24, and 4.4 (hospital critical-value lists; UK Kidney Association; European hyponatremia guideline 2014).
 * Critical values are local policy, so a result that the laboratory itself calls critical counts whatever its number. A sample older than
 * 7 days is an old value to be followed up and no emergency of today [design]; a sample without a date counts as today's.
 */
import { daysBetween } from '../visit/days'
import type { LabName, VisitFacts } from '../visit/visit-facts'
import { isYes } from './fact-reading'

export const RULE_VERSION = '2026-11-1'

const units: { [N in LabName]?: string } = {
  potassium: 'mEq/L',
  sodium: 'mEq/L',
  magnesium: 'mg/dL',
  calcium: 'mg/dL',
  creatinine: 'mg/dL',
  bicarbonate: 'mEq/L',
}
const critical: { [N in LabName]?: (value: number) => boolean } = {
  potassium: (value) => value < 2.5 || value >= 6.5,
  sodium: (value) => value < 125,
  calcium: (value) => value <= 6.5 || value >= 12,
  magnesium: (value) => value <= 1 || value >= 5,
  bicarbonate: (value) => value <= 11,
}
/** 2.5 to 2.9 and 6.0 to 6.4: an emergency only with one of these. */
const potassiumAggravated = (value: number, facts: VisitFacts) =>
  ((value >= 2.5 && value < 3) || (value >= 6 && value < 6.5)) &&
  (['newEcgChange', 'acuteKidneyInjury', 'digoxinQtDrugOrLithium', 'palpitations', 'markedWeakness'] as const).some((name) =>
    isYes(facts, name),
  )

export const labText = (name: LabName, value: number): string => `${name[0]?.toUpperCase()}${name.slice(1)} ${value} ${units[name] ?? ""}`

const isRecent = (sampleOn: string | null | undefined, visitDay: string | null | undefined) =>
  !sampleOn || !visitDay || daysBetween(sampleOn, visitDay) <= 7

/** "Potassium 2.4 mEq/L" for each emergency value among the labs; empty when there is none or no labs are known. */
export function emergencyLabs(facts: VisitFacts): string[] {
  const entries = Object.entries(facts.labs ?? {}) as [LabName, NonNullable<NonNullable<VisitFacts['labs']>[LabName]> | undefined][]
  return entries.flatMap(([name, lab]) => {
    if (!lab || !isRecent(lab.sampleOn, facts.visitDay)) return []
    const isEmergency =
      lab.critical === 'yes' || critical[name]?.(lab.value) || (name === 'potassium' && potassiumAggravated(lab.value, facts))
    return isEmergency ? [labText(name, lab.value)] : []
  })
}

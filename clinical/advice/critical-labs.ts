/**
 * The numbers of R24, which R1 and R11 use too: what is an emergency whatever else is known, and the potassium that is one with a sign.
 *
 * Source: clinical.md section 5, R24, and 4.4 (hospital critical-value lists; UK Kidney Association; European hyponatremia guideline 2014).
 * In canonical units: mEq/L, calcium and magnesium mg/dL. `less-than 2.5` is every value below 2.5: a limit is met when all of them meet it,
 * and stays open when only some do. Critical values are local policy, so a result that its laboratory or the practice's list calls critical
 * counts as well, whatever its number (`critical` of the fact).
 */
import type { Answer } from '../visit/field-shapes'
import type { labTests } from '../visit/labs-fields'

type LabName = (typeof labTests)[number]
export type ReportedValue = { value: number; comparator?: 'less-than' | 'more-than' | null | undefined; critical?: Answer | undefined }
/** `open`: the exact value is not reported, and it may be an emergency. */
export type Severity = 'emergency' | 'with-a-sign' | 'open' | 'none'

type Limit = { low?: number; lowIncluded?: true; high?: number }
const emergencyLimits = {
  potassium: { low: 2.5, high: 6.5 },
  sodium: { low: 125 },
  calcium: { low: 6.5, lowIncluded: true, high: 12 },
  magnesium: { low: 1, lowIncluded: true, high: 5 },
  bicarbonate: { low: 11, lowIncluded: true },
} as const satisfies { [N in LabName]?: Limit }
const limitsOf: { readonly [N in LabName]?: Limit } = emergencyLimits
/** Potassium of 2.5 to 2.9 and 6.0 to 6.4. */
const withASign: { readonly [N in LabName]?: Limit } = { potassium: { low: 3, high: 6 } }

/** Whether every value that the result allows lies outside the limits; null when only some do. */
function isOutside({ value, comparator }: ReportedValue, { low, lowIncluded, high }: Limit): boolean | null {
  if (comparator === 'less-than') return low === undefined ? false : value <= low ? true : null
  if (comparator === 'more-than') return high === undefined ? false : value >= high ? true : null
  const tooLow = low !== undefined && (value < low || (lowIncluded === true && value === low))
  return tooLow || (high !== undefined && value >= high)
}

export function severityOf(name: LabName, lab: ReportedValue): Severity {
  const emergency = isOutside(lab, limitsOf[name] ?? {})
  if (lab.critical === 'yes' || emergency) return 'emergency'
  const grave = isOutside(lab, withASign[name] ?? {})
  if (grave) return 'with-a-sign'
  return emergency === null || grave === null ? 'open' : 'none'
}

/** Sodium below 125 mEq/L, which R11 reads. */
export const isSeverelyLowSodium = (sodium: ReportedValue): boolean => isOutside(sodium, emergencyLimits.sodium) === true

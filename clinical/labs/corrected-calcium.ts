/**
 * Total calcium corrected for albumin: measured + 0.8 × (4.0 − albumin in g/dL), in mg/dL.
 *
 * Source: clinical.md 4.4 (MedCalc-Bench, calculator 7). Exact, unrounded: whoever shows it rounds, and no cut-off is read from a rounded
 * value. An ionized calcium decides where one was measured.
 */
import { fractionOf, minus, plus, times, toNumber } from '../exact-number'
import { canonicalFraction } from './lab-tests'

export const RULE_VERSION = '2026-11-2'

/** `comparator` is what the laboratory wrote as < or >. */
type Reported<Unit extends string> = { value: number; unit: Unit; comparator?: 'less-than' | 'more-than' | null }
export type CorrectedCalciumInput = { calcium: Reported<'mg/dL' | 'mmol/L'> | null; albumin: Reported<'g/dL' | 'g/L'> | null }
export type CorrectedCalcium = { mgPerDl: number } | { state: 'not-assessable'; reasons: string[] }

const usable = (reported: { value: number; comparator?: unknown }) =>
  !reported.comparator && Number.isFinite(reported.value) && reported.value > 0

export function correctedCalcium({ calcium, albumin }: CorrectedCalciumInput): CorrectedCalcium {
  const reasons = []
  if (calcium === null) reasons.push('Total calcium is not recorded.')
  else if (!usable(calcium)) reasons.push('Total calcium is not an exact value above 0.')
  if (albumin === null) reasons.push('Albumin is not recorded.')
  else if (!usable(albumin)) reasons.push('Albumin is not an exact value above 0.')
  if (reasons.length > 0 || calcium === null || albumin === null) return { state: 'not-assessable', reasons }
  const measured = canonicalFraction('calcium', calcium.value, calcium.unit)
  const missing = minus(fractionOf(4), canonicalFraction('albumin', albumin.value, albumin.unit))
  return { mgPerDl: toNumber(plus(measured, times(fractionOf(0.8), missing))) }
}

/**
 * Creatine kinase in multiples of the upper limit of normal.
 *
 * Source: clinical.md 4.4 (above 5 times the limit or above 1000 U/L: work-up for rhabdomyolysis) and 5, R10 and R25 (above 10 times). All
 * strictly above. The limit is the reporting laboratory's; without it the usual adult one for the sex, an example. A comparator answers
 * only what it can: `more-than 1000` is above 1000 for certain, and how far above is not known.
 */
import { compare, dividedBy, type Fraction, fractionOf, times, toNumber } from '../exact-number'
import type { Answer } from '../visit/field-shapes'
import { canonicalFraction } from './lab-tests'
import { type Person, usualAdultRange } from './value-range'

export const RULE_VERSION = '2026-11-2'

export type CreatineKinaseInput = {
  value: number
  unit: 'U/L' | 'ukat/L'
  comparator?: 'less-than' | 'more-than' | null
  /** The reporting laboratory's, in the same unit. */
  upperLimit?: number | null
}
export type CreatineKinase =
  | {
      /** Unrounded; of the number that was reported, whatever its comparator. */
      multiple: number
      upperLimit: { unitsPerLiter: number; by: 'reported-range' | 'usual-adult-range' }
      /** Null when the comparator leaves it open. */
      above5Times: Answer
      above10Times: Answer
      above1000: Answer
    }
  | { state: 'not-assessable'; above1000: Answer; reasons: string[] }

export function creatineKinase(input: CreatineKinaseInput, person: Person): CreatineKinase {
  const at = canonicalFraction('creatine-kinase', input.value, input.unit)
  const isAbove = (limit: Fraction): Answer => {
    const above = compare(at, limit) > 0
    if (input.comparator === 'less-than') return above ? null : 'no'
    if (input.comparator === 'more-than') return compare(at, limit) < 0 ? null : 'yes'
    return above ? 'yes' : 'no'
  }
  const above1000 = isAbove(fractionOf(1000))
  const reported = input.upperLimit != null && input.upperLimit > 0
  const usual = usualAdultRange('creatine-kinase', 'U/L', person)
  const limit = reported ? canonicalFraction('creatine-kinase', input.upperLimit ?? 0, input.unit) : usual.range?.high
  if (!limit)
    return { state: 'not-assessable', above1000, reasons: ['The upper limit of the laboratory is not recorded.', ...usual.reasons] }
  return {
    multiple: toNumber(dividedBy(at, limit)),
    upperLimit: { unitsPerLiter: toNumber(limit), by: reported ? 'reported-range' : 'usual-adult-range' },
    above5Times: isAbove(times(limit, fractionOf(5))),
    above10Times: isAbove(times(limit, fractionOf(10))),
    above1000,
  }
}

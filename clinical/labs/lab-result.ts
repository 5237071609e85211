/**
 * What one reported laboratory result says: critical, low, high or in range, and by whose range.
 *
 * Source: clinical.md 4.4 and 5, R24. Critical: by the laboratory's own mark or by the critical values in use, whatever else is marked.
 * Otherwise the laboratory's mark counts first, then the range it reported, and last the usual adult range, which is only an example and
 * is named so. `less-than 3.5` is every value below 3.5: a statement is made only when it holds for all of them. Hemolysis changes the
 * words and silences nothing.
 */
import { fractionOf } from '../exact-number'
import type { Answer } from '../visit/field-shapes'
import type { SectionValues } from '../visit/visit-record'
import { type CriticalValues, criticalValuesInUse } from './critical-values'
import { canonicalFraction, type LabTest, type LabUnit, labTestInfo, toCanonical } from './lab-tests'
import {
  against,
  filled,
  hasBothLimits,
  isAbove,
  isBelow,
  type Person,
  type ReportedValue,
  reportedRange,
  usualAdultRange,
  type ValueRange,
} from './value-range'

export const RULE_VERSION = '2026-11-2'

export type LabRow = Pick<SectionValues<'lab-result'>, 'test' | 'comparator' | 'value' | 'unit' | 'low' | 'high' | 'flag' | 'hemolyzed'>
/** `criticalValues`: the practice's own list; null is the one that ships. Below 18 years no usual adult range is used. */
export type LabPerson = Person & { criticalValues?: CriticalValues | null | undefined }
export type LabReads = 'in-range' | 'low' | 'high' | 'critical' | 'cannot-tell' | 'no-range'
export type LabReading =
  | {
      state: 'read'
      test: LabTest
      /** In the unit that rules read; null is exactly this value. */
      canonical: { value: number; unit: LabUnit; comparator: 'less-than' | 'more-than' | null }
      reads: LabReads
      /** Null when nothing could be compared. */
      by: 'flag' | 'critical-values' | 'reported-range' | 'usual-adult-range' | null
      /** The range that `by` names, in the unit entered: "3.5–5 mEq/L". */
      range: string | null
      /** Null is "cannot be known": no range, or a comparator that leaves it open. */
      inRange: Answer
      critical: Answer
      /** Upper limit that the laboratory reported, in the canonical unit. */
      upperLimit: number | null
      reasons: string[]
    }
  /** `markedCritical`: the laboratory's own mark stands even when the number cannot be read. */
  | { state: 'not-assessable'; markedCritical: boolean; reasons: string[] }

function byList(value: ReportedValue, limits: { readonly low?: number; readonly high?: number } | undefined): Answer | 'not-listed' {
  if (limits === undefined) return 'not-listed'
  const low = limits.low === undefined ? false : isBelow(value, fractionOf(limits.low), true)
  const high = limits.high === undefined ? false : isAbove(value, fractionOf(limits.high), true)
  if (low || high) return 'yes'
  return low === null || high === null ? null : 'no'
}

export function interpretLabResult(row: LabRow, person: LabPerson): LabReading {
  const { test, unit, flag } = row
  const refuse = (reason: string): LabReading => ({
    state: 'not-assessable',
    markedCritical: flag === 'critical',
    reasons: [reason, ...(flag === 'critical' ? ['The laboratory marked it critical.'] : [])],
  })
  if (test === null) return refuse('No test is chosen.')
  if (row.value === null) return refuse('No value is recorded.')
  if (unit === null) return refuse('No unit is recorded.')
  const { title, units } = labTestInfo[test]
  if (!units.includes(unit)) return refuse(`${unit} is not a unit of ${title} that Footfall knows.`)

  const value = { at: canonicalFraction(test, row.value, unit), comparator: row.comparator }
  const upperLimit = row.high === null ? null : toCanonical(test, row.high, unit).value
  const listed = byList(value, criticalValuesInUse(person.criticalValues)[test])
  const reasons = row.hemolyzed === 'yes' ? ['The sample was hemolyzed: repeat it now. The value counts until then.'] : []
  const canonical = { ...toCanonical(test, row.value, unit), comparator: row.comparator }
  const read = (reads: LabReads, by: (LabReading & { state: 'read' })['by'], range: ValueRange | null, why: string[] = []): LabReading => {
    const inRange = reads === 'in-range' ? 'yes' : reads === 'cannot-tell' || reads === 'no-range' ? null : 'no'
    const critical = reads === 'critical' ? 'yes' : listed === 'not-listed' ? (flag === null ? null : 'no') : listed
    const maybe = reads !== 'critical' && listed === null ? ['It may be critical: the exact value is not reported.'] : []
    const all = [...why, ...maybe, ...reasons]
    return { state: 'read', test, canonical, reads, by, range: range?.text ?? null, inRange, critical, upperLimit, reasons: all }
  }
  if (flag === 'critical') return read('critical', 'flag', null, ['The laboratory marked it critical.'])
  if (listed === 'yes') return read('critical', 'critical-values', null, ['Within the critical values in use, which are local policy.'])

  const reported = reportedRange(row, test, unit)
  if (flag !== null) {
    const differs = reported.range !== null && ![flag, 'cannot-tell'].includes(against(value, reported.range))
    return read(flag, 'flag', null, differs ? ['The mark and the reported range differ: check the entry.'] : [])
  }
  const usual = usualAdultRange(test, unit, person, (range) => against(value, filled(reported.range, range)))
  if (reported.range) {
    const own = against(value, reported.range)
    // One limit alone says nothing of the other side: potassium 5.8 is not in range because only the low limit was copied.
    if (own !== 'in-range' || hasBothLimits(reported.range)) return read(own, 'reported-range', reported.range)
    if (usual.range === null)
      return read('cannot-tell', 'reported-range', reported.range, ['One limit only is recorded.', ...usual.reasons])
    const both = against(value, filled(reported.range, usual.range))
    if (both === 'in-range') return read(both, 'reported-range', reported.range)
    return read(both, 'usual-adult-range', usual.range, ['One limit only is recorded; the other is the usual adult one, an example.'])
  }
  if (usual.range === null) return read('no-range', null, null, [...reported.reasons, ...usual.reasons])
  const example = 'Usual adult range, an example: the range of the reporting laboratory is not recorded.'
  return read(against(value, usual.range), 'usual-adult-range', usual.range, [...reported.reasons, example])
}

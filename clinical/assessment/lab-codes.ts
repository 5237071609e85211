/**
 * Codes of electrolyte disorders, only when the reporting laboratory says so: by its own mark, or by its own printed range. Source: clinical.md 6.3.
 *
 * A result that the patient only told, one without mark and range, and a high potassium of a hemolyzed sample suggest nothing. The newest sample
 * of a test counts.
 */
import type { Row, VisitRecord } from '../visit/visit-record'
import type { SuggestedCode } from './suggested-code'

type LabRow = Row<'lab-result'>
const codes = [
  { test: 'potassium', reads: 'low', code: 'E87.6', title: 'Hypokalemia' },
  { test: 'potassium', reads: 'high', code: 'E87.5', title: 'Hyperkalemia' },
  { test: 'sodium', reads: 'low', code: 'E87.1', title: 'Hypo-osmolality and hyponatremia' },
  { test: 'magnesium', reads: 'low', code: 'E83.42', title: 'Hypomagnesemia' },
  { test: 'calcium', reads: 'low', code: 'E83.51', title: 'Hypocalcemia' },
] as const

/** What the laboratory itself says of the value; null when it says nothing. */
function labSays({ flag, value, low, high, comparator }: LabRow): 'low' | 'high' | null {
  if (flag === 'low' || flag === 'high') return flag
  if (flag === 'in-range' || value === null) return null
  if (low !== null && (value < low || (value === low && comparator === 'less-than'))) return 'low'
  return high !== null && (value > high || (value === high && comparator === 'more-than')) ? 'high' : null
}

function newestOf({ labResults }: Pick<VisitRecord, 'labResults'>, test: LabRow['test']): LabRow | null {
  const reported = labResults.filter((row) => row.test === test && row.source !== 'patient-says')
  return reported.reduce<LabRow | null>((newest, row) => (newest && (newest.sampleOn ?? '') > (row.sampleOn ?? '') ? newest : row), null)
}

export function labCodes(record: Pick<VisitRecord, 'labResults'>): SuggestedCode[] {
  return codes.flatMap(({ test, reads, code, title }): SuggestedCode[] => {
    const row = newestOf(record, test)
    if (row === null || labSays(row) !== reads) return []
    if (code === 'E87.5' && row.hemolyzed !== 'no') return []
    const value = row.value === null ? '' : ` ${row.value} ${row.unit ?? ''}`.trimEnd()
    const albumin = code === 'E83.51' ? ['Total calcium: look at albumin or ionized calcium first'] : []
    return [{ code, title, because: [`The laboratory reports ${test}${value} as ${reads}`, ...albumin], side: null }]
  })
}

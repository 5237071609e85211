'use client'
import { interpretLabResult } from '../../../../../../../../clinical/labs/lab-result'
import { clinicalDay } from '../../../../../../../../clinical/visit/days'
import type { Row } from '../../../../../../../../clinical/visit/visit-record'
import { Table } from '../../../../../../../../components/ui/table'
import { useFindings, useWorkspace } from '../workspace-visit'
import { labSourceWords } from '../workspace-words'
import { inReportOrder, labName } from './lab-panels'
import { byWords, readsWords, resultWords } from './lab-words'

type LabResult = Row<'lab-result'>

/** The results of a visit that is closed. */
export function LabTable() {
  const { record, patient, criticalValues } = useWorkspace()
  const { ageYears } = useFindings().facts
  const person = { sex: patient.sex, criticalValues, ...(ageYears == null ? {} : { ageYears }) }
  const says = (row: LabResult) => {
    const reading = interpretLabResult(row, person)
    const hemolyzed = row.hemolyzed === 'yes' ? ' Hemolyzed sample.' : ''
    if (reading.state !== 'read') return `${reading.reasons.join(' ')}${hemolyzed}`
    const { words, mark } = readsWords[reading.reads]
    return `${mark} ${words} ${byWords(reading)}${hemolyzed}`
  }
  const source = (row: LabResult) => [row.source && labSourceWords[row.source], row.laboratory].filter(Boolean).join(', ') || '—'
  return (
    <Table
      caption="Results"
      captionShown
      columns={[
        { head: 'Test', cell: (row: LabResult) => (row.test === null ? 'Not chosen' : labName(row.test)), names: true },
        { head: 'Result', cell: (row) => resultWords(row) || '—', figures: true },
        { head: 'What it says', cell: says },
        { head: 'Drawn on', cell: (row) => (row.sampleOn === null ? '—' : clinicalDay(row.sampleOn)) },
        { head: 'Source', cell: source },
      ]}
      rows={inReportOrder(record.labResults)}
      rowKey={(row) => row.id}
      empty="No result was recorded."
    />
  )
}

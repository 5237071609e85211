import type { CriticalValues } from '../../../../../../clinical/labs/critical-values'
import { interpretLabResult, type LabReading } from '../../../../../../clinical/labs/lab-result'
import { clinicalDay } from '../../../../../../clinical/visit/days'
import { isUntouched } from '../../../../../../clinical/visit/untouched'
import type { Row, VisitRecord } from '../../../../../../clinical/visit/visit-record'
import { labName } from './(workspace)/labs/lab-panels'
import { byWords, convertedWords, readsWords, resultWords } from './(workspace)/labs/lab-words'
import { labSourceWords } from './(workspace)/workspace-words'
import { AnswersInLine, Line, Part } from './summary-parts'
import { lower, sortAnswers } from './summary-words'

/** Whose results they are: ranges are for adults, and some differ by sex. `criticalValues`: the practice's own list, null the one that ships. */
export type LabPatient = {
  sex: 'female' | 'male' | 'other' | 'unknown'
  ageYears: number
  criticalValues: CriticalValues | null
}

const questions = [
  ['labsAfterCrampsBeganOrChanged', 'drawn after the cramps began or changed'],
  ['labsAfterLastDoseChange', 'drawn after the last dose change'],
  ['acuteKidneyInjury', 'acute kidney injury'],
] as const

export function SummaryLabs({ record: { labs, labResults }, patient }: { record: VisitRecord; patient: LabPatient }) {
  if (isUntouched('labs', labs) && labResults.length === 0) return null
  const readings = labResults.map((row) => ({ row, reading: interpretLabResult(row, patient) }))
  const reasons = readings.flatMap(({ reading }) => reading.reasons)
  // What holds for several results is said once, under the table.
  const ofSeveral = [...new Set(reasons)].filter((reason) => reasons.indexOf(reason) !== reasons.lastIndexOf(reason))
  return (
    <Part title="Labs">
      {labResults.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col" className="w-[20%]">
                Test
              </th>
              <th scope="col" className="w-[16%]">
                Result
              </th>
              <th scope="col">Reads</th>
              <th scope="col">Sample</th>
            </tr>
          </thead>
          <tbody>
            {readings.map(({ row, reading }) => (
              <tr key={row.id}>
                <th scope="row">{row.test === null ? 'Test not chosen' : labName(row.test)}</th>
                <td>
                  <strong>{resultWords(row) || 'no value'}</strong>
                  {convertedWords(row) !== null && <div className="small">= {convertedWords(row)}</div>}
                </td>
                <td>
                  <Reads row={row} reading={reading} without={ofSeveral} />
                </td>
                <td>{sampleInWords(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {ofSeveral.length > 0 && <p className="small">{ofSeveral.join(' ')}</p>}
      <AnswersInLine label="These labs" {...sortAnswers(labs, questions)} />
      <dl>
        <Line label="Notes">{labs.notes}</Line>
      </dl>
    </Part>
  )
}

/** The word first, and by whose range: the reporting laboratory's own before any usual one. */
function Reads({ row, reading, without }: { row: Row<'lab-result'>; reading: LabReading; without: readonly string[] }) {
  const own = reading.reasons.filter((reason) => !without.includes(reason))
  if (reading.state !== 'read') return <>∅ not assessable. {own.join(' ')}</>
  const { words, mark } = readsWords[reading.reads]
  const reported = row.low === null && row.high === null ? '' : `Reported range ${row.low ?? '…'} to ${row.high ?? '…'}.`
  const notes = [...own, reading.by === 'reported-range' ? '' : reported].filter(Boolean).join(' ')
  return (
    <>
      <strong>
        {mark} {words}
      </strong>{' '}
      {byWords(reading)}
      {notes !== '' && <div className="small">{notes}</div>}
    </>
  )
}

function sampleInWords({ sampleOn, source, laboratory, hemolyzed }: Row<'lab-result'>): string {
  return [
    sampleOn === null ? 'day not recorded' : clinicalDay(sampleOn),
    source && lower(labSourceWords[source]),
    laboratory,
    hemolyzed === 'yes' && 'hemolyzed',
    hemolyzed === 'no' && 'not hemolyzed',
  ]
    .filter(Boolean)
    .join(', ')
}

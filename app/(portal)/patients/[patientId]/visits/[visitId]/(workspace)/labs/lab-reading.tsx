'use client'
import { interpretLabResult } from '../../../../../../../../clinical/labs/lab-result'
import { clinicalDay, daysBetween } from '../../../../../../../../clinical/visit/days'
import type { Row } from '../../../../../../../../clinical/visit/visit-record'
import { classNames } from '../../../../../../../../components/ui/class-names'
import { useRecorded } from '../workspace-scope'
import { useFindings, useWorkspace } from '../workspace-visit'
import { newestOf } from './lab-panels'
import { besideWords, byWords, convertedWords, gradeWords, type LabTone, readsWords, resultWords } from './lab-words'

const ink: Record<LabTone, string> = { abnormal: 'text-abnormal', within: 'text-within', unassessable: 'text-unassessable' }

/** A sample older than this says less about today; rule R24 reads it so. */
const oldAfterDays = 7

/** What one result says, by whose range, in the other unit, and what it was last time. */
export function LabReadingLine({ earlier }: { earlier: readonly Row<'lab-result'>[] }) {
  const { values } = useRecorded('lab-result')
  const { patient, visit, previous, criticalValues } = useWorkspace()
  const { ageYears } = useFindings().facts
  const person = { sex: patient.sex, criticalValues, ...(ageYears == null ? {} : { ageYears }) }
  const reading = interpretLabResult(values, person)
  const before = values.test === null ? null : newestOf(values.test, earlier)
  const converted = convertedWords(values)
  const grade = gradeWords(values, ageYears)
  const age = values.sampleOn === null ? 0 : daysBetween(values.sampleOn, visit.day)
  return (
    <output className="flex flex-wrap gap-x-3 text-sm">
      {reading.state === 'read' ? (
        <span className={classNames('font-semibold', ink[readsWords[reading.reads].tone])}>
          <span aria-hidden="true">{readsWords[reading.reads].mark} </span>
          {readsWords[reading.reads].words} <span className="font-normal text-ink-soft">{byWords(reading)}</span>
        </span>
      ) : (
        values.value !== null && <span className="text-unassessable">{reading.reasons.join(' ')}</span>
      )}
      {grade && <span className="text-ink-soft">{grade}</span>}
      {converted && <span className="text-ink-soft">= {converted}</span>}
      {before && (
        <span className="text-ink-soft">
          last {resultWords(before)} ({clinicalDay(before.sampleOn ?? previous?.visitDay ?? visit.day)})
        </span>
      )}
      {values.value !== null && values.sampleOn === null && <span className="text-borderline">◆ no date</span>}
      {age > oldAfterDays && <span className="text-borderline">◆ {age} days before this visit</span>}
      {reading.state === 'read' && besideWords(reading) !== '' && <span className="hint w-full">{besideWords(reading)}</span>}
    </output>
  )
}

'use client'
import { useState } from 'react'
import { labTestInfo } from '../../../../../../../../clinical/labs/lab-tests'
import { clinicalDay } from '../../../../../../../../clinical/visit/days'
import { labUnits } from '../../../../../../../../clinical/visit/labs-fields'
import type { Row } from '../../../../../../../../clinical/visit/visit-record'
import { useAutosavedField, useRecordFields } from '../../../../../../../../components/form/autosave-provider'
import { Button } from '../../../../../../../../components/ui/button'
import { fieldsOf } from '../workspace-fields'
import { useRecorded, useScope } from '../workspace-scope'
import { useWorkspace } from '../workspace-visit'
import { comparatorWords, labFlagWords, labSourceWords, labUnitWords } from '../workspace-words'
import { labName, newestOf } from './lab-panels'
import { LabReadingLine } from './lab-reading'
import { LabTestChoice } from './lab-test-choice'

const { Answer, Amount, Choice, Day, Select, Text } = fieldsOf('lab-result')

/** One result on one line: what was reported, what it says, and behind "More" what only some reports have. Labels stand above it on a narrow screen. */
export function LabRow({ earlier }: { earlier: readonly Row<'lab-result'>[] }) {
  const { section, recordKey, values: read } = useScope()
  const { values } = useRecorded('lab-result')
  const removed = useAutosavedField<boolean>(section, recordKey, 'removed', read.removed === true)
  const [more, setMore] = useState(false)
  const { test } = values
  const name = test === null ? 'Result without a test' : labName(test)
  const moreId = `${recordKey}-more`
  if (removed.value)
    return (
      <p className="m-0 flex flex-wrap items-center gap-4 border-line border-t py-2">
        {name} was removed.
        <Button variant="quiet" onClick={() => removed.setValue(false)}>
          Put this result back
        </Button>
      </p>
    )
  return (
    <article aria-label={name} className="grid gap-1 border-line border-t py-2">
      <div className="flex @min-[44rem]:grid @min-[44rem]:grid-cols-[8rem_15.5rem_9.5rem_7.5rem_1fr] flex-wrap @min-[44rem]:items-start items-end gap-x-3 gap-y-2 @min-[44rem]:[&_.label]:sr-only">
        {test === null ? <LabTestChoice /> : <h3 className="w-full @min-[44rem]:pt-2.5 text-base">{name}</h3>}
        <div className="flex w-full items-end gap-1 [&_input.input]:w-20">
          <div className="[&_.label]:sr-only [&_select.input]:w-12 [&_select.input]:px-2">
            <Select field="comparator" label={`${name}: less or more than`} words={comparatorWords} empty="=" />
          </div>
          <Amount field="value" label="Result" />
          <div className="[&_select.input]:w-26 [&_select.input]:px-2">
            <Select field="unit" label="Unit" words={labUnitWords} only={test === null ? labUnits : labTestInfo[test].units} empty="Unit" />
          </div>
        </div>
        <div className="flex items-end gap-1 [&_input.input]:w-[4.25rem]">
          <Amount field="low" label="Low limit" />
          <span aria-hidden="true" className="pb-2.5">
            –
          </span>
          <Amount field="high" label="High limit" />
        </div>
        <div className="[&_input.input]:w-[7.25rem]">
          <Day field="sampleOn" label="Drawn on" hint="" />
        </div>
        <Button
          variant="quiet"
          aria-expanded={more}
          aria-controls={moreId}
          aria-label={`${more ? 'Less' : 'More'} about ${name}`}
          onClick={() => setMore(!more)}
          className="justify-self-start @min-[44rem]:justify-self-end"
        >
          {more ? 'Less' : 'More'}
        </Button>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <LabReadingLine earlier={earlier} />
        <DrawnToday />
        <SameRange earlier={earlier} />
      </div>
      <div
        id={moreId}
        className={more ? 'grid gap-3 border-line-strong border-l-2 py-2 pl-4' : 'hidden has-[[aria-invalid=true],[role=alert]]:grid'}
      >
        <Choice field="flag" label="The laboratory’s mark" words={labFlagWords} />
        <Answer field="hemolyzed" label="Sample hemolyzed" />
        <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
          <Select field="source" label="Source" words={labSourceWords} />
          <Text field="laboratory" label="Laboratory" />
        </div>
        <Button variant="quiet" className="justify-self-start" onClick={() => removed.setValue(true)}>
          Remove this result
        </Button>
      </div>
    </article>
  )
}

/** A result without its day counts as today's where that is the safer reading; the day is one press away. */
function DrawnToday() {
  const { section, recordKey } = useScope()
  const { values } = useRecorded('lab-result')
  const { today } = useWorkspace()
  const record = useRecordFields()
  if (values.value === null || values.sampleOn !== null) return null
  return (
    <Button size="small" onClick={() => record(section, recordKey, { sampleOn: today })}>
      Drawn today
    </Button>
  )
}

/** The range of the last report in the same unit is offered; it stands only once somebody took it. */
function SameRange({ earlier }: { earlier: readonly Row<'lab-result'>[] }) {
  const { section, recordKey } = useScope()
  const { values } = useRecorded('lab-result')
  const { previous } = useWorkspace()
  const record = useRecordFields()
  const before = values.test === null ? null : newestOf(values.test, earlier)
  const blank = values.low === null && values.high === null && values.value !== null
  if (before === null || previous === null || !blank || before.unit !== values.unit || (before.low === null && before.high === null))
    return null
  return (
    <Button size="small" onClick={() => record(section, recordKey, { low: before.low, high: before.high })}>
      Same range as {clinicalDay(before.sampleOn ?? previous.visitDay)}: {before.low ?? ''}–{before.high ?? ''}
    </Button>
  )
}

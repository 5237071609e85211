'use client'
import { useId, useState } from 'react'
import type { LabTest } from '../../../../../../../../clinical/labs/lab-tests'
import { clinicalDay } from '../../../../../../../../clinical/visit/days'
import type { Row } from '../../../../../../../../clinical/visit/visit-record'
import { chartedFieldId } from '../../../../../../../../components/form/autosave-protocol'
import { useRecordFields } from '../../../../../../../../components/form/autosave-provider'
import { isoFromText, usDate } from '../../../../../../../../components/form/typed-text'
import { Button } from '../../../../../../../../components/ui/button'
import { useLiveRecord, useWorkspace } from '../workspace-visit'
import { labSourceWords, optionsOf } from '../workspace-words'
import { labName, labPanels, singleTests, usualUnit } from './lab-panels'

type Source = NonNullable<Row<'lab-result'>['source']>
type Props = { add: () => string }

/**
 * Begins a line for each test of a panel, or for one. What the lines of one report share is said once, and first: a wrong day is worse than
 * none, so today is offered and never assumed.
 */
export function AddLabs({ add }: Props) {
  const { previous, today } = useWorkspace()
  const live = useLiveRecord()
  const record = useRecordFields()
  const [drawn, setDrawn] = useState('')
  const [source, setSource] = useState<Source | ''>('')
  const [laboratory, setLaboratory] = useState('')
  const id = useId()
  const sampleOn = drawn.trim() === '' ? null : isoFromText(drawn)
  const wrong =
    drawn.trim() === ''
      ? null
      : sampleOn === null
        ? 'Enter the date as month/day/year, such as 11/03/2026.'
        : sampleOn > today
          ? 'This day has not come yet.'
          : null

  const begin = (tests: readonly LabTest[]) => {
    const begun = tests.map((test) => {
      const row = add()
      const unit = usualUnit(test, live.labResults, previous?.record.labResults ?? [])
      const shared = {
        ...(wrong === null && sampleOn ? { sampleOn } : {}),
        ...(source ? { source } : {}),
        ...(laboratory ? { laboratory } : {}),
      }
      record('lab-result', row, { test, unit, ...shared })
      return row
    })
    const first = begun[0]
    if (first) requestAnimationFrame(() => document.getElementById(chartedFieldId('lab-result', first, 'value'))?.focus())
  }

  return (
    <section aria-labelledby={`${id}-title`} className="grid gap-3 border-line border-t pt-4">
      <h2 id={`${id}-title`} className="text-lg">
        Add results
      </h2>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <div className="grid gap-1">
          <label htmlFor={`${id}-drawn`} className="label">
            Drawn on
          </label>
          <div className="flex flex-wrap items-center gap-2">
            <input
              id={`${id}-drawn`}
              type="text"
              autoComplete="off"
              value={drawn}
              onChange={(event) => setDrawn(event.target.value)}
              aria-invalid={wrong ? true : undefined}
              aria-describedby={`${id}-drawn-error`}
              className="input w-32"
            />
            <Button onClick={() => setDrawn(usDate(today))}>Today, {clinicalDay(today)}</Button>
          </div>
          <p id={`${id}-drawn-error`} aria-live="polite" className={wrong ? 'field-error' : 'hidden'}>
            {wrong}
          </p>
        </div>
        <div className="grid gap-1">
          <label htmlFor={`${id}-source`} className="label">
            Source
          </label>
          <select id={`${id}-source`} value={source} onChange={(event) => setSource(event.target.value as Source | '')} className="input">
            <option value="">Not chosen</option>
            {optionsOf(labSourceWords).map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </div>
        <div className="grid gap-1">
          <label htmlFor={`${id}-laboratory`} className="label">
            Laboratory <span className="font-normal text-ink-soft">(optional)</span>
          </label>
          <input
            id={`${id}-laboratory`}
            type="text"
            autoComplete="off"
            maxLength={200}
            value={laboratory}
            onChange={(event) => setLaboratory(event.target.value)}
            className="input w-48"
          />
        </div>
      </div>
      <div className="flex flex-wrap gap-2">
        {labPanels.map(({ name, tests }) => (
          <Button key={name} onClick={() => begin(tests)}>
            <span aria-hidden="true">+</span>
            <span className="sr-only">Add</span> {name}
          </Button>
        ))}
      </div>
      <fieldset className="m-0 border-0 p-0">
        <legend className="hint mb-1">Or one test</legend>
        <div className="flex flex-wrap gap-1.5">
          {singleTests.map((test) => (
            <button key={test} type="button" className="chip" onClick={() => begin([test])}>
              <span aria-hidden="true">+</span>
              <span className="sr-only">Add</span> {labName(test)}
            </button>
          ))}
        </div>
      </fieldset>
    </section>
  )
}

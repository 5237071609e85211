'use client'
import type { KeyboardEvent } from 'react'
import type { Row } from '../../../../../../../../clinical/visit/visit-record'
import { chartedFieldId } from '../../../../../../../../components/form/autosave-protocol'
import { FieldScope } from '../workspace-scope'
import { useWorkspace } from '../workspace-visit'
import { LabRow } from './lab-row'

/** The results as lines under one another. Enter and the arrows go from value to value, as a report is read down. */
export function LabRows({ rows }: { rows: readonly Row<'lab-result'>[] }) {
  const { previous } = useWorkspace()
  if (rows.length === 0) return null

  const ids = rows.map(({ id }) => chartedFieldId('lab-result', id, 'value'))
  const move = (event: KeyboardEvent) => {
    const at = ids.indexOf((event.target as HTMLElement).id)
    const plain = !event.altKey && !event.ctrlKey && !event.metaKey
    const step =
      event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey) ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0
    if (at === -1 || step === 0 || !plain) return
    event.preventDefault()
    // A line that was removed has no value to go to.
    for (let next = at + step; next >= 0 && next < ids.length; next += step) {
      const value = document.getElementById(ids[next] ?? '')
      if (value instanceof HTMLInputElement) {
        value.focus()
        return value.select()
      }
    }
  }

  return (
    <section aria-labelledby="lab-results" className="@container grid gap-2 border-line border-t pt-4">
      <h2 id="lab-results" className="text-lg">
        Results
      </h2>
      <p id="lab-keys" className="hint m-0">
        Enter goes to the next value, Shift with Enter back. Usual adult values are examples and count only where the laboratory’s range is
        not recorded.
      </p>
      <div aria-hidden="true" className="hint @min-[44rem]:grid hidden grid-cols-[8rem_15.5rem_9.5rem_7.5rem_1fr] gap-x-3">
        <span>Test</span>
        <span>Result</span>
        <span>Laboratory’s range</span>
        <span>Drawn on</span>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the fields inside, which have their own roles */}
      <div onKeyDown={move} className="grid">
        {rows.map((row) => (
          <FieldScope key={row.id} section="lab-result" rowKey={row.id} values={row} previous={null}>
            <LabRow earlier={previous?.record.labResults ?? []} />
          </FieldScope>
        ))}
      </div>
    </section>
  )
}

'use client'

import type { Answer } from '../../../clinical/visit/field-shapes'
import { describedBy, FieldError } from '../field-frame'
import { ChipGroup } from './chip-group'
import { ConflictView } from './conflict-view'
import { type ChartedProps, useCharted } from './use-charted'

const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const
const keys = { y: 'yes', n: 'no' } as const
const show = (value: Answer) => (value === null ? 'not asked' : value)

/**
 * Yes, no, or not asked, which is said in words because it is never read as no. One line where there is room, two where there is not.
 */
export function ChartedAnswer(props: ChartedProps<Answer>) {
  const { id, value, error, setValue, ...field } = useCharted(props)
  const { label, hint, previous } = props
  return (
    <div className="@container">
      <div className="grid @sm:grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1">
        <div>
          <span id={`${id}-label`} className="label">
            {label}
          </span>
          {hint && (
            <span id={`${id}-hint`} className="hint block">
              {hint}
            </span>
          )}
          {previous && (
            <span id={`${id}-previous`} className="hint block">
              last: {previous}
            </span>
          )}
        </div>
        <div className="flex @sm:flex-row-reverse items-center gap-2">
          <ChipGroup
            id={id}
            options={yesNo}
            keys={keys}
            value={value}
            onChoose={(next) => setValue(next as Answer)}
            describedBy={describedBy(id, props, error)}
            className="flex gap-1"
          />
          {value === null && <span className="hint whitespace-nowrap">not asked</span>}
        </div>
      </div>
      <ConflictView field={field} show={show} />
      <FieldError id={id} error={error} />
    </div>
  )
}

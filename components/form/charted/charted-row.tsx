'use client'

import { classNames } from '../../ui/class-names'
import { describedBy, FieldError } from '../field-frame'
import type { Option } from '../fields'
import { wordOf } from './charted-select'
import { ChipGroup } from './chip-group'
import { ConflictView } from './conflict-view'
import { type ChartedProps, useCharted } from './use-charted'

type Props = ChartedProps<string | null> & {
  options: readonly Option[]
  /** A letter that chooses an answer while the row has the focus. */
  keys: Readonly<Record<string, string>>
  /** What no answer reads as: "not asked". */
  unanswered: string
  /** Where label and answers fit on one line: two answers need less room than four. */
  oneLineFrom?: 'narrow' | 'wide'
}

const layouts = {
  narrow: { grid: '@sm:grid-cols-[1fr_auto]', answers: '@sm:flex-row-reverse @sm:flex-nowrap' },
  wide: { grid: '@xl:grid-cols-[1fr_auto]', answers: '@xl:flex-row-reverse @xl:flex-nowrap' },
} as const

/** A question and its few answers on one line where there is room, on two where there is not. No answer is said in words. */
export function ChartedRow({ options, keys, unanswered, oneLineFrom = 'narrow', ...props }: Props) {
  const { id, value, error, setValue, ...field } = useCharted(props)
  const { label, hint, previous } = props
  const layout = layouts[oneLineFrom]
  return (
    <div className="@container">
      <div className={classNames('grid items-center gap-x-4 gap-y-1', layout.grid)}>
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
        <div className={classNames('flex flex-wrap items-center gap-2', layout.answers)}>
          <ChipGroup
            id={id}
            options={options}
            keys={keys}
            value={value}
            onChoose={setValue}
            describedBy={describedBy(id, props, error)}
            className="flex gap-1"
          />
          {value === null && <span className="hint whitespace-nowrap">{unanswered}</span>}
        </div>
      </div>
      <ConflictView field={field} show={(one) => (one === null ? unanswered : wordOf(options, one))} />
      <FieldError id={id} error={error} />
    </div>
  )
}

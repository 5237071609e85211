'use client'

import { describedBy, FieldFrame } from '../field-frame'
import type { Option } from '../fields'
import { ConflictView } from './conflict-view'
import { type ChartedProps, useCharted } from './use-charted'

type Props = ChartedProps<string | null> & {
  options: readonly Option[]
  /** What an empty choice reads as. */
  empty?: string
}

/** One of many answers, in the platform's own list. */
export function ChartedSelect({ options, empty = 'Not chosen', ...props }: Props) {
  const { id, value, error, setValue, ...field } = useCharted(props)
  const { label, hint, unit, previous, optional } = props
  const frame = { label, hint, unit, previous, ...(optional ? { optional } : {}) }
  return (
    <FieldFrame {...frame} id={id} error={error} below={<ConflictView field={field} show={(one) => wordOf(options, one)} />}>
      <select
        id={id}
        value={value ?? ''}
        onChange={(event) => setValue(event.target.value === '' ? null : event.target.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, props, error)}
        className="input max-w-full"
      >
        <option value="">{empty}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

export const wordOf = (options: readonly Option[], value: string | null): string =>
  options.find((option) => option.value === value)?.label ?? value ?? ''

'use client'

import { FieldFrame } from '../field-frame'
import { type Typed, typedDate, typedPartialDate } from '../typed-text'
import { ConflictView } from './conflict-view'
import { type ChartedProps, useTypedInput } from './use-charted'

/** A calendar day, typed as people in the US write it. */
export const ChartedDate = (props: ChartedProps<string | null>) => (
  <TypedDate {...props} hint={props.hint ?? 'Month/day/year, such as 11/03/2026'} typed={typedDate} />
)

/** A day, or only its month or year when nobody knows better. */
export const ChartedPartialDate = (props: ChartedProps<string | null>) => (
  <TypedDate {...props} hint={props.hint ?? 'A year, month/year or month/day/year'} typed={typedPartialDate} />
)

function TypedDate({ typed, ...props }: ChartedProps<string | null> & { typed: Typed<string> }) {
  const { id, input, error, ...field } = useTypedInput(props, typed)
  const { label, hint, unit, previous, optional } = props
  const frame = { label, hint, unit, previous, ...(optional ? { optional } : {}) }
  return (
    <FieldFrame {...frame} id={id} error={error} below={<ConflictView field={field} show={typed.write} />}>
      <input {...input} type="text" inputMode="text" autoComplete="off" className="input w-36" />
    </FieldFrame>
  )
}

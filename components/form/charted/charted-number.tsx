'use client'

import { FieldFrame } from '../field-frame'
import { typedNumber } from '../typed-text'
import { ConflictView } from './conflict-view'
import { type ChartedProps, useTypedInput } from './use-charted'

type Props = ChartedProps<number | null> & {
  /** Whether parts of one are meant; it only chooses the keyboard of a tablet. */
  decimals?: boolean
}

/** A number with its unit beside it. A text field, because a spinner changes a measurement by a turn of the wheel. */
export function ChartedNumber({ decimals = false, ...props }: Props) {
  const { id, input, error, ...field } = useTypedInput(props, typedNumber)
  const { label, hint, unit, previous, optional } = props
  const frame = { label, hint, unit, previous, ...(optional ? { optional } : {}) }
  return (
    <FieldFrame {...frame} id={id} error={error} below={<ConflictView field={field} show={typedNumber.write} />}>
      <input {...input} type="text" inputMode={decimals ? 'decimal' : 'numeric'} autoComplete="off" className="input w-24 text-right" />
    </FieldFrame>
  )
}

'use client'

import { classNames } from '../../ui/class-names'
import { FieldFrame } from '../field-frame'
import { typedText } from '../typed-text'
import { ConflictView } from './conflict-view'
import { type ChartedProps, useTypedInput } from './use-charted'

/** One line of text. */
export function ChartedText({ className, ...props }: ChartedProps<string | null> & { className?: string }) {
  const { id, input, error, ...field } = useTypedInput(props, typedText)
  return (
    <FieldFrame {...words(props)} id={id} error={error} below={<ConflictView field={field} show={typedText.write} />}>
      <input {...input} type="text" autoComplete="off" className={classNames('input', className ?? 'w-full')} />
    </FieldFrame>
  )
}

/** Several lines; the field grows with them. */
export function ChartedTextArea({ rows = 3, ...props }: ChartedProps<string | null> & { rows?: number }) {
  const { id, input, error, ...field } = useTypedInput(props, typedText)
  return (
    <FieldFrame {...words(props)} id={id} error={error} below={<ConflictView field={field} show={typedText.write} />}>
      <textarea {...input} rows={rows} className="input w-full" />
    </FieldFrame>
  )
}

const words = ({ label, hint, unit, previous, optional }: ChartedProps<unknown>) => ({
  label,
  hint,
  unit,
  previous,
  ...(optional ? { optional } : {}),
})

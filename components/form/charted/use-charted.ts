'use client'

import { useEffect, useRef, useState } from 'react'
import type { VisitSection } from '../../../clinical/visit/visit-record'
import { same } from '../autosave-entry'
import { chartedFieldId } from '../autosave-protocol'
import { problemOf, useAutosavedField } from '../autosave-provider'
import { describedBy, type FieldWords } from '../field-frame'
import type { Typed } from '../typed-text'

/** Where a charted field stands in the record, and the words around it. */
export type ChartedProps<V> = FieldWords & {
  section: VisitSection
  /** UUID of the row in sections of rows, of the visit in single ones. */
  recordKey: string
  /** Name of the field in visit-record.ts. */
  field: string
  /** The value that the page read from the server. */
  initial: V
}

/** An error waits until the typing pauses, so that half a number is not called wrong. */
const PAUSE_MS = 900

export function useCharted<V>(props: ChartedProps<V>) {
  const { section, recordKey, field } = props
  const bound = useAutosavedField<V>(section, recordKey, field, props.initial)
  const id = chartedFieldId(section, recordKey, field)
  return { ...bound, id }
}

/** The input half of a field that is typed: raw text while it has the focus, the value written out otherwise. */
export function useTypedInput<V>(props: ChartedProps<V | null>, typed: Typed<V>) {
  const { section, field } = props
  const bound = useCharted(props)
  const [raw, setRaw] = useState<string | null>(null)
  const [paused, setPaused] = useState(true)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const keepsRaw = raw !== null && (bound.text === raw || (bound.error === null && same(typed.read(raw), bound.value)))
  const text = keepsRaw ? raw : (bound.text ?? typed.write(bound.value))
  // A stored draft brings the server's sentence; what the text was meant as is known here.
  const sentence =
    bound.error === null || bound.text === null ? bound.error : (problemOf(section, field, typed.read(bound.text)) ?? bound.error)
  const error = paused ? sentence : null
  return {
    ...bound,
    error,
    input: {
      id: bound.id,
      value: text,
      'aria-invalid': error ? (true as const) : undefined,
      'aria-describedby': describedBy(bound.id, props, error),
      onChange: (event: { target: { value: string } }) => {
        const next = event.target.value
        setRaw(next)
        setPaused(false)
        clearTimeout(timer.current)
        timer.current = setTimeout(() => setPaused(true), PAUSE_MS)
        bound.setText(next, typed.read(next))
      },
      onBlur: () => {
        clearTimeout(timer.current)
        setPaused(true)
        setRaw(null)
      },
    },
  }
}

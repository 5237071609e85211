'use client'

import { type KeyboardEvent, memo, useRef } from 'react'
import { notDoneReasons, type PressureReading } from '../../clinical/vascular-study/pressure-reading'
import type { SectionValues } from '../../clinical/visit/visit-record'
import { chartedFieldId } from '../form/autosave-protocol'
import { useTypedInput } from '../form/charted/use-charted'
import { typedPressure } from '../form/typed-text'
import { classNames } from '../ui/class-names'
import { type NotDoneReason, notDoneWords, readingWords, stateWords } from './pressure-words'

type ReadingOf<S extends 'vascular-study' | 'exercise-study'> = {
  [F in keyof SectionValues<S> & string]: NonNullable<SectionValues<S>[F]> extends PressureReading ? F : never
}[keyof SectionValues<S> & string]
/** Every field of the record that holds a pressure, with its section. */
export type PressurePlace =
  | { section: 'vascular-study'; field: ReadingOf<'vascular-study'> }
  | { section: 'exercise-study'; field: ReadingOf<'exercise-study'> }

type Props = PressurePlace & {
  recordKey: string
  /** `Right posterior tibial`, the whole name for those who listen. */
  name: string
  initial: PressureReading | null
  previous: PressureReading | null
  messageId: string
  /** Where the cell stands in a grid, for the arrow keys. */
  place?: string
  className?: string
}

/** One pressure: figures, or why there are none. With a state chosen the state stands where the figures would, and typing a figure replaces it. */
export const PressureCell = memo(function PressureCell({
  section,
  recordKey,
  field,
  name,
  initial,
  previous,
  messageId,
  place,
  className,
}: Props) {
  const { input, value, setValue, error } = useTypedInput<PressureReading>(
    { section, recordKey, field, initial, label: name },
    typedPressure,
  )
  const figures = useRef<HTMLInputElement>(null)
  const states = useRef<HTMLSelectElement>(null)
  const state = value === null || value.state === 'measured' ? '' : value.state === 'not-done' ? `not-done:${value.reason}` : value.state
  const id = chartedFieldId(section, recordKey, field)

  const overState = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const figure = /^\d$/.test(event.key)
    if (!figure && event.key !== 'Delete' && event.key !== 'Backspace') return
    event.preventDefault()
    setValue(figure ? { state: 'measured', mmHg: Number(event.key) } : null)
    requestAnimationFrame(() => figures.current?.focus())
  }

  return (
    <div className={classNames('grid content-start gap-1', className)}>
      <div className="relative flex">
        {state === '' && previous !== null && (
          <span className="hint pointer-events-none absolute inset-y-0 left-2 flex items-center">was {readingWords(previous)}</span>
        )}
        {state === '' && (
          <input
            {...input}
            ref={figures}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            aria-label={name}
            aria-describedby={messageId}
            data-place={place}
            onChange={(event) => {
              input.onChange(event)
              const read = typedPressure.read(event.target.value) as PressureReading | null
              // The state takes the place of the figures, so it takes the focus too.
              if (read !== null && read.state !== 'measured') requestAnimationFrame(() => states.current?.focus())
            }}
            onKeyDown={(event) => {
              if (event.altKey && event.key === 'ArrowDown') {
                event.preventDefault()
                states.current?.focus()
                states.current?.showPicker?.()
              }
            }}
            className="input w-full min-w-0 rounded-r-none border-r-0 text-right"
          />
        )}
        <select
          ref={states}
          id={state === '' ? undefined : id}
          aria-label={state === '' ? `${name}: why there is no number` : name}
          aria-describedby={messageId}
          aria-invalid={state !== '' && error ? true : undefined}
          value={state}
          tabIndex={state === '' ? -1 : 0}
          data-place={state === '' ? undefined : place}
          onKeyDown={overState}
          onChange={(event) => {
            setValue(readingOf(event.target.value))
            if (event.target.value === '') requestAnimationFrame(() => figures.current?.focus())
          }}
          className={classNames('input', state === '' ? 'w-8 shrink-0 rounded-l-none px-0 indent-12 text-transparent' : 'w-full min-w-0')}
        >
          <option value="">mmHg</option>
          {Object.entries(stateWords).map(([one, words]) => (
            <option key={one} value={one}>
              {words}
            </option>
          ))}
          <optgroup label="not done, because">
            {notDoneReasons.map((reason) => (
              <option key={reason} value={`not-done:${reason}`}>
                not done: {notDoneWords[reason]}
              </option>
            ))}
          </optgroup>
        </select>
      </div>
      {value?.state === 'not-done' && value.reason === 'other' && (
        <input
          type="text"
          aria-label={`${name}: the reason in words`}
          placeholder="the reason in words"
          maxLength={300}
          value={value.note ?? ''}
          onChange={(event) =>
            setValue(event.target.value === '' ? { state: 'not-done', reason: 'other' } : { ...value, note: event.target.value })
          }
          className="input w-full min-w-0"
        />
      )}
      {state !== '' && previous !== null && <span className="hint">was {readingWords(previous)}</span>}
    </div>
  )
})

function readingOf(state: string): PressureReading | null {
  if (state === '') return null
  if (state.startsWith('not-done:')) return { state: 'not-done', reason: state.slice('not-done:'.length) as NotDoneReason }
  return { state: state as keyof typeof stateWords }
}

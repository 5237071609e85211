'use client'

import type { ImplausiblePressure } from '../../clinical/vascular-study/plausibility'
import type { SectionValues } from '../../clinical/visit/visit-record'
import { chartedFieldId } from '../form/autosave-protocol'
import { problemOf, useAutosavedField } from '../form/autosave-provider'
import { ConflictView } from '../form/charted/conflict-view'
import { typedPressure } from '../form/typed-text'
import { Button } from '../ui/button'
import type { PressureField } from './pressure-cell'
import { readingWords } from './pressure-words'

type Study = SectionValues<'vascular-study'>
type Props = {
  visitId: string
  field: PressureField
  name: string
  initial: Study
  questions: readonly ImplausiblePressure[]
  onConfirm: (key: string) => void
}

/** What a cell has to say, under its row: the error, and the questions about values that are rare but possible. */
export function PressureMessages({ visitId, field, name, initial, questions, onConfirm }: Props) {
  const { error, ...rest } = useAutosavedField('vascular-study', visitId, field, initial[field])
  // The server knows the text only as text; the cell knows that a pressure was meant, and its sentence is the better one.
  const sentence =
    error === null || rest.text === null ? error : (problemOf('vascular-study', field, typedPressure.read(rest.text)) ?? error)
  return (
    <div id={`${chartedFieldId('vascular-study', visitId, field)}-message`} aria-live="polite" className="grid gap-1 empty:hidden">
      {sentence && (
        <p className="field-error">
          <span>
            {name}: {sentence}
          </span>
        </p>
      )}
      <ConflictView field={rest} show={readingWords} />
      {questions.map(({ key, question }) => (
        <div
          key={key}
          className="flex flex-wrap items-center justify-between gap-2 border-borderline border-l-3 bg-borderline-wash py-1 pr-1 pl-2 text-sm"
        >
          <span>{question}</span>
          <Button size="small" onClick={() => onConfirm(key)}>
            Yes, it is right
          </Button>
        </div>
      ))}
    </div>
  )
}

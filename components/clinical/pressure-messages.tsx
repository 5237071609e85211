'use client'

import { memo } from 'react'
import type { PressureReading } from '../../clinical/vascular-study/pressure-reading'
import { chartedFieldId } from '../form/autosave-protocol'
import { problemOf, useAutosavedField } from '../form/autosave-provider'
import { ConflictView } from '../form/charted/conflict-view'
import { typedPressure } from '../form/typed-text'
import { Button } from '../ui/button'
import type { PressurePlace } from './pressure-cell'
import { readingWords } from './pressure-words'

type Props = PressurePlace & {
  visitId: string
  name: string
  initial: PressureReading | null
  /** Rare but possible values; a yes is stored by its key. */
  questions?: readonly AskedOnce[]
  onConfirm?: (key: string) => void
}
export type AskedOnce = { key: string; question: string }

/** What a cell has to say, under its row: the error, and the questions about values that are rare but possible. */
export const PressureMessages = memo(function PressureMessages(props: Props) {
  const { section, visitId, field, name, initial, questions = [], onConfirm } = props
  const { error, ...rest } = useAutosavedField(section, visitId, field, initial)
  // The server knows the text only as text; the cell knows that a pressure was meant, and its sentence is the better one.
  const sentence = error === null || rest.text === null ? error : (problemOf(section, field, typedPressure.read(rest.text)) ?? error)
  return (
    <div id={`${chartedFieldId(section, visitId, field)}-message`} aria-live="polite" className="grid gap-1 empty:hidden">
      {sentence && (
        <p className="field-error">
          <span>
            {name}: {sentence}
          </span>
        </p>
      )}
      <ConflictView field={rest} show={readingWords} />
      {questions.map(({ key, question }) => (
        <IsThisRight key={key} question={question} onConfirm={() => onConfirm?.(key)} />
      ))}
    </div>
  )
})

/** A question about what was recorded. It never blocks; a yes takes it away. */
export const IsThisRight = ({ question, onConfirm }: { question: string; onConfirm: () => void }) => (
  <div className="flex flex-wrap items-center justify-between gap-2 border-borderline border-l-3 bg-borderline-wash py-1 pr-1 pl-2 text-sm">
    <span>{question}</span>
    <Button size="small" onClick={onConfirm}>
      Yes, it is right
    </Button>
  </div>
)

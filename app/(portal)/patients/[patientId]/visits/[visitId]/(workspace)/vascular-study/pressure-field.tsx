'use client'
import type { PressureReading } from '../../../../../../../../clinical/vascular-study/pressure-reading'
import { PressureCell, type PressurePlace } from '../../../../../../../../components/clinical/pressure-cell'
import { PressureMessages } from '../../../../../../../../components/clinical/pressure-messages'
import { readingWords } from '../../../../../../../../components/clinical/pressure-words'
import { chartedFieldId } from '../../../../../../../../components/form/autosave-protocol'
import { ReadValue } from '../workspace-read-value'
import { useScope } from '../workspace-scope'

/** One pressure under its own label, for those that stand in no grid. `name` is the whole name for those who listen and for its messages. */
export function PressureField({ label, name, ...place }: PressurePlace & { label: string; name: string }) {
  const { recordKey, readOnly, values, previous } = useScope()
  const initial = values[place.field] as PressureReading | null
  if (readOnly) return <ReadValue label={label} value={initial === null ? '' : readingWords(initial)} />
  const id = chartedFieldId(place.section, recordKey, place.field)
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="label">
        {label} <span className="font-normal text-ink-soft">mmHg</span>
      </label>
      <PressureCell
        {...place}
        recordKey={recordKey}
        name={name}
        initial={initial}
        previous={(previous?.[place.field] as PressureReading | null | undefined) ?? null}
        messageId={`${id}-message`}
        className="max-w-44"
      />
      <PressureMessages {...place} visitId={recordKey} name={name} initial={initial} />
    </div>
  )
}

'use client'
import type { PulseScale, PulseWord } from '../../../../../../../../clinical/examination/pulse'
import { pulseWord } from '../../../../../../../../clinical/examination/pulse'
import type { SectionValues } from '../../../../../../../../clinical/visit/visit-record'
import { chartedFieldId } from '../../../../../../../../components/form/autosave-protocol'
import { useAutosavedField } from '../../../../../../../../components/form/autosave-provider'
import { ChipGroup } from '../../../../../../../../components/form/charted/chip-group'
import { ConflictView } from '../../../../../../../../components/form/charted/conflict-view'
import { FieldError } from '../../../../../../../../components/form/field-frame'
import { classNames } from '../../../../../../../../components/ui/class-names'
import { useScope } from '../workspace-scope'
import { pulseNumbers, pulseWords } from './pulse-words'

type Examined = SectionValues<'examination'>
export type PulseField = `${'right' | 'left'}${'Femoral' | 'Popliteal' | 'DorsalisPedis' | 'PosteriorTibial'}Pulse`

const ink: Partial<Record<PulseWord, string>> = { absent: 'font-semibold text-abnormal', reduced: 'font-semibold text-borderline' }
/** A mark as well as a color, so that gray print tells them apart. */
const mark: Partial<Record<PulseWord, string>> = { absent: '▼ ', reduced: '◆ ' }

/** One pulse: the numbers of the scale side by side, and what the number says in words. A figure typed while it has the focus chooses it. */
export function PulseCell({ field, name, scale }: { field: PulseField; name: string; scale: PulseScale | null }) {
  const { section, recordKey, values, previous, readOnly } = useScope()
  const { value, setValue, error, ...bound } = useAutosavedField<number | null>(section, recordKey, field, values[field] as number | null)
  const before = previous as Examined | null
  const id = chartedFieldId(section, recordKey, field)
  const numbers = scale === null ? pulseNumbers['0-4'] : pulseNumbers[scale]
  // A number that the scale does not have stays in view until somebody changes it.
  const offered = value === null || numbers.includes(value) ? numbers : [...numbers, value]
  const options = offered.map((number) => ({ value: String(number), label: String(number) }))
  const word = pulseWord(value, scale)
  return (
    <div className="grid content-start gap-1">
      <span id={`${id}-label`} className="sr-only">
        {name}
      </span>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {readOnly ? (
          value !== null && <strong>{value}</strong>
        ) : (
          <ChipGroup
            id={id}
            options={options}
            keys={Object.fromEntries(options.map((option) => [option.value, option.value]))}
            value={value === null ? null : String(value)}
            onChoose={(next) => setValue(next === null ? null : Number(next))}
            describedBy={`${id}-word`}
            className="flex gap-1 [&>.chip]:min-w-9 [&>.chip]:px-1"
          />
        )}
        <span id={`${id}-word`} className={classNames('text-sm', (word && ink[word]) ?? 'text-ink-soft')}>
          <span aria-hidden="true">{word && mark[word]}</span>
          {pulseWords(value, scale)}
          {before?.[field] != null && (
            <span className="hint block font-normal">
              was {before[field]}
              {before.pulseScale && ` of ${before.pulseScale.at(-1)}`}
            </span>
          )}
        </span>
      </div>
      <ConflictView field={bound} show={(one) => (one === null ? 'not felt for' : String(one))} />
      <FieldError id={id} error={error} />
    </div>
  )
}

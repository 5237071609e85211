'use client'
import { chartedFieldId } from '../../../../../../../../components/form/autosave-protocol'
import { useAutosavedField } from '../../../../../../../../components/form/autosave-provider'
import { ChipGroup } from '../../../../../../../../components/form/charted/chip-group'
import { ConflictView } from '../../../../../../../../components/form/charted/conflict-view'
import { ReadValue } from '../workspace-read-value'
import { useScope } from '../workspace-scope'
import { difficulties, type ImpairmentItem } from './walking-impairment-items'

const wordsOf = (value: number | null) => difficulties.find((one) => one.value === String(value))?.long ?? ''
/** The number itself chooses, as it is printed on the questionnaire. */
const keys = Object.fromEntries(difficulties.map(({ value }) => [value, value]))

/** One item with its five answers side by side, each a whole target. */
export function DifficultyRow({ field, label }: { field: ImpairmentItem; label: string }) {
  const { section, recordKey, values, readOnly } = useScope()
  const initial = values[field] as number | null
  const { value, setValue, ...rest } = useAutosavedField<number | null>(section, recordKey, field, initial)
  const id = chartedFieldId(section, recordKey, field)
  if (readOnly) return <ReadValue label={label} value={wordsOf(initial)} />
  return (
    <div className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-[11rem_1fr]">
      <span id={`${id}-label`} className="label">
        {label}
      </span>
      <div className="grid gap-1">
        <ChipGroup
          id={id}
          options={difficulties}
          keys={keys}
          value={value === null ? null : String(value)}
          onChoose={(next) => setValue(next === null ? null : Number(next))}
          className="grid grid-cols-5 gap-1 [&_.chip]:min-w-0 [&_.chip]:px-1 [&_.chip]:text-sm sm:[&_.chip]:text-base"
        />
        <ConflictView field={rest} show={wordsOf} />
      </div>
    </div>
  )
}

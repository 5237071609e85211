'use client'
import type { SectionValues } from '../../../../../../../../clinical/visit/visit-record'
import { useAutosavedField } from '../../../../../../../../components/form/autosave-provider'
import { Button } from '../../../../../../../../components/ui/button'
import { useScope } from '../workspace-scope'

type Props = {
  side: 'right' | 'left'
  field: keyof SectionValues<'assessment'> & string
  /** As it is stored, such as `IIb`; null when nothing can be suggested. */
  value: string | null
  reasons: readonly string[]
}

/** What the record suggests for one leg, with the reason. It becomes the clinician's own only when somebody confirms it. */
export function StageSuggestion({ side, field, value, reasons }: Props) {
  const { section, recordKey, values, readOnly } = useScope()
  const chosen = useAutosavedField<string | null>(section, recordKey, field, values[field] as string | null)
  if (readOnly) return null
  if (value === null) return <p className="hint m-0 max-w-prose">Nothing suggested. {reasons.join(' ')}</p>
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <p className="hint m-0 max-w-prose">
        The record suggests <strong>{value}</strong>. {reasons.join(' ')}
      </p>
      {chosen.value !== value && (
        <Button size="small" onClick={() => chosen.setValue(value)}>
          Confirm {value}, {side} leg
        </Button>
      )}
    </div>
  )
}

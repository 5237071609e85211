'use client'
import { useState } from 'react'
import type { SectionValues } from '../../../../../../../../clinical/visit/visit-record'
import { same } from '../../../../../../../../components/form/autosave-entry'
import { useRecordFields } from '../../../../../../../../components/form/autosave-provider'
import { Button } from '../../../../../../../../components/ui/button'
import { useRecorded, useScope } from '../workspace-scope'

type Examined = SectionValues<'examination'>
export type Normal = { readonly [F in keyof Examined]?: NonNullable<Examined[F]> }

/**
 * Records the normal answer of every field that is still open, as if each had been pressed. Never by itself, never over a finding, and one
 * press takes back what it filled and nobody changed since.
 */
export function AllNormal({ label, normal }: { label: string; normal: Normal }) {
  const { section, recordKey, readOnly } = useScope()
  const { values } = useRecorded('examination')
  const record = useRecordFields()
  const [filled, setFilled] = useState<Normal>({})
  if (readOnly) return null
  const part = (keep: (field: keyof Examined) => boolean, of: Normal): Normal =>
    Object.fromEntries(Object.entries(of).filter(([field]) => keep(field as keyof Examined)))
  const open = part((field) => values[field] === null, normal)
  const standing = part((field) => same(values[field], filled[field]), filled)
  const count = Object.keys(standing).length
  const fill = () => {
    record(section, recordKey, open)
    setFilled({ ...standing, ...open })
  }
  const takeBack = () => {
    record(section, recordKey, Object.fromEntries(Object.keys(standing).map((field) => [field, null])))
    setFilled({})
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {/* Not where the other button stood: a second tap must not undo the first. */}
      {count > 0 && (
        <Button variant="quiet" onClick={takeBack}>
          Take back
        </Button>
      )}
      <span role="status" className="hint">
        {count > 0 && `${count} filled in as normal`}
      </span>
      {Object.keys(open).length > 0 && <Button onClick={fill}>{label}</Button>}
    </div>
  )
}

'use client'
import { useState } from 'react'
import type { SectionValues } from '../../../../../../../../clinical/visit/visit-record'
import { same } from '../../../../../../../../components/form/autosave-entry'
import { useRecordFields, useSectionValues } from '../../../../../../../../components/form/autosave-provider'
import { Button } from '../../../../../../../../components/ui/button'
import { useScope } from '../workspace-scope'

type Charted = 'examination' | 'wound'
type Values = Readonly<Record<string, unknown>>
type Props<S extends Charted> = {
  section: S
  label: string
  normal: { readonly [F in keyof SectionValues<S>]?: NonNullable<SectionValues<S>[F]> }
}

/**
 * Records the normal answer of every field that is still open, as if each had been pressed. Never by itself, never over a finding, and one
 * press takes back what it filled and nobody changed since.
 */
export function AllNormal<S extends Charted>({ label, normal }: Props<S>) {
  const { section, recordKey, values: read, readOnly } = useScope()
  const values = useSectionValues(section, recordKey, read)
  const record = useRecordFields()
  const [filled, setFilled] = useState<Values>({})
  if (readOnly) return null
  const part = (of: Values, keep: (field: string) => boolean): Values =>
    Object.fromEntries(Object.entries(of).filter(([field]) => keep(field)))
  const open = part(normal, (field) => values[field] === null)
  const standing = part(filled, (field) => same(values[field], filled[field]))
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

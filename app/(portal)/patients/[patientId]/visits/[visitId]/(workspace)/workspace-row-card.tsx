'use client'
import { type ReactNode, useEffect } from 'react'
import { same } from '../../../../../../../components/form/autosave-entry'
import { useAutosavedField, useSectionValues } from '../../../../../../../components/form/autosave-provider'
import { Button } from '../../../../../../../components/ui/button'
import { Tag } from '../../../../../../../components/ui/tag'
import { useScope } from './workspace-scope'

type Props = {
  title: string
  /** What one of them is called: "pattern", "walk test". */
  noun: string
  /** Brought along by "No change since last visit". */
  carried?: boolean
  children: ReactNode
}

/** One of several: a pattern, a medicine, a test. Removing one is a mark that can be taken back; nothing is deleted. */
export function RowCard({ title, noun, carried = false, children }: Props) {
  const { section, recordKey, values, readOnly } = useScope()
  const removed = useAutosavedField<boolean>(section, recordKey, 'removed', values.removed === true)
  if (removed.value)
    return (
      <p className="m-0 flex flex-wrap items-center gap-4 border-line border-y py-2">
        {title} was removed.
        <Button variant="quiet" onClick={() => removed.setValue(false)}>
          Put this {noun} back
        </Button>
      </p>
    )
  return (
    <article aria-label={title} className="grid gap-5 rounded-md border border-line bg-surface p-4">
      <header className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-base">{title}</h3>
        {carried && <CarriedTag />}
        {!readOnly && (
          <Button variant="quiet" size="small" onClick={() => removed.setValue(true)}>
            Remove this {noun}
          </Button>
        )}
      </header>
      {children}
    </article>
  )
}

/** The mark goes with the first edit: from then on the row is this visit's own. */
function CarriedTag() {
  const { section, recordKey, values, readOnly } = useScope()
  const carried = useAutosavedField<boolean>(section, recordKey, 'carried', values.carried === true)
  const live = useSectionValues(section, recordKey, values)
  const edited = carried.value && !readOnly && Object.keys(values).some((field) => !marks.has(field) && !same(live[field], values[field]))
  const { setValue } = carried
  useEffect(() => {
    if (edited) setValue(false)
  }, [edited, setValue])
  return carried.value ? <Tag>Carried from the last visit</Tag> : null
}

const marks: ReadonlySet<string> = new Set(['id', 'carried', 'removed'])

'use client'
import type { ReactNode } from 'react'
import { useAutosavedField } from '../../../../../../../components/form/autosave-provider'
import { Button } from '../../../../../../../components/ui/button'
import { Tag } from '../../../../../../../components/ui/tag'
import { useScope } from './workspace-fields'

type Props = {
  title: string
  /** What one of them is called: "pattern", "walk test". */
  noun: string
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
        {carried && <Tag>Carried from the last visit</Tag>}
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

'use client'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { VisitSection } from '../../../../../../../clinical/visit/visit-record'
import { useWorkspace } from './workspace-visit'

type Props = {
  title: string
  /** What it holds while it is folded: "hallux, PPG", "nothing recorded". */
  note?: ReactNode
  /** Something is recorded in it, or the findings ask for it: it opens by itself and is never closed over what was typed. */
  open: boolean
  /** Its fields, so that text in them that does not parse opens it too. */
  section: VisitSection
  fields?: readonly string[]
  children: ReactNode
}

/** What only some visits need, folded. It opens for a link to one of its fields, for what is recorded and for what must be corrected. */
export function Fold({ title, note, open, section, fields, children }: Props) {
  const { drafts } = useWorkspace()
  const frame = useRef<HTMLDetailsElement>(null)
  const toCorrect = drafts.some((draft) => draft.section === section && (fields === undefined || fields.includes(draft.field)))
  const asked = open || toCorrect
  const [shown, setShown] = useState(asked)
  useEffect(() => {
    if (asked) setShown(true)
  }, [asked])
  useEffect(() => {
    const wanted = decodeURIComponent(location.hash.slice(1))
    const field = wanted === '' ? null : document.getElementById(wanted)
    if (field === null || !frame.current?.contains(field)) return
    setShown(true)
    requestAnimationFrame(() => {
      field.focus()
      field.scrollIntoView({ block: 'center' })
    })
  }, [])
  return (
    <details
      ref={frame}
      open={shown}
      onToggle={(event) => setShown(event.currentTarget.open)}
      className="border-line border-t pt-4 [&>summary]:marker:text-ink-soft"
    >
      <summary className="min-h-11 content-center">
        <h2 className="inline text-lg">{title}</h2>
        {note && <span className="hint ml-3">{note}</span>}
      </summary>
      <div className="grid gap-4 pt-3">{children}</div>
    </details>
  )
}

'use client'
import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import type { VisitSection } from '../../../../../../../clinical/visit/visit-record'

type Session = {
  /** Rows begun in this window. They are in no page's record until their first save has arrived. */
  begunRows: (section: VisitSection) => readonly string[]
  beginRow: (section: VisitSection, id: string) => void
  /** Rules whose emergency was closed here without a record: each further finding does not ask again. Recording one forgets it. */
  interrupted: ReadonlySet<string>
  noteInterrupted: (rules: readonly string[]) => void
  forgetInterruption: (rule: string) => void
}

const WorkspaceSession = createContext<Session | null>(null)

/** What must survive going from one section of a visit to the next, and nothing else: every section reads its record anew. */
export function WorkspaceSessionProvider({ children }: { children: ReactNode }) {
  const [rows, setRows] = useState<Partial<Record<VisitSection, readonly string[]>>>({})
  const [interrupted, setInterrupted] = useState<ReadonlySet<string>>(new Set())
  const session = useMemo<Session>(
    () => ({
      begunRows: (section) => rows[section] ?? [],
      beginRow: (section, id) =>
        setRows((before) => (before[section]?.includes(id) ? before : { ...before, [section]: [...(before[section] ?? []), id] })),
      interrupted,
      noteInterrupted: (rules) => setInterrupted((before) => new Set([...before, ...rules])),
      forgetInterruption: (rule) => setInterrupted((before) => new Set([...before].filter((one) => one !== rule))),
    }),
    [rows, interrupted],
  )
  return <WorkspaceSession value={session}>{children}</WorkspaceSession>
}

export function useWorkspaceSession(): Session {
  const session = use(WorkspaceSession)
  if (session === null) throw new Error('The section of a visit stands outside its workspace.')
  return session
}

'use client'
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import type { VisitSection } from '../../../../../../../clinical/visit/visit-record'

type Session = {
  /** Rows begun in this window. They are in no page's record until their first save has arrived. */
  begunRows: (section: VisitSection) => readonly string[]
  beginRow: (section: VisitSection, id: string) => void
  /** Blank rows that stand ready where nothing is recorded. Untouched, one gives way to any other row. */
  spares: ReadonlySet<string>
  offerSpare: (section: VisitSection, id: string) => void
  /** Rules whose emergency was closed here without a record: each further finding does not ask again. Recording one forgets it. */
  interrupted: ReadonlySet<string>
  noteInterrupted: (rules: readonly string[]) => void
  forgetInterruption: (rule: string) => void
}

const none: readonly string[] = []
const WorkspaceSession = createContext<Session | null>(null)

/** What must survive going from one section of a visit to the next, and nothing else: every section reads its record anew. */
export function WorkspaceSessionProvider({ children }: { children: ReactNode }) {
  const [rows, setRows] = useState<Partial<Record<VisitSection, readonly string[]>>>({})
  const [spares, setSpares] = useState<ReadonlySet<string>>(new Set())
  const [interrupted, setInterrupted] = useState<ReadonlySet<string>>(new Set())
  const beginRow = useCallback((section: VisitSection, id: string) => {
    setRows((before) => (before[section]?.includes(id) ? before : { ...before, [section]: [...(before[section] ?? []), id] }))
  }, [])
  const offerSpare = useCallback(
    (section: VisitSection, id: string) => {
      setSpares((before) => new Set([...before, id]))
      beginRow(section, id)
    },
    [beginRow],
  )
  // Held steady: the live record is worked out anew when it changes.
  const begunRows = useCallback((section: VisitSection) => rows[section] ?? none, [rows])
  const session = useMemo<Session>(
    () => ({
      begunRows,
      beginRow,
      spares,
      offerSpare,
      interrupted,
      noteInterrupted: (rules) => setInterrupted((before) => new Set([...before, ...rules])),
      forgetInterruption: (rule) => setInterrupted((before) => new Set([...before].filter((one) => one !== rule))),
    }),
    [begunRows, beginRow, spares, offerSpare, interrupted],
  )
  return <WorkspaceSession value={session}>{children}</WorkspaceSession>
}

export function useWorkspaceSession(): Session {
  const session = use(WorkspaceSession)
  if (session === null) throw new Error('The section of a visit stands outside its workspace.')
  return session
}

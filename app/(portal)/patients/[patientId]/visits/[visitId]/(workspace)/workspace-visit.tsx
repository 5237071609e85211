'use client'
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react'
import type { VisitRecord } from '../../../../../../../clinical/visit/visit-record'
import { same } from '../../../../../../../components/form/autosave-entry'
import { type EntryId, entryId } from '../../../../../../../components/form/autosave-protocol'
import { useSaveState, useSectionValues, useVisitAdvice } from '../../../../../../../components/form/autosave-provider'
import { type Findings, findingsOf } from './workspace-findings'
import { type LiveValues, mergeRecord, type RecordPart, recordParts } from './workspace-live-record'
import type { WorkspaceVisit } from './workspace-opened'
import { useWorkspaceSession } from './workspace-session'

// Three contexts, because they move at three speeds: a key changes the live record and what it means, hardly ever a problem, and never what the
// page read. Whoever needs the slow ones alone is not drawn again with every key.
const Opened = createContext<(WorkspaceVisit & { locked: boolean }) | null>(null)
const LiveRecord = createContext<VisitRecord | null>(null)
const ProblemsContext = createContext<Findings['problems'] | null>(null)
const FindingsContext = createContext<Findings | null>(null)

/** The earlier of two values that say the same, so that whoever holds it is not drawn again. */
function useSteady<T>(value: T): T {
  const [steady, setSteady] = useState(value)
  if (steady === value || same(steady, value)) return steady
  setSteady(value)
  return value
}

/** One visit for every part of its workspace: as the page read it, as it stands on the screen, and what that means. */
export function WorkspaceVisitProvider({ opened, children }: { opened: WorkspaceVisit; children: ReactNode }) {
  const { begunRows } = useWorkspaceSession()
  const [values, setValues] = useState<LiveValues>({})
  const stored = useVisitAdvice()
  const settled = useSaveState().state === 'saved'
  const { record, visit } = opened
  const locked = opened.can.record !== null
  const told = useCallback((id: EntryId, row: Record<string, unknown>) => {
    setValues((before) => (same(before[id], row) ? before : { ...before, [id]: row }))
  }, [])
  const parts = useMemo(() => recordParts(record, visit.id, begunRows), [record, visit.id, begunRows])
  const live = useMemo(
    () => (locked ? record : mergeRecord(record, visit.id, values, begunRows)),
    [locked, record, visit.id, values, begunRows],
  )
  const findings = useMemo(() => findingsOf(opened, live, stored, settled), [opened, live, stored, settled])
  const problems = useSteady(findings.problems)
  const shared = useMemo(() => ({ ...opened, locked }), [opened, locked])
  return (
    <Opened value={shared}>
      <ProblemsContext value={problems}>
        <LiveRecord value={live}>
          <FindingsContext value={findings}>
            {!locked && parts.map((part) => <Listener key={entryId(part.section, part.key)} part={part} tell={told} />)}
            {children}
          </FindingsContext>
        </LiveRecord>
      </ProblemsContext>
    </Opened>
  )
}

/** Hears one row of the record from the autosave engine; as many of them as there are rows, which no single hook could follow. */
function Listener({ part, tell }: { part: RecordPart; tell: (id: EntryId, row: Record<string, unknown>) => void }) {
  const row = useSectionValues(part.section, part.key, part.initial)
  const id = entryId(part.section, part.key)
  useEffect(() => tell(id, row), [id, row, tell])
  return null
}

/** The visit as its page read it. `locked`: nothing of it can be recorded here. */
export function useWorkspace() {
  const opened = use(Opened)
  if (opened === null) throw new Error('A part of the workspace stands outside its visit.')
  return opened
}

/** The record as it stands on the screen. Draws again with every key. */
export function useLiveRecord(): VisitRecord {
  const live = use(LiveRecord)
  if (live === null) throw new Error('A part of the workspace stands outside its visit.')
  return live
}

/** What cannot be true in the record on the screen. */
export function useProblems(): Findings['problems'] {
  const problems = use(ProblemsContext)
  if (problems === null) throw new Error('A part of the workspace stands outside its visit.')
  return problems
}

/** What the record on the screen means, worked out once for all who show it. */
export function useFindings(): Findings {
  const findings = use(FindingsContext)
  if (findings === null) throw new Error('A part of the workspace stands outside its visit.')
  return findings
}

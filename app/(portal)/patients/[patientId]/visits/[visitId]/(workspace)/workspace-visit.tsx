'use client'
import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import type { VisitRecord } from '../../../../../../../clinical/visit/visit-record'
import { same } from '../../../../../../../components/form/autosave-entry'
import { useRowValues, useSaveState, useVisitAdvice } from '../../../../../../../components/form/autosave-provider'
import { type Findings, findingsOf } from './workspace-findings'
import { mergeRecord, recordParts } from './workspace-live-record'
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
  const stored = useVisitAdvice()
  const settled = useSaveState().state === 'saved'
  const { record, visit } = opened
  const locked = opened.can.record !== null
  const parts = useMemo(() => (locked ? [] : recordParts(record, visit.id, begunRows)), [locked, record, visit.id, begunRows])
  const values = useRowValues(parts)
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
          <FindingsContext value={findings}>{children}</FindingsContext>
        </LiveRecord>
      </ProblemsContext>
    </Opened>
  )
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

'use client'
import { type ReactNode, useMemo } from 'react'
import { clinicalDay } from '../../../../../../../clinical/visit/days'
import { visitStatusWords } from '../../../../../../../clinical/visit/visit-status'
import { type AutosaveInitial, AutosaveProvider } from '../../../../../../../components/form/autosave-provider'
import { SaveState } from '../../../../../../../components/form/save-state'
import { LinkButton } from '../../../../../../../components/ui/button'
import { wake } from '../../../../../../../components/ui/wake'
import { useFocusOnArrival } from './workspace-arrival'
import { EmergencyInterruption, StandingEmergencies } from './workspace-emergency'
import type { WorkspaceVisit } from './workspace-opened'
import { FindingsDrawer, FindingsPane } from './workspace-pane'
import { WorkspaceRail } from './workspace-rail'
import { type ScreenSegment, visitPath, workspaceScreens } from './workspace-screens'
import { useSectionKeys } from './workspace-shortcuts'
import { useWorkspace, WorkspaceVisitProvider } from './workspace-visit'

type Props = { opened: WorkspaceVisit; screen: ScreenSegment; children: ReactNode }

/** One section of a visit in its frame: the sections at the left, the work, and what the findings say. */
export function Workspace({ opened, screen, children }: Props) {
  const { visit, versions, drafts, advice, timeZone } = opened
  const initial = useMemo<AutosaveInitial>(() => ({ versions, drafts, advice }), [versions, drafts, advice])
  return (
    <AutosaveProvider patientId={visit.patientId} visitId={visit.id} initial={initial} timeZone={timeZone}>
      <WorkspaceVisitProvider opened={opened}>
        <Frame screen={screen}>{children}</Frame>
      </WorkspaceVisitProvider>
    </AutosaveProvider>
  )
}

function Frame({ screen, children }: Omit<Props, 'opened'>) {
  useSectionKeys(screen)
  const arrival = useFocusOnArrival(screen)
  return (
    <div className="grid gap-x-8 gap-y-4 md:grid-cols-[12.5rem_minmax(0,1fr)] xl:grid-cols-[12.5rem_minmax(0,1fr)_22.5rem]">
      <WorkspaceRail screen={screen} />
      <div
        ref={arrival}
        tabIndex={-1}
        data-touch={screen !== 'sign' ? true : undefined}
        className="grid max-w-[60rem] content-start gap-6 outline-none has-[[data-emergency]]:[&_:is(a,button,input,select,textarea,summary)]:scroll-mt-24"
      >
        <VisitLine />
        <div inert ref={wake} className="contents">
          {children}
        </div>
        <NextSection screen={screen} />
      </div>
      <FindingsPane />
      <EmergencyInterruption />
    </div>
  )
}

/** Which visit this is, whether it can still change, and whether every word of it is saved. In view while the section scrolls. */
function VisitLine() {
  const { visit, others, can, locked } = useWorkspace()
  const words = visitStatusWords({ ...visit, voidedLater: visit.voided !== null }).toLowerCase()
  return (
    // It reaches up behind the banner, so that nothing shows between the two while the section scrolls.
    <div className="-mx-2 -mt-4 sticky top-[calc(var(--banner-height,3.5rem)-1rem)] z-10 grid gap-1 bg-paper px-2 pt-4 pb-2 print:static">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="m-0">
          {clinicalDay(visit.day)} {visit.localTime.slice(11)}, {words} <span className="text-ink-soft">· {visit.clinicianName}</span>
        </p>
        <div className="flex items-center gap-3">
          {visit.status === 'open' && <SaveState />}
          <FindingsDrawer />
        </div>
      </div>
      <StandingEmergencies />
      {locked && can.record && <p className="m-0 border-line-strong border-l-2 pl-2 text-ink-soft">{can.record}</p>}
      {others.length > 0 && (
        <p className="m-0 text-ink-soft text-sm">Also here now: {[...new Set(others.map(({ name }) => name))].join(', ')}</p>
      )}
    </div>
  )
}

function NextSection({ screen }: { screen: ScreenSegment }) {
  const { visit } = useWorkspace()
  const next = workspaceScreens[workspaceScreens.findIndex(({ segment }) => segment === screen) + 1]
  if (next === undefined) return null
  return (
    <p className="m-0 border-line border-t pt-4 print:hidden">
      <LinkButton
        href={`${visitPath(visit.patientId, visit.id)}/${next.segment}`}
        size="touch"
        aria-keyshortcuts="Control+Enter Meta+Enter"
      >
        Next: {next.name}
      </LinkButton>
    </p>
  )
}

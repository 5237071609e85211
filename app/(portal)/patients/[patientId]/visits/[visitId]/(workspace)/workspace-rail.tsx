'use client'
import Link from 'next/link'
import { memo } from 'react'
import { same } from '../../../../../../../components/form/autosave-entry'
import { classNames } from '../../../../../../../components/ui/class-names'
import { type ScreenSegment, visitPath, workspaceScreens } from './workspace-screens'
import { useNumberKeys } from './workspace-shortcuts'
import { useFindings, useWorkspace } from './workspace-visit'

const marks = { empty: '', started: '◐', complete: '✓' } as const
const statusWords = { empty: 'not started', started: 'started', complete: 'complete' } as const

/**
 * The sections in the order of a real visit, each with how far it is. On a phone it is one row of numbered steps, with the name of the one it
 * is at below them: ten names have no room there.
 */
export function WorkspaceRail({ screen }: { screen: ScreenSegment }) {
  const { screens } = useFindings()
  return <Rail screen={screen} statuses={screens.map(({ screen: segment, status }) => ({ segment, status }))} />
}

type RailProps = { screen: ScreenSegment; statuses: readonly { segment: string; status: keyof typeof marks }[] }

const Rail = memo(function Rail({ screen, statuses }: RailProps) {
  const { visit, locked } = useWorkspace()
  const path = visitPath(visit.patientId, visit.id)
  const here = workspaceScreens.findIndex(({ segment }) => segment === screen)
  return (
    <nav
      aria-label="Sections of this visit"
      className="print:hidden md:sticky md:top-[calc(var(--banner-height,3.5rem)+1rem)] md:self-start"
    >
      <ol className="m-0 grid list-none grid-cols-10 gap-0.5 p-0 md:grid-cols-1">
        {workspaceScreens.map(({ segment, name }, index) => (
          <li key={segment}>
            <Link
              href={`${path}/${segment}`}
              prefetch={false}
              aria-current={segment === screen ? 'step' : undefined}
              className={classNames(
                'flex min-h-11 items-center rounded-md no-underline max-md:flex-col max-md:justify-center md:min-h-10 md:gap-2 md:px-2',
                segment === screen ? 'bg-accent-wash font-semibold text-accent-strong' : 'text-ink hover:bg-sunk',
              )}
            >
              <span aria-hidden="true" className="text-center tabular-nums md:w-5">
                {index + 1}
              </span>
              <span className="flex-1 max-md:sr-only">{name}</span>
              <Status status={statuses.find((one) => one.segment === segment)?.status} />
            </Link>
          </li>
        ))}
      </ol>
      <p aria-hidden="true" className="m-0 mt-1 text-ink-soft text-sm md:hidden">
        {here + 1} of {workspaceScreens.length}: {workspaceScreens[here]?.name}
      </p>
      {!locked && <KeyHelp />}
    </nav>
  )
}, same)

/** Sign has none: it is no part of the record. */
function Status({ status }: { status: keyof typeof marks | undefined }) {
  if (status === undefined) return <span aria-hidden="true" className="h-4 md:hidden" />
  return (
    <>
      <span aria-hidden="true" className="w-4 text-center max-md:h-4 max-md:text-xs">
        {marks[status]}
      </span>
      <span className="sr-only">, {statusWords[status]}</span>
    </>
  )
}

function KeyHelp() {
  const numbers = useNumberKeys()
  return (
    <div className="mt-4 grid gap-1 border-line border-t pt-3 text-ink-soft text-sm max-md:hidden">
      <label className="flex min-h-6 items-center gap-2">
        <input type="checkbox" checked={numbers.on} onChange={(event) => numbers.set(event.target.checked)} />
        Keys 1–9 and 0 jump to a section
      </label>
      <p className="m-0">
        <kbd>Ctrl</kbd> or <kbd>⌘</kbd> with <kbd>Enter</kbd>: next section
      </p>
    </div>
  )
}

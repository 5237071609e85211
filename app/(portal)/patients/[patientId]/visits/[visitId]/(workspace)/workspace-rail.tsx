'use client'
import Link from 'next/link'
import { classNames } from '../../../../../../../components/ui/class-names'
import { type ScreenSegment, visitPath, workspaceScreens } from './workspace-screens'
import { useNumberKeys } from './workspace-shortcuts'
import { useFindings, useWorkspace } from './workspace-visit'

const marks = { empty: '', started: '◐', complete: '✓' } as const
const statusWords = { empty: 'not started', started: 'started', complete: 'complete' } as const

/** The sections in the order of a real visit, each with how far it is. On a phone it is a row of steps, with the name of the one it is at where there is room. */
export function WorkspaceRail({ screen }: { screen: ScreenSegment }) {
  const { visit, locked } = useWorkspace()
  const { screens } = useFindings()
  const path = visitPath(visit.patientId, visit.id)
  return (
    <nav
      aria-label="Sections of this visit"
      className="print:hidden md:sticky md:top-[calc(var(--banner-height,3.5rem)+1rem)] md:self-start"
    >
      <ol className="m-0 flex list-none justify-between gap-1 p-0 md:grid md:gap-0.5">
        {workspaceScreens.map(({ segment, name }, index) => (
          <li key={segment} className={classNames(segment === screen && 'max-md:flex-1')}>
            <Link
              href={`${path}/${segment}`}
              prefetch={false}
              aria-current={segment === screen ? 'step' : undefined}
              className={classNames(
                'flex min-h-11 items-center gap-2 rounded-md px-2 no-underline md:min-h-10',
                segment === screen ? 'bg-accent-wash font-semibold text-accent-strong' : 'text-ink hover:bg-sunk',
              )}
            >
              <span aria-hidden="true" className="w-4 text-center">
                {index + 1}
              </span>
              <span className={classNames('flex-1', segment === screen ? 'max-[22.5rem]:sr-only' : 'max-md:sr-only')}>{name}</span>
              <Status status={screens.find((one) => one.screen === segment)?.status} />
            </Link>
          </li>
        ))}
      </ol>
      {!locked && <KeyHelp />}
    </nav>
  )
}

/** Sign has none: it is no part of the record. */
function Status({ status }: { status: keyof typeof marks | undefined }) {
  if (status === undefined) return null
  return (
    <>
      <span aria-hidden="true" className="w-4 text-center max-md:hidden">
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
        Keys 1–7 jump to a section
      </label>
      <p className="m-0">
        <kbd>Ctrl</kbd> or <kbd>⌘</kbd> with <kbd>Enter</kbd>: next section
      </p>
    </div>
  )
}

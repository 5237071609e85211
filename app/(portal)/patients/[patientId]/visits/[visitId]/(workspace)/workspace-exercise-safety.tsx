'use client'
import Link from 'next/link'
import { memo } from 'react'
import { exerciseHazards, exerciseQuestions } from '../../../../../../../clinical/advice/exercise-safety'
import { same } from '../../../../../../../components/form/autosave-entry'
import { visitPath } from './workspace-screens'
import { useFindings, useWorkspace } from './workspace-visit'

/**
 * What stands against walking, heel raises or a treadmill now (R22), where the test is charted. The rule itself stands in the pane with its
 * source. `elsewhere`: the questions are answered on another screen, so the way there is shown.
 */
export function ExerciseSafety({ elsewhere = false }: { elsewhere?: boolean }) {
  const { facts } = useFindings()
  return <Standing hazards={exerciseHazards(facts)} open={exerciseQuestions(facts)} elsewhere={elsewhere} />
}

type StandingProps = { hazards: readonly string[]; open: readonly string[]; elsewhere: boolean }

const Standing = memo(function Standing({ hazards, open, elsewhere }: StandingProps) {
  const { visit, locked } = useWorkspace()
  return (
    <div className="grid gap-2">
      <div role="status">
        {hazards.length > 0 && (
          <p className="m-0 font-semibold text-abnormal">
            <span aria-hidden="true">▼ </span>
            Defer: {hazards.join('; ')}.
          </p>
        )}
        {open.length > 0 && (
          <p className="m-0">
            {open.length} {open.length === 1 ? 'question is' : 'questions are'} not answered yet; not asked is never read as no.
          </p>
        )}
        {open.length === 0 && hazards.length === 0 && <p className="m-0">All asked; nothing recorded stands against exercise.</p>}
      </div>
      {open.length > 0 && (
        <details>
          <summary className="hint">Which ones</summary>
          <ul className="mt-1 mb-0 grid gap-1 pl-5 text-sm">
            {open.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
          {elsewhere && !locked && (
            <p className="m-0 mt-1 text-sm">
              Answered under{' '}
              <Link href={`${visitPath(visit.patientId, visit.id)}/walk-distance`} prefetch={false}>
                Walk distance
              </Link>{' '}
              and{' '}
              <Link href={`${visitPath(visit.patientId, visit.id)}/cramp-history`} prefetch={false}>
                Cramp history
              </Link>
              .
            </p>
          )}
        </details>
      )}
    </div>
  )
}, same)

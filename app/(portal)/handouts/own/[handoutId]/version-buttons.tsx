'use client'

import { type ReactNode, useState, useTransition } from 'react'
import { Button } from '../../../../../components/ui/button'
import { archivePracticeHandout, restoreVersion } from './actions'

type Answer = { ok: boolean; message?: string } | undefined

/** A button whose refusal is said beside it. */
function ActButton({
  act,
  variant,
  children,
}: {
  act: () => Promise<Answer>
  variant?: 'primary' | 'secondary' | 'quiet'
  children: ReactNode
}) {
  const [running, run] = useTransition()
  const [problem, setProblem] = useState<string | null>(null)
  const press = () =>
    run(async () => {
      setProblem(null)
      try {
        const result = await act()
        if (result?.ok === false) setProblem(result.message ?? 'Nothing was changed.')
      } catch {
        setProblem('The server did not answer. Reload the page to see whether it was done.')
      }
    })
  return (
    <>
      <Button variant={variant ?? 'secondary'} disabled={running} onClick={press}>
        {children}
      </Button>
      {problem !== null && (
        <p role="alert" className="field-error m-0">
          {problem}
        </p>
      )}
    </>
  )
}

export function ArchiveButton({ handoutId, archived }: { handoutId: string; archived: boolean }) {
  return (
    <ActButton act={() => archivePracticeHandout({ handoutId, archived: !archived })}>{archived ? 'Bring it back' : 'Archive'}</ActButton>
  )
}

type Restore = { handoutId: string; version: number; variant?: 'primary' | 'quiet'; children: ReactNode }

/** Begins the next version from this one. */
export const RestoreButton = ({ handoutId, version, variant, children }: Restore) => (
  <ActButton act={() => restoreVersion({ handoutId, version })} {...(variant ? { variant } : {})}>
    {children}
  </ActButton>
)

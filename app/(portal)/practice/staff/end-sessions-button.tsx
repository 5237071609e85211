'use client'

import { useState } from 'react'
import { useStepUp } from '../../../../components/form/step-up'
import { Button } from '../../../../components/ui/button'
import { tellSessionEnd } from '../../session-signal'
import { endSessions } from './actions'

type Props = {
  staffId: string | null
  sessionId?: string | null
  children: string
  spoken?: string
  variant?: 'secondary' | 'quiet' | 'danger'
}

/** Ends one session, all of a person, or everybody's: whoever holds one is signed out at their next request. */
export function EndSessionsButton({ staffId, sessionId = null, children, spoken, variant = 'secondary' }: Props) {
  const confirmed = useStepUp()
  const [state, setState] = useState<'idle' | 'waiting'>('idle')
  const [problem, setProblem] = useState<string | null>(null)
  const end = async () => {
    if (state === 'waiting') return
    setState('waiting')
    setProblem(null)
    const result = await confirmed(() => endSessions({ staffId, sessionId })).catch(() => null)
    setState('idle')
    if (result === null) return setProblem('Footfall could not be reached. Press again.')
    if (!result.ok && result.problem === 'not-signed-in') return tellSessionEnd()
    if (!result.ok) return setProblem(result.message ?? 'Nothing was ended. Press again.')
    // With everybody's sessions this one ended too.
    if (staffId === null) tellSessionEnd()
  }
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Button
        variant={variant}
        size={sessionId === null ? 'regular' : 'small'}
        onClick={end}
        aria-disabled={state === 'waiting' || undefined}
      >
        {state === 'waiting' ? 'Ending…' : children}
        {spoken && <span className="sr-only"> {spoken}</span>}
      </Button>
      <span role="status" className={problem === null ? 'sr-only' : 'field-error'}>
        {problem}
      </span>
    </span>
  )
}

'use client'

import { useRouter } from 'next/navigation'
import { use } from 'react'
import { SessionEnd } from '../../../components/form/session-end'
import { useStepUp } from '../../../components/form/step-up'

export type Answer =
  | { ok: true; value: Record<string, unknown> }
  | { ok: false; problem?: string; message: string; fields?: Record<string, string> }

const unreachable = 'Footfall could not be reached, so nothing was changed. Try again.'

async function send(place: 'security' | 'sessions', body: object): Promise<Answer> {
  try {
    const answer = await fetch(`/account/${place}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      cache: 'no-store',
    })
    if (answer.status >= 500) return { ok: false, message: unreachable }
    const told = (await answer.json()) as Record<string, unknown>
    return answer.ok ? { ok: true, value: told } : ({ ...told, ok: false } as Answer)
  } catch {
    return { ok: false, message: unreachable }
  }
}

/** Sends a change of one's own account, asking for a fresh proof where the server wants one, and reads the page again once it is done. */
export function useAccount() {
  const router = useRouter()
  const confirmed = useStepUp()
  const sessionEnded = use(SessionEnd)
  return async (place: 'security' | 'sessions', body: object): Promise<Answer> => {
    const answer = await confirmed(() => send(place, body))
    if (answer.ok) router.refresh()
    else if (answer.problem === 'not-signed-in' || answer.problem === 'second-factor') sessionEnded()
    return answer
  }
}

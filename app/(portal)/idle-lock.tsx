'use client'

import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { SignedOutCover } from '../../components/form/signed-out-cover'
import { postToAuth } from '../(public)/sign-in/sign-in-request'
import { hearSessionEnd } from './session-signal'

/** Below the server's own limit (15 minutes, auth/session.ts): from then on the server is asked whether the session still stands. */
const quietMs = 14 * 60_000
const lookEveryMs = 15_000
/** A person who reads sends nothing by themselves; their keys and pointer do, at most this often. */
const tellEveryMs = 20_000

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const

/**
 * Covers the page when the session ends, by idleness or from elsewhere, and hides what it shows. The page itself stays, with every
 * typed word: when the same person signs in again it continues; anybody else starts at Today.
 */
export function IdleLock({ staffId, children }: { staffId: string; children: ReactNode }) {
  const [covered, setCovered] = useState(false)
  const lastSign = useRef(0)
  const lastTold = useRef(0)

  const look = useCallback(async () => {
    if ((await whoseSession()) !== staffId) setCovered(true)
  }, [staffId])

  useEffect(() => {
    if (covered) return
    lastSign.current = lastTold.current = Date.now()
    const tell = () => {
      lastTold.current = Date.now()
      postToAuth('session').catch(() => {})
    }
    const sign = () => {
      lastSign.current = Date.now()
    }
    const tick = () => {
      if (Date.now() - lastSign.current >= quietMs) void look()
      else if (lastSign.current > lastTold.current && Date.now() - lastTold.current >= tellEveryMs) tell()
    }
    const seen = () => {
      if (document.visibilityState === 'visible') void look()
    }
    const timer = setInterval(tick, lookEveryMs)
    for (const name of signs) window.addEventListener(name, sign, { passive: true, capture: true })
    document.addEventListener('visibilitychange', seen)
    const deaf = hearSessionEnd(() => setCovered(true))
    return () => {
      clearInterval(timer)
      for (const name of signs) window.removeEventListener(name, sign, { capture: true })
      document.removeEventListener('visibilitychange', seen)
      deaf()
    }
  }, [covered, look])

  const signedIn = async () => {
    if ((await whoseSession()) === staffId) return setCovered(false)
    location.replace('/')
  }

  return (
    <>
      <div inert={covered} className={covered ? 'invisible contents' : 'contents'}>
        {children}
      </div>
      {covered && <SignedOutCover onSignedIn={signedIn} />}
    </>
  )
}

/** The id of the person whose session stands in this browser; null when none does, or when nobody can say: then it is covered too. */
async function whoseSession(): Promise<string | null> {
  try {
    const answer = await fetch('/api/auth/session', { cache: 'no-store' })
    return ((await answer.json()) as { staffId?: string | null }).staffId ?? null
  } catch {
    return null
  }
}

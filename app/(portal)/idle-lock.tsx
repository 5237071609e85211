'use client'

import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { SessionEnd } from '../../components/form/session-end'
import { SignedOutCover } from '../../components/form/signed-out-cover'
import { hearSessionEnd, tellSessionEnd } from './session-signal'
import { tellActive, unreachable, whoseSession } from './session-state'

/** A little before the practice's limit, which is the server's, it is asked whether the session still stands. */
const askBeforeMs = 60_000
const lookEveryMs = 15_000
/** A person who reads sends nothing by themselves; their keys and pointer do, at most this often. */
const tellEveryMs = 20_000

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const

/**
 * Covers the page when the session ends, by idleness or from elsewhere, and hides what it shows. The page itself stays, with every
 * typed word: when the same person signs in again it continues; anybody else starts at Today.
 */
export function IdleLock({ staffId, idleMinutes, children }: { staffId: string; idleMinutes: number; children: ReactNode }) {
  const idleMs = idleMinutes * 60_000
  const [covered, setCovered] = useState(false)
  const lastSign = useRef(0)
  const lastTold = useRef(0)

  /** Without a connection nobody can say whose the session is: then only idleness covers, so that charting can go on. */
  const judge = useCallback(
    (whose: string | null) => {
      if (whose === staffId) return
      if (whose === unreachable) return setCovered(Date.now() - lastSign.current >= idleMs)
      if (whose === null) return setCovered(true)
      location.replace('/')
    },
    [staffId, idleMs],
  )

  useEffect(() => {
    if (covered) return
    lastSign.current = lastTold.current = Date.now()
    const sign = () => {
      lastSign.current = Date.now()
    }
    const tick = async () => {
      const now = Date.now()
      if (now - lastSign.current >= idleMs - askBeforeMs) return judge(await whoseSession())
      if (lastSign.current <= lastTold.current || now - lastTold.current < tellEveryMs) return
      lastTold.current = now
      judge(await tellActive())
    }
    const seen = async () => {
      if (document.visibilityState === 'visible') judge(await whoseSession())
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
  }, [covered, judge, idleMs])

  const signedIn = async () => {
    const whose = await whoseSession()
    if (whose === staffId) return setCovered(false)
    if (whose === unreachable) return 'Footfall could not be reached. Check the connection and try again.'
    location.replace('/')
  }

  return (
    <>
      <div inert={covered} className={covered ? 'invisible contents' : 'contents'}>
        <SessionEnd value={tellSessionEnd}>{children}</SessionEnd>
      </div>
      {covered && <SignedOutCover onSignedIn={signedIn} />}
    </>
  )
}

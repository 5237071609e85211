'use client'

import { type FormEvent, useEffect, useId, useState, useSyncExternalStore } from 'react'
import { SecondFactor } from '../sign-in/second-factor'
import { type Factors, type Taken, takePasskey, takeStep } from '../sign-in/sign-in-request'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'

type Props = {
  /** Called after somebody signed in again. A sentence that it resolves to is shown, and the cover stays. */
  onSignedIn: () => unknown
  /** One more sentence: what to do then. */
  next?: string
}

/** Several parts of a page may notice at once that the session ended. One cover is drawn; signing in there tells them all. */
type Waiting = { signedIn: () => unknown }
let waiting: readonly Waiting[] = []
const listeners = new Set<() => void>()
function setWaiting(next: readonly Waiting[]) {
  waiting = next
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

async function tellAll(): Promise<string | null> {
  const answers = await Promise.all(waiting.map(({ signedIn }) => signedIn()))
  return answers.find((answer) => typeof answer === 'string') ?? null
}

/**
 * Lies over a page whose session ended and lets the person sign in where they are. The page below stays as it was, with every typed
 * word; nothing of it can be read or reached until then, and Escape does not take the cover away.
 */
export function SignedOutCover({ onSignedIn, next }: Props) {
  const [mine] = useState<Waiting>(() => ({ signedIn: onSignedIn }))
  useEffect(() => {
    mine.signedIn = onSignedIn
  }, [mine, onSignedIn])
  useEffect(() => {
    setWaiting([...waiting, mine])
    return () => setWaiting(waiting.filter((other) => other !== mine))
  }, [mine])
  const first = useSyncExternalStore(
    subscribe,
    () => waiting[0] === mine,
    () => false,
  )
  return first ? <Cover {...(next === undefined ? {} : { next })} /> : null
}

function Cover({ next }: { next?: string }) {
  const id = useId()
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [has, setHas] = useState<Factors | null>(null)

  // Whoever signed in on another page of this browser need not do it again here.
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState === 'visible' && (await isSignedIn())) setProblem(await tellAll())
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])

  /** A sentence to show, or null when the page goes on, or the second step is to be taken. */
  const settle = async (taken: Taken): Promise<string | null> => {
    if (!taken.ok) return taken.text
    if (taken.step === 'set-up') return 'Your practice asks for a second factor. Sign in on a new page to set one up.'
    if (taken.step === null) return tellAll()
    setHas(taken.has)
    return null
  }
  const take = async (step: Promise<Taken>, form?: HTMLFormElement) => {
    setBusy(true)
    setProblem(null)
    const refused = await settle(await step)
    setBusy(false)
    if (refused === null) return
    setProblem(refused)
    form?.querySelector<HTMLInputElement>('input[name="password"]')?.focus()
  }
  const signIn = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const typed = new FormData(event.currentTarget)
    return take(takeStep({ email: String(typed.get('email')), password: String(typed.get('password')) }), event.currentTarget)
  }
  const description = `Your session ended. Everything you typed on this page is kept.${next ? ` ${next}` : ''}`

  if (has !== null)
    return (
      <Dialog open hidesPage dismissible={false} title="Confirm that it is you" description={description}>
        <SecondFactor has={has} submit="Sign in" onTaken={async (taken) => setProblem(await settle(taken))} />
        <p role="alert" className={problem ? 'field-error' : 'hidden'}>
          {problem}
        </p>
      </Dialog>
    )
  return (
    <Dialog open hidesPage dismissible={false} title="Sign in to continue" description={description}>
      <form onSubmit={signIn} className="grid gap-4" aria-label="Sign in">
        <div>
          <label htmlFor={`${id}-email`} className="label">
            Email
          </label>
          <input id={`${id}-email`} name="email" type="email" required autoComplete="username" className="input mt-1 w-full" />
        </div>
        <div>
          <label htmlFor={`${id}-password`} className="label">
            Password
          </label>
          <input
            id={`${id}-password`}
            name="password"
            type="password"
            required
            autoComplete="current-password"
            aria-describedby={`${id}-problem`}
            className="input mt-1 w-full"
          />
        </div>
        <p id={`${id}-problem`} role="alert" className={problem ? 'field-error' : 'hidden'}>
          {problem}
        </p>
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" variant="primary" aria-disabled={busy || undefined}>
            {busy ? 'Signing in…' : 'Sign in'}
          </Button>
          <Button aria-disabled={busy || undefined} onClick={() => !busy && take(takePasskey())}>
            Use a passkey
          </Button>
          <a href="/sign-in" target="_blank" rel="noopener">
            Sign in on a new page instead
          </a>
        </div>
      </form>
    </Dialog>
  )
}

async function isSignedIn(): Promise<boolean> {
  try {
    const answer = await fetch('/api/auth/session', { cache: 'no-store' })
    return ((await answer.json()) as { staffId?: string | null }).staffId != null
  } catch {
    return false
  }
}

'use client'

import { type FormEvent, useEffect, useId, useState, useSyncExternalStore } from 'react'
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

  // Whoever signed in on another page of this browser need not do it again here.
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState === 'visible' && (await isSignedIn())) setProblem(await tellAll())
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])

  const signIn = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const form = event.currentTarget
    const typed = new FormData(form)
    setBusy(true)
    setProblem(null)
    const refused = (await signInHere(String(typed.get('email')), String(typed.get('password')))) ?? (await tellAll())
    setBusy(false)
    if (refused === null) return
    setProblem(refused)
    form.querySelector<HTMLInputElement>('input[name="password"]')?.focus()
  }

  return (
    <Dialog
      open
      hidesPage
      dismissible={false}
      title="Sign in to continue"
      description={`Your session ended. Everything you typed on this page is kept.${next ? ` ${next}` : ''}`}
    >
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

/** Null when signed in, else the sentence to show. */
async function signInHere(email: string, password: string): Promise<string | null> {
  try {
    const { csrfToken } = (await (await fetch('/api/auth/csrf', { cache: 'no-store' })).json()) as { csrfToken: string }
    const answer = await fetch('/api/auth/callback/credentials', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ csrfToken, email, password, json: 'true', callbackUrl: location.origin }),
    })
    if (answer.ok) return null
    if (answer.status === 429) return 'Too many attempts. Wait a minute, then try again.'
    return 'That email and password do not match. Check both and try again.'
  } catch {
    return 'Footfall could not be reached. Check the connection and try again.'
  }
}

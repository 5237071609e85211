'use client'

import { type FormEvent, useId, useState } from 'react'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'

type Props = {
  /** Called after the same person signed in again. */
  onSignedIn: () => void
  /** One more sentence: what to do then. */
  next?: string
}

/**
 * Lies over a page whose session ended and lets the person sign in where they are. The page below stays as it was, with every typed
 * word; nothing of it can be reached until then, and Escape does not take it away.
 */
export function SignedOutCover({ onSignedIn, next }: Props) {
  const id = useId()
  const [problem, setProblem] = useState<string | null>(null)
  const [waiting, setWaiting] = useState(false)

  const signIn = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (waiting) return
    const form = event.currentTarget
    const typed = new FormData(form)
    setWaiting(true)
    setProblem(null)
    const refused = await signInHere(String(typed.get('email')), String(typed.get('password')))
    setWaiting(false)
    if (refused === null) return onSignedIn()
    setProblem(refused)
    form.querySelector<HTMLInputElement>('input[name="password"]')?.focus()
  }

  return (
    <Dialog
      open
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
          <Button type="submit" variant="primary" aria-disabled={waiting || undefined}>
            {waiting ? 'Signing in…' : 'Sign in'}
          </Button>
          <a href="/sign-in" target="_blank" rel="noopener">
            Sign in on a new page instead
          </a>
        </div>
      </form>
    </Dialog>
  )
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

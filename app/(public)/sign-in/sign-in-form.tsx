'use client'

import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { type Taken, takePasskey, takeStep } from '../../../components/sign-in/sign-in-request'
import { Button } from '../../../components/ui/button'
import type { DemoSignIns } from './demo-sign-ins'

type Props = { demo: DemoSignIns | null; onTaken: (taken: Extract<Taken, { ok: true }>) => void }

/** No form library here: Next sends this form along with every page, for the case that the page answers 401. */
export function SignInForm({ demo, onTaken }: Props) {
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [ready, setReady] = useState(false)
  const [waiting, setWaiting] = useState(false)
  const [shown, setShown] = useState(false)
  const [problem, setProblem] = useState<{ text: string; field: 'email' | 'password' | null } | null>(null)

  // Until this script runs, the browser would post the form by itself, past the CSRF token.
  useEffect(() => setReady(true), [])

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (waiting) return
    const typed = new FormData(event.currentTarget)
    const [email, password] = [String(typed.get('email')).trim(), String(typed.get('password'))]
    if (email === '') return refuse('Enter the email that you sign in with.', 'email')
    if (password === '') return refuse('Enter your password.', 'password')
    setWaiting(true)
    setProblem(null)
    settle(await takeStep({ email, password }))
  }

  const withPasskey = async () => {
    if (waiting) return
    setWaiting(true)
    setProblem(null)
    settle(await takePasskey())
  }

  const settle = (taken: Taken) => {
    if (taken.ok) return onTaken(taken)
    setWaiting(false)
    refuse(taken.text, null)
  }

  const refuse = (text: string, field: 'email' | 'password' | null) => {
    setProblem({ text, field })
    form.current?.querySelector<HTMLInputElement>(`input[name="${field ?? 'password'}"]`)?.focus()
  }

  const fill = (email: string, password: string) => {
    for (const [name, value] of Object.entries({ email, password })) {
      const input = form.current?.querySelector<HTMLInputElement>(`input[name="${name}"]`)
      if (input) input.value = value
    }
    setProblem(null)
    form.current?.querySelector<HTMLButtonElement>('button[type="submit"]')?.focus()
  }

  const invalid = (field: 'email' | 'password') => (problem && (problem.field ?? field) === field ? true : undefined)

  return (
    <>
      <form
        ref={form}
        method="post"
        action="/api/auth/callback/credentials"
        noValidate
        onSubmit={submit}
        className="grid gap-4"
        aria-label="Sign in"
      >
        <div>
          <label htmlFor={`${id}-email`} className="label">
            Email
          </label>
          <input
            id={`${id}-email`}
            name="email"
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            aria-invalid={invalid('email')}
            aria-describedby={`${id}-problem`}
            className="input mt-1 w-full"
          />
        </div>
        <div>
          <label htmlFor={`${id}-password`} className="label">
            Password
          </label>
          <div className="mt-1 flex gap-2">
            <input
              id={`${id}-password`}
              name="password"
              type={shown ? 'text' : 'password'}
              autoComplete="current-password"
              autoCapitalize="none"
              spellCheck={false}
              aria-invalid={invalid('password')}
              aria-describedby={`${id}-problem`}
              className="input w-full"
            />
            <Button aria-controls={`${id}-password`} onClick={() => setShown(!shown)}>
              {shown ? 'Hide' : 'Show'}
              <span className="sr-only"> password</span>
            </Button>
          </div>
        </div>
        <p id={`${id}-problem`} role="alert" className={problem ? 'field-error' : 'sr-only'}>
          {problem?.text}
        </p>
        <div>
          <Button type="submit" variant="primary" size="touch" disabled={!ready} aria-disabled={waiting || undefined} className="w-full">
            {waiting ? 'Signing in…' : 'Sign in'}
          </Button>
        </div>
        <div className="grid justify-items-center">
          <Button variant="quiet" disabled={!ready} aria-disabled={waiting || undefined} onClick={withPasskey}>
            Sign in with a passkey
          </Button>
        </div>
        <p className="m-0 text-center">
          <a href="/forgot-password">Forgot your password?</a>
        </p>
      </form>
      {demo && (
        <section aria-labelledby={`${id}-demo`} className="border-line border-t pt-4">
          <h2 id={`${id}-demo`} className="text-base">
            Demo sign-ins
          </h2>
          <p className="hint">
            This installation holds made-up patients. Everyone’s password is <code>{demo.password}</code>.
          </p>
          <ul className="mt-2 grid">
            {demo.people.map(({ who, email }) => (
              <li key={email} className="flex flex-wrap items-center justify-between gap-x-3 border-line border-b py-1">
                <span>
                  {who} <span className="hint">{email}</span>
                </span>
                <Button variant="quiet" size="small" onClick={() => fill(email, demo.password)}>
                  Fill in<span className="sr-only"> as {who.toLowerCase()}</span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

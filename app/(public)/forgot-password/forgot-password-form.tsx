'use client'

import { type FormEvent, useId, useState } from 'react'
import { Button, LinkButton } from '../../../components/ui/button'
import { wake } from '../../../components/ui/wake'
import { postPublic } from '../post-public'

/** Asks for a link. What it answers does not tell whether there is an account. */
export function ForgotPasswordForm() {
  const id = useId()
  const [state, setState] = useState<'asking' | 'waiting' | 'asked'>('asking')
  const [problem, setProblem] = useState<string | null>(null)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (state === 'waiting') return
    const email = String(new FormData(event.currentTarget).get('email')).trim()
    if (email === '') return setProblem('Enter the email that you sign in with.')
    setProblem(null)
    setState('waiting')
    const answer = await postPublic('/forgot-password/mail', { email })
    setState(answer.ok ? 'asked' : 'asking')
    if (!answer.ok) setProblem(answer.fields.email ?? answer.message)
  }

  if (state === 'asked') {
    return (
      <div className="grid gap-4">
        <p role="status">
          If this is the email of an account here, a link is on its way to it. It works once, for 30 minutes. Look into the folder for junk
          mail as well; if nothing comes, ask the admin of your practice.
        </p>
        <LinkButton href="/sign-in">Back to sign in</LinkButton>
      </div>
    )
  }
  return (
    <form inert ref={wake} method="post" noValidate onSubmit={submit} aria-label="Forgotten password" className="grid gap-4">
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
          aria-invalid={problem === null ? undefined : true}
          aria-describedby={`${id}-problem`}
          className="input mt-1 w-full"
        />
      </div>
      <p id={`${id}-problem`} role="alert" className={problem === null ? 'sr-only' : 'field-error'}>
        {problem}
      </p>
      <Button type="submit" variant="primary" size="touch" aria-disabled={state === 'waiting' || undefined} className="w-full">
        {state === 'waiting' ? 'Sending…' : 'Send the link'}
      </Button>
      <LinkButton href="/sign-in" variant="quiet">
        Back to sign in
      </LinkButton>
    </form>
  )
}

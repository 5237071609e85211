'use client'

import { type FormEvent, useState } from 'react'
import { NewPassword } from '../../components/form/new-password'
import { Button, LinkButton } from '../../components/ui/button'
import { postPublic } from './post-public'
import { useLink } from './use-link'

type Kind = 'invitation' | 'reset'
type Whose = { displayName: string; email: string; practiceName: string }

const words = {
  invitation: {
    missing: 'Open the link of your invitation, whole. This address holds no invitation.',
    asks: 'Choose the password that you will sign in with.',
    done: 'Your account is ready. Sign in; if your practice asks for a second factor, you set it up then.',
  },
  reset: {
    missing: 'Open the link that was sent to you, whole. This address holds none.',
    asks: 'Choose a new password. Whoever is signed in to your account now will be signed out.',
    done: 'Your password is changed, and everybody who was signed in to your account is signed out. Sign in with the new one.',
  },
} as const

/** Whose link this is, and the one thing that it is for: to choose a password. Signing in is a step of its own. */
export function ChoosePassword({ kind }: { kind: Kind }) {
  const said = words[kind]
  const [link, setLink] = useLink<Whose>('/link', { kind }, said.missing)
  const [done, setDone] = useState(false)
  const [waiting, setWaiting] = useState(false)
  const [problem, setProblem] = useState<{ password: string | null; refused: string | null }>({ password: null, refused: null })

  if (link.at === 'reading') {
    return (
      <p role="status" className="hint">
        Reading the link…
      </p>
    )
  }
  if (link.at === 'over') return <LinkOver kind={kind} message={link.message} />
  if (done) {
    return (
      <div className="grid gap-4">
        <p role="status">{said.done}</p>
        <LinkButton href="/sign-in" variant="primary" size="touch">
          Go to sign in
        </LinkButton>
      </div>
    )
  }
  const { token, whose } = link

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (waiting) return
    const password = String(new FormData(event.currentTarget).get('password'))
    setWaiting(true)
    setProblem({ password: null, refused: null })
    const answer = await postPublic('/link/password', { token, kind, password })
    setWaiting(false)
    if (answer.ok) {
      // Spent: nothing of it stays in the history of this browser.
      history.replaceState(null, '', location.pathname)
      return setDone(true)
    }
    if (answer.over) return setLink({ at: 'over', message: answer.message })
    const { password: ofPassword = null } = answer.fields
    setProblem({ password: ofPassword, refused: ofPassword === null ? answer.message : null })
  }

  return (
    <form
      method="post"
      noValidate
      onSubmit={submit}
      aria-label={kind === 'reset' ? 'New password' : 'Accept invitation'}
      className="grid gap-4"
    >
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 border-line border-y py-3">
        <dt className="hint">Practice</dt>
        <dd className="m-0 font-semibold">{whose.practiceName}</dd>
        <dt className="hint">Name</dt>
        <dd className="m-0">{whose.displayName}</dd>
        <dt className="hint">You sign in as</dt>
        <dd className="m-0">{whose.email}</dd>
      </dl>
      <p>{said.asks}</p>
      {/* Tells a password manager which account this is. */}
      <input type="text" name="username" autoComplete="username" value={whose.email} readOnly hidden />
      <NewPassword label="Password" known={[whose.displayName, whose.email, whose.practiceName]} problem={problem.password} />
      <p role="alert" className={problem.refused === null ? 'sr-only' : 'field-error'}>
        {problem.refused}
      </p>
      <Button type="submit" variant="primary" size="touch" aria-disabled={waiting || undefined} className="w-full">
        {waiting ? 'Saving…' : kind === 'reset' ? 'Change password' : 'Accept and keep this password'}
      </Button>
    </form>
  )
}

function LinkOver({ kind, message }: { kind: Kind; message: string }) {
  return (
    <div className="grid gap-4">
      <p role="alert">{message}</p>
      {kind === 'reset' ? (
        <LinkButton href="/forgot-password">Ask for a new link</LinkButton>
      ) : (
        <LinkButton href="/sign-in">Go to sign in</LinkButton>
      )}
    </div>
  )
}

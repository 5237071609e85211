'use client'

import { type FormEvent, useId, useState } from 'react'
import { Button } from '../ui/button'
import { type Factors, type Taken, takePasskey, takeStep } from './sign-in-request'

type Props = {
  has: Factors
  /** The words of the button: "Sign in", "Confirm". */
  submit: string
  onTaken: (taken: Extract<Taken, { ok: true }>) => unknown
}

/** The second step: the code of the app, a passkey, or one of the recovery codes. */
export function SecondFactor({ has, submit, onTaken }: Props) {
  const id = useId()
  const [way, setWay] = useState<'app' | 'recovery' | 'passkey'>(has.totp ? 'app' : 'passkey')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const take = async (step: () => Promise<Taken>) => {
    if (busy) return
    setBusy(true)
    setProblem(null)
    const taken = await step()
    setBusy(false)
    if (taken.ok) return onTaken(taken)
    setProblem(taken.text)
    document.getElementById(`${id}-code`)?.focus()
  }
  const sendCode = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const code = String(new FormData(event.currentTarget).get('code')).trim()
    if (code === '') return setProblem(way === 'app' ? 'Enter the six digits that the app shows.' : 'Enter one of your recovery codes.')
    take(() => takeStep({ code }))
  }
  const choose = (next: typeof way) => {
    setProblem(null)
    setWay(next)
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {way === 'passkey' ? (
        <p className="m-0">Your browser asks for the passkey that you made for Footfall: a finger, your face, or the PIN of the device.</p>
      ) : (
        <form noValidate onSubmit={sendCode} aria-label="Second factor" className="grid gap-4">
          <div className="grid gap-1">
            <label htmlFor={`${id}-code`} className="label">
              {way === 'app' ? 'Code' : 'Recovery code'}
            </label>
            <p id={`${id}-hint`} className="hint">
              {way === 'app' ? 'Six digits, in your authenticator app.' : 'One of the ten that you kept. Each works once.'}
            </p>
            <input
              key={way}
              id={`${id}-code`}
              name="code"
              inputMode={way === 'app' ? 'numeric' : 'text'}
              autoComplete={way === 'app' ? 'one-time-code' : 'off'}
              autoCapitalize="characters"
              spellCheck={false}
              // biome-ignore lint/a11y/noAutofocus: the one field of the step that the person has just gone on to
              autoFocus
              aria-invalid={problem ? true : undefined}
              aria-describedby={`${id}-hint ${id}-problem`}
              className="input w-full max-w-56 text-lg tracking-wider"
            />
          </div>
          <Problem id={`${id}-problem`} text={problem} />
          <Button type="submit" variant="primary" size="touch" aria-disabled={busy || undefined} className="w-full">
            {busy ? 'Checking…' : submit}
          </Button>
        </form>
      )}
      {way === 'passkey' && (
        <>
          <Problem id={`${id}-problem`} text={problem} />
          <Button variant="primary" size="touch" aria-disabled={busy || undefined} className="w-full" onClick={() => take(takePasskey)}>
            {busy ? 'Waiting for the passkey…' : 'Use your passkey'}
          </Button>
        </>
      )}
      <ul className="m-0 flex list-none flex-wrap gap-x-4 gap-y-1 p-0">
        {has.totp && way !== 'app' && <OtherWay onClick={() => choose('app')}>Use the authenticator app</OtherWay>}
        {has.passkey && way !== 'passkey' && <OtherWay onClick={() => choose('passkey')}>Use a passkey</OtherWay>}
        {way !== 'recovery' && <OtherWay onClick={() => choose('recovery')}>Use a recovery code</OtherWay>}
      </ul>
    </div>
  )
}

const OtherWay = ({ onClick, children }: { onClick: () => void; children: string }) => (
  <li>
    <Button variant="quiet" size="small" onClick={onClick}>
      {children}
    </Button>
  </li>
)

export const Problem = ({ id, text }: { id: string; text: string | null }) => (
  <p id={id} role="alert" className={text ? 'field-error m-0' : 'sr-only'}>
    {text}
  </p>
)

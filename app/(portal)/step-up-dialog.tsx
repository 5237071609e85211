'use client'

import { type FormEvent, type ReactNode, useCallback, useId, useRef, useState } from 'react'
import { StepUp } from '../../components/form/step-up'
import { Problem, SecondFactor } from '../../components/sign-in/second-factor'
import { type Factors, takeStep } from '../../components/sign-in/sign-in-request'
import { Button } from '../../components/ui/button'
import { Dialog } from '../../components/ui/dialog'

/**
 * Asks whoever is about to do something grave to prove anew who they are: with the second factor, or the password of a person who has none. The
 * act itself waits and is sent once more.
 */
export function StepUpDialog({ has, children }: { has: Factors; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  const waiting = useRef<((confirmed: boolean) => void) | null>(null)
  const ask = useCallback(() => {
    setOpen(true)
    return new Promise<boolean>((resolve) => {
      waiting.current?.(false)
      waiting.current = resolve
    })
  }, [])
  const settle = (confirmed: boolean) => {
    setOpen(false)
    waiting.current?.(confirmed)
    waiting.current = null
  }
  return (
    <>
      <StepUp value={ask}>{children}</StepUp>
      <Dialog
        open={open}
        onOpenChange={(next) => !next && settle(false)}
        closeWords="Not now"
        title="Confirm that it is you"
        description="This asks for a proof that is at most five minutes old. What you chose is kept and done right after."
      >
        {has.totp || has.passkey ? (
          <SecondFactor has={has} submit="Confirm" onTaken={() => settle(true)} />
        ) : (
          <PasswordAgain onConfirmed={() => settle(true)} />
        )}
      </Dialog>
    </>
  )
}

function PasswordAgain({ onConfirmed }: { onConfirmed: () => void }) {
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const confirm = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.stopPropagation()
    if (busy) return
    const password = String(new FormData(event.currentTarget).get('password'))
    if (password === '') return setProblem('Enter your password.')
    setBusy(true)
    setProblem(null)
    const taken = await takeStep({ password })
    setBusy(false)
    if (taken.ok) return onConfirmed()
    setProblem(taken.text)
    document.getElementById(`${id}-password`)?.focus()
  }
  return (
    <form noValidate onSubmit={confirm} aria-label="Confirm that it is you" className="grid gap-4">
      <div>
        <label htmlFor={`${id}-password`} className="label">
          Your password
        </label>
        <input
          id={`${id}-password`}
          name="password"
          type="password"
          autoComplete="current-password"
          aria-invalid={problem ? true : undefined}
          aria-describedby={`${id}-problem`}
          className="input mt-1 w-full"
        />
      </div>
      <Problem id={`${id}-problem`} text={problem} />
      <div>
        <Button type="submit" variant="primary" aria-disabled={busy || undefined}>
          {busy ? 'Checking…' : 'Confirm'}
        </Button>
      </div>
    </form>
  )
}

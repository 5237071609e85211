'use client'

import { type FormEvent, useId, useState } from 'react'
import { FieldError } from '../../../components/form/field-frame'
import { NewPassword } from '../../../components/form/new-password'
import { Button } from '../../../components/ui/button'
import { wake } from '../../../components/ui/wake'
import { useAccount } from './account-request'

type Told = { fields?: Record<string, string>; message?: string; done?: true }

/** The password of before, and the new one. Every other session of the person ends with the change. */
export function PasswordForm({ known }: { known: readonly string[] }) {
  const id = useId()
  const account = useAccount()
  const [round, setRound] = useState(0)
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<Told>({})
  const change = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const typed = new FormData(event.currentTarget)
    const [current, next] = [String(typed.get('current')), String(typed.get('next'))]
    if (current === '') return setTold({ fields: { current: 'Enter the password that you have now.' } })
    setBusy(true)
    setTold({})
    const answer = await account('security', { act: 'change-password', current, next })
    setBusy(false)
    if (!answer.ok) return setTold(answer.fields ? { fields: answer.fields } : { message: answer.message })
    setTold({ done: true })
    setRound(round + 1)
  }
  return (
    <form
      key={round}
      inert
      ref={wake}
      noValidate
      method="post"
      onSubmit={change}
      aria-label="Change password"
      className="grid max-w-md gap-4"
    >
      <div className="grid gap-1">
        <label htmlFor={`${id}-current`} className="label">
          Current password
        </label>
        <input
          id={`${id}-current`}
          name="current"
          type="password"
          autoComplete="current-password"
          aria-invalid={told.fields?.current ? true : undefined}
          aria-describedby={`${id}-current-error`}
          className="input w-full"
        />
        <FieldError id={`${id}-current`} error={told.fields?.current} />
      </div>
      <NewPassword name="next" known={known} problem={told.fields?.next} />
      <p role="alert" className={told.message ? 'field-error m-0' : 'sr-only'}>
        {told.message}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" aria-disabled={busy || undefined}>
          {busy ? 'Changing…' : 'Change password'}
        </Button>
        <span role="status">{told.done && 'Changed. Your other sessions were ended.'}</span>
      </div>
    </form>
  )
}

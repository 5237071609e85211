'use client'

import { type FormEvent, useId, useState } from 'react'
import { Button } from '../ui/button'
import { Problem } from './second-factor'
import { makePasskey, type Taken } from './sign-in-request'

/** A new passkey, made by the browser and kept in this device or its key chain. */
export function NewPasskey({ onTaken }: { onTaken: (taken: Extract<Taken, { ok: true }>) => unknown }) {
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const make = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const name = String(new FormData(event.currentTarget).get('name'))
    setBusy(true)
    setProblem(null)
    const taken = await makePasskey(name)
    setBusy(false)
    return taken.ok ? onTaken(taken) : setProblem(taken.text)
  }
  return (
    <form noValidate onSubmit={make} aria-label="Passkey" className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <p className="m-0">
        A passkey stays in this device, or in your key chain, and opens with a finger, your face or the PIN. It works at this address only,
        so a copied page cannot ask for it.
      </p>
      <div>
        <label htmlFor={`${id}-name`} className="label">
          Name <span className="font-normal text-ink-soft">(optional)</span>
        </label>
        <p className="hint">Such as “tablet, room 2”, so that you know it again in your list.</p>
        <input id={`${id}-name`} name="name" maxLength={60} autoComplete="off" className="input mt-1 w-full max-w-72" />
      </div>
      <Problem id={`${id}-problem`} text={problem} />
      <div>
        <Button type="submit" variant="primary" aria-disabled={busy || undefined}>
          {busy ? 'Waiting for the browser…' : 'Make a passkey'}
        </Button>
      </div>
    </form>
  )
}

'use client'

import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from '../ui/button'
import { Problem } from './second-factor'
import { newAuthenticator, type Taken, takeStep } from './sign-in-request'

type Made = { key: string; rows: string[] }

/** A new authenticator app: its QR code, the same as text, and the first code that it shows, with which it counts. */
export function NewAuthenticator({ onTaken }: { onTaken: (taken: Extract<Taken, { ok: true }>) => unknown }) {
  const id = useId()
  const [made, setMade] = useState<Made | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  // Each asking makes another seed: once, however often this is shown anew.
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    newAuthenticator().then((answer) => ('text' in answer ? setProblem(answer.text) : setMade(answer.given)))
  }, [])

  const confirm = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const firstCode = String(new FormData(event.currentTarget).get('code')).trim()
    if (firstCode === '') return setProblem('Enter the six digits that the app shows.')
    setBusy(true)
    setProblem(null)
    const taken = await takeStep({ firstCode })
    setBusy(false)
    if (taken.ok) return onTaken(taken)
    setProblem(taken.text)
    document.getElementById(`${id}-code`)?.focus()
  }

  return (
    <form noValidate onSubmit={confirm} aria-label="Authenticator app" className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <ol className="m-0 grid list-decimal gap-4 pl-5">
        <li>
          Scan this with an authenticator app on your phone. Any app for six-digit codes works.
          <div className="mt-2 flex flex-wrap items-center gap-4">
            <QrCode rows={made?.rows ?? null} />
            <div className="min-w-0 flex-1 basis-40">
              <p className="hint m-0">Or type this key into the app:</p>
              <p className="m-0 break-words font-semibold tracking-wide" data-testid="authenticator-key">
                {made?.key ?? '…'}
              </p>
            </div>
          </div>
        </li>
        <li>
          <label htmlFor={`${id}-code`} className="label">
            Enter the code that the app shows
          </label>
          <input
            id={`${id}-code`}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            spellCheck={false}
            aria-invalid={problem ? true : undefined}
            aria-describedby={`${id}-problem`}
            className="input mt-1 w-full max-w-56 text-lg tracking-wider"
          />
        </li>
      </ol>
      <Problem id={`${id}-problem`} text={problem} />
      <div>
        <Button type="submit" variant="primary" disabled={made === null} aria-disabled={busy || undefined}>
          {busy ? 'Checking…' : 'Add this app'}
        </Button>
      </div>
    </form>
  )
}

/** Dark on white in any theme, with the quiet edge that a camera needs. */
function QrCode({ rows }: { rows: readonly string[] | null }) {
  const size = (rows?.length ?? 41) + 8
  const dark = (rows ?? []).flatMap((row, y) => [...row].flatMap((cell, x) => (cell === '#' ? `M${x + 4} ${y + 4}h1v1h-1z` : [])))
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label="QR code for an authenticator app"
      className="w-52 shrink-0"
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  )
}

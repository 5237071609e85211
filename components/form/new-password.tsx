'use client'

import { useEffect, useId, useState } from 'react'
import { Button } from '../ui/button'
import { FieldError } from './field-frame'
import { type PasswordStrength, passwordStrength } from './password-strength'

type Props = {
  name?: string
  label?: string
  /** Names and addresses that a guesser would know: the person's, the practice's. */
  known: readonly string[]
  /** What the server said of it. */
  problem?: string | null | undefined
  onChange?: (password: string) => void
}

/** The server's own numbers (auth/password-rules.ts). */
const shortest = 15
const longest = 128

/** Where somebody chooses a password: one field that can be shown, the rules above it, and under it how hard it is to guess. */
export function NewPassword({ name = 'password', label = 'New password', known, problem, onChange }: Props) {
  const id = useId()
  const [text, setText] = useState('')
  const [shown, setShown] = useState(false)
  const [strength, setStrength] = useState<PasswordStrength | null>(null)
  const { length } = [...text]
  const fits = length >= shortest && length <= longest
  const guesses = known.join('\n')

  useEffect(() => {
    if (!fits) return setStrength(null)
    let late = false
    const timer = setTimeout(async () => {
      const found = await passwordStrength(text, guesses.split('\n')).catch(() => null)
      if (!late) setStrength(found)
    }, 150)
    return () => {
      late = true
      clearTimeout(timer)
    }
  }, [text, fits, guesses])

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
      <label htmlFor={id} className="label">
        {label}
      </label>
      <p id={`${id}-hint`} className="hint">
        At least {shortest} characters. Four or five unrelated words do well; spaces count. Common passwords, and the names of the practice
        and of its people, are refused.
      </p>
      <div className="flex gap-2">
        <input
          id={id}
          name={name}
          type={shown ? 'text' : 'password'}
          autoComplete="new-password"
          autoCapitalize="none"
          spellCheck={false}
          value={text}
          onChange={({ target }) => {
            setText(target.value)
            onChange?.(target.value)
          }}
          aria-invalid={problem ? true : undefined}
          aria-describedby={`${id}-hint ${id}-strength ${id}-error`}
          className="input w-full"
        />
        <Button aria-controls={id} onClick={() => setShown(!shown)}>
          {shown ? 'Hide' : 'Show'}
          <span className="sr-only"> password</span>
        </Button>
      </div>
      <div className="flex min-h-6 items-center gap-3">
        <span aria-hidden="true" className="flex w-32 shrink-0 gap-1">
          {[0, 1, 2, 3].map((step) => (
            <span key={step} className={`h-1 flex-1 ${strength !== null && step <= strength.step ? 'bg-ink' : 'bg-line'}`} />
          ))}
        </span>
        <span id={`${id}-strength`} aria-live="polite" className="hint">
          {saidOf(length, strength)}
        </span>
      </div>
      <FieldError id={id} error={problem} />
    </div>
  )
}

function saidOf(length: number, strength: PasswordStrength | null): string {
  if (length === 0) return ''
  if (length < shortest) return `${length} of ${shortest} characters`
  if (length > longest) return `${length} characters; ${longest} at most`
  return strength?.words ?? ''
}

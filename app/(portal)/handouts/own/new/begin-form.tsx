'use client'

import { useId, useRef, useState, useTransition } from 'react'
import { FieldFrame } from '../../../../../components/form/field-frame'
import { Button } from '../../../../../components/ui/button'
import { wake } from '../../../../../components/ui/wake'
import { beginHandout } from './actions'

type Group = { name: string; options: readonly { value: string; label: string }[] }
type From = Parameters<typeof beginHandout>[0]['from']

/** `blank/en`, `shipped/cramping/es`, `own/<id>`. The server looks at what is in it. */
function fromOf(value: string): From {
  const [kind, one = '', two = ''] = value.split('/')
  if (kind === 'own') return { kind, handoutId: one }
  if (kind === 'shipped') return { kind, handout: one, language: two } as From
  return { kind: 'blank', language: one === 'es' ? 'es' : 'en' }
}

export function BeginForm({ groups }: { groups: readonly Group[] }) {
  const id = useId()
  // One id for one act: sent again after a lost answer, one handout is begun.
  const act = useRef<string>(undefined)
  const [running, run] = useTransition()
  const [problem, setProblem] = useState<string | null>(null)
  const begin = (data: FormData) =>
    run(async () => {
      setProblem(null)
      act.current ??= crypto.randomUUID()
      try {
        const result = await beginHandout({ id: act.current, from: fromOf(String(data.get('from'))) })
        if (result?.ok === false) setProblem(result.message ?? 'Nothing was begun.')
      } catch {
        setProblem('The server did not answer. Try again: one handout is begun, however often you press.')
      }
    })
  return (
    <form
      inert
      ref={wake}
      aria-label="New handout"
      className="grid grid-cols-[minmax(0,1fr)] justify-items-start gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        begin(new FormData(event.currentTarget))
      }}
    >
      <FieldFrame id={`${id}-from`} label="Begin with" error={problem}>
        <select id={`${id}-from`} name="from" className="input max-w-full">
          {groups.map(({ name, options }) => (
            <optgroup key={name} label={name}>
              {options.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </FieldFrame>
      <Button type="submit" variant="primary" disabled={running}>
        {running ? 'Beginning…' : 'Begin the handout'}
      </Button>
    </form>
  )
}

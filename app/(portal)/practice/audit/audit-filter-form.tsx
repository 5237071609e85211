'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { Button, LinkButton } from '../../../../components/ui/button'
import { addressOf } from './audit-address'
import type { Asked } from './audit-query'

type Props = {
  asked: Asked
  people: readonly { id: string; name: string }[]
  actions: readonly string[]
  /** Of the patient in the address, which holds an id only. */
  recordNumber: string | null
}

/** Which events are listed. A record number never stands in an address: it is asked for its id first. */
export function AuditFilterForm({ asked, people, actions, recordNumber }: Props) {
  const router = useRouter()
  const id = useId()
  const [problem, setProblem] = useState<string | null>(null)

  async function show(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const text = (name: string) => String(typed.get(name) ?? '').trim()
    const number = text('recordNumber').replace(/^#/, '')
    const patient = number === '' ? '' : number === recordNumber ? (asked.patient ?? '') : await patientOf(number)
    if (patient === null) return setProblem(`No patient here has the record number ${number}.`)
    setProblem(null)
    const given = { ...Object.fromEntries(['from', 'to', 'person', 'action', 'outcome'].map((name) => [name, text(name)])), patient }
    router.push(addressOf(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')) as Asked) as Route)
  }

  const field = (name: string, label: string, control: (given: { id: string; name: string; className: string }) => ReactNode) => (
    <div className="grid gap-1">
      <label htmlFor={`${id}-${name}`} className="label">
        {label}
      </label>
      {control({ id: `${id}-${name}`, name, className: 'input max-w-60' })}
    </div>
  )
  return (
    <search>
      <form onSubmit={show} className="flex flex-wrap items-end gap-3">
        {field('from', 'From', (given) => (
          <input {...given} type="date" defaultValue={asked.from} />
        ))}
        {field('to', 'To', (given) => (
          <input {...given} type="date" defaultValue={asked.to} />
        ))}
        {field('person', 'Person', (given) => (
          <select {...given} defaultValue={asked.person}>
            <option value="">Anybody</option>
            {people.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </select>
        ))}
        {field('action', 'Action', (given) => (
          <select {...given} defaultValue={asked.action}>
            <option value="">Any</option>
            {actions.map((action) => (
              <option key={action}>{action}</option>
            ))}
          </select>
        ))}
        {field('recordNumber', 'Patient’s record number', (given) => (
          <input
            {...given}
            className="input w-32"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={recordNumber ?? ''}
            aria-invalid={problem !== null}
            aria-describedby={problem === null ? undefined : `${id}-problem`}
          />
        ))}
        {field('outcome', 'Outcome', (given) => (
          <select {...given} defaultValue={asked.outcome}>
            <option value="">Any</option>
            <option value="done">done</option>
            <option value="refused">refused</option>
          </select>
        ))}
        <Button type="submit">Show</Button>
        {Object.keys(asked).length > 0 && (
          <LinkButton href="/practice/audit" variant="quiet">
            Show all
          </LinkButton>
        )}
      </form>
      {problem !== null && (
        <p id={`${id}-problem`} role="alert" className="field-error mt-2 mb-0">
          {problem}
        </p>
      )}
    </search>
  )
}

async function patientOf(recordNumber: string): Promise<string | null> {
  const answer = await fetch('/patients/search', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: recordNumber.slice(0, 200) }),
  }).catch(() => null)
  if (!answer?.ok) return null
  const { patients } = (await answer.json()) as { patients: { id: string; recordNumber: string }[] }
  return patients.find((patient) => patient.recordNumber === recordNumber)?.id ?? null
}

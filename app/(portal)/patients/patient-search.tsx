'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { ClinicalDate } from '../../../components/clinical/clinical-date'
import { LinkButton } from '../../../components/ui/button'
import type { FoundPatient } from './found-patient'
import { usePatientSearch } from './use-patient-search'

type Props = {
  /** The charts this person opened last; shown while nothing is typed. */
  recent: readonly FoundPatient[]
  /** Whether this person may register somebody who is not found. */
  mayRegister: boolean
}

const hrefOf = ({ id }: FoundPatient) => `/patients/${id}` as Route

/** The quickest way to a chart: type, arrow down, Enter. Has the focus when the page opens. */
export function PatientSearch({ recent, mayRegister }: Props) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const router = useRouter()
  const [text, setText] = useState('')
  /** While nothing is typed no line is chosen ahead: Enter alone then opens nobody's chart. */
  const [active, setActive] = useState(-1)
  const [entered, setEntered] = useState(false)
  const { answered, patients, more, problem } = usePatientSearch(text, recent)
  const searching = text.trim() !== ''
  const settled = !searching || answered === text
  const chosen = patients[Math.min(active, patients.length - 1)]

  // Letters typed before this script ran stand in the field and nowhere else.
  useEffect(() => {
    if (input.current !== null && input.current.value !== '') setText(input.current.value)
  }, [])

  // A new answer chooses its own first line: a place in the list before it may be somebody else's now.
  useEffect(() => setActive(answered === '' ? -1 : 0), [answered])

  // Enter may be quicker than the answer to what was typed. It is kept for that answer, and opens a chart only where nobody else is meant.
  useEffect(() => {
    if (!entered || !settled) return
    setEntered(false)
    if (patients.length === 1 && patients[0] !== undefined) router.push(hrefOf(patients[0]))
  }, [entered, settled, patients, router])

  const type = (next: string) => {
    setText(next)
    setActive(next.trim() === '' ? -1 : 0)
    setEntered(false)
  }

  const keys = (event: KeyboardEvent) => {
    const last = patients.length - 1
    if (event.key === 'ArrowDown' && last >= 0) setActive((at) => (at >= last ? 0 : at + 1))
    else if (event.key === 'ArrowUp' && last >= 0) setActive((at) => (at <= 0 ? last : Math.min(at, last) - 1))
    else if (event.key === 'Enter' && !settled) setEntered(true)
    else if (event.key === 'Enter' && chosen !== undefined) router.push(hrefOf(chosen))
    else if (event.key === 'Escape' && text !== '') type('')
    else return
    event.preventDefault()
  }

  return (
    <search className="grid max-w-3xl gap-2">
      <label htmlFor={`${id}-text`} className="label">
        Find a patient
      </label>
      <input
        ref={input}
        id={`${id}-text`}
        role="combobox"
        aria-expanded={patients.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={chosen && `${id}-${chosen.id}`}
        aria-describedby={`${id}-hint`}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={keys}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={200}
        // biome-ignore lint/a11y/noAutofocus: finding a patient is what the page is opened for
        autoFocus
        className="input w-full"
      />
      <p id={`${id}-hint`} className="hint">
        Any part of the name in any order, birth date, record number or phone
      </p>
      <p role="status" className={searching || problem ? 'hint' : 'sr-only'}>
        {problem ?? (searching && settled ? countWords(patients.length, more) : '')}
      </p>
      {mayRegister && searching && settled && patients.length === 0 && (
        <p>
          <LinkButton href="/patients/register">Register a patient</LinkButton>
        </p>
      )}
      {!searching && patients.length > 0 && <h2 className="text-base">Recently opened by you</h2>}
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={searching ? 'Patients found' : 'Recently opened'}
        className="border-line border-t empty:border-0"
      >
        {patients.map((patient) => (
          <Link
            key={patient.id}
            id={`${id}-${patient.id}`}
            role="option"
            aria-selected={patient === chosen}
            href={hrefOf(patient)}
            prefetch={false}
            tabIndex={-1}
            className="flex flex-wrap items-baseline gap-x-4 border-line border-b px-2 py-2 text-ink no-underline hover:bg-sunk aria-selected:bg-accent-wash"
          >
            <span className="font-semibold">{patient.name}</span>
            <span>
              <ClinicalDate day={patient.birthDate} />, {patient.ageYears} y, {patient.sex}
            </span>
            <span className="text-ink-soft">
              #{patient.recordNumber}
              {patient.phone === null ? '' : ` · ${patient.phone}`}
            </span>
          </Link>
        ))}
      </div>
    </search>
  )
}

function countWords(count: number, more: boolean): string {
  if (count === 0) return 'No patient matches. Check the spelling, or try the birth date or the phone.'
  if (more) return `The first ${count} patients. Type more to narrow them down.`
  return count === 1 ? '1 patient' : `${count} patients`
}

'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { type ReactNode, useId } from 'react'
import {
  addresseeWords,
  type LetterParts,
  letterAddressees,
  letterUrgencies,
  letterUrgencyWords,
} from '../../../../../../../clinical/disclosure/letter'
import { Button } from '../../../../../../../components/ui/button'
import { wake } from '../../../../../../../components/ui/wake'
import { type Draft, useKeptDraft } from './use-kept-draft'

const parts: readonly { part: keyof LetterParts; label: string; hint?: string; rows: number }[] = [
  { part: 'recipient', label: 'To', hint: 'Name and address, line by line.', rows: 3 },
  { part: 'question', label: 'Our question', rows: 3 },
  { part: 'findings', label: 'Findings', rows: 10 },
  { part: 'medicines', label: 'Medicines', rows: 4 },
  { part: 'words', label: 'More', rows: 3 },
]

/** The letter as people write it: kept by itself, a second after the last key and whenever a field is left. */
export function LetterEditor({ patientId, visitId, draft }: { patientId: string; visitId: string; draft: Draft & { id: string | null } }) {
  const router = useRouter()
  const { id, said, say, keep, keepTyped, state, left } = useKeptDraft({ patientId, visitId, draft })
  const preview = async () => {
    if (await keep()) router.push(`/patients/${patientId}/visits/${visitId}/letter/print?letter=${id}` as Route)
  }
  return (
    <form
      inert
      ref={wake}
      aria-label="Referral letter"
      className="grid gap-5"
      onBlur={() => void keepTyped()}
      onSubmit={(event) => {
        event.preventDefault()
        void preview()
      }}
    >
      {left !== null && (
        <div className="grid gap-2 rounded-md border border-borderline bg-borderline-wash p-3">
          <p className="m-0">
            This device holds words of this letter that were not kept, because the server could not be reached. The letter has changed
            since.
          </p>
          <div className="flex flex-wrap gap-2">
            <Button onClick={left.putBack}>Put them in</Button>
            <Button variant="quiet" onClick={left.letGo}>
              Leave the letter as it is
            </Button>
          </div>
        </div>
      )}
      <Choice legend="To whom" name="addressee" options={letterAddressees} words={addresseeWords} chosen={said.addressee} choose={say} />
      <Choice legend="Urgency" name="urgency" options={letterUrgencies} words={letterUrgencyWords} chosen={said.urgency} choose={say} />
      {parts.map(({ part, label, hint, rows }) => (
        <Part key={part} label={label} hint={hint}>
          {(field) => (
            <textarea
              {...field}
              rows={rows}
              maxLength={10_000}
              className="input w-full"
              value={said[part]}
              onChange={(event) => say({ [part]: event.target.value })}
            />
          )}
        </Part>
      ))}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary">
          Preview and print
        </Button>
        <p role="status" className={state.trouble ? 'field-error' : 'hint'}>
          {state.words}
        </p>
      </div>
    </form>
  )
}

type Field = { id: string; 'aria-describedby'?: string }

function Part({ label, hint, children }: { label: string; hint: string | undefined; children: (field: Field) => ReactNode }) {
  const id = useId()
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="label">
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {children({ id, ...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` }) })}
    </div>
  )
}

type ChoiceProps<N extends 'addressee' | 'urgency'> = {
  legend: string
  name: N
  options: readonly Draft[N][]
  words: Record<Draft[N], string>
  chosen: Draft[N]
  choose: (said: Pick<Draft, N>) => void
}

function Choice<N extends 'addressee' | 'urgency'>({ legend, name, options, words, chosen, choose }: ChoiceProps<N>) {
  return (
    <fieldset className="m-0 border-0 p-0">
      <legend className="label mb-1">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {options.map((one) => (
          <label key={one} className="chip">
            <input
              type="radio"
              name={name}
              value={one}
              checked={chosen === one}
              onChange={() => choose({ [name]: one } as Pick<Draft, N>)}
            />
            {words[one]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

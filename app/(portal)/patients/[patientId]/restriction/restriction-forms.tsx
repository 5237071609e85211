'use client'

import { useContext, useState } from 'react'
import { get, useFormContext } from 'react-hook-form'
import { z } from 'zod'
import { GroupFrame } from '../../../../../components/form/field-frame'
import { TextArea } from '../../../../../components/form/fields'
import { FormId } from '../../../../../components/form/form-id'
import { FormShell } from '../../../../../components/form/form-shell'
import { changeWhoMayOpen, liftRestriction, restrictChart } from './actions'
import { listForm, restrictionForm } from './restriction-words'

type Person = { staffId: string; name: string; roles: string }

/** Everybody whose role opens charts, to tick. */
function People({ people, hint }: { people: readonly Person[]; hint: string }) {
  const form = useFormContext()
  const id = `${useContext(FormId)}-people`
  const error = (get(form.formState.errors, 'people') as { message?: string } | undefined)?.message
  return (
    <GroupFrame id={id} label="Opens to" hint={hint} error={error}>
      <fieldset
        id={id}
        tabIndex={-1}
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-hint`}
        className="m-0 grid gap-1 border-0 p-0"
      >
        {people.map(({ staffId, name, roles }) => (
          <label key={staffId} className="flex min-h-8 items-center gap-2">
            <input type="checkbox" {...form.register(`people.${staffId}`)} className="size-5 shrink-0" />
            <span>
              {name} <span className="text-ink-soft">{roles}</span>
            </span>
          </label>
        ))}
        {people.length === 0 && <p className="m-0 text-ink-soft">Nobody else here opens charts.</p>}
      </fieldset>
    </GroupFrame>
  )
}

const ticked = (people: readonly Person[], on: readonly string[] = []) =>
  Object.fromEntries(people.map(({ staffId }) => [staffId, on.includes(staffId)]))

export function RestrictForm({ patientId, people }: { patientId: string; people: readonly Person[] }) {
  return (
    <FormShell<z.input<typeof restrictionForm>, z.output<typeof restrictionForm>, unknown>
      label="Restrict this chart"
      schema={restrictionForm}
      defaultValues={{ reason: '', people: ticked(people) }}
      act={({ reason, people: staffIds }) => restrictChart({ patientId, reason, staffIds })}
      submit="Restrict this chart"
      pending="Restricting…"
    >
      <TextArea name="reason" label="Why" hint="Such as: an employee’s chart. Those who may open it and admins read this." rows={2} />
      <People people={people} hint="Beside you, when your role opens charts." />
    </FormShell>
  )
}

export function WhoMayOpenForm({ patientId, people, openTo }: { patientId: string; people: readonly Person[]; openTo: readonly string[] }) {
  const [said, setSaid] = useState('')
  return (
    <FormShell<z.input<typeof listForm>, z.output<typeof listForm>, { changed: number }>
      label="Who may open this chart"
      schema={listForm}
      defaultValues={{ people: ticked(people, openTo) }}
      act={({ people: staffIds }) => {
        setSaid('')
        return changeWhoMayOpen({ patientId, staffIds })
      }}
      onDone={({ changed }) => setSaid(changed === 0 ? 'Nothing changed.' : 'Saved.')}
      submit="Save who may open it"
      pending="Saving…"
      beside={
        <p role="status" className="hint">
          {said}
        </p>
      }
    >
      <People people={people} hint="Beside whoever restricted it, when their role opens charts." />
    </FormShell>
  )
}

const nothing = z.strictObject({})

export function LiftForm({ patientId }: { patientId: string }) {
  return (
    <FormShell<z.input<typeof nothing>, z.output<typeof nothing>, unknown>
      label="Lift the restriction"
      schema={nothing}
      defaultValues={{}}
      act={() => liftRestriction({ patientId })}
      submit="Lift the restriction"
      pending="Lifting…"
      submitVariant="danger"
    >
      {null}
    </FormShell>
  )
}

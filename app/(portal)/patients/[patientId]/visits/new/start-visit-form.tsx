'use client'
import { useState } from 'react'
import { z } from 'zod'
import { DateField, SelectField, TextField } from '../../../../../../components/form/fields'
import { FormShell } from '../../../../../../components/form/form-shell'
import { startVisit } from '../actions'
import { timeFromText } from './time-from-text'

type Props = {
  patientId: string
  /** Wall-clock time at the practice, `2026-11-03T10:15`. */
  now: string
  clinicians: { id: string; name: string }[]
  /** Chosen beforehand: the person themselves when they are a podiatrist, else nobody. */
  clinicianId: string
  timeZone: string
  /** Another visit of the patient is open. */
  other: boolean
}

const schema = z.object({
  day: z.iso.date('Enter the date as month/day/year, such as 11/03/2026.'),
  time: z.string().transform((text, context) => {
    const time = timeFromText(text)
    if (time === null) context.addIssue('Enter the time, such as 14:05 or 2:05 pm.')
    return time ?? ''
  }),
  clinicianId: z.uuid('Choose the clinician.'),
})

/** When the visit began and whose it is. One button, and the first section opens. */
export function StartVisitForm({ patientId, now, clinicians, clinicianId, timeZone, other }: Props) {
  // The browser names the visit, so that a submit repeated after a lost answer starts one visit and not two.
  const [visitId] = useState(() => crypto.randomUUID())
  const [day = '', time = ''] = now.split('T')
  const options = clinicians.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <FormShell
      label="Start a visit"
      schema={schema}
      defaultValues={{ day, time, clinicianId }}
      act={async (entered) => {
        const result = await startVisit({
          visitId,
          patientId,
          startedAt: `${entered.day}T${entered.time}`,
          clinicianId: entered.clinicianId,
        })
        if (result.ok || result.fields?.startedAt === undefined) return result
        const { startedAt, ...fields } = result.fields
        return { ...result, fields: { ...fields, day: startedAt } }
      }}
      submit={other ? 'Start another visit' : 'Start visit'}
      pending="Starting…"
      submitSize="touch"
    >
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        <DateField name="day" label="Date of the visit" />
        <TextField
          name="time"
          label="Time"
          hint={`As the clock reads at the practice (${timeZone.replaceAll('_', ' ')})`}
          autoComplete="off"
          className="w-28"
        />
      </div>
      <SelectField name="clinicianId" label="Clinician" options={options} empty="Choose the clinician" />
    </FormShell>
  )
}

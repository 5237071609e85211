'use client'

import { useState } from 'react'
import type { z } from 'zod'
import type { Role } from '../../../../../auth/permissions'
import { type Option, SelectField } from '../../../../../components/form/fields'
import { FormShell } from '../../../../../components/form/form-shell'
import { amendAccount, changeRoles, handOverVisits } from '../actions'
import { ParticularsFields } from '../particulars-fields'
import { RolesField } from '../roles-field'
import { handOverForm, particularsForm, rolesForm } from '../staff-form'

export type Which = { staffId: string; version: number }

const Said = ({ children }: { children: string }) => (
  <p role="status" className="hint">
    {children}
  </p>
)

/** The page is read again after each of these and mounts the form anew, with what stands now. */
export function AmendForm({
  which,
  account,
}: {
  which: Which
  account: { displayName: string; credentials: string | null; email: string }
}) {
  const { displayName, credentials, email } = account
  return (
    <FormShell<z.input<typeof particularsForm>, z.output<typeof particularsForm>, { version: number }>
      label="Name and email"
      schema={particularsForm}
      defaultValues={{ displayName, credentials: credentials ?? '', email }}
      act={(typed) => amendAccount({ ...which, typed: { ...typed, credentials: typed.credentials ?? '' } })}
      submit="Save name and email"
      pending="Saving…"
    >
      <ParticularsFields emailHint="They sign in with it. The address of before is told of a change." />
    </FormShell>
  )
}

export function RolesForm({ which, roles }: { which: Which; roles: Role[] }) {
  return (
    <FormShell<z.input<typeof rolesForm>, z.output<typeof rolesForm>, { version: number }>
      label="Roles"
      schema={rolesForm}
      defaultValues={{ roles }}
      act={(typed) => changeRoles({ ...which, typed })}
      submit="Change roles"
      pending="Changing…"
    >
      <RolesField />
    </FormShell>
  )
}

export function HandOverForm({ staffId, podiatrists }: { staffId: string; podiatrists: readonly Option[] }) {
  const [said, setSaid] = useState('')
  return (
    <FormShell<z.input<typeof handOverForm>, z.output<typeof handOverForm>, { visits: number }>
      label="Hand over open visits"
      schema={handOverForm}
      defaultValues={{ toId: '' }}
      act={(typed) => handOverVisits({ staffId, typed })}
      onDone={({ visits }) => setSaid(visits === 1 ? '1 visit was handed over.' : `${visits} visits were handed over.`)}
      submit="Hand over"
      pending="Handing over…"
      beside={<Said>{said}</Said>}
    >
      <SelectField name="toId" label="To" options={podiatrists} empty="Choose a podiatrist" />
    </FormShell>
  )
}

'use client'

import { useState } from 'react'
import type { z } from 'zod'
import { FormShell } from '../../../../components/form/form-shell'
import { Button } from '../../../../components/ui/button'
import { Dialog } from '../../../../components/ui/dialog'
import { inviteStaff } from './actions'
import { type Handed, HandedLink } from './handed-link'
import { ParticularsFields } from './particulars-fields'
import { RolesField } from './roles-field'
import { invitationForm } from './staff-form'

type Typed = z.input<typeof invitationForm>
type Invitation = z.output<typeof invitationForm>

/** Makes an account and hands on its invitation. */
export function InviteDialog({ timeZone }: { timeZone: string }) {
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<Handed | null>(null)
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        if (next) setMade(null)
      }}
      title={made === null ? 'Invite somebody' : 'The invitation is made'}
      description={made === null ? 'They choose their own password by a link that works once, for 24 hours. You never see it.' : undefined}
      trigger={<Button variant="primary">Invite somebody</Button>}
    >
      {made === null ? (
        <FormShell<Typed, Invitation, Handed>
          label="Invitation"
          schema={invitationForm}
          defaultValues={{ displayName: '', credentials: '', email: '', roles: [] }}
          act={(typed) => inviteStaff({ ...typed, credentials: typed.credentials ?? '' })}
          onDone={setMade}
          submit="Invite"
          pending="Inviting…"
        >
          <ParticularsFields emailHint="They sign in with it." />
          <RolesField />
        </FormShell>
      ) : (
        <HandedLink link={made} timeZone={timeZone} />
      )}
    </Dialog>
  )
}

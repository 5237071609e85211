'use client'
import { useState } from 'react'
import { z } from 'zod'
import { TextArea } from '../../../../../../../../components/form/fields'
import { FormShell } from '../../../../../../../../components/form/form-shell'
import { LinkButton } from '../../../../../../../../components/ui/button'
import { addAddendum } from '../../../actions'
import { ScreenHeading } from '../workspace-group'
import { visitPath } from '../workspace-screens'
import { useWorkspace } from '../workspace-visit'
import { VoidForm } from './void-form'

/** A visit that can no longer change: its papers, and what may still be added beside it. */
export function AfterSigning() {
  const { visit, can, addenda } = useWorkspace()
  const path = visitPath(visit.patientId, visit.id)
  return (
    <>
      <ScreenHeading
        title={visit.voided ? 'Void visit' : 'Signed visit'}
        note={visit.voided ? `Void: ${visit.voided.reason} (${visit.voided.by})` : `Signed by ${visit.signedByName}. Locked since.`}
        action={
          <>
            <LinkButton href={`${path}/print`} variant={visit.voided ? 'secondary' : 'primary'}>
              Print visit summary
            </LinkButton>
            {!visit.voided && <LinkButton href={`${path}/handout`}>Give handouts</LinkButton>}
          </>
        }
      />
      {can.addend === null && <AddendumForm key={addenda.length} />}
      {can.void === null && <VoidForm signed />}
    </>
  )
}

const schema = z.object({ text: z.string().trim().min(1, 'Write the addendum.').max(10_000, 'Shorten this to 10,000 characters.') })

/** Appended with name and time; the signed text above it stays as it was. */
function AddendumForm() {
  const { visit } = useWorkspace()
  // The browser names the addendum, so that a submit repeated after a lost answer appends it once.
  const [id] = useState(() => crypto.randomUUID())
  return (
    <FormShell
      label="Write an addendum"
      schema={schema}
      defaultValues={{ text: '' }}
      act={({ text }) => addAddendum({ patientId: visit.patientId, visitId: visit.id, id, text })}
      submit="Add addendum"
      pending="Adding…"
    >
      <TextArea name="text" label="Addendum" hint="Stands below the signed visit with your name and the time." />
    </FormShell>
  )
}

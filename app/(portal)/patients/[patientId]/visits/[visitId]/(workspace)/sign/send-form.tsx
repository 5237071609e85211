'use client'
import { z } from 'zod'
import { useFlush } from '../../../../../../../../components/form/autosave-provider'
import { type Option, SelectField } from '../../../../../../../../components/form/fields'
import { FormShell } from '../../../../../../../../components/form/form-shell'
import { sendToPodiatrist } from '../../../actions'
import { useWorkspace } from '../workspace-visit'

const schema = z.object({ podiatristId: z.uuid('Choose the podiatrist.') })

/** Hands the visit to a named podiatrist, ready to sign. It stays open, and what is typed later is still saved. */
export function SendForm({ podiatrists }: { podiatrists: readonly Option[] }) {
  const { visit } = useWorkspace()
  const flush = useFlush()
  const proposed = visit.readyForId ?? visit.clinicianId
  return (
    <FormShell
      key={visit.readyAt}
      label="Send to podiatrist"
      schema={schema}
      defaultValues={{ podiatristId: podiatrists.some(({ value }) => value === proposed) ? proposed : '' }}
      act={async ({ podiatristId }) => {
        const saved = await flush()
        if (!saved)
          return {
            ok: false,
            problem: 'blocked',
            message: 'The last entries are not saved yet. Try again when the line at the top says Saved.',
          }
        return sendToPodiatrist({ patientId: visit.patientId, visitId: visit.id, podiatristId })
      }}
      submit={visit.readyAt === null ? 'Send to podiatrist' : 'Send again'}
      pending="Sending…"
      submitSize="touch"
    >
      <SelectField name="podiatristId" label="Podiatrist who signs" options={podiatrists} empty="Choose the podiatrist" />
    </FormShell>
  )
}

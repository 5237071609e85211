'use client'
import { z } from 'zod'
import { TextArea } from '../../../../../../../../components/form/fields'
import { FormShell } from '../../../../../../../../components/form/form-shell'
import { voidOpenVisit, voidSignedVisit } from '../../../actions'
import { useWorkspace } from '../workspace-visit'

const schema = z.object({
  reason: z.string().trim().min(1, 'Enter why this visit is void.').max(2_000, 'Shorten this to 2,000 characters.'),
})

/** Declares a visit void. Nothing is deleted: it stays in the chart with the reason, and no figure of it is trended. */
export function VoidForm({ signed }: { signed: boolean }) {
  const { visit } = useWorkspace()
  const act = signed ? voidSignedVisit : voidOpenVisit
  return (
    <details className="border-line border-t pt-4">
      <summary>{signed ? 'Declare this visit void' : 'Opened by mistake: void this visit'}</summary>
      <div className="mt-3">
        <FormShell
          label="Void visit"
          schema={schema}
          defaultValues={{ reason: signed ? '' : 'Opened by mistake' }}
          act={({ reason }) => act({ patientId: visit.patientId, visitId: visit.id, reason })}
          submit="Void visit"
          pending="Voiding…"
          submitVariant="danger"
        >
          <TextArea name="reason" label="Reason" hint="It stays readable beside the visit. This cannot be taken back." rows={2} />
        </FormShell>
      </div>
    </details>
  )
}

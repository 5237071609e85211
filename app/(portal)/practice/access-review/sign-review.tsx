'use client'

import type { z } from 'zod'
import { TextArea } from '../../../../components/form/fields'
import { type ActionResult, FormShell } from '../../../../components/form/form-shell'
import { signAccessReview } from './actions'
import { signingForm } from './signing-form'

/** `seen` names what stands on the page: something else is not signed. */
export function SignReview({ seen, by }: { seen: string; by: string }) {
  return (
    <FormShell<z.input<typeof signingForm>, z.output<typeof signingForm>, unknown>
      label="Sign the review"
      schema={signingForm}
      defaultValues={{ note: '' }}
      act={({ note }): Promise<ActionResult<unknown>> => signAccessReview({ seen, typed: { note: note ?? '' } })}
      submit={`Sign as ${by}`}
      pending="Signing…"
    >
      <TextArea name="note" label="Note" hint="What you found, or what will be done." optional rows={2} />
    </FormShell>
  )
}

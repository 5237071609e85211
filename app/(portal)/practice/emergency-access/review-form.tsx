'use client'

import type { z } from 'zod'
import { RadioRow, TextArea } from '../../../../components/form/fields'
import { FormShell } from '../../../../components/form/form-shell'
import { reviewEmergencyAccess } from './actions'
import { outcomeWords, reviewForm } from './review-words'

const options = Object.entries(outcomeWords).map(([value, label]) => ({ value, label }))

/** What an admin found; the page is read again afterwards. */
export function ReviewForm({ accessId, of }: { accessId: string; of: string }) {
  return (
    <FormShell<z.input<typeof reviewForm>, z.output<typeof reviewForm>, unknown>
      label={`Review of ${of}`}
      schema={reviewForm}
      defaultValues={{ note: '' }}
      act={(typed) => reviewEmergencyAccess({ ...typed, accessId })}
      submit="Save review"
      pending="Saving…"
    >
      <RadioRow name="outcome" label="Access was" options={options} />
      <TextArea name="note" label="Note" hint="What you found, whom you asked, what was done. It stays as written." rows={3} />
    </FormShell>
  )
}

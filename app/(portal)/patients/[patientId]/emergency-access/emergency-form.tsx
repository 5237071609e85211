'use client'

import { useState } from 'react'
import type { z } from 'zod'
import { RadioRow, TextArea } from '../../../../../components/form/fields'
import { FormShell } from '../../../../../components/form/form-shell'
import { Button } from '../../../../../components/ui/button'
import { Dialog } from '../../../../../components/ui/dialog'
import { startEmergencyAccess } from './actions'
import { emergencyForm, reasonWords } from './emergency-words'

const options = Object.entries(reasonWords).map(([value, label]) => ({ value, label }))

/** Asks why, and opens the chart. The page under it is read again then, and is the chart. */
export function EmergencyForm({ patientId }: { patientId: string }) {
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant="danger">Emergency access</Button>}
      title="Emergency access"
      description="The chart opens to you for 60 minutes. Every practice admin is told now, and one of them looks at it within seven days."
    >
      <FormShell<z.input<typeof emergencyForm>, z.output<typeof emergencyForm>, { accessId: string }>
        label="Emergency access"
        schema={emergencyForm}
        defaultValues={{ reason: '' }}
        act={(typed) => startEmergencyAccess({ ...typed, patientId })}
        onDone={() => setOpen(false)}
        submit="Open this chart"
        pending="Opening…"
        submitVariant="danger"
      >
        <RadioRow name="reasonCode" label="Reason" options={options} />
        <TextArea name="reason" label="What happened" hint="An admin reads this. Leave out what is clinical." rows={3} />
      </FormShell>
    </Dialog>
  )
}

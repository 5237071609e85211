import { z } from 'zod'
import type { EmergencyReason } from '../../../../../db/queries/emergency-accesses'

/** Why somebody opens a restricted chart, as it is picked and as an admin reads it. */
export const reasonWords = {
  'emergency-care': 'Care that cannot wait',
  'treating-clinician-away': 'Whoever may open it is away',
  'patient-asks': 'The patient asks for it',
  other: 'Another reason',
} as const satisfies Record<EmergencyReason, string>

const codes = Object.keys(reasonWords) as [EmergencyReason, ...EmergencyReason[]]

export const emergencyForm = z.strictObject({
  reasonCode: z.enum(codes, 'Choose a reason.'),
  reason: z
    .string()
    .trim()
    .min(10, 'Write in a sentence what happened, in 10 characters or more.')
    .max(500, 'Shorten this to 500 characters.')
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/u, 'Remove the invisible control characters.'),
})

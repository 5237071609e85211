import { z } from 'zod'
import type { EmergencyOutcome } from '../../../../db/queries/emergency-accesses'

/** What an admin finds of an emergency access. */
export const outcomeWords = { appropriate: 'Justified', 'not-appropriate': 'Not justified' } as const satisfies Record<
  EmergencyOutcome,
  string
>

const outcomes = Object.keys(outcomeWords) as [EmergencyOutcome, ...EmergencyOutcome[]]

export const reviewForm = z.strictObject({
  outcome: z.enum(outcomes, 'Choose what you found.'),
  note: z
    .string()
    .trim()
    .min(1, 'Write what you found and what was done.')
    .max(1_000, 'Shorten this to 1,000 characters.')
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/u, 'Remove the invisible control characters.'),
})

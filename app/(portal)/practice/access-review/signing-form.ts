import { z } from 'zod'

export const signingForm = z.strictObject({
  note: z
    .string()
    .trim()
    .max(1_000, 'Shorten this to 1,000 characters.')
    .transform((text) => (text === '' ? null : text)),
})

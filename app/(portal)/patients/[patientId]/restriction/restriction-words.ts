import { z } from 'zod'

/** Ticked or not, by the person's id; what comes out are the ids of those who are ticked. */
export const peopleForm = z.record(z.uuid(), z.boolean()).transform((ticked) => Object.keys(ticked).filter((staffId) => ticked[staffId]))

export const restrictionForm = z.strictObject({
  reason: z
    .string()
    .trim()
    .min(1, 'Write why this chart is restricted.')
    .max(500, 'Shorten this to 500 characters.')
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/u, 'Remove the invisible control characters.'),
  people: peopleForm,
})

export const listForm = z.strictObject({ people: peopleForm })

export const nobodyWords = 'Choose somebody who opens charts: nobody could open this one.'

import { z } from 'zod'
import { refuse, staffRoute } from '../../../../../../auth/staff'
import { keepDraft, settleDrafts } from '../../../../../../db/queries/practice-handout-writing'
import { namesIn, ownTextLimit } from '../../../../../../handouts/own-handout'

/** Keeps a draft as it is typed, whether it can be read or not; of two that met, the one that is chosen, and the other is set aside. */
export const POST = staffRoute({
  needs: ['handout:edit'],
  input: z.strictObject({
    version: z.int().min(1),
    /** The row version that was last seen. */
    base: z.int().min(1),
    text: z
      .string()
      .refine((text) => new TextEncoder().encode(text).length <= ownTextLimit, 'This is longer than 256 kB. Shorten it; it is saved then.')
      .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/u, 'Remove the invisible control characters from this text.')
      .refine((text) => text.isWellFormed(), 'This text holds half a character. Remove it.'),
    keep: z.enum(['mine', 'theirs']).optional(),
  }),
  handle: async (tx, { version, base, text, keep }, _me, { params }) => {
    const { handoutId = '' } = params
    const draft = { handoutId, version, base, text, named: namesIn(text) }
    const outcome = keep === undefined ? await keepDraft(tx, draft) : await settleDrafts(tx, { ...draft, keep })
    if (outcome === 'closed') return refuse('not-found', { message: 'This draft was published or set aside meanwhile.' })
    return outcome
  },
})

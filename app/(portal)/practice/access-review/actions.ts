'use server'

import type { Route } from 'next'
import { z } from 'zod'
import { refuse, staffAction } from '../../../../auth/staff'
import { signAccessReview as sign } from '../../../../db/queries/access-reviews'
import { signingForm } from './signing-form'

/** Signs the access as the admin saw it; what is kept is every account, with a hash over all of it. */
export const signAccessReview = staffAction({
  needs: ['staff:manage'],
  input: z.strictObject({ seen: z.string().regex(/^[0-9a-f]{64}$/), typed: signingForm }),
  handle: async (tx, { seen, typed }) => {
    const signed = await sign(tx, seen, typed.note)
    const message = 'Somebody’s access changed since you opened this page. Reload it and look again.'
    return signed === 'stale' ? refuse('stale', { message }) : signed
  },
  then: ({ id }) => `/practice/access-review/${id}` as Route,
})

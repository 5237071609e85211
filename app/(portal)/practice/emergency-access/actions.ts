'use server'

import { z } from 'zod'
import { refuse, staffAction } from '../../../../auth/staff'
import * as accesses from '../../../../db/queries/emergency-accesses'
import { reviewForm } from './review-words'

const why = {
  'not-found': () => refuse('not-found'),
  reviewed: () => refuse('stale', { message: 'Somebody reviewed this a moment ago. Read the page again.' }),
  own: () => refuse('blocked', { message: 'This was your own access. Another practice admin reviews it.' }),
  running: () => refuse('blocked', { message: 'This access has not ended yet. Review it when it has.' }),
} as const

/** Writes down what an admin found of an emergency access. */
export const reviewEmergencyAccess = staffAction({
  needs: ['audit:read'],
  input: reviewForm.extend({ accessId: z.uuid() }),
  handle: async (tx, input) => {
    const reviewed = await accesses.reviewEmergencyAccess(tx, input)
    return typeof reviewed === 'string' ? why[reviewed]() : reviewed
  },
})

'use server'

import { z } from 'zod'
import { refuse, staffAction } from '../../../../../../../auth/staff'
import { releaseAsked, releaseSheet } from '../../../../../releases/release-paper'
import { givenPaper } from './given-paper'

export const releaseGivenHandout = staffAction({
  needs: ['handout:reprint', 'patient:read'],
  input: releaseAsked.extend({ patientId: z.uuid(), givingId: z.uuid(), sheet: z.string().regex(/^[a-z0-9-]{1,40}$/) }),
  handle: async (tx, { patientId, givingId, sheet, ...asked }, me) => {
    const paper = await givenPaper(tx, me, { patientId, givingId, sheet })
    return paper === null || paper === 'not-kept' ? refuse('not-found') : releaseSheet(tx, me, paper.content, asked)
  },
})

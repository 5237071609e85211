'use server'

import { z } from 'zod'
import { refuse, staffAction } from '../../../../../../../auth/staff'
import { clock } from '../../../../../../../clock'
import { findVisit } from '../../../../../../../db/queries/visits'
import { releaseAsked, releasePaper } from '../../../../../releases/release-paper'
import { visitHere } from '../../visit-acts'
import { visitSummaryPaper } from './visit-summary-paper'

export const releaseVisitSummary = staffAction({
  needs: ['chart:read'],
  input: releaseAsked.extend({ ...visitHere.shape, size: z.enum(['usual', 'large']).default('usual') }),
  handle: async (tx, { patientId, visitId, size, ...asked }, me) => {
    const opened = await findVisit(tx, patientId, visitId, { staffId: me.staffId, now: clock.now() })
    return opened === null ? refuse('not-found') : releasePaper(tx, me, visitSummaryPaper(opened, me.practice, size === 'large'), asked)
  },
})

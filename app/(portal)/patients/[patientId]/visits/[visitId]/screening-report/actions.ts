'use server'

import { refuse, staffAction } from '../../../../../../../auth/staff'
import { releaseAsked, releasePaper } from '../../../../../releases/release-paper'
import { visitHere } from '../../visit-acts'
import { screeningReportPaper } from './screening-report-paper'

export const releaseScreeningReport = staffAction({
  needs: ['chart:read'],
  input: releaseAsked.extend(visitHere.shape),
  handle: async (tx, { patientId, visitId, ...asked }, me) => {
    const paper = await screeningReportPaper(tx, me, { patientId, visitId })
    return paper === null ? refuse('not-found') : releasePaper(tx, me, paper, asked)
  },
})

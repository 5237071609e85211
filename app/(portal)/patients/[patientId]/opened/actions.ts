'use server'

import { z } from 'zod'
import { refuse, staffAction } from '../../../../../auth/staff'
import { clock } from '../../../../../clock'
import { listChartAccess } from '../../../../../db/queries/chart-access'
import { findPatient } from '../../../../../db/queries/patients'
import { dayIn } from '../../../../../db/queries/practice-day'
import { releaseAsked, releasePaper } from '../../../releases/release-paper'
import { openedPaper } from './opened-paper'

export const releaseChartAccess = staffAction({
  needs: ['chart:read', 'patient:read'],
  input: releaseAsked.extend({ patientId: z.uuid() }),
  handle: async (tx, { patientId, ...asked }, me) => {
    const patient = await findPatient(tx, patientId)
    if (patient === null) return refuse('not-found')
    const accesses = await listChartAccess(tx, patientId, me.practice.timeZone)
    const today = dayIn(me.practice.timeZone, clock.now())
    return releasePaper(tx, me, openedPaper({ patient, accesses, practice: me.practice, today }), asked)
  },
})

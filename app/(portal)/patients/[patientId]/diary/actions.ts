'use server'

import { z } from 'zod'
import { refuse, staffAction } from '../../../../../auth/staff'
import { findPatient } from '../../../../../db/queries/patients'
import { releaseAsked, releaseSheet } from '../../../releases/release-paper'
import { readDiaryChoice } from './diary-choice'
import { diaryPaper } from './diary-paper'

/** Lets an empty diary go with the patient whose name stands on it. */
export const releaseWalkDiary = staffAction({
  needs: ['handout:reprint', 'patient:read'],
  input: releaseAsked.extend({
    patientId: z.uuid(),
    lang: z.enum(['en', 'es']),
    unit: z.string().max(20),
    size: z.enum(['usual', 'large']),
  }),
  handle: async (tx, { patientId, lang, unit, size, ...asked }, me) => {
    const patient = await findPatient(tx, patientId)
    if (patient === null) return refuse('not-found')
    return releaseSheet(tx, me, diaryPaper(patient, me.practice, readDiaryChoice({ lang, unit, size }, lang), null), asked)
  },
})

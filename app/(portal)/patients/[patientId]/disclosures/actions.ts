'use server'

import { z } from 'zod'
import { refuse, staffAction } from '../../../../../auth/staff'
import { findPatient } from '../../../../../db/queries/patients'
import { listReleases } from '../../../../../db/queries/releases'
import { releaseAsked, releasePaper } from '../../../releases/release-paper'
import { disclosuresPaper } from './disclosures-paper'

export const releaseDisclosures = staffAction({
  needs: ['chart:read', 'patient:read'],
  input: releaseAsked.extend({ patientId: z.uuid() }),
  handle: async (tx, { patientId, ...asked }, me) => {
    const patient = await findPatient(tx, patientId)
    if (patient === null) return refuse('not-found')
    const releases = (await listReleases(tx, patientId)).filter(({ id }) => id !== asked.id)
    return releasePaper(tx, me, disclosuresPaper({ patient, releases, practice: me.practice }), asked)
  },
})

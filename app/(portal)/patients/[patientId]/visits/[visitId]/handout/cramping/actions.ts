'use server'

import { z } from 'zod'
import { refuse, staffAction } from '../../../../../../../../auth/staff'
import { clock } from '../../../../../../../../clock'
import { noteHandoutGiven } from '../../../../../../../../db/queries/handouts-given'
import { findVisit } from '../../../../../../../../db/queries/visits'
import { sheetOfVisit } from './sheet-of-visit'

/**
 * Notes that the patient gets this sheet, which the browser then prints. The hash of what stands on the screen comes along: a visit that
 * changed since says something else, and nobody is noted as given what they did not get.
 */
export const giveHandout = staffAction({
  needs: ['handout:give', 'chart:read'],
  input: z.strictObject({ patientId: z.uuid(), visitId: z.uuid(), contentHash: z.string().regex(/^[0-9a-f]{64}$/) }),
  handle: async (tx, { patientId, visitId, contentHash }, me) => {
    const opened = await findVisit(tx, patientId, visitId, { staffId: me.staffId, now: clock.now() })
    if (opened === null) return refuse('not-found')
    if (opened.visit.voided !== null)
      return refuse('blocked', { message: 'This visit is void. Give the sheet without a visit, from the chart.' })
    const sheet = await sheetOfVisit(opened, me.practice)
    if (sheet.contentHash !== contentHash) {
      return refuse('stale', { message: 'The visit changed since this sheet was opened. Reload the page and read the sheet again.' })
    }
    const { id, language, version } = sheet.handout
    const given = await noteHandoutGiven(tx, { patientId, visitId, handoutId: id, version: String(version), language, contentHash })
    return { givenAt: given.at.toISOString() }
  },
})

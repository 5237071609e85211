'use server'

import { z } from 'zod'
import { refuse, staffAction } from '../../../../../../../auth/staff'
import { letterAddressees, letterUrgencies } from '../../../../../../../clinical/disclosure/letter'
import { clock } from '../../../../../../../clock'
import * as letters from '../../../../../../../db/queries/letters'
import { findVisit } from '../../../../../../../db/queries/visits'
import { releaseAsked, releasePaper } from '../../../../../releases/release-paper'
import { visitHere } from '../../visit-acts'
import { letterPaper } from './referral-letter'

const part = z
  .string()
  .max(10_000, 'Shorten this to 10,000 characters.')
  .regex(/^[^\p{Cc}]*(?:[\t\r\n][^\p{Cc}]*)*$/u, 'Write this without control characters.')

/** Keeps a draft as it stands in the form. `version` 0 begins a letter under the id that the browser made. */
export const keepLetter = staffAction({
  needs: ['chart:record', 'chart:read'],
  input: visitHere.extend({
    id: z.uuid(),
    version: z.int().nonnegative(),
    addressee: z.enum(letterAddressees),
    urgency: z.enum(letterUrgencies),
    recipient: part,
    question: part,
    findings: part,
    medicines: part,
    words: part,
  }),
  handle: async (tx, input) => {
    const kept = await letters.keepLetter(tx, input)
    if (kept === 'no-such-visit') return refuse('not-found')
    if (kept === 'released') return refuse('blocked', { message: 'This letter has left and stays as it is. Begin another one.' })
    if (kept === 'stale')
      return refuse('stale', {
        message: 'Somebody changed this letter since you opened it. Open it in a new tab to compare; yours is still here.',
      })
    return kept
  },
})

/** The first release closes the letter: from then on its words stay as they left. */
export const releaseLetter = staffAction({
  needs: ['chart:read'],
  input: releaseAsked.extend({ ...visitHere.shape, letterId: z.uuid() }),
  handle: async (tx, { patientId, visitId, letterId, ...asked }, me) => {
    const [opened, letter] = await Promise.all([
      findVisit(tx, patientId, visitId, { staffId: me.staffId, now: clock.now() }),
      letters.findLetter(tx, patientId, visitId, letterId),
    ])
    if (opened === null || letter === null) return refuse('not-found')
    const released = await releasePaper(tx, me, letterPaper({ letter, opened, practice: me.practice }), asked)
    if ('code' in released) await letters.closeLetter(tx, letterId)
    return released
  },
})

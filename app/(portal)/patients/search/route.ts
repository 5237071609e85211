import { z } from 'zod'
import { perMinute } from '../../../../auth/allowance'
import { refuse, staffRoute } from '../../../../auth/staff'
import { clock } from '../../../../clock'
import { searchPatients } from '../../../../db/queries/patient-search'
import { listRecentlyOpened } from '../../../../db/queries/patients'
import { dayIn } from '../../../../db/queries/practice-day'
import { foundPatient } from '../found-patient'

const mostShown = 20
/** Searches of one person. Source: docs/security-requirements.md, row 41. Nobody types as fast; whoever reads out the whole register does. */
const waitOf = perMinute(60)

/** Search as you type: `{ text }` → `{ patients, more }`. A POST, so that no name stands in an address, a log or a history. */
export const POST = staffRoute({
  needs: ['patient:read'],
  input: z.strictObject({ text: z.string().max(200) }),
  handle: async (tx, { text }, me) => {
    const afterSeconds = waitOf(me.staffId)
    if (afterSeconds > 0) return refuse('too-many', { message: 'You searched very often within a minute. Wait a moment.', afterSeconds })
    const rows = text.trim() === '' ? await listRecentlyOpened(tx, me.staffId) : await searchPatients(tx, text, mostShown + 1)
    const today = dayIn(me.practice.timeZone, clock.now())
    return { patients: rows.slice(0, mostShown).map((row) => foundPatient(row, today)), more: rows.length > mostShown }
  },
})

import { z } from 'zod'
import { staffRoute } from '../../../../auth/staff'
import { clock } from '../../../../clock'
import { searchPatients } from '../../../../db/queries/patient-search'
import { listRecentlyOpened } from '../../../../db/queries/patients'
import { dayIn } from '../../../../db/queries/practice-day'
import { foundPatient } from '../found-patient'

const mostShown = 20

/** Search as you type: `{ text }` → `{ patients, more }`. A POST, so that no name stands in an address, a log or a history. */
export const POST = staffRoute({
  needs: ['patient:read'],
  input: z.strictObject({ text: z.string().max(200) }),
  handle: async (tx, { text }, me) => {
    const rows = text.trim() === '' ? await listRecentlyOpened(tx, me.staffId) : await searchPatients(tx, text, mostShown + 1)
    const today = dayIn(me.practice.timeZone, clock.now())
    return { patients: rows.slice(0, mostShown).map((row) => foundPatient(row, today)), more: rows.length > mostShown }
  },
})

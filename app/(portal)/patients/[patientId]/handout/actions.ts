'use server'

import type { Route } from 'next'
import { z } from 'zod'
import { refuse, staffAction } from '../../../../../auth/staff'
import { giveHandouts } from '../../../../../db/queries/handouts-given'
import { findPatient } from '../../../../../db/queries/patients'
import { generalSheets } from '../../../../../handouts/give-sheets'
import { givingChoices } from '../../../../../handouts/giving-choices'
import { sheetToGive } from '../../../../../handouts/sheet-to-give'
import { readOwnHandouts } from '../../../handouts/own/read-own-handouts'

/** Notes that a patient gets these sheets, which hold nothing of the chart, and leads to the page that prints them. */
export const giveGeneralHandouts = staffAction({
  needs: ['handout:reprint', 'patient:read'],
  input: z.strictObject({
    patientId: z.uuid(),
    givingId: z.uuid(),
    choices: givingChoices,
    contentHashes: z.array(z.string()).min(1, 'Choose a handout.'),
  }),
  handle: async (tx, { patientId, givingId, choices, contentHashes }, me) => {
    if ((await findPatient(tx, patientId)) === null) return refuse('not-found')
    const sheets = generalSheets(choices, me.practice, { own: await readOwnHandouts(tx) })
    if (sheets.map(({ contentHash }) => contentHash).join() !== contentHashes.join()) {
      return refuse('stale', { message: 'The library changed since this page was opened. Reload the page and read the sheets again.' })
    }
    // Nobody's answers are in a general sheet, so no reasons are kept with it.
    const given = await giveHandouts(tx, {
      id: givingId,
      patientId,
      visitId: null,
      sheets: sheets.map((sheet) => sheetToGive(sheet, null)),
    })
    if (given === 'another') return refuse('stale', { message: 'Other sheets were given meanwhile. Reload the page and give again.' })
    return { patientId, givingId }
  },
  then: ({ patientId, givingId }) => `/patients/${patientId}/handout/given/${givingId}?print=now` as Route,
})

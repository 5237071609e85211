'use server'

import type { Route } from 'next'
import { z } from 'zod'
import { refuse, staffAction } from '../../../../../../../auth/staff'
import { giveHandouts } from '../../../../../../../db/queries/handouts-given'
import { visitSheets } from '../../../../../../../handouts/give-sheets'
import { givingChoices } from '../../../../../../../handouts/giving-choices'
import { sheetToGive } from '../../../../../../../handouts/sheet-to-give'
import { readOwnHandouts } from '../../../../../handouts/own/read-own-handouts'
import { readVisitForSheets } from './told-by-visit'

/**
 * Notes that the patient gets these sheets of a visit and leads to the page that prints them. They are composed here once more, from the
 * visit as it is stored now; the hashes of what stood on the screen come along, so that nobody is noted as given what they did not read.
 */
export const giveHandoutsOfVisit = staffAction({
  needs: ['handout:give', 'chart:read'],
  input: z.strictObject({
    patientId: z.uuid(),
    visitId: z.uuid(),
    givingId: z.uuid(),
    choices: givingChoices,
    contentHashes: z.array(z.string()).min(1, 'Choose a handout.'),
  }),
  handle: async (tx, { patientId, visitId, givingId, choices, contentHashes }, me) => {
    const read = await readVisitForSheets(tx, me.staffId, patientId, visitId)
    if (read === null) return refuse('not-found')
    if (read.opened.visit.voided !== null)
      return refuse('blocked', { message: 'This visit is void. Give the sheets without a visit, from the chart.' })
    const sheets = visitSheets(choices, read.told, me.practice, { own: await readOwnHandouts(tx) })
    if (sheets.map(({ contentHash }) => contentHash).join() !== contentHashes.join()) {
      return refuse('stale', { message: 'The visit changed since this page was opened. Reload the page and read the sheets again.' })
    }
    const also = { legChanged: choices.legChanged, discussed: choices.discussed }
    const given = await giveHandouts(tx, { id: givingId, patientId, visitId, sheets: sheets.map((sheet) => sheetToGive(sheet, also)) })
    if (given === 'another') return refuse('stale', { message: 'Other sheets were given meanwhile. Reload the page and give again.' })
    return { patientId, givingId }
  },
  then: ({ patientId, givingId }) => `/patients/${patientId}/handout/given/${givingId}?print=now` as Route,
})

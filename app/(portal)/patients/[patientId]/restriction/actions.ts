'use server'

import { z } from 'zod'
import { type Me, refuse, staffAction } from '../../../../../auth/staff'
import * as restrictions from '../../../../../db/queries/chart-restrictions'
import type { PracticeTx } from '../../../../../db/scope'
import { nobodyWords, restrictionForm } from './restriction-words'
import { mayChange } from './who-may-change'

const patient = { patientId: z.uuid() }
const ids = z.array(z.uuid()).max(200)
const said = { nobody: () => refuse('invalid', { fields: { people: nobodyWords } }), 'not-found': () => refuse('not-found') } as const

/** The restriction that stands, when it is theirs to change. */
async function theirs(tx: PracticeTx<'patient:read'>, me: Me, patientId: string) {
  const restriction = await restrictions.findChartRestriction(tx, patientId)
  if (restriction === null) return refuse('not-found', { message: 'This chart is not restricted any more.' })
  return mayChange(restriction, me) ? restriction : refuse('not-permitted')
}

/** Closes a chart to everybody but the people named and whoever restricts it. */
export const restrictChart = staffAction({
  needs: ['chart:restrict', 'patient:read'],
  input: z.strictObject({ ...patient, reason: restrictionForm.shape.reason, staffIds: ids }),
  handle: async (tx, input) => {
    const restricted = await restrictions.restrictChart(tx, input)
    if (restricted === 'restricted')
      return refuse('stale', { message: 'Somebody restricted this chart a moment ago. Read the page again.' })
    return typeof restricted === 'string' ? said[restricted]() : restricted
  },
})

/** Says anew who may open a restricted chart. */
export const changeWhoMayOpen = staffAction({
  needs: ['chart:restrict', 'patient:read'],
  input: z.strictObject({ ...patient, staffIds: ids }),
  handle: async (tx, input, me) => {
    const found = await theirs(tx, me, input.patientId)
    if ('problem' in found) return found
    const changed = await restrictions.changeWhoMayOpen(tx, input)
    return typeof changed === 'string' ? said[changed]() : changed
  },
})

/** Opens a restricted chart to everybody whose role opens charts. */
export const liftRestriction = staffAction({
  needs: ['chart:restrict', 'patient:read'],
  input: z.strictObject(patient),
  handle: async (tx, { patientId }, me) => {
    const found = await theirs(tx, me, patientId)
    if ('problem' in found) return found
    const lifted = await restrictions.liftRestriction(tx, patientId)
    return lifted === 'not-found' ? refuse('not-found') : lifted
  },
})

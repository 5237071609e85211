'use server'

import { randomUUID } from 'node:crypto'
import type { Route } from 'next'
import { z } from 'zod'
import { refuse, staffAction } from '../../../../../auth/staff'
import { visitCan } from '../../../../../clinical/visit/visit-can'
import { clock } from '../../../../../clock'
import { instantIn } from '../../../../../db/queries/practice-day'
import * as life from '../../../../../db/queries/visit-life'
import { actorFor, visitHere, visitOf, words } from './visit-acts'

export const startVisit = staffAction({
  needs: ['chart:record'],
  input: z.strictObject({
    visitId: z.uuid(),
    patientId: z.uuid(),
    startedAt: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'Enter the date and time of the visit.'),
    clinicianId: z.uuid('Choose the clinician.'),
  }),
  handle: async (tx, { visitId, patientId, startedAt, clinicianId }, me) => {
    const at = instantIn(me.practice.timeZone, startedAt)
    if (at === null) return refuse('invalid', { fields: { startedAt: 'Enter a date and time that exist, such as 11/03/2026 10:15.' } })
    if (at > clock.now()) return refuse('invalid', { fields: { startedAt: 'This lies in the future. Enter when the visit began.' } })
    const outcome = await life.startVisit(tx, { id: visitId, patientId, startedAt: at, clinicianId }, actorFor(me))
    if (outcome === 'no-such-patient') return refuse('not-found')
    if (outcome === 'no-such-clinician') return refuse('invalid', { fields: { clinicianId: 'Choose a podiatrist who works here.' } })
    return { patientId, visitId }
  },
  then: ({ patientId, visitId }) => `/patients/${patientId}/visits/${visitId}/cramp-history` as Route,
})

/** "No change since last visit": the patterns of the last signed visit come along, marked as carried. */
export const carryForward = staffAction({
  needs: ['chart:record', 'chart:read'],
  input: visitHere,
  handle: async (tx, input, me) => {
    const visit = await visitOf(tx, input, (found) => visitCan.record(found, me))
    if ('problem' in visit) return visit
    const carried = await life.carryPatternsForward(tx, visit, actorFor(me), randomUUID)
    if (carried === 0)
      return refuse('blocked', { message: 'There is no signed visit with cramp patterns to bring along, or they are here already.' })
    return { carried }
  },
})

export const sendToPodiatrist = staffAction({
  needs: ['chart:record', 'chart:read'],
  input: visitHere.extend({ podiatristId: z.uuid('Choose the podiatrist.') }),
  handle: async (tx, input, me) => {
    const visit = await visitOf(tx, input, (found) => visitCan.send(found, me))
    if ('problem' in visit) return visit
    const outcome = await life.sendVisit(tx, visit, input.podiatristId, actorFor(me))
    if (outcome === 'no-such-podiatrist') return refuse('invalid', { fields: { podiatristId: 'Choose a podiatrist who works here.' } })
    return { sent: true }
  },
})

export const signVisit = staffAction({
  needs: ['visit:sign', 'chart:record', 'chart:read'],
  stepUp: (me) => me.practice.signNeedsFactor,
  input: visitHere,
  handle: async (tx, input, me) => {
    const visit = await visitOf(tx, input, (found) => visitCan.sign(found, me))
    if ('problem' in visit) return visit
    const blocks = await life.signVisit(tx, visit, actorFor(me))
    if (blocks.length > 0) return refuse('blocked', { message: blocks.map((block) => block.text).join(' ') })
    return { signed: true }
  },
})

export const addAddendum = staffAction({
  needs: ['visit:addend', 'chart:read'],
  input: visitHere.extend({ id: z.uuid(), text: words('the addendum', 10_000) }),
  handle: async (tx, input, me) => {
    const visit = await visitOf(tx, input, (found) => visitCan.addend(found, me))
    if ('problem' in visit) return visit
    await life.addAddendum(tx, visit, { id: input.id, text: input.text }, actorFor(me))
    return { added: true }
  },
})

/** An open visit that was opened by mistake. */
export const voidOpenVisit = staffAction({
  needs: ['chart:record', 'chart:read'],
  input: visitHere.extend({ reason: words('the reason', 2_000) }),
  handle: async (tx, input, me) => {
    const visit = await visitOf(tx, input, (found) => visitCan.void(found, me))
    if ('problem' in visit) return visit
    if (visit.status !== 'open') return refuse('blocked', { message: 'This visit is no longer open.' })
    await life.voidOpenVisit(tx, visit, input.reason, actorFor(me))
    return { voided: true }
  },
})

export const voidSignedVisit = staffAction({
  needs: ['visit:void', 'chart:read'],
  input: visitHere.extend({ reason: words('the reason', 2_000) }),
  handle: async (tx, input, me) => {
    const visit = await visitOf(tx, input, (found) => visitCan.void(found, me))
    if ('problem' in visit) return visit
    if (visit.status !== 'signed') return refuse('blocked', { message: 'This visit is not signed.' })
    await life.voidSignedVisit(tx, visit, input.reason, actorFor(me))
    return { voided: true }
  },
})

'use server'

import { z } from 'zod'
import { staffAction } from '../../../../../../../auth/staff'
import { clock } from '../../../../../../../clock'
import { acknowledge } from '../../../../../../../db/queries/advice'
import { acknowledgedOr, words } from '../../visit-acts'

const line = z.strictObject({ id: z.uuid(), visitId: z.uuid(), rule: z.string().max(8), fingerprint: z.string().max(64) })

/** "Told {clinician} at {time}": anyone who charts records it, because the emergency interrupts whoever is typing. */
export const recordTold = staffAction({
  needs: ['chart:record'],
  input: line.extend({ toldWhom: words('whom you told', 200), words: words('what was done', 4_000).optional() }),
  handle: async (tx, { words: said, ...input }, me) => {
    const now = clock.now()
    const outcome = await acknowledge(tx, { ...input, kind: 'told', words: said ?? null, toldAt: now }, { ...me, now })
    return acknowledgedOr(outcome, { told: true })
  },
})

/** What a clinician did about a line: done, evaluated, the outcome of an emergency, or dismissed with a reason. */
export const acknowledgeAdvice = staffAction({
  needs: ['visit:acknowledge'],
  input: line.extend({
    kind: z.enum(['done', 'evaluated', 'dismissed', 'outcome']),
    words: words('what was done, or why it does not apply', 4_000),
  }),
  handle: async (tx, input, me) => {
    const outcome = await acknowledge(tx, { ...input, toldWhom: null, toldAt: null }, { ...me, now: clock.now() })
    return acknowledgedOr(outcome, { acknowledged: true })
  },
})

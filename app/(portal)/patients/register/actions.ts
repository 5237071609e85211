'use server'

import { createHash } from 'node:crypto'
import { z } from 'zod'
import { refuse, staffAction } from '../../../../auth/staff'
import { parseBirthDate } from '../../../../clinical/patient/birth-date'
import { clock } from '../../../../clock'
import { onceOnly } from '../../../../db/queries/idempotency'
import { findLikelyDuplicates, registerPatient as insertPatient } from '../../../../db/queries/patients'
import { dayIn } from '../../../../db/queries/practice-day'
import { foundPatient } from '../found-patient'
import { patientForm } from '../patient-form'

const sentBefore = 'This form was sent before with other entries. Look for the patient, and reload this page to register another.'

/**
 * Registers a patient, or, when somebody like them is here already, writes nothing and says who: `anyway` registers all the same.
 * `id` is the browser's own for this identity, and becomes the patient's: a repeated submit registers one patient.
 */
export const registerPatient = staffAction({
  needs: ['patient:read', 'patient:register'],
  input: patientForm().extend({ id: z.uuid(), anyway: z.boolean() }),
  handle: async (tx, { id, anyway, ...identity }, me) => {
    const today = dayIn(me.practice.timeZone, clock.now())
    const born = parseBirthDate(identity.birthDate, today)
    if (!born.ok) return refuse('invalid', { fields: { birthDate: born.message } })
    const likely = anyway ? [] : await findLikelyDuplicates(tx, identity, { except: id })
    if (likely.length > 0) return { registered: null, likely: likely.map((row) => ({ ...foundPatient(row, today), because: row.because })) }
    const body = createHash('sha256').update(JSON.stringify(identity)).digest()
    const once = await onceOnly(tx, id, 'register patient', body, () => insertPatient(tx, identity, id))
    return once.outcome === 'another-body' ? refuse('stale', { message: sentBefore }) : { registered: id, likely: [] }
  },
})

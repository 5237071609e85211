'use server'

import type { Route } from 'next'
import { z } from 'zod'
import { refuse, staffAction } from '../../../../../auth/staff'
import { parseBirthDate } from '../../../../../clinical/patient/birth-date'
import { clock } from '../../../../../clock'
import { amendPatient as updatePatient } from '../../../../../db/queries/patients'
import { dayIn } from '../../../../../db/queries/practice-day'
import { patientForm } from '../../patient-form'

const changedMeanwhile = 'Somebody changed these details since you opened them. Both versions are shown below.'

/** Amends the identity as it stood in `version`. Somebody who saved in between is not overwritten: stale. */
export const amendPatient = staffAction({
  needs: ['patient:register'],
  input: patientForm().extend({ patientId: z.uuid(), version: z.int().positive() }),
  handle: async (tx, { patientId, version, ...identity }, me) => {
    const born = parseBirthDate(identity.birthDate, dayIn(me.practice.timeZone, clock.now()))
    if (!born.ok) return refuse('invalid', { fields: { birthDate: born.message } })
    const amended = await updatePatient(tx, patientId, version, identity)
    if (amended === 'not-found') return refuse('not-found')
    if (amended === 'stale') return refuse('stale', { message: changedMeanwhile })
    return patientId
  },
  then: (patientId) => `/patients/${patientId}` as Route,
})

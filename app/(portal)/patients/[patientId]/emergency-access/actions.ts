'use server'

import { z } from 'zod'
import { refuse, staffAction } from '../../../../../auth/staff'
import * as accesses from '../../../../../db/queries/emergency-accesses'
import { env } from '../../../../../env.mjs'
import { emergencyForm } from './emergency-words'

/** Opens a restricted chart for sixty minutes to whoever asks, who proved a moment ago who they are. */
export const startEmergencyAccess = staffAction({
  needs: ['chart:break-glass'],
  stepUp: true,
  input: emergencyForm.extend({ patientId: z.uuid() }),
  handle: async (tx, input) => {
    const queue = new URL('/practice/emergency-access', env.footfallUrl).href
    const started = await accesses.startEmergencyAccess(tx, { ...input, queue })
    if (started === 'not-restricted') return refuse('not-found', { message: 'This chart is not restricted. Read the page again.' })
    if (started === 'open') return refuse('blocked', { message: 'This chart opens to you. Read the page again.' })
    if (started === 'running')
      return refuse('blocked', { message: 'Your emergency access to this chart runs already. Read the page again.' })
    return { accessId: started.id }
  },
})

/** Closes the chart again to the one whose emergency access it is. */
export const endEmergencyAccess = staffAction({
  needs: ['chart:break-glass'],
  input: z.strictObject({ patientId: z.uuid() }),
  handle: async (tx, { patientId }) => {
    const ended = await accesses.endEmergencyAccess(tx, patientId)
    return ended === 'not-found' ? refuse('not-found', { message: 'This emergency access is over already.' }) : ended
  },
})

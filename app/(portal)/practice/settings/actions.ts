'use server'

import { z } from 'zod'
import { refuse, staffAction } from '../../../../auth/staff'
import { criticalValuesSchema } from '../../../../clinical/labs/critical-values'
import * as practice from '../../../../db/queries/practice-settings'
import { settingsInput } from './settings-form'

const list = criticalValuesSchema.nullable()

/** Changes the settings as they stood in `version`, from the next page on. */
export const amendSettings = staffAction({
  needs: ['practice:manage'],
  input: z.strictObject({ version: z.int().positive(), settings: settingsInput }),
  handle: async (tx, input) => {
    const amended = await practice.amendSettings(tx, input.version, input.settings)
    if (amended === 'stale') return refuse('stale')
    if (amended === 'no-such-zone')
      return refuse('invalid', { fields: { timeZone: 'Choose another time zone: the database does not know this one.' } })
    if (amended === 'needs-factor') return refuse('blocked', { message: 'The second factor can be switched off in a demo practice only.' })
    return amended
  },
})

/** The practice's own critical laboratory values, or (null) those that ship, in the place of those that `was` names. */
export const amendCriticalValues = staffAction({
  needs: ['practice:manage'],
  input: z.strictObject({ was: list, own: list }),
  handle: async (tx, input) => {
    const amended = await practice.amendCriticalValues(tx, input.was, input.own)
    return amended === 'stale' ? refuse('stale') : amended
  },
})

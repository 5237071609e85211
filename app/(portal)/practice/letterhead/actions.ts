'use server'

import { z } from 'zod'
import { refuse, staffAction } from '../../../../auth/staff'
import { amendLetterhead as changeWords } from '../../../../db/queries/letterheads'
import { letterheadForm } from './letterhead-form'

/** Changes the words of the letterhead as they stood in `version`; what was given or released before keeps its own. */
export const amendLetterhead = staffAction({
  needs: ['practice:manage'],
  input: z.strictObject({ version: z.int().positive(), typed: letterheadForm }),
  handle: async (tx, { version, typed }) => {
    const amended = await changeWords(tx, version, typed)
    return amended === 'stale' ? refuse('stale') : amended
  },
})

'use server'

import { z } from 'zod'
import { staffAction } from '../../../../auth/staff'
import { setReadingLimit } from '../../../../db/queries/practice-handouts'

/** The school grade above which a handout of the practice's own is published only with a stated reason. */
export const setLimit = staffAction({
  needs: ['practice:manage'],
  input: z.strictObject({ tenths: z.int().min(30).max(140) }),
  handle: async (tx, { tenths }) => {
    await setReadingLimit(tx, tenths)
    return { tenths }
  },
})

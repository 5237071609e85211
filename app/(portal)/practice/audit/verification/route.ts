import { z } from 'zod'
import { staffRoute } from '../../../../../auth/staff'
import { HeadsDamaged } from '../../../../../db/audit-heads'
import { readerOf, verifyFor } from '../../../../../db/queries/audit-reading'
import { env } from '../../../../../env.mjs'

/** Verifies the whole chain, however long that takes, and answers what was found. */
export const POST = staffRoute({
  needs: ['audit:read'],
  input: z.strictObject({}),
  handle: async (tx, _input, me) => ({ reader: readerOf(tx), slug: me.practice.slug }),
  answer: async ({ reader, slug }) => {
    const began = performance.now()
    const found = await verifyFor(reader, { dataFolder: env.dataFolder, slug }).catch((error) => {
      if (!(error instanceof HeadsDamaged)) throw error
      return { intact: false, events: null, keptHeads: null, says: error.message }
    })
    return Response.json({ ...found, seconds: (performance.now() - began) / 1_000 }, { headers: { 'cache-control': 'no-store' } })
  },
})

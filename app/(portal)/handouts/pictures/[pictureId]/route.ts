import { z } from 'zod'
import { refuse, staffRoute } from '../../../../../auth/staff'
import { findPicture } from '../../../../../db/queries/practice-images'

/** A picture of the practice, to any of its staff: it holds nothing of a patient. A browser that draws a page asks by itself. */
export const GET = staffRoute({
  needs: ['patient:read'],
  input: z.strictObject({}),
  background: true,
  handle: async (tx, _input, _me, { params }) => (await findPicture(tx, params.pictureId ?? '')) ?? refuse('not-found'),
  answer: async ({ bytes, mediaType, sha256 }) =>
    new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': mediaType,
        'content-disposition': `inline; filename="picture-${sha256.slice(0, 12)}.${mediaType === 'image/png' ? 'png' : 'jpg'}"`,
        'cache-control': 'no-store',
      },
    }),
})

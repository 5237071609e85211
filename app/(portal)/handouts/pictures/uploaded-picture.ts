import { z } from 'zod'
import { AllBusy, atMost } from '../../releases/pdf/at-most'
import { PictureRefused, reEncode } from './re-encode'

/** Of a file that is uploaded; server.mjs stops a larger one before it is read. */
export const pictureFileBytes = 5 * 1_048_576

const oneOfTwo = atMost(2, 10_000)

/** The body of an upload: the bytes of a file in, the picture as it is kept out, or the sentence that says why not. */
export const uploadedPicture = z.instanceof(Uint8Array).transform(async (file, context) => {
  try {
    return await oneOfTwo(() => reEncode(file))
  } catch (error) {
    if (!(error instanceof PictureRefused || error instanceof AllBusy)) throw error
    const message = error instanceof AllBusy ? 'Two pictures are being prepared already. Press again in a moment.' : error.message
    context.addIssue({ code: 'custom', path: ['picture'], message })
    return z.NEVER
  }
})

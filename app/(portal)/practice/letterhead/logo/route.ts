import { z } from 'zod'
import { staffRoute } from '../../../../../auth/staff'
import { setLogo } from '../../../../../db/queries/letterheads'
import { keepPicture } from '../../../../../db/queries/practice-images'
import { pictureFileBytes, uploadedPicture } from '../../../handouts/pictures/uploaded-picture'

/** Takes a picture and puts it into the letterhead of every paper from now on: the file as the body, of 5 MB at most. */
export const POST = staffRoute({
  needs: ['practice:manage'],
  input: uploadedPicture,
  fileBytes: pictureFileBytes,
  handle: async (tx, picture) => {
    const { id } = await keepPicture(tx, 'logo', picture)
    await setLogo(tx, id)
    return { pictureId: id, width: picture.width, height: picture.height }
  },
})

/** Takes the logo out of the letterhead. What was given or released with it keeps it. */
export const DELETE = staffRoute({
  needs: ['practice:manage'],
  input: z.strictObject({}),
  handle: async (tx) => {
    await setLogo(tx, null)
    return null
  },
})

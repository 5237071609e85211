import { staffRoute } from '../../../../auth/staff'
import { keepPicture } from '../../../../db/queries/practice-images'
import { pictureFileBytes, uploadedPicture } from './uploaded-picture'

/** Takes a picture for the practice's own handouts: the file as the body, of 5 MB at most. Answers `{ pictureId, width, height }`. */
export const POST = staffRoute({
  needs: ['handout:edit'],
  input: uploadedPicture,
  fileBytes: pictureFileBytes,
  handle: async (tx, picture) => {
    const { id } = await keepPicture(tx, 'handout', picture)
    return { pictureId: id, width: picture.width, height: picture.height }
  },
})

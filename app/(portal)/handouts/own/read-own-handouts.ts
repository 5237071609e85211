import { listPublishedHandouts } from '../../../../db/queries/practice-handouts'
import { findPicturesOfSheets } from '../../../../db/queries/practice-images'
import type { PracticeTx } from '../../../../db/scope'
import type { PrintableHandout } from '../../../../handouts/compose'
import { printablePublished } from '../../../../handouts/own-library'
import { PictureMissing, pictureIdsOf, withPictures } from '../../../../handouts/pictures'

/** Handouts of the practice's own that can be given now, by title, with the size and the hash of each picture in them. */
export async function readOwnHandouts(tx: PracticeTx<never>): Promise<PrintableHandout[]> {
  const published = (await listPublishedHandouts(tx)).flatMap((row) => printablePublished(row) ?? [])
  const pictures = await findPicturesOfSheets(tx, pictureIdsOf(published.flatMap(({ sections }) => sections)))
  return published
    .flatMap((handout) => {
      try {
        return [{ ...handout, sections: withPictures(handout.sections, (id) => pictures.get(id)) }]
      } catch (problem) {
        if (problem instanceof PictureMissing) return []
        throw problem
      }
    })
    .sort((a, b) => a.title.localeCompare(b.title, 'en'))
}

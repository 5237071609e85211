import type { HandoutSection, PictureBlock } from './blocks'

/** A picture that the practice keeps: pixels, and the SHA-256, in hex, of its bytes. */
export type KnownPicture = { width: number; height: number; sha256: string }

type Sections = readonly Pick<HandoutSection, 'blocks'>[]

/** Ids of the pictures in these sections, each once. */
export function pictureIdsOf(sections: Sections): string[] {
  const pictures = sections.flatMap(({ blocks }) => blocks).filter((block): block is PictureBlock => block.kind === 'picture')
  return [...new Set(pictures.map(({ pictureId }) => pictureId))]
}

/** Names a picture that this practice does not have. */
export class PictureMissing extends Error {
  constructor(readonly pictureId: string) {
    super(`There is no picture ${pictureId} in this practice.`)
    this.name = 'PictureMissing'
  }
}

/**
 * The sections with the size and the hash of each picture written into them; a picture that `find` does not know stays as it is.
 * @param find what the practice keeps under an id
 */
export const withKnownPictures = <S extends HandoutSection>(
  sections: readonly S[],
  find: (pictureId: string) => KnownPicture | undefined,
): S[] =>
  sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => {
      const known = block.kind === 'picture' ? find(block.pictureId) : undefined
      if (known === undefined || block.kind !== 'picture') return block
      const { width, height, sha256 } = known
      return { ...block, width, height, sha256 }
    }),
  }))

/**
 * The same for sections that are composed to be kept and hashed: each picture has to be known.
 * @throws PictureMissing
 */
export const withPictures = <S extends HandoutSection>(
  sections: readonly S[],
  find: (pictureId: string) => KnownPicture | undefined,
): S[] =>
  withKnownPictures(sections, (pictureId) => {
    const known = find(pictureId)
    if (known === undefined) throw new PictureMissing(pictureId)
    return known
  })

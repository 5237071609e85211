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
 * The sections with the size and the hash of each picture written into them, as they are composed, kept and hashed.
 * @param find what the practice keeps under an id
 * @throws PictureMissing
 */
export function withPictures<S extends HandoutSection>(sections: readonly S[], find: (pictureId: string) => KnownPicture | undefined): S[] {
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => {
      if (block.kind !== 'picture') return block
      const known = find(block.pictureId)
      if (known === undefined) throw new PictureMissing(block.pictureId)
      const { width, height, sha256 } = known
      return { ...block, width, height, sha256 }
    }),
  }))
}

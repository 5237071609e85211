export type PracticePictureProps = {
  /** Which one, its size in pixels, and the SHA-256, in hex, of its bytes. */
  picture: { pictureId: string; width: number; height: number; sha256: string }
  /** What it shows; empty where the words beside it say so. */
  alt: string
  className: string
}

/**
 * A picture that the practice brought, on paper. Its address is our own and its bytes never change; a PDF is made where nothing can be
 * fetched, so there the server writes the bytes themselves in place of this address (app/(portal)/releases/pdf/pictures-in-html.ts).
 */
export function PracticePicture({ picture: { pictureId, width, height, sha256 }, alt, className }: PracticePictureProps) {
  // Of low priority because the framework would else announce it in the head of the document too, where a PDF has nobody to ask for it.
  const address = `/handouts/pictures/${pictureId}`
  // biome-ignore lint/performance/noImgElement: paper shows the picture as it is kept; the framework's image service is switched off
  return <img src={address} alt={alt} width={width} height={height} className={className} fetchPriority="low" data-sha256={sha256} />
}

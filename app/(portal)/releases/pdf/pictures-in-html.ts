/** A picture of the practice in the HTML of a page, as components/print/practice-picture.tsx writes it. */
const address = /(<img\b[^>]*? src=")\/handouts\/pictures\/([0-9a-f-]{36})(")/g

/** A paper shows a picture that the release does not: it changed since. */
export class AnotherPicture extends Error {}

/**
 * The page with the bytes of each picture in place of its address: what prints it fetches nothing.
 * @param data `data:` address of each picture that the release shows, by id
 * @throws AnotherPicture
 */
export const withPicturesInside = (html: string, data: ReadonlyMap<string, string>): string =>
  html.replace(address, (_whole, before: string, pictureId: string, after: string) => {
    const bytes = data.get(pictureId)
    if (bytes === undefined) throw new AnotherPicture()
    return `${before}${bytes}${after}`
  })

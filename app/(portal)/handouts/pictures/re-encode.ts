import { createHash } from 'node:crypto'
import sharp from 'sharp'

/** A picture as it is kept: our own encoding of its pixels and nothing else of the file that came. */
export type EncodedPicture = {
  bytes: Buffer
  mediaType: 'image/png' | 'image/jpeg'
  /** Pixels. */
  width: number
  height: number
  /** Of `bytes`, in hex. */
  sha256: string
}

/** Why a file is not taken, in a sentence for whoever chose it. */
export class PictureRefused extends Error {}

/** Pixels of the file, before any are decoded. A scan of a page at 600 dpi has 34 million. */
const mostPixels = 40_000_000
/** Pixels on the long side that are kept: 250 dpi across eight inches. */
const longSide = 2_000
/** A photograph that somebody saved as PNG is many times as large as the same as JPEG, and looks the same on paper. */
const mostBytesOfPng = 1_000_000
const slowestSeconds = 15

/** One picture uses one core at most, and no decoded file is kept: they differ, and hold what people chose. */
sharp.concurrency(1)
sharp.cache(false)

const ascii = (bytes: Uint8Array, from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1')

/** What a file is by its first bytes; its name and what the browser says of it count for nothing. */
export function kindOf(bytes: Uint8Array): 'png' | 'jpeg' | 'webp' | null {
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp'
  return null
}

const isTooManyPixels = (error: unknown) => error instanceof Error && /exceeds pixel limit/.test(error.message)

/**
 * The picture of a file that a person uploaded, encoded anew: turned as its EXIF says, in sRGB, its first frame, at most 2,000 pixels on the
 * long side, without any metadata. What is drawn or transparent is kept as
 * PNG, a photograph as JPEG.
 *
 * Source: OWASP ASVS 5.0, 5.2.6 and 14.2.8 (docs/security-requirements.md, row 57): pixel cap before decoding, metadata removed.
 *
 * @throws PictureRefused with the sentence to show.
 */
export async function reEncode(file: Uint8Array): Promise<EncodedPicture> {
  const kind = kindOf(file)
  if (kind === null) throw new PictureRefused('This file is not a picture. Choose a PNG, JPEG or WebP.')
  try {
    const opened = sharp(file, { limitInputPixels: mostPixels, failOn: 'error', pages: 1, sequentialRead: true })
    const { width: wide, height: high, hasAlpha } = await opened.metadata()
    if (wide * high > mostPixels) throw new PictureRefused(tooManyPixels)
    const picture = opened
      .autoOrient()
      .resize({ width: longSide, height: longSide, fit: 'inside', withoutEnlargement: true })
      .toColorspace('srgb')
      .timeout({ seconds: slowestSeconds })
    const drawn =
      kind === 'png' || hasAlpha ? await picture.clone().png({ compressionLevel: 9 }).toBuffer({ resolveWithObject: true }) : null
    const asPng = drawn !== null && (hasAlpha || drawn.info.size <= mostBytesOfPng)
    const { data: bytes, info } = asPng ? drawn : await picture.jpeg({ quality: 85 }).toBuffer({ resolveWithObject: true })
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return { bytes, mediaType: asPng ? 'image/png' : 'image/jpeg', width: info.width, height: info.height, sha256 }
  } catch (error) {
    if (error instanceof PictureRefused) throw error
    if (isTooManyPixels(error)) throw new PictureRefused(tooManyPixels)
    throw new PictureRefused('This picture is damaged and cannot be read. Save it anew and choose it again.')
  }
}

const tooManyPixels = 'This picture has more than 40 million pixels. Make it smaller and choose it again.'

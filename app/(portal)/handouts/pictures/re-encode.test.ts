import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { kindOf, PictureRefused, reEncode } from './re-encode'

const red = { r: 200, g: 30, b: 30 }
const plain = (width: number, height: number, background = red) => sharp({ create: { width, height, channels: 3, background } })

/** A photograph of a telephone: lying on its side, with where and by whom it was taken. */
const photograph = () =>
  plain(300, 200)
    .withExif({ IFD0: { Artist: 'Nora Lindqvist', Orientation: '6' }, IFD3: { GPSLatitude: '41/1 2/1 3/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

/** The head of a PNG that promises 30,000 by 30,000 pixels, and a few bytes of them. */
function bomb(): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(30_000, 0)
  head.writeUInt32BE(30_000, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', Buffer.alloc(64)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const told = (file: Uint8Array) =>
  reEncode(file).then(
    () => 'taken',
    (error) => (error instanceof PictureRefused ? error.message : Promise.reject(error)),
  )

describe('a picture that somebody uploads', () => {
  it('is turned upright and holds nothing of where and by whom it was taken', async () => {
    const file = await photograph()
    expect(file.includes('Nora Lindqvist')).toBe(true)
    const { bytes, mediaType, width, height, sha256 } = await reEncode(file)
    expect([mediaType, width, height]).toEqual(['image/jpeg', 200, 300])
    expect(sha256).toMatch(/^[0-9a-f]{64}$/)
    const { exif, icc, iptc, xmp, orientation } = await sharp(bytes).metadata()
    expect({ exif, icc, iptc, xmp, orientation }).toEqual({
      exif: undefined,
      icc: undefined,
      iptc: undefined,
      xmp: undefined,
      orientation: undefined,
    })
    expect(bytes.includes('Nora') || bytes.includes('Exif')).toBe(false)
  })

  it('is the same bytes when it is uploaded again', async () => {
    const file = await photograph()
    expect((await reEncode(file)).sha256).toBe((await reEncode(file)).sha256)
  })

  it('is at most 2,000 pixels on its long side, and never made larger', async () => {
    expect(await reEncode(await plain(2_400, 600).jpeg().toBuffer())).toMatchObject({ width: 2_000, height: 500 })
    expect(await reEncode(await plain(30, 20).png().toBuffer())).toMatchObject({ width: 30, height: 20, mediaType: 'image/png' })
  })

  it('stays transparent where it is', async () => {
    const clear = sharp({ create: { width: 20, height: 20, channels: 4, background: { ...red, alpha: 0 } } })
    const { bytes, mediaType } = await reEncode(await clear.webp().toBuffer())
    expect([mediaType, (await sharp(bytes).stats()).isOpaque]).toEqual(['image/png', false])
  })

  it('is its first frame when it moves, and a WebP photograph becomes a JPEG', async () => {
    const pictures = [await plain(40, 30).png().toBuffer(), await plain(40, 30, { r: 0, g: 0, b: 255 }).png().toBuffer()]
    const frames = await sharp(pictures, { join: { animated: true } })
      .webp()
      .toBuffer()
    expect((await sharp(frames).metadata()).pages).toBe(2)
    expect(await reEncode(frames)).toMatchObject({ width: 40, height: 30, mediaType: 'image/jpeg' })
  })

  it('is turned away at once when it promises more pixels than anybody prints', async () => {
    const began = performance.now()
    expect(await told(bomb())).toContain('more than 40 million pixels')
    expect(performance.now() - began).toBeLessThan(1_000)
  })

  it.each([
    ['a page of HTML, whatever it is called', '<!doctype html><script>alert(1)</script>'],
    ['a drawing in SVG, which can hold a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['a GIF', 'GIF89a\x01\x00\x01\x00'],
    ['nothing at all', ''],
  ])('is refused where it is %s', async (_what, text) => {
    expect(kindOf(Buffer.from(text, 'latin1'))).toBeNull()
    expect(await told(Buffer.from(text, 'latin1'))).toBe('This file is not a picture. Choose a PNG, JPEG or WebP.')
  })

  it('is refused when it breaks off, or is none behind its first bytes', async () => {
    const whole = await plain(400, 400).jpeg().toBuffer()
    const none = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('<script>alert(1)</script>')])
    for (const file of [whole.subarray(0, whole.length - 400), none]) expect(await told(file)).toContain('damaged')
  })
})

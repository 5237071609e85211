import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { PictureToKeep } from '../queries/practice-images'

/** Riverside's: a heron's footprint above two waves, in black, as it prints on any paper. Drawn for the demo. */
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 240">
  <g fill="none" stroke="#12303a" stroke-linecap="round" stroke-linejoin="round">
    <circle cx="120" cy="120" r="108" stroke-width="8"/>
    <path stroke-width="13" d="M120 128 V46 M120 120 C104 102 88 84 76 62 M120 120 C136 102 152 84 164 62 M120 122 C122 136 126 146 134 154"/>
    <path stroke-width="9" d="M46 176 q18.5 -16 37 0 t37 0 t37 0 t37 0"/>
    <path stroke-width="9" d="M70 202 q12.5 -12 25 0 t25 0 t25 0 t25 0"/>
  </g>
</svg>`

/** The logo as the upload would have kept it: 240 pixels are 550 to the inch at its height on paper. The same bytes on every run. */
export async function drawDemoLogo(): Promise<PictureToKeep> {
  const { data, info } = await sharp(Buffer.from(drawing))
    .png({ palette: true, colours: 16, compressionLevel: 9 })
    .toBuffer({ resolveWithObject: true })
  const sha256 = createHash('sha256').update(data).digest('hex')
  return { bytes: data, mediaType: 'image/png', width: info.width, height: info.height, sha256 }
}

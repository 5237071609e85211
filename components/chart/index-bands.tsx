import type { ScaleLinear } from 'd3-scale'
import { formatIndex } from '../../clinical/measurement'
import type { Band } from '../clinical/band-tag'
import { plot } from './plot-frame'

/** In hundredths, as drawn: each band from half a hundredth above the one below, so that no value lies between two. */
type DrawnBand = { band: Exclude<Band, 'not-assessable'>; from: number; to: number; words: string }
export type IndexScale = {
  bands: readonly DrawnBand[]
  /** Cut-offs and landmarks on the axis. */
  ticks: readonly number[]
  /** What lies above has no number of its own and is drawn at this edge. */
  top: number
  /** The lowest value that is in view without any measurement. */
  floor: number
}

/** Ankle: ≤0.90 abnormal, 0.91–0.99 borderline, 1.00–1.40 normal, above non-compressible (2024 guideline, clinical.md 2.4). */
export const ankleScale: IndexScale = {
  bands: [
    { band: 'non-compressible', from: 140.5, to: 152, words: 'non-compr.' },
    { band: 'normal', from: 99.5, to: 140.5, words: 'normal' },
    { band: 'borderline', from: 90.5, to: 99.5, words: 'borderline' },
    { band: 'abnormal', from: 0, to: 90.5, words: 'abnormal' },
  ],
  ticks: [50, 90, 100, 140],
  top: 152,
  floor: 30,
}
/** Toe: ≤0.70 abnormal, normal above (clinical.md 2.5). */
export const toeScale: IndexScale = {
  bands: [
    { band: 'normal', from: 70.5, to: 120, words: 'normal' },
    { band: 'abnormal', from: 0, to: 70.5, words: 'abnormal' },
  ],
  ticks: [0, 30, 70, 100],
  top: 120,
  floor: 0,
}

const stripe: Record<DrawnBand['band'], string> = {
  'non-compressible': 'fill-noncompressible-wash',
  normal: 'fill-within-wash',
  borderline: 'fill-borderline-wash',
  abnormal: 'fill-abnormal-wash',
}

/** 0.90 and 1.00 lie so close that their figures move apart. */
const apart: Record<number, number> = { 90: 9, 100: 1 }

/** The bands as quiet stripes with their words; on paper only their borders and words stay. */
export function IndexBands({ scale, y }: { scale: IndexScale; y: ScaleLinear<number, number> }) {
  const right = plot.width - plot.right
  const floor = y.domain()[0] ?? 0
  const drawn = scale.bands.map((one) => ({ ...one, high: y(one.to), low: y(Math.max(one.from, floor)) }))
  return (
    <g>
      {drawn.map(({ band, high, low }) => (
        <rect key={band} x={plot.left} y={high} width={right - plot.left} height={low - high} className={stripe[band]} />
      ))}
      {drawn.map(({ band, from, high, low, words }) => (
        <g key={band}>
          {from > 0 && <path d={`M${plot.left} ${low}H${right}`} className="stroke-line-strong" strokeWidth="0.8" />}
          <text x={plot.left + 5} y={low - high < 30 ? low - 4 : high + 18} className="plot-text fill-ink-soft">
            {words}
          </text>
        </g>
      ))}
      {scale.ticks
        .filter((hundredths) => hundredths >= floor)
        .map((hundredths) => (
          <text
            key={hundredths}
            x={plot.left - 6}
            y={y(hundredths) + (apart[hundredths] ?? 5)}
            textAnchor="end"
            className="plot-text fill-ink-soft"
          >
            {formatIndex(hundredths)}
          </text>
        ))}
    </g>
  )
}

import type { ScaleLinear } from 'd3-scale'
import { plot } from './plot-frame'

/** In hundredths. What lies above has no number of its own and is drawn at this edge. */
export const TOP_OF_PLOT = 150

/** The guideline's bands in hundredths, as drawn: each from just above the one below. */
const bands = [
  { band: 'non-compressible', from: 140, to: TOP_OF_PLOT, words: 'n.c.' },
  { band: 'normal', from: 99.5, to: 140, words: 'normal' },
  { band: 'borderline', from: 90.5, to: 99.5, words: 'borderline' },
  { band: 'abnormal', from: 0, to: 90.5, words: 'abnormal' },
] as const

const stripe: Record<(typeof bands)[number]['band'], string> = {
  'non-compressible': 'fill-noncompressible-wash',
  normal: 'fill-within-wash',
  borderline: 'fill-borderline-wash',
  abnormal: 'fill-abnormal-wash',
}

/** The bands as quiet stripes with their words; on paper only their borders stay. */
export function AbiBands({ y }: { y: ScaleLinear<number, number> }) {
  const right = plot.width - plot.right
  const floor = y.domain()[0] ?? 0
  return (
    <g>
      {bands.map(({ band, from, to, words }) => (
        <g key={band}>
          <rect x={plot.left} y={y(to)} width={right - plot.left} height={y(Math.max(from, floor)) - y(to)} className={stripe[band]} />
          {from > 0 && <path d={`M${plot.left} ${y(from)}H${right}`} className="stroke-line" />}
          <text
            x={plot.left + 5}
            y={band === 'borderline' ? y(90.5) - 4 : band === 'abnormal' ? y(to) + 18 : (y(from) + y(to)) / 2 + 5}
            className="plot-text fill-ink-soft"
          >
            {words}
          </text>
        </g>
      ))}
      {[50, 90, 100, 140].map((hundredths) => (
        <text
          key={hundredths}
          x={plot.left - 6}
          y={y(hundredths) + 5}
          textAnchor="end"
          className={hundredths === 100 ? 'plot-text plot-roomy fill-ink-soft' : 'plot-text fill-ink-soft'}
        >
          {(hundredths / 100).toFixed(2)}
        </text>
      ))}
    </g>
  )
}

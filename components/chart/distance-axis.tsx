import { type ScaleLinear, scaleLinear } from 'd3-scale'
import { formatDistance, fromMeters } from '../../clinical/measurement'
import { noisePercent } from '../../clinical/walk-test/change'
import { plot } from './plot-frame'
import type { PlotTime } from './time-axis'
import { instantOf } from './time-axis'
import { type DrawnWalk, segmentsOf, type WalkSeries } from './walk-series'
import type { DistanceUnit } from './walk-words'

export type DistanceScale = { y: (meters: number) => number; ticks: readonly { words: string; y: number }[] }

/** Heights of meters, with round ticks in the practice's unit. */
export function distanceScale(meters: readonly number[], unit: DistanceUnit): DistanceScale {
  const inUnit = (value: number) => fromMeters(value, unit)
  const scale: ScaleLinear<number, number> = scaleLinear()
    .domain([0, inUnit(Math.max(250, ...meters) * 1.08)])
    .range([plot.height - plot.bottom, plot.top])
  return {
    y: (value) => scale(inUnit(value)),
    ticks: scale.ticks(4).map((tick) => ({ words: tick.toLocaleString('en-US'), y: scale(tick) })),
  }
}

/** Ticks of distance; with `fontaineLine` the 200 m that part the stages IIa and IIb. */
export function DistanceAxis({ scale, unit, fontaineLine }: { scale: DistanceScale; unit: DistanceUnit; fontaineLine: boolean }) {
  const right = plot.width - plot.right
  const line = scale.y(200)
  return (
    <g className="text-ink-soft">
      {scale.ticks.map(({ words, y }) => (
        <g key={words} transform={`translate(0 ${y})`}>
          {words !== '0' && !(fontaineLine && y === line) && <path d={`M${plot.left} 0H${right}`} className="stroke-line" />}
          <text x={plot.left - 6} y="4" textAnchor="end" className="plot-text" fill="currentColor">
            {words}
          </text>
        </g>
      ))}
      {fontaineLine && (
        <>
          <path d={`M${plot.left} ${line}H${right}`} stroke="currentColor" strokeWidth="1.2" strokeDasharray="6 3" />
          <text x={plot.left + 4} y={line - 4} className="plot-text stroke-paper" strokeWidth="4" paintOrder="stroke" fill="currentColor">
            200 m{unit === 'ft' && ` (${formatDistance(200, 'ft')})`}
            <tspan className="plot-roomy">: Fontaine IIa above, IIb at or below</tspan>
          </text>
        </>
      )}
    </g>
  )
}

type NoisyPair = { from: DrawnWalk; to: DrawnWalk }

/** The pair whose noise is drawn: the latest of all series whose two values are certain. */
export function noisyPair(series: readonly WalkSeries[]): NoisyPair | null {
  const pairs = series.flatMap((one) => segmentsOf(one).slice(-1)).filter(({ certain }) => certain)
  return pairs.sort((a, b) => a.to.date.localeCompare(b.to.date)).at(-1) ?? null
}

type NoiseProps = { pair: NoisyPair; x: PlotTime; y: (meters: number) => number; fill: string }

/** What noise alone could have made of the value before: from it to the latest, hatched. */
export function NoiseBand({ pair: { from, to }, x, y, fill }: NoiseProps) {
  const left = x(instantOf(from.date))
  const right = Math.max(x(instantOf(to.date)), left + 6) + 8
  const high = Math.max(plot.top, y(from.meters * (1 + noisePercent / 100)))
  const low = y(from.meters * (1 - noisePercent / 100))
  return (
    <g className="text-ink-soft">
      <rect x={left} y={high} width={right - left} height={low - high} fill={fill} />
      <path d={`M${left} ${high}H${right}M${left} ${low}H${right}`} stroke="currentColor" strokeWidth="1" strokeDasharray="3 3" />
    </g>
  )
}

/** Thin slanted lines, which a printer without color keeps. */
export const Hatch = ({ id }: { id: string }) => (
  <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <path d="M0 0V6" className="stroke-line-strong" strokeWidth="0.7" />
  </pattern>
)

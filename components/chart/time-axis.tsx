import { type ScaleTime, scaleUtc } from 'd3-scale'
import { plot } from './plot-frame'

export type PlotTime = ScaleTime<number, number>

const dayMs = 86_400_000
export const instantOf = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`)

/** Time from the first day to the last with air at both ends; at least four months, so that two points of a week do not look like a trend. `inset` keeps room for words. */
export function timeScale(days: readonly string[], inset = { left: 0, right: 0 }): PlotTime {
  const instants = days.map(instantOf)
  const [from, to] = [Math.min(...instants), Math.max(...instants)]
  const air = Math.max((to - from) * 0.05, (120 * dayMs - (to - from)) / 2, 7 * dayMs)
  return scaleUtc()
    .domain([from - air, to + air])
    .range([plot.left + inset.left, plot.width - plot.right - inset.right])
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const tickWords = (tick: Date) =>
  tick.getUTCMonth() === 0 ? String(tick.getUTCFullYear()) : `${monthNames[tick.getUTCMonth()]} ${String(tick.getUTCFullYear()).slice(2)}`

/** The line of time at the foot, in months and years. */
export function TimeAxis({ x }: { x: PlotTime }) {
  const base = plot.height - plot.bottom
  return (
    <g className="text-ink-soft">
      <path d={`M${plot.left} ${base}H${plot.width - plot.right}`} stroke="currentColor" />
      {x.ticks(3).map((tick) => (
        <g key={tick.getTime()} transform={`translate(${x(tick)} ${base})`}>
          <path d="M0 0v4" stroke="currentColor" />
          <text y="22" textAnchor="middle" className="plot-text" fill="currentColor">
            {tickWords(tick)}
          </text>
        </g>
      ))}
    </g>
  )
}

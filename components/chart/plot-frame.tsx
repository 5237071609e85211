import { type ScaleTime, scaleUtc } from 'd3-scale'
import type { ReactNode } from 'react'
import { clinicalDate } from '../clinical/clinical-date'

/** The box all plots share, in units of the view box; the drawing scales with its column, the words on narrow screens grow against it. */
export const plot = { width: 560, height: 280, left: 52, right: 86, top: 24, bottom: 34 } as const

export type PlotTime = ScaleTime<number, number>

const dayMs = 86_400_000
export const instantOf = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`)

/** Time from the first point to the last with air at both ends; at least four months, so that two points of a week do not look like a trend. `inset` leaves room at the left for words. */
export function timeScale(days: readonly string[], inset = 0): PlotTime {
  const instants = days.map(instantOf)
  const [from, to] = [Math.min(...instants), Math.max(...instants)]
  const air = Math.max((to - from) * 0.05, (120 * dayMs - (to - from)) / 2, 7 * dayMs)
  return scaleUtc()
    .domain([from - air, to + air])
    .range([plot.left + inset, plot.width - plot.right])
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

type FrameProps = {
  /** What is plotted, with its unit. */
  title: string
  /** Mark and word of each series, always in view. */
  legend: ReactNode
  /** One sentence under it: how to read it. */
  caption: ReactNode
  /** The same as a sentence for those who cannot see the drawing. */
  summary: string
  id: string
  table: { head: readonly string[]; rows: readonly { key: string; cells: readonly ReactNode[] }[] }
  children: ReactNode
}

/** A plot with its caption and its data: closed on the screen, printed in full. */
export function PlotFrame({ title, legend, caption, summary, id, table, children }: FrameProps) {
  return (
    <figure className="@container/plot m-0 min-w-0">
      <p className="font-semibold">{title}</p>
      <ul className="flex flex-wrap gap-x-4 text-sm">{legend}</ul>
      <svg
        viewBox={`0 0 ${plot.width} ${plot.height}`}
        role="img"
        aria-labelledby={`${id}-summary`}
        className="block w-full max-w-3xl text-ink"
      >
        <title id={`${id}-summary`}>{summary}</title>
        {children}
      </svg>
      <figcaption className="hint max-w-prose">{caption}</figcaption>
      <details className="prints-open mt-1">
        <summary className="hint">Data as a table</summary>
        <div className="overflow-x-auto">
          <table className="mt-1 border-collapse text-left text-sm">
            <caption className="sr-only">{title}</caption>
            <thead>
              <tr className="border-line-strong border-b">
                {table.head.map((head) => (
                  <th key={head} scope="col" className="py-1 pr-4 font-semibold">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(({ key, cells }) => (
                <tr key={key} className="border-line border-b">
                  {cells.map((cell, at) => (
                    <td key={table.head[at]} className="py-1 pr-4">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}

export const LegendLine = ({ mark, children }: { mark: ReactNode; children: ReactNode }) => (
  <li className="flex items-center gap-1.5">
    <svg viewBox="-9 -9 18 18" width="14" height="14" aria-hidden="true" className="shrink-0 overflow-visible">
      {mark}
    </svg>
    {children}
  </li>
)

/** What stands in place of a plot that has nothing to show yet. */
export const EmptyPlot = ({ title, children }: { title: string; children: ReactNode }) => (
  <figure className="m-0">
    <p className="font-semibold">{title}</p>
    <p className="text-ink-soft">{children}</p>
  </figure>
)

export const dateCell = (day: string, href?: string): ReactNode => (href ? <a href={href}>{clinicalDate(day)}</a> : clinicalDate(day))

/** Moves labels apart that would lie on one another, keeping their order. Takes and gives heights. */
export function spread(heights: readonly number[], gap: number, floor: number): number[] {
  const order = heights.map((height, at) => ({ height, at })).sort((a, b) => a.height - b.height)
  for (const [at, label] of order.entries()) {
    const above = order[at - 1]
    if (above && label.height < above.height + gap) label.height = above.height + gap
  }
  const over = Math.max(0, (order.at(-1)?.height ?? 0) - floor)
  const placed = [...heights]
  for (const { height, at } of order) placed[at] = height - over
  return placed
}

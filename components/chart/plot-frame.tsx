import type { ReactElement, ReactNode } from 'react'
import { clinicalDate } from '../clinical/clinical-date'
import { PlotTable, type PlotTableProps } from './plot-table'

/** The box all plots share, in units of the view box; the drawing scales with its column, the words on narrow screens grow against it. */
export const plot = { width: 560, height: 310, left: 60, right: 86, top: 44, bottom: 34 } as const

type FrameProps = {
  /** What is plotted, with its unit. */
  title: string
  /** Mark and word of each series, always in view. */
  legend: ReactNode
  /** What changed and whether that is more than noise, as lines of a list. */
  changes: readonly ReactElement[]
  /** How to read it, in a sentence or two. */
  caption: ReactNode
  /** The same as a sentence for those who cannot see the drawing. */
  summary: string
  id: string
  /** Whether numbers stand above the drawing; without them no room is kept. */
  numbered: boolean
  table: Omit<PlotTableProps, 'caption'>
  children: ReactNode
}

/** A plot with what it says, how to read it and its data: closed on the screen, printed in full. */
export function PlotFrame({ title, legend, changes, caption, summary, id, numbered, table, children }: FrameProps) {
  const above = numbered ? 0 : plot.top - 20
  return (
    <figure className="@container/plot m-0 min-w-0 print:break-inside-auto">
      <div className="break-inside-avoid">
        <p className="font-semibold">{title}</p>
        <ul className="flex flex-wrap gap-x-4 text-sm">{legend}</ul>
        <svg
          viewBox={`0 ${above} ${plot.width} ${plot.height - above}`}
          role="img"
          aria-labelledby={`${id}-summary`}
          className="block w-full max-w-3xl text-ink print:max-w-[30rem]"
        >
          <title id={`${id}-summary`}>{summary}</title>
          {children}
        </svg>
        {changes.length > 0 && <ul className="mb-1 grid max-w-3xl gap-0.5">{changes}</ul>}
      </div>
      <figcaption className="hint max-w-prose">{caption}</figcaption>
      <PlotTable caption={title} {...table} />
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

/** What stands in place of a plot that has nothing to draw; `children` may be the table of what cannot be drawn. */
export const EmptyPlot = ({ title, words, children }: { title: string; words: string; children?: ReactNode }) => (
  <figure className="m-0 min-w-0">
    <p className="font-semibold">{title}</p>
    <p className="text-ink-soft">{words}</p>
    {children}
  </figure>
)

export const dateCell = (day: string, href?: string): ReactNode => (
  <span className="whitespace-nowrap">{href ? <a href={href}>{clinicalDate(day)}</a> : clinicalDate(day)}</span>
)

/** Moves labels apart that would lie on one another, keeping their order. Takes and gives places along one line. */
export function spread(places: readonly number[], gap: number, end: number): number[] {
  const order = places.map((place, at) => ({ place, at })).sort((a, b) => a.place - b.place)
  for (const [at, label] of order.entries()) {
    const before = order[at - 1]
    if (before && label.place < before.place + gap) label.place = before.place + gap
  }
  const over = Math.max(0, (order.at(-1)?.place ?? 0) - end)
  const placed = [...places]
  for (const { place, at } of order) placed[at] = place - over
  return placed
}

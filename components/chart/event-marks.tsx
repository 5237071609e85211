import { clinicalDate } from '../clinical/clinical-date'
import { plot, spread } from './plot-frame'
import { instantOf, type PlotTime } from './time-axis'
import { isSpan, type TrendEvent } from './trend-events'

/** The height of the numbers above the drawing. */
const lane = 17

/** Events that a stretch of time reaches, with the numbers that marks and legend share. */
export function eventsWithin(events: readonly TrendEvent[], x: PlotTime): { event: TrendEvent; number: number }[] {
  const [from, to] = x.domain() as [Date, Date]
  return events
    .map((event, at) => ({ event, number: at + 1 }))
    .filter(({ event }) => instantOf(event.to) >= from.getTime() && instantOf(event.from) <= to.getTime())
}

/** What was done, as numbers over the line of time: a dotted line on a known day, a bracket over the days that it may have been. */
export function EventMarks({ events, x }: { events: readonly TrendEvent[]; x: PlotTime }) {
  const shown = eventsWithin(events, x)
  const [start, end] = x.range() as [number, number]
  const within = (day: string) => Math.min(end, Math.max(start, x(instantOf(day))))
  const spans = shown.map(({ event }) => ({ from: within(event.from), to: within(event.to) }))
  const numbers = spread(
    spans.map(({ from, to }) => (from + to) / 2),
    20,
    end,
  )
  const base = plot.height - plot.bottom
  return (
    <g className="text-ink-soft">
      {shown.map(({ event, number }, at) => {
        const { from, to } = spans[at] ?? { from: 0, to: 0 }
        return (
          <g key={number} stroke="currentColor" fill="none">
            {isSpan(event) ? (
              <path d={`M${from} ${plot.top - 6}v-6H${to}v6`} strokeWidth="1.4" />
            ) : (
              <path d={`M${numbers[at]} ${lane + 5}L${from} ${plot.top - 8}`} strokeWidth="1" />
            )}
            <path
              d={isSpan(event) ? `M${from} ${plot.top - 6}V${base}M${to} ${plot.top - 6}V${base}` : `M${from} ${plot.top - 8}V${base}`}
              strokeWidth="1.2"
              strokeDasharray={isSpan(event) ? '1 7' : '1 3'}
              strokeLinecap="round"
            />
            <text x={numbers[at]} y={lane} textAnchor="middle" className="plot-text font-semibold" fill="currentColor" stroke="none">
              {number}
            </text>
          </g>
        )
      })}
    </g>
  )
}

/** "on 15-Mar-2026", "some time in Mar-2026", "some time in 2026". */
const whenWords = (event: TrendEvent) => (isSpan(event) ? `some time in ${clinicalDate(event.on)}` : clinicalDate(event.on))

/** What the numbers mean, and what lies before the time shown. */
export function EventLegend({ events, days }: { events: readonly TrendEvent[]; days: readonly string[] }) {
  if (events.length === 0) return null
  const first = [...days].sort()[0] ?? ''
  return (
    <div>
      <p className="font-semibold">What was done, numbered above the plots</p>
      <ol className="flex flex-wrap gap-x-6 text-sm">
        {events.map((event, at) => (
          <li key={event.kind + event.words + event.on}>
            <b>{at + 1}</b> {event.words}: {whenWords(event)}
            {event.to < first && <span className="text-ink-soft"> (before the first measurement)</span>}
          </li>
        ))}
      </ol>
    </div>
  )
}

import { clinicalDate } from '../clinical/clinical-date'
import { plot, spread } from './plot-frame'
import { instantOf, type PlotTime } from './time-axis'
import { isSpan, type TrendEvent } from './trend-events'

/** The height of the numbers above the drawing. */
const lane = 17

/** What was done, as numbers over the line of time: a dotted line on a known day, a bracket over the days that it may have been. */
export function EventMarks({ events, x }: { events: readonly TrendEvent[]; x: PlotTime }) {
  const [start, end] = x.range() as [number, number]
  const within = (day: string) => Math.min(end, Math.max(start, x(instantOf(day))))
  const spans = events.map(({ from, to }) => ({ from: within(from), to: within(to) }))
  const numbers = spread(
    spans.map(({ from }) => from),
    20,
    end,
  )
  const base = plot.height - plot.bottom
  return (
    <g className="text-ink-soft">
      {events.map((event, at) => {
        const { from, to } = spans[at] ?? { from: 0, to: 0 }
        // Brackets over the same days stand one above the other.
        const level = events.filter((other, which) => which < at && isSpan(other) && (spans[which]?.to ?? 0) > from).length % 2
        return (
          <g key={event.kind + event.words + event.on} stroke="currentColor" fill="none">
            {isSpan(event) ? (
              <path d={`M${from} ${plot.top - 5 - level * 6}v-6H${to}v6`} strokeWidth="1.4" />
            ) : (
              <>
                <path d={`M${numbers[at]} ${lane + 5}L${from} ${plot.top - 10}V${plot.top - 4}`} strokeWidth="1.2" />
                <path d={`M${from} ${plot.top - 4}V${base}`} strokeWidth="1.2" strokeDasharray="1 3" strokeLinecap="round" />
              </>
            )}
            <text x={numbers[at]} y={lane} textAnchor="middle" className="plot-text font-semibold" fill="currentColor" stroke="none">
              {at + 1}
            </text>
          </g>
        )
      })}
    </g>
  )
}

/** "on 15-Mar-2026", "some time in Mar-2026", "some time in 2026". */
const whenWords = (event: TrendEvent) => (isSpan(event) ? `some time in ${clinicalDate(event.on)}` : clinicalDate(event.on))

type LegendProps = { events: readonly TrendEvent[]; earlier: readonly TrendEvent[] }

/** What the numbers mean, and what was done before anything was measured. */
export function EventLegend({ events, earlier }: LegendProps) {
  if (events.length === 0 && earlier.length === 0) return null
  return (
    <div>
      {events.length > 0 && (
        <>
          <p className="font-semibold">
            What was done, by number above the plots
            {events.some(isSpan) && <span className="font-normal">; a bracket where only the month or the year is known</span>}
          </p>
          <ol className="flex flex-wrap gap-x-6 text-sm">
            {events.map((event, at) => (
              <li key={event.kind + event.words + event.on}>
                <b>{at + 1}</b> {event.words}: {whenWords(event)}
              </li>
            ))}
          </ol>
        </>
      )}
      {earlier.length > 0 && (
        <p className="text-sm">Before the first measurement: {earlier.map((event) => `${event.words}, ${whenWords(event)}`).join('; ')}.</p>
      )}
    </div>
  )
}

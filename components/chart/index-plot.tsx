import { scaleLinear } from 'd3-scale'
import { Fragment, type ReactNode, useId } from 'react'
import { formatIndex } from '../../clinical/measurement'
import { clinicalDate } from '../clinical/clinical-date'
import { changeItems } from './change-list'
import { EventMarks } from './event-marks'
import { IndexBands, type IndexScale } from './index-bands'
import { IndexLegend } from './index-legend'
import { IndexEndLabel, IndexMark, LegLines, NoiseBracket } from './index-marks'
import { comparableBefore, hasHeight, type IndexPoint, type IndexWithHeight, legSeries } from './index-series'
import { indexTable } from './index-table'
import { breakWords, type IndexVerdict, indexChangeLines, indexWords } from './index-words'
import { EmptyPlot, PlotFrame, plot, spread } from './plot-frame'
import { PlotTable } from './plot-table'
import { instantOf, TimeAxis, timeScale } from './time-axis'
import type { TrendEvent } from './trend-events'

export type IndexPlotProps = {
  /** "ABI" or "TBI". */
  index: string
  title: string
  points: readonly IndexPoint[]
  scale: IndexScale
  empty: string
  caption: ReactNode
  /** Hundredths that noise alone can make between two values; null where none is published. */
  noise: number | null
  verdict: IndexVerdict
  events: readonly TrendEvent[]
  /** Days that plots beside this one show too, so that all share one stretch of time. */
  days: readonly string[]
  visitHref: ((visitId: string) => string) | undefined
}

/** An index of both legs over time, on the bands of the guideline. */
export function IndexPlot({ index, title, points, scale, empty, caption, noise, verdict, events, days, visitHref }: IndexPlotProps) {
  const id = useId()
  if (points.length === 0) return <EmptyPlot title={title} words={empty} />
  const table = indexTable(index, points, verdict, visitHref)
  const legs = legSeries(points)
  if (legs.length === 0) {
    return (
      <EmptyPlot title={title} words={`No ${index} so far was assessable.`}>
        <PlotTable caption={title} {...table} />
      </EmptyPlot>
    )
  }
  const heights = legs.flatMap((leg) => leg.points.filter(hasHeight)).map(({ hundredths }) => hundredths)
  // The words of the bands stand at the left, the letter of a non-compressible leg at the right.
  const x = timeScale([...legs.flatMap((leg) => leg.points).map(({ date }) => date), ...days], { left: 100, right: 14 })
  const y = scaleLinear()
    .domain([Math.max(0, Math.min(scale.floor, ...heights.map((height) => height - 10))), Math.max(scale.top, ...heights)])
    .range([plot.height - plot.bottom, plot.top])
  const labels = spread(
    legs.map(({ last }) => (hasHeight(last) ? y(last.hundredths) : plot.top + 8)),
    26,
    plot.height - plot.bottom - 4,
  )
  // Where both legs read alike on one day, both marks stay in view side by side.
  const near = (one: IndexWithHeight, other: IndexWithHeight) =>
    one.date === other.date && Math.abs(y(one.hundredths) - y(other.hundredths)) < 12
  const [first = [], second = []] = legs.map((leg) => leg.points.filter(hasHeight))
  const aside = first.some((one) => second.some((other) => near(one, other))) ? 7 : 0
  const pairs = legs.map(({ points: own, last }) => ({ last, before: noise === null ? undefined : comparableBefore(own, last) }))
  return (
    <PlotFrame
      id={id}
      numbered={events.length > 0}
      title={title}
      summary={`${title}. ${legs.map(({ leg, last }) => `Latest ${leg}, ${clinicalDate(last.date)}: ${indexWords(last)}`).join('. ')}.`}
      legend={
        <IndexLegend
          legs={legs}
          noiseWords={
            noise !== null && pairs.some(({ before }) => before) ? `noise of a pair: ±${formatIndex(noise)} around the value before` : null
          }
        />
      }
      changes={[...changeItems(indexChangeLines(legs, verdict)), ...breakWords(legs).map((words) => <li key={words}>{words}</li>)]}
      caption={caption}
      table={table}
    >
      <IndexBands scale={scale} y={y} />
      <EventMarks events={events} x={x} />
      <TimeAxis x={x} />
      {legs.map((series, at) => {
        const pair = pairs[at]
        const place = { x: (date: string) => x(instantOf(date)) + (series.leg === 'right' ? -aside : aside), y }
        return (
          <Fragment key={series.leg}>
            <LegLines series={series} {...place} />
            {noise !== null && pair?.before && hasHeight(pair.last) && (
              <NoiseBracket leg={series.leg} from={pair.before} to={pair.last} noise={noise} {...place} />
            )}
            {series.points.map((point) => (
              <IndexMark key={`${point.date}/${point.visitId}`} point={point} latest={point === series.last} {...place} />
            ))}
            <IndexEndLabel point={series.last} y={labels[at] ?? 0} />
          </Fragment>
        )
      })}
    </PlotFrame>
  )
}

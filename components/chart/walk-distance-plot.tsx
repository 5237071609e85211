import { Fragment, type ReactNode, useId } from 'react'
import { clinicalDate } from '../clinical/clinical-date'
import { changeItems } from './change-list'
import { DistanceAxis, distanceScale, Hatch, NoiseBand, noisyPair } from './distance-axis'
import { EventMarks } from './event-marks'
import { EmptyPlot, PlotFrame, plot, spread } from './plot-frame'
import { PlotTable } from './plot-table'
import { instantOf, TimeAxis, timeScale } from './time-axis'
import type { TrendEvent } from './trend-events'
import { shapesOf, WalkEndLabel, WalkMark } from './walk-marks'
import { byDay, type DrawnWalk, isDrawn, segmentsOf, type WalkPoint, type WalkSeries, walkedHow, walkSeries } from './walk-series'
import { WalkLegend, walkTable } from './walk-table'
import { changeLines, type DistanceUnit, valueWords, type WalkPart } from './walk-words'

export type WalkDistancePlotProps = {
  part: WalkPart
  points: readonly WalkPoint[]
  title: string
  /** What stands in its place when nothing was recorded. */
  empty: string
  caption: ReactNode
  /** The practice's unit; the 200 m line stays in meters. */
  unit: DistanceUnit
  events: readonly TrendEvent[]
  /** Days that plots beside this one show too, so that all share one stretch of time. */
  days: readonly string[]
  visitHref: ((visitId: string) => string) | undefined
}

/** A walked distance over time. Methods are never joined: a corridor and a treadmill do not measure the same. */
export function WalkDistancePlot({ part, points, title, empty, caption, unit, events, days, visitHref }: WalkDistancePlotProps) {
  const id = useId()
  if (points.length === 0) return <EmptyPlot title={title} words={empty} />
  const all = walkSeries(points)
  const table = walkTable({ points: byDay(points), series: all, part, unit, visitHref })
  const drawn = byDay(points).filter(isDrawn)
  const newest = drawn.at(-1)
  if (newest === undefined) {
    return (
      <EmptyPlot title={title} words="Only times, steps or walks without a method so far: they have no place on a scale of distance.">
        <PlotTable caption={title} {...table} />
      </EmptyPlot>
    )
  }
  const series = all.filter((one) => one.points.every(isDrawn))
  const shapes = shapesOf(series)
  const x = timeScale([...drawn.map(({ date }) => date), ...days])
  const scale = distanceScale(
    drawn.map(({ meters }) => meters),
    unit,
  )
  const noisy = part === 'onset' ? noisyPair(series) : null
  const labels = spread(
    series.map((one) => scale.y((one.points.at(-1) as DrawnWalk).meters)),
    26,
    plot.height - plot.bottom - 4,
  )
  // A series that was given up long ago must not look as new as the one measured today.
  const isCurrent = (one: WalkSeries) => one.points.at(-1)?.date === newest.date
  const place = (point: DrawnWalk) => `${x(instantOf(point.date))} ${scale.y(point.meters)}`
  return (
    <PlotFrame
      id={id}
      numbered={events.length > 0}
      title={title}
      legend={<WalkLegend series={series} shapes={shapes} part={part} noisy={noisy !== null} />}
      summary={`${title}. ${drawn.length} values; the latest, ${clinicalDate(newest.date)}: ${valueWords(newest, unit)}, ${walkedHow(newest)}.`}
      changes={changeItems(changeLines(all, part, unit))}
      caption={caption}
      table={table}
    >
      <defs>
        <Hatch id={`${id}-hatch`} />
      </defs>
      {noisy !== null && <NoiseBand pair={noisy} x={x} y={scale.y} fill={`url(#${id}-hatch)`} />}
      <EventMarks events={events} x={x} />
      <DistanceAxis scale={scale} unit={unit} fontaineLine={part === 'onset'} />
      <TimeAxis x={x} />
      {series.map((one, at) => (
        <Fragment key={one.name}>
          {segmentsOf(one).map(({ from, to, certain }) => (
            <path
              key={place(from) + place(to)}
              d={`M${place(from)}L${place(to)}`}
              stroke="currentColor"
              strokeWidth="1.5"
              strokeDasharray={certain ? undefined : '2 4'}
            />
          ))}
          {one.points.filter(isDrawn).map((point, which) => (
            <WalkMark
              key={place(point)}
              point={point}
              shape={shapes[at] as (typeof shapes)[number]}
              x={x(instantOf(point.date))}
              y={scale.y(point.meters)}
              latest={which === one.points.length - 1 && isCurrent(one)}
            />
          ))}
          <WalkEndLabel
            point={one.points.at(-1) as DrawnWalk}
            shape={shapes[at] as (typeof shapes)[number]}
            y={labels[at] ?? 0}
            unit={unit}
            current={isCurrent(one)}
          />
        </Fragment>
      ))}
    </PlotFrame>
  )
}

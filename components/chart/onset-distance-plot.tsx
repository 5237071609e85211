import { type ScaleLinear, scaleLinear } from 'd3-scale'
import { type SymbolType, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolStar, symbolTriangle, symbolWye } from 'd3-shape'
import { Fragment, useId } from 'react'
import type { walkMethods } from '../../clinical/visit/visit-record'
import { clinicalDate } from '../clinical/clinical-date'
import { dateCell, EmptyPlot, instantOf, LegendLine, PlotFrame, plot, spread, TimeAxis, timeScale } from './plot-frame'

export type OnsetPoint = {
  /** `YYYY-MM-DD` */
  date: string
  meters: number
  /** `more-than`: no cramp came within the distance. */
  comparator: 'exact' | 'more-than'
  method: (typeof walkMethods)[number]
  /** Tells apart tests of one method that cannot be compared, such as two treadmill protocols. */
  protocol?: string | null
  visitId: string
}
/** What was done and when, drawn as a numbered mark on the line of time. */
export type PlotEvent = { date: string; text: string }

type Props = {
  points: readonly OnsetPoint[]
  events?: readonly PlotEvent[]
  visitHref?: (visitId: string) => string
  title?: string
}

const methodWords: Record<OnsetPoint['method'], string> = {
  estimate: 'patient’s estimate',
  corridor: 'corridor',
  'six-minute': 'six-minute walk',
  'treadmill-constant': 'treadmill, constant',
  'treadmill-graded': 'treadmill, graded',
  diary: 'home diary',
}
/** A shape for each method, so that no color is needed to tell them apart. */
const shapes: Record<OnsetPoint['method'], SymbolType> = {
  estimate: symbolTriangle,
  corridor: symbolCircle,
  'six-minute': symbolSquare,
  'treadmill-constant': symbolDiamond,
  'treadmill-graded': symbolStar,
  diary: symbolWye,
}

const seriesOf = ({ method, protocol }: OnsetPoint) => (protocol ? `${methodWords[method]}, ${protocol}` : methodWords[method])

/** Distance to the first cramp over time. Methods are never joined: a corridor and a treadmill do not measure the same. */
export function OnsetDistancePlot({ points, events = [], visitHref, title = 'Distance to the first cramp, meters' }: Props) {
  const id = useId()
  if (points.length === 0) return <EmptyPlot title={title}>No distance has been recorded yet.</EmptyPlot>
  const sorted = [...points].sort((a, b) => a.date.localeCompare(b.date))
  const x = timeScale(sorted.map(({ date }) => date))
  const y = scaleLinear()
    .domain([0, Math.max(250, ...sorted.map(({ meters }) => meters)) * 1.08])
    .range([plot.height - plot.bottom, plot.top])
  const series = bySeries(sorted)
  const labels = spread(
    series.map(([, own]) => y(own.at(-1)?.meters ?? 0)),
    26,
    plot.height - plot.bottom - 4,
  )
  const inTime = events.filter(({ date }) => x(instantOf(date)) >= plot.left && x(instantOf(date)) <= plot.width - plot.right)
  const newest = sorted.at(-1) as OnsetPoint
  return (
    <PlotFrame
      id={id}
      title={title}
      legend={series.map(([name, own]) => (
        <LegendLine key={name} mark={<path d={symbol(shapes[(own[0] as OnsetPoint).method], 90)() ?? ''} fill="currentColor" />}>
          {name}
        </LegendLine>
      ))}
      summary={`${title}. ${sorted.length} values; the latest, ${clinicalDate(newest.date)}: ${valueWords(newest)} by ${seriesOf(newest)}.`}
      caption={<Caption inTime={inTime} censored={sorted.some(({ comparator }) => comparator === 'more-than')} />}
      table={{
        head: ['Date', 'First cramp at', 'Method'],
        rows: sorted.map((point) => ({
          key: point.visitId + point.date + seriesOf(point) + point.meters,
          cells: [dateCell(point.date, visitHref?.(point.visitId)), valueWords(point), seriesOf(point)],
        })),
      }}
    >
      <DistanceAxis y={y} />
      <TimeAxis x={x} />
      {inTime.map((event, at) => (
        <g key={event.date + event.text} transform={`translate(${x(instantOf(event.date))} 0)`} className="text-ink-soft">
          <path d={`M0 ${plot.top}V${plot.height - plot.bottom}`} stroke="currentColor" strokeWidth="1" strokeDasharray="1 4" />
          <text y={plot.top - 5} textAnchor="middle" className="plot-text" fill="currentColor">
            {at + 1}
          </text>
        </g>
      ))}
      {series.map(([name, own], at) => (
        <Fragment key={name}>
          {own.slice(1).map((point, from) => {
            const before = own[from] as OnsetPoint
            const sure = point.comparator === 'exact' && before.comparator === 'exact'
            return (
              <path
                key={point.visitId + point.date}
                d={`M${x(instantOf(before.date))} ${y(before.meters)}L${x(instantOf(point.date))} ${y(point.meters)}`}
                stroke="currentColor"
                strokeWidth="1.5"
                strokeDasharray={sure ? undefined : '2 4'}
              />
            )
          })}
          {own.map((point, one) => (
            <Mark
              key={point.visitId + point.date + point.meters}
              point={point}
              x={x(instantOf(point.date))}
              y={y(point.meters)}
              latest={one === own.length - 1}
            />
          ))}
          <EndLabel point={own.at(-1) as OnsetPoint} y={labels[at] ?? 0} />
        </Fragment>
      ))}
    </PlotFrame>
  )
}

/** Node 20 has no Map.groupBy. */
function bySeries(points: readonly OnsetPoint[]): [string, OnsetPoint[]][] {
  const found = new Map<string, OnsetPoint[]>()
  for (const point of points) found.set(seriesOf(point), [...(found.get(seriesOf(point)) ?? []), point])
  return [...found]
}

const valueWords = ({ meters, comparator }: OnsetPoint) =>
  comparator === 'exact' ? `${Math.round(meters)} m` : `more than ${Math.round(meters)} m`

function Caption({ inTime, censored }: { inTime: readonly PlotEvent[]; censored: boolean }) {
  return (
    <>
      A change of one pair within ±42 % is within the noise of the test.
      {censored && ' An open arrow means no cramp came within that distance.'}
      {inTime.map((event, at) => ` ${at + 1}: ${event.text}, ${clinicalDate(event.date)}.`).join('')}
    </>
  )
}

/** A filled shape where the cramp began; an open arrow upward where none came. The latest is larger. */
function Mark({ point, x, y, latest }: { point: OnsetPoint; x: number; y: number; latest: boolean }) {
  const size = latest ? 120 : 50
  const r = Math.sqrt(size) / 1.6
  return (
    <g transform={`translate(${x} ${y})`}>
      {point.comparator === 'exact' ? (
        <path d={symbol(shapes[point.method], size)() ?? ''} fill="currentColor" />
      ) : (
        <>
          <path d={symbol(shapes[point.method], size)() ?? ''} className="fill-paper" stroke="currentColor" strokeWidth="1.6" />
          <path
            d={`M0 ${-r}v${-r * 1.8}m${-r * 0.7} ${r * 0.8}l${r * 0.7} ${-r * 0.8}l${r * 0.7} ${r * 0.8}`}
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
          />
        </>
      )}
    </g>
  )
}

function EndLabel({ point, y }: { point: OnsetPoint; y: number }) {
  const left = plot.width - plot.right + 10
  return (
    <g>
      <path d={symbol(shapes[point.method], 40)() ?? ''} transform={`translate(${left + 3} ${y - 1})`} fill="currentColor" />
      <text x={left + 12} y={y + 5} className="plot-figure" fill="currentColor">
        {point.comparator === 'more-than' && '>'}
        {Math.round(point.meters)}
      </text>
    </g>
  )
}

function DistanceAxis({ y }: { y: ScaleLinear<number, number> }) {
  const right = plot.width - plot.right
  return (
    <g className="text-ink-soft">
      {y.ticks(4).map((tick) => (
        <g key={tick} transform={`translate(0 ${y(tick)})`}>
          {tick !== 0 && tick !== 200 && <path d={`M${plot.left} 0H${right}`} className="stroke-line" />}
          <text x={plot.left - 6} y="4" textAnchor="end" className="plot-text" fill="currentColor">
            {tick}
          </text>
        </g>
      ))}
      <path d={`M${plot.left} ${y(200)}H${right}`} stroke="currentColor" strokeWidth="1.2" strokeDasharray="6 3" />
      <text x={plot.left + 4} y={y(200) - 4} className="plot-text" fill="currentColor">
        200 m<tspan className="plot-roomy">: Fontaine IIa above, IIb at or below</tspan>
      </text>
    </g>
  )
}

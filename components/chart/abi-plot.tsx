import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { Fragment, type ReactNode, useId } from 'react'
import { type Band, BandMark, BandTag } from '../clinical/band-tag'
import { clinicalDate } from '../clinical/clinical-date'
import { AbiBands, TOP_OF_PLOT } from './abi-bands'
import { dateCell, EmptyPlot, instantOf, LegendLine, PlotFrame, plot, spread, TimeAxis, timeScale } from './plot-frame'

export type AbiPoint = {
  /** `YYYY-MM-DD` */
  date: string
  leg: 'right' | 'left'
  /** The index in hundredths; null when there is none. */
  hundredths: number | null
  state: 'value' | 'non-compressible' | 'not-assessable'
  band: Band | null
  /** Tells apart what must not be joined, such as Doppler and oscillometric, or higher and lower ankle pressure. */
  method?: string | null
  visitId?: string
}

type Props = { points: readonly AbiPoint[]; visitHref?: (visitId: string) => string; title?: string }

/** Whether a point has a height of its own: a vessel that no cuff closes has none, whatever ratio came out. */
const hasHeight = (point: AbiPoint): point is AbiPoint & { hundredths: number } =>
  point.state === 'value' && point.hundredths !== null && point.hundredths <= 140

const bandOf = ({ state, band }: AbiPoint): Band => (state === 'value' ? (band ?? 'not-assessable') : state)

/** Ankle-brachial index of both legs over time, on the bands of the guideline. Right is a square on a full line, left a circle on a broken one. */
export function AbiPlot({ points, visitHref, title = 'Ankle-brachial index by leg' }: Props) {
  const id = useId()
  const drawn = [...points].filter(({ state }) => state !== 'not-assessable').sort((a, b) => a.date.localeCompare(b.date))
  if (points.length === 0) return <EmptyPlot title={title}>No index has been measured yet.</EmptyPlot>
  if (drawn.length === 0) return <EmptyPlot title={title}>No index so far was assessable.</EmptyPlot>
  const x = timeScale(
    drawn.map(({ date }) => date),
    88,
  )
  const low = Math.min(40, ...drawn.map(({ hundredths }) => hundredths ?? 100))
  const y = scaleLinear()
    .domain([Math.max(0, low - 10), TOP_OF_PLOT])
    .range([plot.height - plot.bottom, plot.top])
  const legs = (['right', 'left'] as const).flatMap((leg) => {
    const own = drawn.filter((point) => point.leg === leg)
    return own.length === 0 ? [] : [{ leg, own, last: own.at(-1) as AbiPoint }]
  })
  const heightOf = (point: AbiPoint) => (hasHeight(point) ? y(point.hundredths) : plot.top)
  const labels = spread(
    legs.map(({ last }) => heightOf(last)),
    26,
    plot.height - plot.bottom - 4,
  )
  const sorted = [...points].sort((a, b) => a.date.localeCompare(b.date))
  return (
    <PlotFrame
      id={id}
      title={title}
      summary={`${title}. ${legs.map(({ leg, last }) => `Latest ${leg}, ${clinicalDate(last.date)}: ${valueWords(last)}`).join('. ')}.`}
      legend={
        <>
          <LegendLine mark={<path d="M-9 0H9M-4 -4h8v8h-8z" fill="currentColor" stroke="currentColor" strokeWidth="1.6" />}>
            right (R)
          </LegendLine>
          <LegendLine mark={<LeftMark />}>left (L)</LegendLine>
          {drawn.some((point) => !hasHeight(point)) && (
            <LegendLine
              mark={
                <g transform="translate(-6 -6)">
                  <BandMark band="non-compressible" />
                </g>
              }
            >
              n.c., non-compressible: no number
            </LegendLine>
          )}
        </>
      }
      caption="A change above 0.15 between visits counts. Stripes: the bands of the 2024 ACC/AHA guideline."
      table={{
        head: ['Date', 'Leg', 'ABI', 'Band'],
        rows: sorted.map((point) => ({
          key: point.date + point.leg + (point.method ?? '') + (point.visitId ?? ''),
          cells: [
            dateCell(point.date, point.visitId && visitHref?.(point.visitId)),
            point.leg,
            point.state === 'value' ? valueWords(point) : '—',
            <BandTag key="band" band={bandOf(point)} />,
          ],
        })),
      }}
    >
      <AbiBands y={y} />
      <TimeAxis x={x} />
      {legs.map(({ leg, own, last }, at) => (
        <Fragment key={leg}>
          {runs(own).map((run) => (
            <path
              key={`${run[0]?.date}${run[0]?.method}`}
              d={
                line<AbiPoint>()
                  .x((point) => x(instantOf(point.date)))
                  .y(heightOf)(run) ?? ''
              }
              fill="none"
              stroke="currentColor"
              strokeWidth="1.6"
              strokeDasharray={leg === 'left' ? '5 4' : undefined}
            />
          ))}
          {own.map((point) => (
            <Mark
              key={point.date + (point.method ?? '')}
              point={point}
              x={x(instantOf(point.date)) + (hasHeight(point) ? 0 : leg === 'right' ? -7 : 7)}
              y={heightOf(point)}
              latest={point === last}
            />
          ))}
          <EndLabel point={last} y={labels[at] ?? 0} />
        </Fragment>
      ))}
    </PlotFrame>
  )
}

const valueWords = ({ state, hundredths }: AbiPoint) =>
  state === 'value' && hundredths !== null
    ? (hundredths / 100).toFixed(2)
    : state === 'non-compressible'
      ? 'non-compressible'
      : 'not assessable'

/** Neighbors that may be joined: values with a height, taken by one method. */
function runs(own: readonly AbiPoint[]): AbiPoint[][] {
  const found: AbiPoint[][] = []
  for (const [at, point] of own.entries()) {
    const before = own[at - 1]
    if (!hasHeight(point)) continue
    if (before && hasHeight(before) && (before.method ?? null) === (point.method ?? null)) found.at(-1)?.push(point)
    else found.push([point])
  }
  return found.filter(({ length }) => length > 1)
}

function Mark({ point, x, y, latest }: { point: AbiPoint; x: number; y: number; latest: boolean }): ReactNode {
  const r = latest ? 6.5 : 4
  if (!hasHeight(point)) {
    const scale = latest ? 1.3 : 1
    return (
      <g transform={`translate(${x - 6 * scale} ${y - 2}) scale(${scale})`}>
        <BandMark band="non-compressible" />
      </g>
    )
  }
  if (point.leg === 'right') return <rect x={x - r} y={y - r} width={r * 2} height={r * 2} fill="currentColor" />
  return <circle cx={x} cy={y} r={r} className="fill-paper" stroke="currentColor" strokeWidth="2" />
}

function EndLabel({ point, y }: { point: AbiPoint; y: number }) {
  const left = plot.width - plot.right + 10
  return (
    <text x={left} y={y + 6} className="plot-figure" fill="currentColor">
      <tspan className="font-normal">{point.leg === 'right' ? 'R' : 'L'}</tspan> {hasHeight(point) ? valueWords(point) : 'n.c.'}
    </text>
  )
}

const LeftMark = () => (
  <>
    <path d="M-9 0h3M6 0h3" stroke="currentColor" strokeWidth="1.6" />
    <circle r="4" className="fill-paper" stroke="currentColor" strokeWidth="2" />
  </>
)

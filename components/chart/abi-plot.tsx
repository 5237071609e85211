import { type ScaleLinear, scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { Fragment, type ReactNode, useId } from 'react'
import { type Band, BandMark, BandTag } from '../clinical/band-tag'
import { clinicalDate } from '../clinical/clinical-date'
import { dateCell, EmptyPlot, instantOf, PlotFrame, plot, spread, TimeAxis, timeScale } from './plot-frame'

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

const top = 150
/** The guideline's bands in hundredths, as drawn: each from just above the one below. */
const bands = [
  { band: 'non-compressible', from: 140, to: top, words: 'above 1.40' },
  { band: 'normal', from: 99.5, to: 140, words: 'normal' },
  { band: 'borderline', from: 90.5, to: 99.5, words: 'borderline' },
  { band: 'abnormal', from: 0, to: 90.5, words: 'abnormal, to 0.90' },
] as const

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
  const x = timeScale(drawn.map(({ date }) => date))
  const low = Math.min(40, ...drawn.map(({ hundredths }) => hundredths ?? 100))
  const y = scaleLinear()
    .domain([Math.max(0, low - 10), top])
    .range([plot.height - plot.bottom, plot.top])
  const legs = (['right', 'left'] as const).flatMap((leg) => {
    const own = drawn.filter((point) => point.leg === leg)
    return own.length === 0 ? [] : [{ leg, own, last: own.at(-1) as AbiPoint }]
  })
  const heightOf = (point: AbiPoint) => (hasHeight(point) ? y(point.hundredths) : plot.top)
  const labels = spread(
    legs.map(({ last }) => heightOf(last)),
    32,
    plot.height - plot.bottom - 10,
  )
  const sorted = [...points].sort((a, b) => a.date.localeCompare(b.date))
  return (
    <PlotFrame
      id={id}
      title={title}
      summary={`${title}. ${legs.map(({ leg, last }) => `Latest ${leg}, ${clinicalDate(last.date)}: ${valueWords(last)}`).join('. ')}.`}
      caption="Right: square, full line. Left: circle, broken line. A hatched triangle at the top edge is a vessel that could not be compressed; it has no number. A change above 0.15 counts."
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
      <Stripes y={y} />
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
  const left = plot.width - plot.right + 8
  return (
    <g>
      <text x={left} y={y + 4} className="plot-text fill-ink-soft">
        {point.leg === 'right' ? 'Right' : 'Left'}
      </text>
      {hasHeight(point) ? (
        <text x={left} y={y + 21} className="plot-figure" fill="currentColor">
          {valueWords(point)}
        </text>
      ) : (
        <text x={left} y={y + 18} className="plot-small" fill="currentColor">
          non-compressible
        </text>
      )}
    </g>
  )
}

const stripe: Record<(typeof bands)[number]['band'], string> = {
  'non-compressible': 'fill-noncompressible-wash',
  normal: 'fill-within-wash',
  borderline: 'fill-borderline-wash',
  abnormal: 'fill-abnormal-wash',
}

/** The bands as quiet stripes with their words; on paper only their borders stay. */
function Stripes({ y }: { y: ScaleLinear<number, number> }) {
  const right = plot.width - plot.right
  const floor = y.domain()[0] ?? 0
  return (
    <g>
      {bands.map(({ band, from, to, words }) => (
        <g key={band}>
          <rect x={plot.left} y={y(to)} width={right - plot.left} height={y(Math.max(from, floor)) - y(to)} className={stripe[band]} />
          {from > 0 && <path d={`M${plot.left} ${y(from)}H${right}`} className="stroke-line" />}
          <text x={plot.left + 4} y={band === 'abnormal' ? y(to) + 13 : (y(from) + y(to)) / 2 + 4} className="plot-small fill-ink-soft">
            {words}
          </text>
        </g>
      ))}
      {[50, 90, 100, 140].map((hundredths) => (
        <text
          key={hundredths}
          x={plot.left - 6}
          y={y(hundredths) + (hundredths === 90 ? 9 : hundredths === 100 ? 0 : 4)}
          textAnchor="end"
          className="plot-text fill-ink-soft"
        >
          {(hundredths / 100).toFixed(2)}
        </text>
      ))}
    </g>
  )
}

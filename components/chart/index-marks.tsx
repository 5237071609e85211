import { line } from 'd3-shape'
import { formatIndex } from '../../clinical/measurement'
import { BandMark } from '../clinical/band-tag'
import { hasHeight, type IndexPoint, type IndexWithHeight, type LegSeries } from './index-series'
import { plot } from './plot-frame'

export const letterOf = (leg: IndexPoint['leg']) => (leg === 'right' ? 'R' : 'L')

/** Where a point lies: `x` of its day, moved aside for its leg where both read alike. */
export type Heights = { x: (date: string) => number; y: (hundredths: number) => number }

/** A leg's lines and the places where they break. Right is a full line, left a broken one. */
export function LegLines({ series: { leg, runs, breaks }, x, y }: { series: LegSeries } & Heights) {
  const path = line<IndexWithHeight>()
    .x(({ date }) => x(date))
    .y(({ hundredths }) => y(hundredths))
  return (
    <>
      {runs.map((run) => (
        <path
          key={run[0]?.date}
          d={path(run) ?? ''}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeDasharray={leg === 'left' ? '5 4' : undefined}
        />
      ))}
      {breaks.map(({ from, to }) => {
        const middle = [(x(from.date) + x(to.date)) / 2, (y(from.hundredths) + y(to.hundredths)) / 2]
        return (
          <path
            key={from.date}
            d="M-5 6L1 -6M-1 6L5 -6"
            transform={`translate(${middle.join(' ')})`}
            stroke="currentColor"
            strokeWidth="1.4"
            className="text-ink-soft"
          />
        )
      })}
    </>
  )
}

/** Right a filled square, left an open circle; a vessel that no cuff closes stands at the top with its leg's letter. The latest is larger. */
export function IndexMark({ point, latest, x, y }: { point: IndexPoint; latest: boolean } & Heights) {
  const r = latest ? 6.5 : 4
  const across = x(point.date)
  if (!hasHeight(point)) {
    const right = point.leg === 'right'
    return (
      <g transform={`translate(${across + (right ? -8 : 8)} ${plot.top + 3})`}>
        <g transform="translate(-6 0)">
          <BandMark band="non-compressible" />
        </g>
        <text x={right ? -7 : 7} y="12" textAnchor={right ? 'end' : 'start'} className="plot-text" fill="currentColor">
          {letterOf(point.leg)}
        </text>
      </g>
    )
  }
  const height = y(point.hundredths)
  return (
    <g>
      {point.provisional && (
        <circle cx={across} cy={height} r={r + 4.5} fill="none" stroke="currentColor" strokeWidth="1.2" strokeDasharray="2 2" />
      )}
      {point.leg === 'right' ? (
        <rect x={across - r} y={height - r} width={r * 2} height={r * 2} fill="currentColor" />
      ) : (
        <circle cx={across} cy={height} r={r} className="fill-paper" stroke="currentColor" strokeWidth="2" />
      )}
    </g>
  )
}

/** What noise alone could have made of the value before, as a bracket beside the latest one. */
export function NoiseBracket({
  leg,
  from,
  to,
  noise,
  x,
  y,
}: { leg: IndexPoint['leg']; from: IndexWithHeight; to: IndexWithHeight; noise: number } & Heights) {
  const side = leg === 'right' ? -1 : 1
  const across = x(to.date) + side * 12
  const [high, low] = [y(from.hundredths + noise), y(from.hundredths - noise)]
  return (
    <path
      d={`M${across - side * 4} ${high}H${across}V${low}H${across - side * 4}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.2"
      strokeDasharray={leg === 'left' ? '3 2.5' : undefined}
      className="text-ink-soft"
    />
  )
}

export function IndexEndLabel({ point, y }: { point: IndexPoint; y: number }) {
  return (
    <text x={plot.width - plot.right + 10} y={y + 6} className="plot-figure" fill="currentColor">
      <tspan className="font-normal">{letterOf(point.leg)}</tspan> {hasHeight(point) ? formatIndex(point.hundredths) : 'n.c.'}
    </text>
  )
}

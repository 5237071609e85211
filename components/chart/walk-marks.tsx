import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from 'd3-shape'
import { formatDistance } from '../../clinical/measurement'
import { plot } from './plot-frame'
import type { DrawnWalk, WalkMethod, WalkSeries } from './walk-series'
import type { DistanceUnit } from './walk-words'

/** A shape for each method, so that no color is needed to tell them apart. */
const shapeOfMethod: Record<WalkMethod, SymbolType> = {
  estimate: symbolTriangle,
  corridor: symbolCircle,
  'six-minute': symbolSquare,
  'treadmill-constant': symbolDiamond,
  'treadmill-graded': symbolStar,
  diary: symbolWye,
}
const spare = [symbolCross, ...Object.values(shapeOfMethod)]

/** The shape of each series; a second protocol of one method takes the next shape that nobody has. */
export function shapesOf(series: readonly WalkSeries[]): SymbolType[] {
  const taken: SymbolType[] = []
  const wanted = series.map(({ method }) => (method === null ? symbolCross : shapeOfMethod[method]))
  for (const [at, own] of wanted.entries()) {
    const free = wanted.indexOf(own) === at ? own : spare.find((shape) => !taken.includes(shape) && !wanted.includes(shape))
    taken.push(free ?? own)
  }
  return taken
}

type MarkProps = { point: DrawnWalk; shape: SymbolType; x: number; y: number; latest: boolean }

/** A filled shape where it was felt; an open arrow upward where it lies somewhere beyond. The latest is larger. */
export function WalkMark({ point, shape, x, y, latest }: MarkProps) {
  const size = latest ? 120 : 50
  const r = Math.sqrt(size) / 1.6
  return (
    <g transform={`translate(${x} ${y})`}>
      {point.comparator === 'exact' ? (
        <path d={symbol(shape, size)() ?? ''} fill="currentColor" />
      ) : (
        <>
          <path d={symbol(shape, size)() ?? ''} className="fill-paper" stroke="currentColor" strokeWidth="1.6" />
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

type LabelProps = { point: DrawnWalk; shape: SymbolType; y: number; unit: DistanceUnit; current: boolean }

/** The latest value of a series at the right edge, with its shape; large for what was measured last. */
export function WalkEndLabel({ point, shape, y, unit, current }: LabelProps) {
  const left = plot.width - plot.right + 10
  return (
    <g>
      <path d={symbol(shape, 40)() ?? ''} transform={`translate(${left + 3} ${y - 1})`} fill="currentColor" />
      <text x={left + 12} y={y + 5} className={current ? 'plot-figure' : 'plot-text'} fill="currentColor">
        {point.comparator === 'more-than' && '>'}
        {formatDistance(point.meters, unit).replace(/ \D+$/, '')}
      </text>
    </g>
  )
}

import { type SymbolType, symbol } from 'd3-shape'
import { dateCell, LegendLine } from './plot-frame'
import type { PlotTableProps } from './plot-table'
import { changeTo, isDrawn, type WalkPoint, type WalkSeries, walkedHow } from './walk-series'
import { changeWords, type DistanceUnit, noiseWords, valueWords, type WalkPart } from './walk-words'

type TableInput = {
  /** Oldest first. */
  points: readonly WalkPoint[]
  series: readonly WalkSeries[]
  part: WalkPart
  unit: DistanceUnit
  visitHref: ((visitId: string) => string) | undefined
}

function notDrawn(point: WalkPoint): string[] {
  if (isDrawn(point)) return []
  if (point.steps != null) return ['a count of steps, not drawn']
  return [point.meters === null ? 'a time without a speed, not drawn' : 'without its method, not drawn']
}

/** Every walk, drawn or not: as typed, in the practice's unit, and against the one before of its series. */
export function walkTable({ points, series, part, unit, visitHref }: TableInput): Omit<PlotTableProps, 'caption'> {
  const entered = points.some((point) => point.entered !== undefined)
  const noted = points.some((point) => notesOf(point).length > 0)
  return {
    head: [
      'Date',
      part === 'onset' ? 'First cramp at' : 'Stopped at',
      ...(entered ? ['As entered'] : []),
      'Method',
      'Change from the one before',
      ...(noted ? ['Note'] : []),
    ],
    rows: points.map((point, at) => {
      const change = changeTo(series, point)
      return {
        key: `${point.visitId}/${at}`,
        cells: [
          dateCell(point.date, visitHref?.(point.visitId)),
          valueWords(point, unit),
          ...(entered ? [point.entered ?? ''] : []),
          walkedHow(point),
          change === undefined ? 'first of its kind' : changeWords(change, part, unit),
          ...(noted ? [notesOf(point).join('; ')] : []),
        ],
      }
    }),
  }
}

const notesOf = (point: WalkPoint) => [...notDrawn(point), ...(point.notes ?? [])]

type LegendProps = { series: readonly WalkSeries[]; shapes: readonly SymbolType[]; part: WalkPart; noisy: boolean }

/** What each shape, an open arrow, a dotted line and the hatched band mean; only what is there. */
export function WalkLegend({ series, shapes, part, noisy }: LegendProps) {
  const open = series.some(({ points }) => points.some(({ comparator }) => comparator === 'more-than'))
  return (
    <>
      {series.map(({ name }, at) => (
        <LegendLine key={name} mark={<path d={symbol(shapes[at], 90)() ?? ''} fill="currentColor" />}>
          {name}
        </LegendLine>
      ))}
      {open && (
        <LegendLine mark={<path d="M0 8V-7M-5 -2L0 -7L5 -2" fill="none" stroke="currentColor" strokeWidth="1.8" />}>
          {part === 'onset' ? 'no cramp within that distance' : 'walked without a forced stop'}
        </LegendLine>
      )}
      {noisy && (
        <LegendLine
          mark={
            <>
              <path d="M-8 -6H8M-8 6H8" stroke="currentColor" strokeWidth="1.2" strokeDasharray="3 2" />
              <path d="M-7 4L-1 -4M-2 4L4 -4M3 4L8 -3" className="stroke-line-strong" strokeWidth="1" />
            </>
          }
        >
          noise of a pair: {noiseWords} around the value before
        </LegendLine>
      )}
    </>
  )
}

import { type Band, BandTag } from '../clinical/band-tag'
import type { IndexPoint } from './index-series'
import { type IndexVerdict, indexChangeWords, indexWithRatio } from './index-words'
import { dateCell } from './plot-frame'
import type { PlotTableProps } from './plot-table'
import { byDay } from './walk-series'

const bandOf = ({ state, band }: IndexPoint): Band => (state === 'value' ? (band ?? 'not-assessable') : state)

/** Every index, drawn or not, the oldest first. */
export function indexTable(
  index: string,
  points: readonly IndexPoint[],
  verdict: IndexVerdict,
  visitHref: ((visitId: string) => string) | undefined,
): Omit<PlotTableProps, 'caption'> {
  const notesOf = ({ provisional, notes = [] }: IndexPoint) => [...(provisional ? ['one arm only, may read too high'] : []), ...notes]
  const noted = points.some((point) => notesOf(point).length > 0)
  return {
    head: ['Date', 'Leg', index, 'Band', 'Measured by', 'Change from the one before', ...(noted ? ['Note'] : [])],
    rows: byDay(points).map((point, at) => ({
      key: `${point.date}/${point.leg}/${at}`,
      cells: [
        dateCell(point.date, point.visitId && visitHref?.(point.visitId)),
        point.leg,
        indexWithRatio(point),
        <BandTag key="band" band={bandOf(point)} />,
        point.measuredBy.join(', '),
        indexChangeWords(points, point, verdict),
        ...(noted ? [notesOf(point).join('; ')] : []),
      ],
    })),
  }
}

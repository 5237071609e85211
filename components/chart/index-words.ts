/** What indices and their changes say, for the table, the list of changes and the spoken summary. */
import { formatIndex } from '../../clinical/measurement'
import { clinicalDate } from '../clinical/clinical-date'
import { comparableBefore, hasHeight, type IndexPoint, type IndexWithHeight, type LegSeries, notRecorded } from './index-series'
import type { ChangeLine } from './walk-words'

/** Decides a change from one index to another, both in hundredths and measured alike; "" where no limit is published. */
export type IndexVerdict = (from: IndexWithHeight, to: IndexWithHeight) => string

/** "0.68", or the words for an index that is no number. */
export function indexWords(point: IndexPoint): string {
  if (hasHeight(point)) return formatIndex(point.hundredths)
  return point.state === 'not-assessable' ? 'not assessable' : 'non-compressible'
}

/** Likewise for the table, where the ratio of such an index stands for information only. */
export function indexWithRatio(point: IndexPoint): string {
  if (hasHeight(point) || point.hundredths === null) return indexWords(point)
  return `${indexWords(point)} (ratio ${formatIndex(point.hundredths)})`
}

export function indexDifference(from: IndexWithHeight, to: IndexWithHeight): string {
  const difference = to.hundredths - from.hundredths
  if (difference === 0) return 'no change'
  return `${difference < 0 ? '−' : '+'}${formatIndex(Math.abs(difference))}`
}

/** A point against the latest earlier one that was measured alike. */
export function indexChangeWords(points: readonly IndexPoint[], point: IndexPoint, verdict: IndexVerdict): string {
  if (!hasHeight(point)) return 'no number to compare'
  const before = comparableBefore(points, point)
  if (before === undefined) return point.comparable ? 'first of its kind' : `not compared: ${notRecorded(point)}`
  return [`${indexDifference(before, point)} since ${clinicalDate(before.date)}`, verdict(before, point)].filter(Boolean).join(', ')
}

/** Of each leg the latest change and the whole way since the first value measured alike. */
export function indexChangeLines(legs: readonly LegSeries[], verdict: IndexVerdict): ChangeLine[] {
  return legs.flatMap(({ leg, points, last }) => {
    const before = comparableBefore(points, last)
    if (before === undefined || !hasHeight(last)) return []
    const first = points.find((point): point is IndexWithHeight => hasHeight(point) && comparableBefore([point], last) === point)
    const tell = (from: IndexWithHeight, since: string) => ({
      difference: indexDifference(from, last),
      verdict: verdict(from, last),
      since,
    })
    const told = [tell(before, `since ${clinicalDate(before.date)}`)]
    if (first !== undefined && first !== before) told.push(tell(first, `since the first, ${clinicalDate(first.date)}`))
    return [{ key: leg, what: leg, told }]
  })
}

/** Where lines break because the measurement changed, each change once whichever leg shows it, or because nobody said how it was measured. */
export function breakWords(legs: readonly LegSeries[]): string[] {
  const told = legs.flatMap(({ breaks }) =>
    breaks.map(({ from, to, why }) =>
      from.measuredBy.join() === to.measuredBy.join() ? `Not joined: ${why}.` : `Not joined at ${clinicalDate(to.date)}: ${why}.`,
    ),
  )
  return [...new Set(told)]
}

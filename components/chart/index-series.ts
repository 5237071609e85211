/**
 * Ankle- and toe-brachial indices over time, per leg. A line joins two neighbors only when both have a number and were measured alike:
 * the same device and, for the ankle, the same index method; for the toe, the same toe. Where that changes the line breaks and says so.
 */
import type { SectionValues } from '../../clinical/visit/visit-record'
import type { Band } from '../clinical/band-tag'
import { byDay } from './walk-series'

export type Leg = 'right' | 'left'
export type IndexPoint = {
  /** `YYYY-MM-DD` */
  date: string
  leg: Leg
  state: 'value' | 'non-compressible' | 'not-assessable'
  /** The index in hundredths; of another state than `value`, the ratio that came out, for information. */
  hundredths: number | null
  band: Band | null
  /** One arm only: the index may read too high. */
  provisional?: boolean
  /** How it was measured, in words, such as `['Doppler', 'higher ankle pressure']`. Two points of other words are not comparable. */
  measuredBy: readonly string[]
  /** False when what decides comparability was not recorded: unknown is never alike. */
  comparable: boolean
  /** Of an ankle index, for the rule that decides its change. */
  device?: SectionValues<'vascular-study'>['device']
  method?: SectionValues<'vascular-study'>['method']
  visitId?: string
  notes?: readonly string[]
}
export type IndexWithHeight = IndexPoint & { hundredths: number }

export type IndexBreak = { from: IndexWithHeight; to: IndexWithHeight; why: string }
export type LegSeries = {
  leg: Leg
  /** Oldest first, without what was not assessable. */
  points: readonly IndexPoint[]
  /** Neighbors that one line joins, two points at least. */
  runs: readonly (readonly IndexWithHeight[])[]
  /** Neighbors with numbers that no line may join. */
  breaks: readonly IndexBreak[]
  last: IndexPoint
}

/** Whether a point has a height of its own: a vessel that no cuff closes has none, whatever ratio came out. */
export const hasHeight = (point: IndexPoint): point is IndexWithHeight =>
  point.state === 'value' && point.hundredths !== null && point.hundredths <= 140

/** Why two indices of a leg must not be compared, such as "Doppler before, oscillometric since"; null when they may. */
export function whyNotAlike(from: IndexPoint, to: IndexPoint): string | null {
  const changed = from.measuredBy.flatMap((before, at) =>
    before === to.measuredBy[at] ? [] : [`${before} before, ${to.measuredBy[at]} since`],
  )
  if (changed.length > 0) return changed.join('; ')
  return from.comparable && to.comparable ? null : notRecorded(to)
}

/** What was not recorded about a measurement: "device not recorded". */
export const notRecorded = ({ measuredBy }: IndexPoint): string => measuredBy.filter((words) => words.endsWith('not recorded')).join(', ')

/** Both legs, the right one first; a leg without any assessable index is left out. */
export function legSeries(points: readonly IndexPoint[]): LegSeries[] {
  const drawn = byDay(points).filter(({ state }) => state !== 'not-assessable')
  return (['right', 'left'] as const).flatMap((leg) => {
    const own = drawn.filter((point) => point.leg === leg)
    const last = own.at(-1)
    return last === undefined ? [] : [{ leg, points: own, ...joined(own), last }]
  })
}

function joined(own: readonly IndexPoint[]): Pick<LegSeries, 'runs' | 'breaks'> {
  const runs: IndexWithHeight[][] = []
  const breaks: IndexBreak[] = []
  for (const [at, point] of own.entries()) {
    const before = own[at - 1]
    if (!hasHeight(point)) continue
    if (before === undefined || !hasHeight(before)) {
      runs.push([point])
      continue
    }
    const why = whyNotAlike(before, point)
    if (why === null) runs.at(-1)?.push(point)
    else {
      runs.push([point])
      breaks.push({ from: before, to: point, why })
    }
  }
  return { runs: runs.filter(({ length }) => length > 1), breaks }
}

/** The latest earlier number of the same leg that this one may be compared with. */
export const comparableBefore = (points: readonly IndexPoint[], point: IndexPoint): IndexWithHeight | undefined =>
  byDay(points)
    .filter((other): other is IndexWithHeight => other.leg === point.leg && other.date < point.date && hasHeight(other))
    .filter((other) => hasHeight(point) && whyNotAlike(other, point) === null)
    .at(-1)

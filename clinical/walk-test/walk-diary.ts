/**
 * What a keyed walk diary says, week by week: the best and the median distance, time or count of steps until the first cramp. Source: clinical.md
 * 8.4 and 3.1. Every amount of a diary has the diary's one unit. Blank is not zero: a walk without an amount counts nowhere. Walks up a hill
 * cramp sooner and are left out, so that a week is compared with a week on the flat; a walk whose route nobody wrote counts.
 */
import { dividedBy, fractionOf, plus, toNumber } from '../exact-number'
import { type Meters, type Seconds, toMeters, toSeconds } from '../measurement'
import { dayAfter } from '../visit/days'
import type { VisitRecord } from '../visit/visit-record'
import type { DiaryUnit } from '../visit/walk-diary-fields'
import { type OnsetChange, onsetChange } from './change'
import type { Comparator } from './interpret-walk-test'

export const RULE_VERSION = '2026-11-1'

export type DiaryFamily = 'distance' | 'time' | 'steps'
/** How far until the first cramp, in the canonical unit of its family. `approximate` for blocks. */
export type DiaryOnset =
  | { meters: Meters; comparator: Comparator; approximate?: true }
  | { seconds: Seconds; comparator: Comparator }
  | { steps: number; comparator: Comparator }
export type DiaryWeek = {
  week: 1 | 2
  /** Null while the first day of the diary is not known. */
  firstDay: string | null
  /** Walks with an amount that count, and those up a hill that do not. */
  walks: number
  hillWalks: number
  /** The farthest walk until a cramp, or without one; null without any walk that counts. */
  best: DiaryOnset | null
  /** Half of the walks went at least as far. `more-than` when a walk without a cramp may have gone on beyond it. */
  median: DiaryOnset | null
  /** Nights of which something was written, nights with a cramp, and all cramps in them. */
  nights: { written: number; withCramps: number; cramps: number }
}
export type DiaryFindings = { family: DiaryFamily | null; weeks: readonly [DiaryWeek, DiaryWeek]; version: string }

type DiaryRecord = Pick<VisitRecord, 'walkDiary' | 'walkDiaryDays' | 'walkDiaryLines'>
type Line = DiaryRecord['walkDiaryLines'][number]
type Walked = { value: number; comparator: Comparator }

const families: Record<DiaryUnit, DiaryFamily> = { steps: 'steps', min: 'time', block: 'distance', ft: 'distance', m: 'distance' }

/** Amounts that read in the diary's unit. With one of them the unit stands: another one would turn what is keyed into something else. */
export const diaryAmounts = (lines: readonly Pick<Line, 'onset' | 'stop'>[]): number =>
  lines.reduce((sum, { onset, stop }) => sum + (onset === null ? 0 : 1) + (stop === null ? 0 : 1), 0)

/** A value of the diary in its canonical unit; null where the unit, or the feet of its block, is not known. */
function inCanonicalUnit({ value, comparator }: Walked, { unit, blockFeet }: DiaryRecord['walkDiary']): DiaryOnset | null {
  if (unit === null) return null
  if (unit === 'steps') return { steps: value, comparator }
  if (unit === 'min') return { seconds: toSeconds({ value, unit }), comparator }
  if (unit !== 'block') return { meters: toMeters({ value, unit }).meters, comparator }
  return blockFeet === null ? null : { meters: toMeters({ value, unit, blockFeet }).meters, comparator, approximate: true }
}

/** Near to far; of equal ones the walk with the cramp first, because the other went on. */
const nearToFar = (a: Walked, b: Walked) => a.value - b.value || (a.comparator === 'exact' ? 0 : 1) - (b.comparator === 'exact' ? 0 : 1)

/** Of an even number of walks halfway between the middle two, exactly. */
function medianOf(sorted: readonly Walked[]): Walked | null {
  const upper = Math.floor(sorted.length / 2)
  const [below, above] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[upper]]
  if (below === undefined || above === undefined) return null
  const value = toNumber(dividedBy(plus(fractionOf(below.value), fractionOf(above.value)), fractionOf(2)))
  const open = sorted.slice(0, upper + 1).some(({ comparator }) => comparator === 'more-than')
  return { value, comparator: open ? 'more-than' : 'exact' }
}

const counted = (line: Line): Walked[] =>
  line.onset === null || line.surface === 'hill'
    ? []
    : // A distance whose kind nobody chose is read as felt there: the less reassuring of the two.
      [{ value: line.onset, comparator: line.onsetState === 'none-within' ? 'more-than' : 'exact' }]

function weekOf(record: DiaryRecord, week: 1 | 2): DiaryWeek {
  const { walkDiary: diary } = record
  const within = ({ day }: { day: number | null }) => day !== null && Math.ceil(day / 7) === week
  const lines = record.walkDiaryLines.filter(within)
  const nights = record.walkDiaryDays.filter(within).flatMap(({ nightCramps }) => (nightCramps === null ? [] : [nightCramps]))
  const walks = lines.flatMap(counted).sort(nearToFar)
  const [best, median] = [walks.at(-1) ?? null, medianOf(walks)]
  return {
    week,
    firstDay: diary.firstDay === null ? null : dayAfter(diary.firstDay, (week - 1) * 7),
    walks: walks.length,
    hillWalks: lines.filter(({ onset, surface }) => onset !== null && surface === 'hill').length,
    best: best && inCanonicalUnit(best, diary),
    median: median && inCanonicalUnit(median, diary),
    nights: {
      written: nights.length,
      withCramps: nights.filter((cramps) => cramps > 0).length,
      cramps: nights.reduce((sum, cramps) => sum + cramps, 0),
    },
  }
}

export function interpretWalkDiary(record: DiaryRecord): DiaryFindings {
  const { unit } = record.walkDiary
  return { family: unit && families[unit], weeks: [weekOf(record, 1), weekOf(record, 2)], version: RULE_VERSION }
}

/** The second week's median against the first's, by the noise of a single pair (clinical.md 3.4). Null while one of the two is missing. */
export function weekToWeek([first, second]: DiaryFindings['weeks']): OnsetChange | null {
  if (first.median === null || second.median === null) return null
  const of = (onset: DiaryOnset) => ({ onset, method: 'diary' as const, protocol: null })
  return onsetChange(of(first.median), of(second.median))
}

/** A row of the paper, walk or night, with anything written in it. One that was keyed and emptied again is none. */
export const isWritten = ({ id: _id, day: _day, removed, ...cells }: Line | DiaryRecord['walkDiaryDays'][number]): boolean =>
  !removed && Object.entries(cells).some(([name, cell]) => name !== 'walk' && cell !== null)

/**
 * Walk tests over time, like with like: one series per method, treadmill protocol and quantity. The weeks of a keyed diary are a series of
 * their own, apart from what a visit noted of a diary in one number. What may be compared, and whether a
 * change is more than noise, is decided by clinical/walk-test alone; here it becomes lines to draw and to leave out.
 */
import type { treadmillProtocols, walkMethods } from '../../clinical/visit/visit-record'
import { type OnsetChange, type OnsetMeasurement, onsetChange } from '../../clinical/walk-test/change'
import type { WalkedTo } from '../../clinical/walk-test/interpret-walk-test'

export type WalkMethod = (typeof walkMethods)[number]
export type WalkProtocol = (typeof treadmillProtocols)[number]

export type WalkPoint = {
  /** `YYYY-MM-DD` */
  date: string
  /** Null when only a time is known: a time without a speed is never turned into a distance. */
  meters: number | null
  seconds?: number | null
  /** Of a diary kept in steps, which nobody can turn into a distance. */
  steps?: number | null
  /** The median of a week of a keyed diary. */
  weekly?: true
  /** `more-than`: no cramp came, or nothing forced a stop, within the distance. */
  comparator: 'exact' | 'more-than'
  method: WalkMethod | null
  protocol?: WalkProtocol | null
  visitId: string
  /** As it was typed, such as "1 block of 300 ft". */
  entered?: string
  /** What limits the point, such as "not signed yet". */
  notes?: readonly string[]
}
/** A point that has a place on a scale of distance. */
export type DrawnWalk = WalkPoint & { meters: number; method: WalkMethod }

export type WalkChange = {
  from: WalkPoint
  to: WalkPoint
  change: OnsetChange
}
export type WalkSeries = {
  name: string
  method: WalkMethod | null
  quantity: 'distance' | 'time' | 'steps'
  /** Oldest first. */
  points: readonly WalkPoint[]
  /** Of each point but the first, against the one before it. */
  changes: readonly WalkChange[]
  /** Of the last against the first; null with fewer than three points, where it would say the same again. */
  sinceFirst: WalkChange | null
}

export const walkMethodWords: Record<WalkMethod, string> = {
  estimate: 'patient’s estimate',
  corridor: 'corridor',
  'six-minute': 'six-minute walk',
  'treadmill-constant': 'treadmill, constant grade',
  'treadmill-graded': 'treadmill, rising grade',
  diary: 'home diary',
}
const protocolWords: Record<WalkProtocol, string> = {
  'gardner-skinner': 'Gardner–Skinner',
  hiatt: 'Hiatt',
  'constant-3.2-10': '3.2 km/h at 10 %',
  'constant-3.2-12': '3.2 km/h at 12 %',
  'constant-3.0-12': '3.0 km/h at 12 %',
  rutherford: 'Rutherford',
  other: 'other protocol',
}

/** How it was walked, as far as it decides what may be compared. */
export function walkedHow({ method, protocol, weekly }: Pick<WalkPoint, 'method' | 'protocol' | 'weekly'>): string {
  if (method === null) return 'method not recorded'
  if (weekly) return `${walkMethodWords[method]}, median of a week`
  if (!method.startsWith('treadmill')) return walkMethodWords[method]
  return `${walkMethodWords[method]}, ${protocol ? protocolWords[protocol] : 'protocol not recorded'}`
}

export const isDrawn = (point: WalkPoint): point is DrawnWalk => point.meters !== null && point.method !== null

const quantityOf = ({ meters, steps }: WalkPoint) => (meters !== null ? 'distance' : steps != null ? 'steps' : 'time')

function walkedTo({ meters, seconds, steps, comparator }: WalkPoint): OnsetMeasurement['onset'] {
  if (meters !== null) return { meters, comparator } as WalkedTo
  if (steps != null) return { steps, comparator }
  if (seconds != null) return { seconds, comparator } as WalkedTo
  return { state: 'not-assessable', reasons: ['Not recorded.'] }
}

const measured = (point: WalkPoint) => ({ onset: walkedTo(point), method: point.method, protocol: point.protocol ?? null })

const changeBetween = (from: WalkPoint, to: WalkPoint): WalkChange => ({ from, to, change: onsetChange(measured(from), measured(to)) })

/** Oldest first; of one day in the order given. */
export const byDay = <P extends { date: string }>(points: readonly P[]): P[] => [...points].sort((a, b) => a.date.localeCompare(b.date))

/** All series of some walks, in the order in which each began. */
export function walkSeries(points: readonly WalkPoint[]): WalkSeries[] {
  const found = new Map<string, WalkPoint[]>()
  for (const point of byDay(points)) {
    const key = `${walkedHow(point)}/${quantityOf(point)}`
    found.set(key, [...(found.get(key) ?? []), point])
  }
  return [...found.values()].map((own) => {
    const first = own[0] as WalkPoint
    const last = own.at(-1) as WalkPoint
    return {
      name: walkedHow(first),
      method: first.method,
      quantity: quantityOf(first),
      points: own,
      changes: own.slice(1).map((to, at) => changeBetween(own[at] as WalkPoint, to)),
      sinceFirst: own.length > 2 ? changeBetween(first, last) : null,
    }
  })
}

export type Segment = { from: DrawnWalk; to: DrawnWalk; certain: boolean }

/** The neighbors that a line may join: comparable, and at least one of them with a cramp or a stop. Broken where one has none. */
export const segmentsOf = ({ changes }: WalkSeries): Segment[] =>
  changes.flatMap(({ from, to, change }) =>
    'state' in change || !isDrawn(from) || !isDrawn(to) ? [] : [{ from, to, certain: !change.atLeast }],
  )

/** The change to a point from the one before it in its series; undefined on the first of a series. */
export const changeTo = (series: readonly WalkSeries[], point: WalkPoint): WalkChange | undefined =>
  series.flatMap(({ changes }) => changes).find(({ to }) => to === point)

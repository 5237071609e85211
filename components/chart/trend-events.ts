/**
 * What was done between the visits, as the signed visits date it: a program begun, tobacco given up, a diuretic, an artery reopened.
 * Every visit says it again, so one event is told once, by its finest date; a date known to the year or month stays a span of days.
 */
import { classesHeld, recogniseMedicine } from '../../clinical/factors/medicine-names'
import { earliestDay, latestDay } from '../../clinical/visit/days'
import type { medicineClasses } from '../../clinical/visit/visit-record'

type MedicineClass = (typeof medicineClasses)[number]

/** What one signed visit dates; partial days are `2026`, `2026-03` or `2026-03-15`. */
export type DatedFacts = {
  /** The visit's own day: nothing that it tells can lie later. */
  day: string
  exerciseProgramSince: string | null
  tobaccoQuitOn: string | null
  revascularizationOn: string | null
  medicines: readonly { name: string | null; classes: readonly MedicineClass[]; startedOrChangedOn: string | null }[]
}
export type TrendEvent = {
  kind: 'exercise' | 'tobacco' | 'revascularization' | 'diuretic'
  words: string
  /** As recorded, partial. */
  on: string
  /** The first and the last day that it may have been; the same when the day is known. */
  from: string
  to: string
}

const diureticWords: Partial<Record<MedicineClass, string>> = {
  'thiazide-diuretic': 'thiazide diuretic',
  'loop-diuretic': 'loop diuretic',
  'potassium-sparing-diuretic': 'potassium-sparing diuretic',
}

type Told = Pick<TrendEvent, 'kind' | 'words' | 'on'> & { told: string; identity: string }

/** A water pill is one by the class that somebody chose or by its name; under two names for one drug it is still one. */
function diureticsOf({ medicines, day }: DatedFacts): Told[] {
  return medicines.flatMap(({ name, classes, startedOrChangedOn }) => {
    const kinds = classesHeld({ name, classes }).flatMap((one) => diureticWords[one] ?? [])
    if (kinds.length === 0 || startedOrChangedOn === null) return []
    const written = name?.trim() ?? ''
    const generics = recogniseMedicine(written).map(({ generic }) => generic)
    const what = written === '' ? kinds.join(' and ') : `${written} (${kinds.join(' and ')})`
    return [
      {
        kind: 'diuretic',
        words: `${what.charAt(0).toUpperCase()}${what.slice(1)} started or changed`,
        on: startedOrChangedOn,
        told: day,
        identity: generics.length > 0 ? generics.sort().join() : written.toLowerCase() || kinds.join(),
      },
    ]
  })
}

const toldBy = (visit: DatedFacts): Told[] => [
  ...(
    [
      ['exercise', 'Exercise program begun', visit.exerciseProgramSince],
      ['tobacco', 'Stopped tobacco', visit.tobaccoQuitOn],
      ['revascularization', 'Revascularization', visit.revascularizationOn],
    ] as const
  ).flatMap(([kind, words, on]) => (on === null ? [] : [{ kind, words, on, told: visit.day, identity: kind }])),
  ...diureticsOf(visit),
]

/** `2026` and `2026-03` hold `2026-03-15`; a day holds itself. */
const holds = (coarse: string, fine: string) => fine === coarse || fine.startsWith(`${coarse}-`)

function spanOf(told: readonly Told[]): TrendEvent {
  const { kind, words, on } = told.at(-1) as Told
  const from = earliestDay(on)
  const firstTold = told.map((one) => one.told).sort()[0] ?? from
  const latest = latestDay(on)
  return { kind, words, on, from, to: firstTold >= from && firstTold < latest ? firstTold : latest }
}

/** Every event once, the earliest first. The visits in any order. */
export function trendEvents(visits: readonly DatedFacts[]): TrendEvent[] {
  const told = [...visits].sort((a, b) => a.day.localeCompare(b.day)).flatMap(toldBy)
  const same = (a: Told, b: Told) => a.kind === b.kind && a.identity === b.identity
  const finest = told.filter((one) => !told.some((other) => same(one, other) && other.on !== one.on && holds(one.on, other.on)))
  const once = finest.filter((one, at) => finest.findIndex((other) => same(one, other) && other.on === one.on) === at)
  return once
    .map((one) => spanOf(finest.filter((other) => same(one, other) && other.on === one.on)))
    .sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to))
}

export const isSpan = ({ from, to }: TrendEvent): boolean => from !== to

/** Parts what has a place on the line of time from what was over before `first`, the day of the first measurement. */
export const partAt = (events: readonly TrendEvent[], first: string): { earlier: TrendEvent[]; within: TrendEvent[] } => ({
  earlier: events.filter(({ to }) => to < first),
  within: events.filter(({ to }) => to >= first),
})

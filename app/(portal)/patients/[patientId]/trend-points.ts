/** Rows of the database as points of the plots, with the words that a table needs beside them. */
import type { IndexPoint } from '../../../../components/chart/index-series'
import type { WalkPoint } from '../../../../components/chart/walk-series'
import { valueWords } from '../../../../components/chart/walk-words'
import type { AbiPoint, DiaryPoint, EnteredWalk, MaximumPoint, OnsetPoint, TbiPoint } from '../../../../db/queries/visit-trends'
import { aidWords, distanceUnitWords, limitingWords, surfaceWords } from './visits/[visitId]/(workspace)/workspace-words'

const unsigned = (signed: boolean) => (signed ? [] : ['visit not signed yet'])

/** "1 block of 300 ft", "120 meters". */
function enteredWords({ value, unit, blockFeet }: EnteredWalk): string {
  const amount = value.toLocaleString('en-US', { maximumFractionDigits: 6 })
  if (unit === null) return `${amount}, unit not recorded`
  const words = distanceUnitWords[unit]
  const named = `${amount} ${value === 1 ? one[unit] : words}`
  return unit === 'block' && blockFeet !== null ? `${named} of ${blockFeet} ft` : named
}
const one: Record<NonNullable<EnteredWalk['unit']>, string> = {
  m: 'meter',
  ft: 'foot',
  yd: 'yard',
  mi: 'mile',
  block: 'block',
  min: 'minute',
  s: 'second',
}

function walkPoint({ as, surface, aid, signed, ...point }: OnsetPoint, more: readonly string[] = []): WalkPoint {
  const notes = [
    ...(point.method === 'estimate' || as?.unit === 'block' ? ['approximate'] : []),
    ...more,
    ...(surface === 'uphill' || surface === 'stairs' || surface === 'uneven' ? [surfaceWords[surface].toLowerCase()] : []),
    ...(aid === null || aid === 'none' ? [] : [`walking aid: ${aidWords[aid].toLowerCase()}`]),
    ...unsigned(signed),
  ]
  return { ...point, ...(as === null ? {} : { entered: enteredWords(as) }), notes }
}

export const onsetPoint = (point: OnsetPoint): WalkPoint => walkPoint(point)

/** A week of a keyed diary: the median is drawn, the farthest walk of the week stands beside it. */
export function diaryPoint({ walks, best, bestComparator, unit, blockFeet, signed, ...point }: DiaryPoint, shown: 'm' | 'ft'): WalkPoint {
  const farthest = valueWords(
    {
      ...point,
      comparator: bestComparator,
      meters: point.meters === null ? null : best,
      seconds: point.seconds === null ? null : best,
      steps: point.steps === null ? null : best,
    },
    shown,
  )
  const notes = [
    `week of ${walks} ${walks === 1 ? 'walk' : 'walks'}, farthest ${farthest}`,
    ...(unit === 'block' ? [`approximate: blocks of ${blockFeet ?? '?'} ft`] : []),
    ...unsigned(signed),
  ]
  return { ...point, weekly: true, notes }
}

/** What stopped the walk stands beside it unless it was the cramp: breath or a joint says nothing about the leg. */
export const maximumPoint = ({ limitingSymptom, ...point }: MaximumPoint): WalkPoint =>
  walkPoint(
    point,
    limitingSymptom === null || limitingSymptom === 'leg-cramp' ? [] : [`ended by: ${limitingWords[limitingSymptom].toLowerCase()}`],
  )

const abiDevice = { doppler: 'Doppler', oscillometric: 'oscillometric', ppg: 'photoplethysmography' } as const

/** Without a recorded method the index was computed from the higher ankle pressure; a device has no such default. */
export const abiPoint = ({ device, method, signed, state, ...point }: AbiPoint): IndexPoint => ({
  ...point,
  device,
  method,
  state: state ?? 'not-assessable',
  measuredBy: [device === null ? 'device not recorded' : abiDevice[device], `${method ?? 'higher'} ankle pressure`],
  comparable: device !== null,
  notes: unsigned(signed),
})

export const tbiPoint = ({ device, digit, signed, ...point }: TbiPoint): IndexPoint => ({
  ...point,
  measuredBy: [
    device === null ? 'device not recorded' : abiDevice[device],
    digit === null ? 'toe not recorded' : digit === 'hallux' ? 'great toe' : 'second toe',
  ],
  comparable: device !== null && digit !== null,
  notes: unsigned(signed),
})

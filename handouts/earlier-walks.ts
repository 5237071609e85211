import type { EarlierWalk } from './patient-findings'

/** A walked distance as the trend lists it. */
type Trended = Pick<EarlierWalk, 'protocol' | 'comparator'> & {
  date: string
  signed: boolean
  method: EarlierWalk['method'] | null
  meters: number | null
  as: { unit: EarlierWalk['unit'] } | null
}

/** The walks of signed visits before a day, with the unit that each was entered in, in the order of the trend. */
export const earlierWalksOf = (trend: readonly Trended[], visitDay: string): EarlierWalk[] =>
  trend.flatMap(({ date, signed, method, protocol, meters, comparator, as }) =>
    !signed || date >= visitDay || method === null || meters === null
      ? []
      : { visitDay: date, method, protocol, onsetMeters: meters, comparator, unit: as?.unit ?? null },
  )

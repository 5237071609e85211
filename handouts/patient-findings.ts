import type { AnkleBrachialResult } from '../clinical/vascular-study/ankle-brachial-index'
import type { EarlierStudy } from '../clinical/visit/visit-facts'
import type { Row, SectionValues } from '../clinical/visit/visit-record'
import type { ComparableWalk } from '../clinical/visit/walk-facts'
import type { HandoutLanguage } from './handout-ids'

/** A walk of an earlier signed visit, with the unit in which it was entered. */
export type EarlierWalk = ComparableWalk & { unit: Row<'walk-test'>['onsetUnit'] }

export type PatientFindings = {
  /** The visit's day in full, in the sheet's language: "November 3, 2026", "3 de noviembre de 2026". */
  visitDay: string
  /** False while the visit can still change. */
  signed: boolean
  cause: SectionValues<'assessment'>['cause']
  walkTests: readonly Row<'walk-test'>[]
  abi: { right: AnkleBrachialResult; left: AnkleBrachialResult }
  distanceUnit: 'm' | 'ft'
  /** In full, as the visit's day; null when no date is set. */
  rescreenOn: string | null
  /** English unless told otherwise. */
  language?: HandoutLanguage
  /** How the index of this visit was measured: without both it is compared with nothing. */
  study?: Pick<SectionValues<'vascular-study'>, 'device' | 'method'>
  /** Oldest first. */
  earlierWalks?: readonly EarlierWalk[]
  earlierStudy?: EarlierStudy | null
  /** The clinician has talked about the numbers with the patient: only then is a fall told on paper. */
  discussed?: boolean
}

/** A finding in words, and the comparisons that were held back, for the clinician. */
export type Told = { text: string; withheld: string[] }

export const notDiscussed = 'It is told once "discussed" is ticked.'

/**
 * The demo's people and their visits, before they become rows. Every person is invented; phone numbers are of the range kept for fiction.
 * Days are counted back from the practice's today, so the demo is always about two years old.
 */
import type { VisitRecord } from '../../clinical/visit/visit-record'

export type CastPractice = 'riverside' | 'hillcrest'
/** How a line of advice was settled; `toldWhom` goes with `told`, and `words` with every other kind. */
export type CastAcknowledgement = {
  rule: string
  kind: 'done' | 'told' | 'evaluated' | 'dismissed' | 'outcome'
  words: string
  toldWhom?: string
  /** E-mail of the member of staff. */
  by: string
}
export type CastVisit = {
  daysAgo: number
  /** The practice's clock, 24 hours. */
  hour: number
  minute?: number
  /** E-mail of the podiatrist whose visit it is. */
  clinician: string
  /** `ready` is open and sent to the clinician to sign. */
  state: 'open' | 'ready' | 'signed' | 'voided'
  /** E-mail of whoever opened it; the clinician when absent. */
  startedBy?: string
  record: VisitRecord
  voidReason?: string
  /** Written that many days ago, after signing. */
  addenda?: { by: string; daysAgo: number; words: string }[]
  acknowledgements?: CastAcknowledgement[]
}
export type CastPatient = {
  practice: CastPractice
  givenName: string
  familyName: string
  preferredName?: string
  /** `YYYY-MM-DD` */
  birthDate: string
  sex: 'female' | 'male' | 'other' | 'unknown'
  /** `+16025550142` */
  phone?: string
  language: 'en' | 'es' | 'other'
  /** Oldest first. */
  visits: CastVisit[]
}

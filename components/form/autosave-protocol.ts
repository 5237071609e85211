/** What goes between the browser and `POST /patients/{patientId}/visits/{visitId}/autosave`, and what a page hands to the provider. */
import type { Advice } from '../../clinical/advice/advice'
import type { VisitSection } from '../../clinical/visit/visit-record'

export type AutosaveRequest = {
  section: VisitSection
  /** UUID of the row in sections of rows, of the visit in single ones. */
  key: string
  /** The version last seen; 0 for a row not yet saved. */
  base: number
  changes: Record<string, { from: unknown; to: unknown }>
}

export type StoredAcknowledgement = { kind: string; words: string | null; toldWhom: string | null; by: string; at: string }
export type StoredAdvice = Advice & { fingerprint: string; raisedAt: string; acknowledgements: StoredAcknowledgement[] }

export type AutosaveAnswer = {
  version: number
  /** ISO instant of the server's clock. */
  savedAt: string
  saved: Record<string, unknown>
  conflicts: Record<string, { yours: unknown; theirs: unknown; by: string; at: string }>
  invalid: Record<string, { text: string; message: string }>
  advice: StoredAdvice[]
}

/** Text that did not parse, kept by the server verbatim. */
export type StoredDraft = { section: VisitSection; key: string; field: string; text: string; message: string }

/** One name for a row of a section: `walk-test/6f…`. */
export type EntryId = `${VisitSection}/${string}`
export const entryId = (section: VisitSection, key: string): EntryId => `${section}/${key}`

/** The id in the page of the control of a field, for links to it from Sign and from the error lists. */
export const chartedFieldId = (section: VisitSection, key: string, field: string): string => `${section}-${key}-${field}`

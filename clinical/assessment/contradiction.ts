import type { VisitSection } from '../visit/visit-record'

/** A question to put again, and where. `key` is the row's id in sections with rows, null in the others. */
export type Contradiction = { text: string; section: VisitSection; key: string | null; field: string }

export const found = (
  condition: boolean,
  section: VisitSection,
  field: string,
  text: string,
  key: string | null = null,
): Contradiction[] => (condition ? [{ text, section, key, field }] : [])

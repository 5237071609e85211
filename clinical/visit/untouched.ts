/** Whether anybody has entered anything in a section yet. */
import { emptySection, type SectionValues, type VisitSection } from './visit-record'

export const isUntouched = <S extends VisitSection>(section: S, values: SectionValues<S>): boolean =>
  JSON.stringify(Object.entries(emptySection(section)).map(([field]) => values[field as keyof SectionValues<S>])) ===
  JSON.stringify(Object.values(emptySection(section)))

import { emptySection, type Row, type VisitSection } from '../../../../../../../clinical/visit/visit-record'

export type RowSection =
  | 'cramp-pattern'
  | 'medicine'
  | 'walk-test'
  | 'walk-diary-day'
  | 'walk-diary-line'
  | 'wound'
  | 'lab-result'
  | 'plan-action'

/** Recorded rows, then those begun in this window, in the order they were added. */
export function allRows<S extends RowSection>(section: S, recorded: readonly Row<S>[], begun: readonly string[]): Row<S>[] {
  const known = new Set(recorded.map(({ id }) => id))
  const fresh = begun.filter((id) => !known.has(id)).map((id) => ({ ...emptySection(section as VisitSection), id }) as Row<S>)
  return [...recorded, ...fresh]
}

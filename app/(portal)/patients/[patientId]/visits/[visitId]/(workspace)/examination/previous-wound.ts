import type { Row } from '../../../../../../../../clinical/visit/visit-record'

type Wound = Row<'wound'>

/** The wound of the previous visit that this one continues: the only one of the same leg and place. Null when none or several could be meant. */
export function previousWound({ side, site }: Wound, earlier: readonly Wound[]): Wound | null {
  if (side === null || site === null) return null
  const there = earlier.filter((other) => other.side === side && other.site === site)
  return there.length === 1 ? (there[0] ?? null) : null
}

/**
 * The wounds of a visit, each with the legs it may lie on: the described wounds, and the ulcer or gangrene of the red flags as far as no
 * described wound covers it. A side nobody chose may be either leg. R3, R12, R15, R18 and WIfI read them.
 */
import { legsOf, type Side, type VisitFacts, type WoundFact } from '../visit/visit-facts'
import { isYes } from './fact-reading'

export type Wound = Pick<WoundFact, 'weeks' | 'woundGrade' | 'infectionGrade' | 'infectionAtLeast' | 'crepitus' | 'rapidlySpreading'> & {
  legs: readonly Side[]
  kind: 'ulcer' | 'dry-gangrene' | 'wet-gangrene' | 'gangrene' | 'unknown'
  /** "Ulcer, right, 3 weeks". */
  words: string
}

const kindWords: Record<Wound['kind'], string> = {
  ulcer: 'Ulcer',
  'dry-gangrene': 'Dry gangrene',
  'wet-gangrene': 'Wet gangrene',
  gangrene: 'Gangrene',
  unknown: 'Ulcer or gangrene',
}
export const weeksText = (weeks: number | null | undefined) =>
  typeof weeks === 'number' ? `, ${weeks} ${weeks === 1 ? 'week' : 'weeks'}` : ', duration not asked'
export const sideText = (side: string | null | undefined) => (side ? `, ${side}` : '')

const described = (wound: WoundFact): Wound => {
  const kind = wound.kind ?? 'unknown'
  return { ...wound, kind, legs: legsOf(wound.side), words: `${kindWords[kind]}${sideText(wound.side)}${weeksText(wound.weeks)}` }
}

/** What the red flags say beyond the described wounds: another leg, or gangrene that no row names. */
function flagged(facts: VisitFacts, rows: readonly Wound[]): Wound[] {
  if (!isYes(facts, 'ulcerOrGangrene')) return []
  const { ulcerKind, ulcerSide, ulcerWeeks } = facts
  const gangrene = ulcerKind === 'gangrene' || ulcerKind === 'both'
  const covered = new Set(rows.flatMap(({ legs }) => legs))
  const uncovered = rows.length > 0 && !ulcerSide ? [] : legsOf(ulcerSide).filter((side) => !covered.has(side))
  const newGangrene = gangrene && rows.every(({ kind }) => kind === 'ulcer' || kind === 'unknown')
  if (rows.length > 0 && uncovered.length === 0 && !newGangrene) return []

  const legs = newGangrene || rows.length === 0 ? legsOf(ulcerSide) : uncovered
  const side = legs.length === 1 ? legs[0] : ulcerSide
  const kind = gangrene ? 'gangrene' : ulcerKind === 'ulcer' ? 'ulcer' : 'unknown'
  const words = `${ulcerKind === 'both' ? 'Ulcer and gangrene' : kindWords[kind]}${sideText(side)}${weeksText(ulcerWeeks)}`
  const open = { woundGrade: null, infectionGrade: null, crepitus: null, rapidlySpreading: null } as const
  return [{ legs, kind, weeks: ulcerWeeks ?? null, words, ...open }]
}

export function woundsOf(facts: VisitFacts): Wound[] {
  const rows = (facts.wounds ?? []).map(described)
  return [...rows, ...flagged(facts, rows)]
}

export const woundsOn = (facts: VisitFacts, side: Side): Wound[] => woundsOf(facts).filter(({ legs }) => legs.includes(side))

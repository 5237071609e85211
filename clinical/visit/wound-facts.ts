/**
 * Facts that follow from the wounds: a wound that somebody described is an ulcer or gangrene, whatever the red flag was answered. Kind, side
 * and weeks of all wounds together; what one wound leaves open stays open, unless the red flag answers it.
 */
import type { FootInfection } from '../assessment/foot-infection'
import type { Side } from '../vascular-study/reference-arm'
import type { Answer, LegSide } from './field-shapes'
import { emptySection, type Row, type VisitRecord } from './visit-record'

type Wound = Row<'wound'>
type Grade = 0 | 1 | 2 | 3
type UlcerKind = 'ulcer' | 'gangrene' | 'both' | null
/** One wound, as R3, R15 and WIfI read it. Grades 0 to 3; null is not assessable. */
export type WoundFact = {
  side: Side | null
  kind: Wound['kind']
  weeks: number | null
  woundGrade: Grade | null
  infectionGrade: Grade | null
  /** The lowest and the highest grade that it can be while it is not assessable. R15 acts on it: a sign not looked for is no absent sign. */
  infectionAtLeast?: Grade | null
  infectionAtMost?: Grade | null
  crepitus: Answer
  rapidlySpreading: Answer
}

const untouched = emptySection('wound')
/** A row that was added and holds nothing yet describes no wound. */
const isDescribed = (wound: Wound): boolean =>
  (Object.keys(untouched) as (keyof typeof untouched)[]).some((field) => wound[field] !== untouched[field])
export const describedWounds = ({ wounds }: Pick<VisitRecord, 'wounds'>): readonly Wound[] => wounds.filter(isDescribed)

function kindOf(wounds: readonly Wound[], answered: UlcerKind): UlcerKind {
  const kinds = wounds.map(({ kind }) => kind)
  const ulcer = kinds.includes('ulcer') || answered === 'ulcer' || answered === 'both'
  const gangrene = kinds.includes('dry-gangrene') || kinds.includes('wet-gangrene') || answered === 'gangrene' || answered === 'both'
  if (ulcer && gangrene) return 'both'
  if (gangrene) return 'gangrene'
  return ulcer && (answered !== null || !kinds.includes(null)) ? 'ulcer' : null
}

function sideOf(wounds: readonly Wound[], answered: LegSide | null): LegSide | null {
  const named: readonly (LegSide | null)[] = [...wounds.map(({ side }) => side), answered]
  const right = named.includes('right') || named.includes('both')
  const left = named.includes('left') || named.includes('both')
  if (right && left) return 'both'
  if (answered === null && wounds.some(({ side }) => side === null)) return null
  return right ? 'right' : left ? 'left' : null
}

/** The oldest wound counts; a wound whose age nobody asked may be older than any that is known. */
function weeksOf(wounds: readonly Wound[], answered: number | null): number | null {
  const known = [...wounds.map(({ weeks }) => weeks), answered].filter((weeks) => weeks !== null)
  if (known.length === 0 || (answered === null && wounds.some(({ weeks }) => weeks === null))) return null
  return Math.max(...known)
}

export function woundFacts(record: VisitRecord, infectionOf: (wound: Wound) => FootInfection) {
  const { redFlags } = record
  const wounds = describedWounds(record)
  return {
    ulcerOrGangrene: wounds.length > 0 ? ('yes' as const) : redFlags.ulcerOrGangrene,
    ulcerKind: kindOf(wounds, redFlags.ulcerKind),
    ulcerSide: sideOf(wounds, redFlags.ulcerSide),
    ulcerWeeks: weeksOf(wounds, redFlags.ulcerWeeks),
    wounds: wounds.map((wound): WoundFact => {
      const infection = infectionOf(wound)
      const [atLeast, atMost] = 'grade' in infection ? [infection.grade, infection.grade] : [infection.atLeast, infection.atMost]
      return {
        side: wound.side,
        kind: wound.kind,
        weeks: wound.weeks,
        woundGrade: wound.woundGrade === null ? null : (Number(wound.woundGrade) as Grade),
        infectionGrade: 'grade' in infection ? infection.grade : null,
        infectionAtLeast: atLeast,
        infectionAtMost: atMost,
        crepitus: wound.crepitus,
        rapidlySpreading: wound.rapidlySpreading,
      }
    }),
  }
}

/**
 * Budapest criteria for complex regional pain syndrome, clinical version (rule R9 reads it).
 *
 * Source: Harden 2010; clinical.md 5 (PMC5511749, table 1). All of: continuing pain out of proportion; at least one symptom in 3 or more of 4
 * categories; at least one sign at examination in 2 or more of 4; no diagnosis that explains it better. The research version asks for
 * symptoms in all four and is not used. Answered as soon as what is open cannot change it.
 */
import type { Answer } from '../visit/field-shapes'

export const RULE_VERSION = '2026-11-2'

const symptoms = ['sensorySymptom', 'vasomotorSymptom', 'sudomotorOrEdemaSymptom', 'motorOrTrophicSymptom'] as const
const signs = ['sensorySign', 'vasomotorSign', 'sudomotorOrEdemaSign', 'motorOrTrophicSign'] as const
/** Every answer that the criteria read, in the order in which they are asked. */
export const budapestItems = ['painOutOfProportion', ...symptoms, ...signs, 'noBetterDiagnosis'] as const
export type BudapestItem = (typeof budapestItems)[number]
/** The fields of the examination; null and absent are "not asked". */
export type BudapestInput = { [K in BudapestItem]?: Answer | undefined }
export type Budapest =
  | { result: 'met' | 'not-met'; reasons: string[] }
  /** `missing`: what could still decide it. */
  | { state: 'not-assessable'; missing: BudapestItem[]; reasons: string[] }

type Part = { holds: boolean | null; open: readonly BudapestItem[]; says: string }

export function budapestCriteria(input: BudapestInput): Budapest {
  const openOf = (items: readonly BudapestItem[]) => items.filter((item) => (input[item] ?? null) === null)
  const one = (item: BudapestItem, yes: string, no: string): Part => {
    const answer = input[item] ?? null
    if (answer === null) return { holds: null, open: [item], says: '' }
    return { holds: answer === 'yes', open: [], says: answer === 'yes' ? yes : no }
  }
  const several = (items: readonly BudapestItem[], needed: number, what: string): Part => {
    const present = items.filter((item) => input[item] === 'yes').length
    const open = openOf(items)
    const says = `${what} in ${present} of 4 categories; it takes ${needed}.`
    if (present >= needed) return { holds: true, open: [], says }
    return present + open.length < needed ? { holds: false, open: [], says } : { holds: null, open, says }
  }
  const parts = [
    one('painOutOfProportion', 'Continuing pain out of proportion.', 'Pain not out of proportion.'),
    several(symptoms, 3, 'Symptoms'),
    several(signs, 2, 'Signs'),
    one('noBetterDiagnosis', 'No diagnosis explains it better.', 'Another diagnosis explains it better.'),
  ]
  const failed = parts.filter(({ holds }) => holds === false)
  if (failed.length > 0) return { result: 'not-met', reasons: failed.map(({ says }) => says) }
  const reasons = parts.flatMap(({ says }) => (says === '' ? [] : [says]))
  if (parts.every(({ holds }) => holds)) return { result: 'met', reasons }
  return { state: 'not-assessable', missing: parts.flatMap(({ open }) => [...open]), reasons }
}

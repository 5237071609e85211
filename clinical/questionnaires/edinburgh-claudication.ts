/**
 * Edinburgh-style claudication questionnaire, in our own words and therefore unvalidated.
 *
 * Source: Leng and Fowkes, J Clin Epidemiol 1992;45:1101; clinical.md 2.10. Positive: pain on walking, never beginning at rest, on the uphill or
 * when hurrying, gone within 10 minutes of standing still. Calf: definite, even if elsewhere too; thigh or buttock without calf: atypical;
 * any other site alone is not claudication. A negative result never excludes PAD.
 */
import type { edinburghSites } from '../visit/questionnaires-fields'

export const RULE_VERSION = '2026-11-1'

export type EdinburghAnswer = boolean | 'not-asked'
export type EdinburghInput = {
  painOnWalking: EdinburghAnswer
  beginsAtRest: EdinburghAnswer
  uphillOrHurrying: EdinburghAnswer
  ordinaryPaceOnLevel: EdinburghAnswer
  goneWithinTenMinutes: EdinburghAnswer
  /** Empty is "nobody asked where". */
  sites: readonly (typeof edinburghSites)[number][]
}
/** `grade`: 1 on the uphill or hurrying only, 2 at ordinary pace too; absent while that was not asked. */
export type EdinburghResult =
  | { result: 'definite' | 'atypical'; grade?: 1 | 2 }
  | { result: 'negative' }
  | { result: 'not-scored'; missing: string[] }

const questions = {
  painOnWalking: 'Pain or discomfort in a leg on walking',
  beginsAtRest: 'Whether it ever begins when standing still or sitting',
  uphillOrHurrying: 'Whether it comes uphill or when hurrying',
  goneWithinTenMinutes: 'Whether it is gone within 10 minutes of standing still',
} as const
/** The answer that ends it: whatever else is open, the result is negative. */
const needed = { painOnWalking: true, beginsAtRest: false, uphillOrHurrying: true, goneWithinTenMinutes: true } as const
const asked = Object.keys(needed) as (keyof typeof needed)[]

export function edinburghClaudication(input: EdinburghInput): EdinburghResult {
  if (asked.some((question) => input[question] === !needed[question])) return { result: 'negative' }
  const missing = [
    ...asked.filter((question) => input[question] === 'not-asked').map((question) => questions[question]),
    ...(input.sites.length === 0 ? ['Where it is felt'] : []),
  ]
  if (missing.length > 0) return { result: 'not-scored', missing }
  const grade = input.ordinaryPaceOnLevel === 'not-asked' ? {} : { grade: input.ordinaryPaceOnLevel ? (2 as const) : (1 as const) }
  if (input.sites.includes('calf')) return { result: 'definite', ...grade }
  if (input.sites.includes('thigh') || input.sites.includes('buttock')) return { result: 'atypical', ...grade }
  return { result: 'negative' }
}

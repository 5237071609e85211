/**
 * Difference of the calf girths, 10 cm below the tibial tuberosity: 3 cm or more counts in the Wells score and for R4.
 * Source: clinical.md 5 (2003 version: 3 cm or more; the 1997 one had "more than 3 cm"). Exact decimals: 38.1 and 35.1 differ by 3.
 */
import { compare, fractionOf, minus, toNumber } from '../exact-number'

export const RULE_VERSION = '2026-11-2'

export type CalfDifference =
  /** Never negative; `larger` is null when both are equal. */
  { centimeters: number; larger: 'left' | 'right' | null; threeOrMore: boolean } | { state: 'not-assessable'; reasons: string[] }

export function calfDifference({ right, left }: { [S in 'right' | 'left']?: number | null | undefined }): CalfDifference {
  const reasons = [
    ...(right == null ? ['The right calf girth is not recorded.'] : []),
    ...(left == null ? ['The left calf girth is not recorded.'] : []),
  ]
  if (right == null || left == null) return { state: 'not-assessable', reasons }
  const larger = right === left ? null : right > left ? 'right' : 'left'
  const difference = minus(fractionOf(Math.max(right, left)), fractionOf(Math.min(right, left)))
  return { centimeters: toNumber(difference), larger, threeOrMore: compare(difference, fractionOf(3)) >= 0 }
}

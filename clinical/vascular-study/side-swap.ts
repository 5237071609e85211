/**
 * Whether today's right and left leg look like last time's left and right.
 *
 * Source: clinical.md 2.9 asks for the warning; how to see it is design: each leg differs from its own earlier index by more than 0.15, the
 * change that counts (2.4), and lies within 0.15 of the other leg's. It asks a question and proves nothing: disease may do the same.
 */
import type { SectionValues } from '../visit/visit-record'
import { interpretRestingStudy } from './resting-study'

export const RULE_VERSION = '2026-11-2'

type Study = SectionValues<'vascular-study'>

/** Hundredths of each leg, whatever its band: a ratio that is only shown for information compares too. Null unless both legs have one. */
export function hundredthsOfLegs(study: Study): { right: number; left: number } | null {
  const { abi } = interpretRestingStudy(study)
  const ratioOf = (leg: typeof abi.right) => (leg.state === 'value' ? leg.value : leg.ratio)
  const [right, left] = [ratioOf(abi.right), ratioOf(abi.left)]
  return right === undefined || left === undefined ? null : { right: Math.round(right * 100), left: Math.round(left * 100) }
}

/** The change of an index, in hundredths, that counts. */
export const isReal = (change: number) => Math.abs(change) > 15

/** False as well when an index is missing or device or method differ: then there is nothing to compare. */
export function looksSwapped(today: Study, previous: Study): boolean {
  if (today.device !== previous.device || (today.method ?? 'higher') !== (previous.method ?? 'higher')) return false
  const now = hundredthsOfLegs(today)
  const before = hundredthsOfLegs(previous)
  if (now === null || before === null) return false
  const eachChanged = isReal(now.right - before.right) && isReal(now.left - before.left)
  return eachChanged && !isReal(now.right - before.left) && !isReal(now.left - before.right)
}

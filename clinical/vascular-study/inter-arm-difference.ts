/**
 * Systolic difference between the arms (rule R16 reads it). From 15 mmHg both arms are repeated; from 20 it weighs more.
 * Source: clinical.md 2.8 and 5, R16 (2016 guideline: both arms at least once, class I; above 15–20 mmHg abnormal).
 */
import { type BothArms, describeMissing, measuredMmHg, type Side } from './reference-arm'

export const RULE_VERSION = '2026-11-1'

export type InterArmDifference =
  /** `mmHg` is never negative; `higherSide` is null when both arms are equal. */
  { mmHg: number; higherSide: Side | null; level: 'none' | 'from-15' | 'from-20' } | { state: 'not-assessable'; reasons: string[] }

export function interArmDifference({ left, right }: BothArms): InterArmDifference {
  const leftMmHg = measuredMmHg(left)
  const rightMmHg = measuredMmHg(right)
  if (leftMmHg === null || rightMmHg === null) {
    const reasons = []
    if (rightMmHg === null) reasons.push(`Right arm ${describeMissing(right)}.`)
    if (leftMmHg === null) reasons.push(`Left arm ${describeMissing(left)}.`)
    return { state: 'not-assessable', reasons }
  }
  const mmHg = Math.abs(leftMmHg - rightMmHg)
  const level = mmHg >= 20 ? 'from-20' : mmHg >= 15 ? 'from-15' : 'none'
  if (mmHg === 0) return { mmHg, higherSide: null, level }
  return { mmHg, higherSide: leftMmHg > rightMmHg ? 'left' : 'right', level }
}

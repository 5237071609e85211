/**
 * Toe-brachial index (TBI), per leg: toe systolic over the higher of both arms, rounded half up to two decimals, then banded.
 * Abnormal ≤0.70, normal above. Source: 2024 ACC/AHA/multisociety lower-extremity PAD guideline as summarized in clinical.md 2.5; the
 * 0.60, 0.65 and 0.75 found elsewhere are not used. Adults only: below 18 only the ratio is returned.
 */
import { hundredthsOf } from '../exact-number'
import type { PressureReading } from './pressure-reading'
import { type BothArms, describeMissing, measuredMmHg, type ReferenceArm, referenceArm, type Side } from './reference-arm'

export const RULE_VERSION = '2026-11-1'

export type ToeBrachialInput = {
  brachial: BothArms
  toe: { left: PressureReading; right: PressureReading }
  oneArmReason?: string
  ageYears?: number
}
export type ToeBrachialBand = 'abnormal' | 'normal'
export type ToeBrachialResult =
  | {
      state: 'value'
      value: number
      band: ToeBrachialBand
      toeMmHg: number
      brachialMmHg: number
      brachialSide: Side
      provisional?: 'one-arm'
      reasons: string[]
    }
  | { state: 'not-assessable'; ratio?: number; reasons: string[] }

/** The band of an index in hundredths, already rounded. */
export const toeBrachialBand = (hundredths: number): ToeBrachialBand => (hundredths <= 70 ? 'abnormal' : 'normal')

export function toeBrachialIndex(input: ToeBrachialInput): { left: ToeBrachialResult; right: ToeBrachialResult } {
  const arm = referenceArm(input.brachial)
  return { left: legIndex(input.toe.left, arm, input), right: legIndex(input.toe.right, arm, input) }
}

function legIndex(toe: PressureReading, arm: ReferenceArm, { oneArmReason, ageYears }: ToeBrachialInput): ToeBrachialResult {
  const toeMmHg = measuredMmHg(toe)
  const reasons = [...(toeMmHg === null ? [`Toe ${describeMissing(toe)}.`] : []), ...arm.reasons]
  if (toeMmHg === null || arm.state === 'none') return { state: 'not-assessable', reasons }

  const hundredths = hundredthsOf(toeMmHg, arm.mmHg)
  const ratio = hundredths / 100
  const band = toeBrachialBand(hundredths)
  if (ageYears !== undefined && ageYears < 18)
    return { state: 'not-assessable', ratio, reasons: [...reasons, 'The bands are for adults, 18 and over.'] }
  // The same caution as the ABI: one arm can only raise the index, so a normal one needs the reason for it.
  if (band === 'normal' && arm.state === 'one-arm' && (!oneArmReason?.trim() || arm.otherMayBeHigher)) {
    const why = 'Above 0.70 an index from one arm is not assessable unless the reason for one arm is recorded.'
    return { state: 'not-assessable', ratio, reasons: [...reasons, why] }
  }
  if (arm.state === 'one-arm' && oneArmReason?.trim()) reasons.push(`Reason for one arm: ${oneArmReason.trim()}.`)
  return {
    state: 'value',
    value: ratio,
    band,
    toeMmHg,
    brachialMmHg: arm.mmHg,
    brachialSide: arm.side,
    ...(arm.state === 'one-arm' ? { provisional: 'one-arm' as const } : {}),
    reasons,
  }
}

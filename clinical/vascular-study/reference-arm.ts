/**
 * The arm that an index is measured against: the higher of both, for both legs. Source: clinical.md 2.3 (2024 ACC/AHA guideline; AHA 2012
 * methods). With one arm only the true higher arm may be the missing one, so an index can only read too high: the callers decide what
 * that still allows.
 */
import type { PressureReading } from './pressure-reading'

export type Side = 'left' | 'right'
export type BothArms = { left: PressureReading; right: PressureReading }
export type ReferenceArm =
  | { state: 'both' | 'one-arm'; mmHg: number; side: Side; otherMayBeHigher: boolean; reasons: string[] }
  | { state: 'none'; reasons: string[] }

/** The pressure in whole mmHg, 1 to 300, or null for every other state and for a number outside that range (clinical.md 2.9). */
export function measuredMmHg(reading: PressureReading): number | null {
  if (reading.state !== 'measured') return null
  return Number.isInteger(reading.mmHg) && reading.mmHg >= 1 && reading.mmHg <= 300 ? reading.mmHg : null
}

/** How a reading without a usable pressure reads in a reason: "not audible". */
export function describeMissing(reading: PressureReading): string {
  switch (reading.state) {
    case 'measured':
      return `${reading.mmHg} mmHg is outside 1 to 300`
    case 'not-audible':
      return 'not audible'
    case 'not-compressible':
      return 'not compressible'
    case 'not-measured':
      return 'not measured'
    case 'not-done':
      return `not done (${reading.reason.replaceAll('-', ' ')})`
  }
}

/** The higher arm; the right one when they are equal. */
export function referenceArm({ left, right }: BothArms): ReferenceArm {
  const leftMmHg = measuredMmHg(left)
  const rightMmHg = measuredMmHg(right)
  if (leftMmHg !== null && rightMmHg !== null) {
    const side = leftMmHg > rightMmHg ? 'left' : 'right'
    return { state: 'both', mmHg: Math.max(leftMmHg, rightMmHg), side, otherMayBeHigher: false, reasons: [] }
  }
  if (leftMmHg !== null) return oneArm(leftMmHg, 'left', right, 'Right')
  if (rightMmHg !== null) return oneArm(rightMmHg, 'right', left, 'Left')
  return { state: 'none', reasons: [`No arm pressure: right arm ${describeMissing(right)}, left arm ${describeMissing(left)}.`] }
}

function oneArm(mmHg: number, side: Side, missing: PressureReading, missingSide: string): ReferenceArm {
  return {
    state: 'one-arm',
    mmHg,
    side,
    // An arm that no cuff closes is certainly the higher one, whatever the reason for it.
    otherMayBeHigher: missing.state === 'not-compressible',
    reasons: [`One arm only, may read too high: ${missingSide.toLowerCase()} arm ${describeMissing(missing)}.`],
  }
}

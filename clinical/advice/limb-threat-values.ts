/**
 * What the pressures and pulses of one leg say about limb threat, for R3. Source: clinical.md section 5, R3 (ABI 0.90 or less or above 1.40, toe
 * below 50, ankle below 70, absent pulses; alone: toe below 30, ankle below 50, ABI below 0.40) and 2.7.
 */
import type { Side, VisitFacts } from '../visit/visit-facts'
import { isMinor, isYes } from './fact-reading'
import {
  abiHundredths,
  abiIsNonCompressible,
  abiText,
  absentFootPulses,
  anklePressure,
  bothSignalsAbsent,
  legTitle,
  tbiHundredths,
  toePressure,
} from './leg-findings'

/** The ABI in hundredths where adult bands apply. */
export const adultAbi = (facts: VisitFacts, side: Side) => (isMinor(facts) ? null : abiHundredths(facts, side))

/** Why a leg with an ulcer of 2 weeks or less still counts; empty when PAD was assessed there and nothing known speaks for it. */
export function suspicion(facts: VisitFacts, side: Side): string[] {
  const abi = adultAbi(facts, side)
  const toe = toePressure(facts, side)
  const ankle = anklePressure(facts, side)
  const outside = (abi !== null && abi <= 90) || (!isMinor(facts) && abiIsNonCompressible(facts, side))
  const assessed = !isMinor(facts) && (abi !== null || tbiHundredths(facts, side) !== null)
  const pulses = facts.pulses ? absentFootPulses(facts, side) : isYes(facts, 'pulsesAbsent') ? ['Foot pulses absent on palpation'] : []
  return [
    ...(outside ? [abiText(facts, side) ?? `${legTitle[side]} ABI outside 0.91 to 1.40`] : []),
    ...(toe !== null && toe < 50 ? [`${legTitle[side]} toe ${toe} mmHg`] : []),
    ...(ankle !== null && ankle < 70 ? [`${legTitle[side]} ankle ${ankle} mmHg`] : []),
    ...pulses,
    ...(bothSignalsAbsent(facts, side) ? [`${legTitle[side]} pedal signals absent`] : []),
    ...(assessed || outside ? [] : [`${legTitle[side]} leg: PAD not assessed`]),
  ]
}

/** Values that mark limb threat on their own, without a symptom. */
export function severeValues(facts: VisitFacts, side: Side): string[] {
  const abi = abiHundredths(facts, side)
  const toe = toePressure(facts, side)
  const ankle = anklePressure(facts, side)
  return [
    ...(toe !== null && toe < 30 ? [`${legTitle[side]} toe ${toe} mmHg`] : []),
    ...(ankle !== null && ankle < 50 ? [`${legTitle[side]} ankle ${ankle} mmHg`] : []),
    ...(abi !== null && abi < 40 ? [abiText(facts, side) ?? ''] : []),
  ]
}

/**
 * Resting ankle-brachial index (ABI), per leg.
 *
 * Source: 2024 ACC/AHA/multisociety lower-extremity PAD guideline (Gornik et al., Circulation 2024), bands; formula after the AHA 2012
 * statement (Aboyans et al.); clinical.md 2.3 and 2.4. Higher of dorsalis pedis and posterior tibial over the higher of both arms, rounded
 * half up to two decimals and only then banded: ≤0.90 abnormal, 0.91–0.99 borderline, 1.00–1.40 normal, >1.40 non-compressible.
 * `method: 'lower'` (lowest ankle pressure, case-finding) is another quantity: never in one trend with the higher.
 * Bands are for adults: give `ageYears` and below 18 only the ratio is returned.
 */
import { hundredthsOf } from '../exact-number'
import type { PressureReading } from './pressure-reading'
import { type BothArms, describeMissing, measuredMmHg, type ReferenceArm, referenceArm, type Side } from './reference-arm'

export const RULE_VERSION = '2026-11-1'

export type AnkleArtery = 'dorsalisPedis' | 'posteriorTibial'
export type AnkleReadings = Record<AnkleArtery, PressureReading>
export type AnkleBrachialInput = {
  brachial: BothArms
  ankle: { left: AnkleReadings; right: AnkleReadings }
  method?: 'higher' | 'lower'
  /** Why only one arm could be measured (mastectomy, fistula …), as recorded. */
  oneArmReason?: string
  ageYears?: number
}
export type AnkleBrachialBand = 'abnormal' | 'borderline' | 'normal' | 'non-compressible'
/** `value` and `ratio` have two decimals, half up. `reasons` say what limits the result or why there is none. */
export type AnkleBrachialResult =
  | {
      state: 'value'
      value: number
      band: AnkleBrachialBand
      artery: AnkleArtery
      ankleMmHg: number
      brachialMmHg: number
      brachialSide: Side
      provisional?: 'one-arm'
      reasons: string[]
    }
  | { state: 'non-compressible'; ratio?: number; reasons: string[] }
  | { state: 'not-assessable'; ratio?: number; reasons: string[] }

export const ankleArteryNames: Record<AnkleArtery, string> = { posteriorTibial: 'Posterior tibial', dorsalisPedis: 'Dorsalis pedis' }
/** Posterior tibial first: it wins a tie. */
const arteries = ['posteriorTibial', 'dorsalisPedis'] as const
const isTooLow = (hundredths: number) => hundredths <= 90

/** The band of an index in hundredths, already rounded. */
export function ankleBrachialBand(hundredths: number): AnkleBrachialBand {
  if (isTooLow(hundredths)) return 'abnormal'
  if (hundredths <= 99) return 'borderline'
  return hundredths <= 140 ? 'normal' : 'non-compressible'
}

export function ankleBrachialIndex(input: AnkleBrachialInput): { left: AnkleBrachialResult; right: AnkleBrachialResult } {
  const arm = referenceArm(input.brachial)
  return { left: legIndex(input.ankle.left, arm, input), right: legIndex(input.ankle.right, arm, input) }
}

function chosenArtery(ankle: AnkleReadings, method: 'higher' | 'lower') {
  const measured = arteries.flatMap((artery) => {
    const mmHg = measuredMmHg(ankle[artery])
    return mmHg === null ? [] : [{ artery, mmHg }]
  })
  const [first, second] = measured
  if (!first || !second) return first
  const secondWins = method === 'higher' ? second.mmHg > first.mmHg : second.mmHg < first.mmHg
  return secondWins ? second : first
}

function legIndex(
  ankle: AnkleReadings,
  arm: ReferenceArm,
  { method = 'higher', oneArmReason, ageYears }: AnkleBrachialInput,
): AnkleBrachialResult {
  const nonCompressible = arteries.some((artery) => ankle[artery].state === 'not-compressible')
  const withoutPressure = arteries.filter((artery) => measuredMmHg(ankle[artery]) === null)
  const reasons = [...withoutPressure.map((artery) => `${ankleArteryNames[artery]} ${describeMissing(ankle[artery])}.`), ...arm.reasons]
  const chosen = chosenArtery(ankle, method)
  if (arm.state === 'none' || !chosen) return { state: nonCompressible ? 'non-compressible' : 'not-assessable', reasons }

  const hundredths = hundredthsOf(chosen.mmHg, arm.mmHg)
  const ratio = hundredths / 100
  const notAssessable = (why: string): AnkleBrachialResult => ({ state: 'not-assessable', ratio, reasons: [...reasons, why] })
  if (ageYears !== undefined && ageYears < 18) return notAssessable('The bands are for adults, 18 and over.')
  if (!isTooLow(hundredths)) {
    if (nonCompressible) return { state: 'non-compressible', ratio, reasons }
    if (arm.state === 'one-arm' && (!oneArmReason?.trim() || arm.otherMayBeHigher))
      return notAssessable('Above 0.90 an index from one arm is not assessable unless the reason for one arm is recorded.')
    // The artery without a pressure could be the lower one, so only an abnormal result is safe to report by this method.
    if (method === 'lower' && withoutPressure.length > 0) return notAssessable('The lower of both ankle pressures is not known.')
  }
  if (method === 'lower') reasons.push('Lower ankle pressure used (case-finding): not comparable with the higher-pressure index.')
  if (arm.state === 'one-arm' && oneArmReason?.trim()) reasons.push(`Reason for one arm: ${oneArmReason.trim()}.`)
  return {
    state: 'value',
    value: ratio,
    band: ankleBrachialBand(hundredths),
    artery: chosen.artery,
    ankleMmHg: chosen.mmHg,
    brachialMmHg: arm.mmHg,
    brachialSide: arm.side,
    ...(arm.state === 'one-arm' ? { provisional: 'one-arm' as const } : {}),
    reasons,
  }
}

/**
 * R14 Peripheral arterial disease by value: ABI 0.90 or less, or TBI 0.70 or less (routine).
 *
 * Source: 2024 ACC/AHA PAD guideline, bands and section 5.1.1. clinical.md 2.4, 2.5 and section 5, R14. Adults only; medicines in pregnancy
 * are for obstetrics (R26).
 * Inputs: ABI and TBI per leg, device and method; symptoms and whether they limit walking; revascularization; medicines, bleeding, heart
 * failure, statin with its muscle symptoms (R25), what speaks against exercise (R22).
 * Missing inputs: with anticoagulant or bleeding not asked an antiplatelet is named under that condition only and a second antithrombotic not
 * at all; heart failure not asked keeps the cilostazol caution. Severe values are R3's.
 */
import { type Side, sides, type VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { askAge, isMinor, isNo, isYes, notAsked } from './fact-reading'
import { abiHundredths, abiText, tbiHundredths, tbiText } from './leg-findings'
import { padMedicines } from './pad-medicines'
import { sources } from './sources'

export const RULE_VERSION = '2026-11-2'

const isAtMost = (hundredths: number | null, cutOff: number): boolean => hundredths !== null && hundredths <= cutOff

function isOneArmed(facts: VisitFacts, side: Side): boolean {
  const abi = facts.abi?.[side]
  return abi?.state === 'value' && abi.provisional !== undefined
}

function cautions(facts: VisitFacts, abiLegs: readonly Side[], tbiLegs: readonly Side[]): string[] {
  const isolated = tbiLegs.filter((side) => {
    const abi = abiHundredths(facts, side)
    return abi !== null && abi >= 100 && abi <= 140
  })
  return [
    ...(isolated.length > 0 ? [`Low TBI with a normal ABI (${isolated.join(' and ')}): repeat it with a warm foot first.`] : []),
    ...(facts.device === 'oscillometric' ? ['Oscillometric value: confirm by Doppler.'] : []),
    ...(facts.method === 'lower' && abiLegs.length > 0
      ? ['The lower ankle pressure was used; the guideline bands rest on the higher.']
      : []),
    ...(abiLegs.some((side) => isOneArmed(facts, side)) ? ['One arm only: the index may read too high.'] : []),
  ]
}

export function padByValue(facts: VisitFacts): Advice[] {
  if (isMinor(facts)) return []
  const abiLegs = sides.filter((side) => isAtMost(abiHundredths(facts, side), 90))
  const tbiLegs = sides.filter((side) => isAtMost(tbiHundredths(facts, side), 70))
  if (abiLegs.length === 0 && tbiLegs.length === 0) return []

  const by = [...(abiLegs.length > 0 ? ['ABI 0.90 or less'] : []), ...(tbiLegs.length > 0 ? ['TBI 0.70 or less'] : [])].join(' and ')
  const legs = sides.filter((side) => abiLegs.includes(side) || tbiLegs.includes(side))
  const limited = isYes(facts, 'symptomsLimitWalking')
  const mayLimit = isYes(facts, 'exertionalLegSymptoms') && !isNo(facts, 'symptomsLimitWalking')
  const referral = limited
    ? ['Walking-limiting symptoms: routine vascular or exercise referral.']
    : mayLimit
      ? ['If the symptoms limit walking: routine vascular or exercise referral.']
      : []
  const contraindicated = isYes(facts, 'heartFailure') && (facts.medicineClasses ?? []).includes('cilostazol')
  return [
    {
      rule: 'R14',
      version: RULE_VERSION,
      urgency: 'routine',
      says: [
        `The value meets the PAD criterion (${by}, ${legs.join(' and ')}).`,
        ...cautions(facts, abiLegs, tbiLegs),
        'Letter to the primary care physician within 2 weeks.',
        ...referral,
        ...padMedicines(facts),
      ].join(' '),
      because: [
        ...abiLegs.flatMap((side) => abiText(facts, side) ?? []),
        ...tbiLegs.flatMap((side) => tbiText(facts, side) ?? []),
        ...(contraindicated ? ['Takes cilostazol, with heart failure'] : []),
      ],
      missing: [
        ...notAsked(facts, ['exertionalLegSymptoms']),
        ...(isNo(facts, 'exertionalLegSymptoms') ? [] : notAsked(facts, ['symptomsLimitWalking'])),
        ...notAsked(facts, ['anticoagulant', 'bleedingHistory', 'heartFailure']),
        ...askAge(facts),
      ],
      suggests: [
        'Send a letter to the primary care physician within 2 weeks',
        ...(limited ? ['Refer for vascular assessment or supervised exercise, routine'] : []),
        ...(contraindicated ? ['Call the prescriber of cilostazol'] : []),
      ],
      source: sources.padByValue,
      mustAcknowledge: false,
    },
  ]
}

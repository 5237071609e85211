/**
 * R14 Peripheral arterial disease by value: ABI 0.90 or less, or TBI 0.70 or less (routine).
 *
 * Source: 2024 ACC/AHA PAD guideline, bands and section 5.1.1. clinical.md 2.4, 2.5 and section 5, R14. Adults only (R26).
 * Inputs: ABI and TBI per leg, device and method; symptoms; revascularization; anticoagulant, bleeding history, heart failure, statin.
 * Missing inputs: bleeding or anticoagulant not asked leaves the second antithrombotic unmentioned; heart failure not asked keeps the
 * cilostazol caution. Severe values are R3's.
 */
import { type Side, sides, type VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { askAge, isMinor, isNo, isYes, notAsked } from './fact-reading'
import { abiHundredths, abiText, tbiHundredths, tbiText } from './leg-findings'
import { sources } from './sources'

export const RULE_VERSION = '2026-11-1'

const isAtMost = (hundredths: number | null, cutOff: number): boolean => hundredths !== null && hundredths <= cutOff

function isOneArmed(facts: VisitFacts, side: Side): boolean {
  const abi = facts.abi?.[side]
  return abi?.state === 'value' && abi.provisional !== undefined
}

function cautions(facts: VisitFacts, abiLegs: readonly Side[], tbiLegs: readonly Side[]): string[] {
  const isolated = tbiLegs.filter((side) => !abiLegs.includes(side) && (abiHundredths(facts, side) ?? 0) >= 100)
  return [
    ...(isolated.length > 0 ? [`Low TBI with a normal ABI (${isolated.join(' and ')}): repeat it with a warm foot first.`] : []),
    ...(facts.device === 'oscillometric' ? ['Oscillometric value: confirm by Doppler.'] : []),
    ...(facts.method === 'lower' && abiLegs.length > 0
      ? ['The lower ankle pressure was used; the guideline bands rest on the higher.']
      : []),
    ...(abiLegs.some((side) => isOneArmed(facts, side)) ? ['One arm only: the index may read too high.'] : []),
  ]
}

function medicines(facts: VisitFacts): string {
  const symptomatic = isYes(facts, 'exertionalLegSymptoms') || isYes(facts, 'restPainForefoot') || isYes(facts, 'ulcerOrGangrene')
  const asymptomatic = isNo(facts, 'exertionalLegSymptoms') && isNo(facts, 'restPainForefoot') && isNo(facts, 'ulcerOrGangrene')
  const bleedingRisk = isYes(facts, 'anticoagulant') || isYes(facts, 'bleedingHistory')
  const lowRisk = isNo(facts, 'anticoagulant') && isNo(facts, 'bleedingHistory')
  const antiplatelet = symptomatic
    ? 'a single antiplatelet (symptomatic: class 1)'
    : asymptomatic
      ? 'a single antiplatelet (without symptoms: class 2a)'
      : 'a single antiplatelet (symptomatic: class 1, without symptoms: class 2a)'
  const rivaroxaban =
    lowRisk && (symptomatic || isYes(facts, 'revascularization')) ? 'low-dose rivaroxaban with aspirin when the bleeding risk is low' : ''
  const statin = isYes(facts, 'statin') ? '' : 'a high-intensity statin unless there are statin muscle symptoms'
  const consider = [bleedingRisk ? '' : antiplatelet, bleedingRisk ? '' : rivaroxaban, statin].filter(Boolean)
  return [
    bleedingRisk ? 'Anticoagulated or a history of bleeding: do not suggest adding an antiplatelet or another anticoagulant.' : '',
    `For the prescriber to consider: ${[...consider, 'blood pressure, tobacco, diabetes, foot care and structured exercise'].join('; ')}.`,
    'The podiatrist does not start these medicines by default.',
    isNo(facts, 'heartFailure') ? '' : 'Cilostazol is contraindicated in any heart failure.',
  ]
    .filter(Boolean)
    .join(' ')
}

export function padByValue(facts: VisitFacts): Advice[] {
  if (isMinor(facts)) return []
  const abiLegs = sides.filter((side) => isAtMost(abiHundredths(facts, side), 90))
  const tbiLegs = sides.filter((side) => isAtMost(tbiHundredths(facts, side), 70))
  if (abiLegs.length === 0 && tbiLegs.length === 0) return []

  const by = [...(abiLegs.length > 0 ? ['ABI 0.90 or less'] : []), ...(tbiLegs.length > 0 ? ['TBI 0.70 or less'] : [])].join(' and ')
  const legs = sides.filter((side) => abiLegs.includes(side) || tbiLegs.includes(side))
  const limited = isYes(facts, 'exertionalLegSymptoms')
  const says = [
    `The value meets the PAD criterion (${by}, ${legs.join(' and ')}).`,
    ...cautions(facts, abiLegs, tbiLegs),
    'Letter to the primary care physician within 2 weeks.',
    limited ? 'Walking-limiting symptoms: routine vascular or exercise referral.' : '',
    medicines(facts),
  ]
  return [
    {
      rule: 'R14',
      version: RULE_VERSION,
      urgency: 'routine',
      says: says.filter(Boolean).join(' '),
      because: [...abiLegs.flatMap((side) => abiText(facts, side) ?? []), ...tbiLegs.flatMap((side) => tbiText(facts, side) ?? [])],
      missing: [...notAsked(facts, ['exertionalLegSymptoms', 'anticoagulant', 'bleedingHistory', 'heartFailure']), ...askAge(facts)],
      suggests: [
        'Send a letter to the primary care physician within 2 weeks',
        ...(limited ? ['Refer for vascular assessment or supervised exercise, routine'] : []),
      ],
      source: sources.padByValue,
      mustAcknowledge: false,
    },
  ]
}

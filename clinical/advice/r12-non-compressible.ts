/**
 * R12 Non-compressible or unreliable ABI (soon): never reported as normal.
 *
 * Source: 2024 ACC/AHA PAD guideline (ABI above 1.40: toe pressure or TBI, class 1); published case with ABI above 1.2, monophasic tibial
 * waveforms and an ulcer. clinical.md 2.4 and section 5, R12. Adults only (R26).
 * Inputs: ABI and artery states per leg; for ABI 0.91 to 1.40: diabetes, kidney disease, waveform, symptoms, ulcer.
 * Missing inputs: diabetes or kidney disease not asked counts as possible, as long as a monophasic waveform, symptom or ulcer is known.
 */
import { legsOf, type Side, sides, type VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { askAge, isMinor, isNo, isYes, notAsked } from './fact-reading'
import { abiHundredths, abiIsNonCompressible, abiText, legTitle, nonCompressibleArteries, tbiText } from './leg-findings'
import { sources } from './sources'

export const RULE_VERSION = '2026-11-1'

function hiddenDisease(facts: VisitFacts, side: Side): string[] {
  const abi = abiHundredths(facts, side)
  if (abi === null || abi <= 90 || abi > 140) return []
  const atRisk = isYes(facts, 'diabetes') ? 'Diabetes' : isYes(facts, 'chronicKidneyDisease') ? 'Chronic kidney disease' : null
  if (atRisk === null && isNo(facts, 'diabetes') && isNo(facts, 'chronicKidneyDisease')) return []
  const monophasic = facts.waveform?.[side] === 'monophasic' ? [`${legTitle[side]} waveform monophasic`] : []
  const exertion = isYes(facts, 'exertionalLegSymptoms') && (facts.exertionalSides ?? sides).includes(side)
  const restPain = isYes(facts, 'restPainForefoot') && legsOf(facts.restPainSide).includes(side)
  const ulcer = isYes(facts, 'ulcerOrGangrene') && legsOf(facts.ulcerSide).includes(side)
  const clues = [
    ...monophasic,
    ...(exertion ? ['Exertional leg symptoms'] : []),
    ...(restPain ? ['Forefoot pain at rest'] : []),
    ...(ulcer ? ['Ulcer or gangrene'] : []),
  ]
  if (clues.length === 0) return []
  return [abiText(facts, side) ?? '', atRisk ?? 'Diabetes or chronic kidney disease not asked', ...clues]
}

function findings(facts: VisitFacts, side: Side): string[] {
  const stiff = nonCompressibleArteries(facts, side)
  if (abiIsNonCompressible(facts, side) || stiff.length > 0)
    return [...(abiText(facts, side) ? [abiText(facts, side) ?? ''] : []), ...stiff]
  return hiddenDisease(facts, side)
}

const list = (legs: readonly Side[]) => legs.join(' and ')

export function nonCompressible(facts: VisitFacts): Advice[] {
  if (isMinor(facts)) return []
  const legs = sides
    .map((side) => ({ side, found: findings(facts, side), tbi: tbiText(facts, side) }))
    .filter(({ found }) => found.length > 0)
  if (legs.length === 0) return []
  const withoutToe = legs.filter(({ tbi }) => tbi === null).map(({ side }) => side)
  const next =
    withoutToe.length > 0 ? `Measure toe pressure or TBI with waveforms on the ${list(withoutToe)}.` : 'The TBI stands in its place.'
  const unknownRisk = legs.some(({ side }) => !abiIsNonCompressible(facts, side) && nonCompressibleArteries(facts, side).length === 0)
  return [
    {
      rule: 'R12',
      version: RULE_VERSION,
      urgency: 'soon',
      says: `The ABI cannot be relied on (${list(legs.map(({ side }) => side))}): it is not to be reported as normal. ${next}`,
      because: [...new Set(legs.flatMap(({ found, tbi }) => [...found, ...(tbi ? [tbi] : [])]))],
      missing: [
        ...withoutToe.map((side) => `What is the ${side} toe pressure?`),
        ...(unknownRisk ? notAsked(facts, ['diabetes', 'chronicKidneyDisease']) : []),
        ...askAge(facts),
      ],
      suggests: withoutToe.map((side) => `Measure the ${side} toe pressure and TBI with waveforms`),
      source: sources.nonCompressible,
      mustAcknowledge: false,
    },
  ]
}

/**
 * R12 Non-compressible or unreliable ABI (soon): never reported as normal. In diabetes or kidney disease with nothing else known: what to look
 * at first (routine) [design].
 *
 * Source: 2024 ACC/AHA PAD guideline (ABI above 1.40: toe pressure or TBI, class 1); published case with ABI above 1.2, monophasic tibial
 * waveforms and an ulcer. clinical.md 2.4 and section 5, R12. Adults only (R26).
 * Inputs: ABI and artery states per leg; for ABI 0.91 to 1.40: diabetes, kidney disease, waveform, symptoms, wounds.
 * Missing inputs: diabetes or kidney disease not asked counts as possible, as long as a monophasic waveform, symptom or ulcer is known. With
 * one of the two known, a waveform nobody assessed or symptoms nobody asked leave the index open: a routine line asks for them.
 */
import { legsOf, type Side, sides, type VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { askAge, isMinor, isNo, isYes, notAsked } from './fact-reading'
import { abiHundredths, abiIsNonCompressible, abiText, legTitle, nonCompressibleArteries, tbiHundredths, tbiText } from './leg-findings'
import { sources } from './sources'
import { woundsOn } from './wound-findings'

export const RULE_VERSION = '2026-11-2'

/** Diabetes or kidney disease: which is known, `null` when neither was asked to the end, `false` when both are no. */
function arterialRisk(facts: VisitFacts): string | null | false {
  if (isYes(facts, 'diabetes')) return 'Diabetes'
  if (isYes(facts, 'chronicKidneyDisease')) return 'Chronic kidney disease'
  return isNo(facts, 'diabetes') && isNo(facts, 'chronicKidneyDisease') ? false : null
}

/** What in this leg speaks against a reassuring index. */
function clues(facts: VisitFacts, side: Side): string[] {
  const waveform = facts.waveform?.[side]
  const exertion = isYes(facts, 'exertionalLegSymptoms') && (facts.exertionalSides ?? sides).includes(side)
  const restPain = isYes(facts, 'restPainForefoot') && legsOf(facts.restPainSide).includes(side)
  return [
    ...(waveform === 'monophasic' || waveform === 'absent' ? [`${legTitle[side]} waveform ${waveform}`] : []),
    ...(exertion ? ['Exertional leg symptoms'] : []),
    ...(restPain ? ['Forefoot pain at rest'] : []),
    ...(woundsOn(facts, side).length > 0 ? ['Ulcer or gangrene'] : []),
  ]
}

const looksReassuring = (facts: VisitFacts, side: Side) => {
  const abi = abiHundredths(facts, side)
  return abi !== null && abi > 90 && abi <= 140
}

function findings(facts: VisitFacts, side: Side): string[] {
  const stiff = nonCompressibleArteries(facts, side)
  const index = abiText(facts, side)
  if (abiIsNonCompressible(facts, side) || stiff.length > 0) return [...(index === null ? [] : [index]), ...stiff]
  const risk = arterialRisk(facts)
  const against = clues(facts, side)
  if (index === null || !looksReassuring(facts, side) || risk === false || against.length === 0) return []
  return [index, risk ?? 'Diabetes or chronic kidney disease not asked', ...against]
}

const list = (legs: readonly Side[]) => legs.join(' and ')
const toeQuestion = (side: Side) => `What is the ${side} toe pressure?`
const shared = { rule: 'R12', version: RULE_VERSION, source: sources.nonCompressible, mustAcknowledge: false } as const

/** A reassuring index in diabetes or kidney disease whose waveform or symptoms nobody looked into; a TBI above its cut-off settles it. */
function stillOpen(facts: VisitFacts, handled: readonly Side[]): Advice[] {
  const risk = arterialRisk(facts)
  if (!risk) return []
  const asked = notAsked(facts, ['exertionalLegSymptoms', 'restPainForefoot', 'ulcerOrGangrene'])
  const noWaveform = (side: Side) => !facts.waveform?.[side] || facts.waveform[side] === 'not-assessed'
  const legs = sides.filter(
    (side) =>
      !handled.includes(side) &&
      looksReassuring(facts, side) &&
      tbiHundredths(facts, side) === null &&
      (asked.length > 0 || noWaveform(side)),
  )
  if (legs.length === 0) return []
  const waveforms = legs.filter(noWaveform).map((side) => `What is the ${side} Doppler waveform?`)
  return [
    {
      ...shared,
      urgency: 'routine',
      says: `In diabetes and kidney disease an ABI of 0.91 to 1.40 (${list(legs)}) is not to be reported as normal before the waveform and the symptoms are known.`,
      because: [...legs.flatMap((side) => abiText(facts, side) ?? []), risk],
      missing: [...waveforms, ...asked, ...askAge(facts)],
      suggests: [],
    },
  ]
}

export function nonCompressible(facts: VisitFacts): Advice[] {
  if (isMinor(facts)) return []
  const legs = sides
    .map((side) => ({ side, found: findings(facts, side), tbi: tbiText(facts, side) }))
    .filter(({ found }) => found.length > 0)
  const open = stillOpen(
    facts,
    legs.map(({ side }) => side),
  )
  if (legs.length === 0) return open
  const withoutToe = legs.filter(({ tbi }) => tbi === null).map(({ side }) => side)
  const next =
    withoutToe.length > 0 ? `Measure toe pressure or TBI with waveforms on the ${list(withoutToe)}.` : 'The TBI stands in its place.'
  const unknownRisk = legs.some(({ side }) => !abiIsNonCompressible(facts, side) && nonCompressibleArteries(facts, side).length === 0)
  const unreliable: Advice = {
    ...shared,
    urgency: 'soon',
    says: `The ABI cannot be relied on (${list(legs.map(({ side }) => side))}): it is not to be reported as normal. ${next}`,
    because: [...new Set(legs.flatMap(({ found, tbi }) => [...found, ...(tbi ? [tbi] : [])]))],
    missing: [
      ...withoutToe.map(toeQuestion),
      ...(unknownRisk ? notAsked(facts, ['diabetes', 'chronicKidneyDisease']) : []),
      ...askAge(facts),
    ],
    suggests: withoutToe.map((side) => `Measure the ${side} toe pressure and TBI with waveforms`),
  }
  return [unreliable, ...open]
}

/**
 * The five differentials that every assessment addresses, each with the recorded findings that bear on it and the questions still open.
 *
 * Source: article S31 to S35; clinical.md section 5, R4 (deep vein thrombosis), R6 and R7 (compartment syndrome), R8 (tarsal tunnel), R9
 * (Budapest criteria) and 2.4 to 2.5 (peripheral arterial disease). Findings only: the verdict is the clinician's. What nobody examined is named
 * as an open question, so that nobody reads silence as a negative finding.
 */
import { abiHundredths, abiIsNonCompressible, abiText, tbiHundredths, tbiText } from '../advice/leg-findings'
import { type Side, sides, type VisitFacts } from '../visit/visit-facts'
import { bearings } from './differential-bearings'
import type { AssessmentDifferential } from './differential-names'
import { type Evidence, joined, type Line, weigh } from './evidence'

export const RULE_VERSION = '2026-11-2'

function indicesOf(facts: VisitFacts, side: Side): Evidence {
  const abi = abiHundredths(facts, side)
  const tbi = tbiHundredths(facts, side)
  const line = (field: string, text: string | null): Line[] => (text === null ? [] : [{ text, section: 'vascular-study', field }])
  const onAbi = line(`${side}PosteriorTibial`, abiText(facts, side))
  const onTbi = line(`${side}Toe`, tbiText(facts, side))
  const low = [...(abi !== null && abi <= 90 ? onAbi : []), ...(tbi !== null && tbi <= 70 ? onTbi : [])]
  // Alone a normal index is never shown against the disease when the artery may be stiff: R12 says so where it applies.
  const normal = low.length === 0 && abi !== null && abi >= 100 && abi <= 140 && facts.waveform?.[side] !== 'monophasic' ? onAbi : []
  const stiff = abiIsNonCompressible(facts, side)
  const ask = stiff ? line(`${side}Toe`, `What is the ${side} toe pressure?`) : line(`${side}PosteriorTibial`, `What is the ${side} ABI?`)
  return { for: low, against: normal, notAsked: tbi === null && (abi === null || stiff) ? ask : [] }
}

export function differentials(facts: VisitFacts): Record<AssessmentDifferential, Evidence> {
  const of = (name: AssessmentDifferential): Evidence => weigh(facts, bearings[name])
  return {
    compartmentSyndrome: of('compartmentSyndrome'),
    complexRegionalPain: of('complexRegionalPain'),
    deepVeinThrombosis: of('deepVeinThrombosis'),
    peripheralArterialDisease: joined(of('peripheralArterialDisease'), ...sides.map((side) => indicesOf(facts, side))),
    tarsalTunnel: of('tarsalTunnel'),
  }
}

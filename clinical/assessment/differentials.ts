/**
 * The five differentials that every assessment addresses, each with the recorded findings that bear on it and the questions still open.
 *
 * Source: article S31 to S35; clinical.md section 5, R4 (deep vein thrombosis), R6 and R7 (compartment syndrome), R8 (tarsal tunnel), R9
 * (Budapest criteria) and 2.4 to 2.5 (peripheral arterial disease). Findings only: the verdict is the clinician's. What examination will
 * record later is named as an open question, so that nobody reads silence as a negative finding.
 */
import { abiHundredths, abiIsNonCompressible, abiText, tbiHundredths, tbiText } from '../advice/leg-findings'
import { type Side, sides, type VisitFacts } from '../visit/visit-facts'
import type { AssessmentDifferential } from './differential-names'
import { type Bearing, type Evidence, joined, type Line, weigh } from './evidence'

export const RULE_VERSION = '2026-11-1'

const flags = 'red-flags' as const
const bearings: Record<AssessmentDifferential, readonly Bearing[]> = {
  compartmentSyndrome: [
    {
      fact: 'painPresentNotSettling',
      section: flags,
      yesFor: 'Pain now, increasing or not settling',
      noAgainst: 'No pain now that does not settle',
    },
    {
      fact: 'severePainOnPassiveStretch',
      section: flags,
      yesFor: 'Severe pain on passive stretch',
      noAgainst: 'Passive stretch not severely painful',
    },
    {
      fact: 'woodHardWithNumbnessOrWeakness',
      section: flags,
      yesFor: 'Wood-hard with numbness or weakness',
      noAgainst: 'Not wood-hard with numbness or weakness',
    },
    { fact: 'painDespiteOpioids', section: flags, yesFor: 'Pain despite opioids' },
    { fact: 'compartmentSetting', section: flags, yesFor: 'Trauma, cast, crush, reperfusion, bleeding, injection or severe exertion' },
    { fact: 'easedByStretching', section: 'cramp-pattern', yesAgainst: 'Eased by stretching' },
  ],
  complexRegionalPain: [],
  deepVeinThrombosis: [
    { fact: 'oneLegNewlySwollen', section: flags, yesFor: 'One leg newly swollen', noAgainst: 'No leg newly swollen' },
    { fact: 'swollenBlueTense', section: flags, yesFor: 'Leg blue, tense or hugely swollen' },
    { fact: 'persistentCalfPainOneSide', section: flags, yesFor: 'Lasting pain in one calf', noAgainst: 'No lasting pain in one calf' },
    { fact: 'clotRiskFactor', section: flags, yesFor: 'Risk factor for a clot', noAgainst: 'No risk factor for a clot' },
  ],
  peripheralArterialDisease: [
    { fact: 'exertionalLegSymptoms', section: flags, yesFor: 'Exertional leg symptoms', noAgainst: 'No exertional leg symptoms' },
    { fact: 'restPainForefoot', section: flags, yesFor: 'Forefoot pain at rest' },
    { fact: 'ulcerOrGangrene', section: flags, yesFor: 'Ulcer or gangrene' },
    { fact: 'knownPad', section: 'factors', yesFor: 'Known before' },
  ],
  tarsalTunnel: [],
}

/** Questions that no section records yet. */
const unrecorded: Record<AssessmentDifferential, readonly string[]> = {
  compartmentSyndrome: [],
  complexRegionalPain: [
    'Is the pain continuing and out of proportion?',
    'Which Budapest symptoms and signs are there (sensory, vasomotor, sudomotor or edema, motor or trophic)?',
  ],
  deepVeinThrombosis: ['Do the calf girths differ by 3 cm or more, is there pitting edema or deep-vein tenderness?'],
  peripheralArterialDisease: ['Are the foot pulses palpable?'],
  tarsalTunnel: ['Is Tinel positive behind the medial malleolus?', 'Do the symptoms follow the plantar nerves?'],
}

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
  const of = (name: AssessmentDifferential): Evidence =>
    joined(weigh(facts, bearings[name]), {
      for: [],
      against: [],
      notAsked: unrecorded[name].map((text) => ({ text, section: null, field: null })),
    })
  return {
    compartmentSyndrome: of('compartmentSyndrome'),
    complexRegionalPain: of('complexRegionalPain'),
    deepVeinThrombosis: of('deepVeinThrombosis'),
    peripheralArterialDisease: joined(of('peripheralArterialDisease'), ...sides.map((side) => indicesOf(facts, side))),
    tarsalTunnel: of('tarsalTunnel'),
  }
}

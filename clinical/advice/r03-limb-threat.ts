/**
 * R3 Chronic limb-threatening ischemia (same day), and severe values alone (soon).
 *
 * Source: Global Vascular Guidelines (2019); 2016 and 2024 ACC/AHA PAD guidelines (a wound with normal or borderline ABI: TBI, class 2a); TASC
 * row of clinical.md 2.7 for toe <50 and ankle <70; Ghirardini and Martini 2024 for values alone. clinical.md section 5, R3.
 * Inputs: rest pain with weeks and side; every wound with kind, weeks and side; diabetes, palpated pulses, ABI, ankle and toe pressures, TcPO2.
 * Missing inputs: weeks, kind or diabetes not asked, and PAD never assessed on that leg, all count as suspected. A recent ulcer cleared of all
 * that but without toe pressure or pulses asks for them, soon: a normal ABI does not clear it. Below 18 adult bands clear and mark nothing.
 */
import { wifiTexts } from '../assessment/suggested-wifi'
import { legsOf, type Side, sides, type VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { isAsked, isMinor, isNo, isYes, notAsked } from './fact-reading'
import { abiText, tcpo2, toePressure } from './leg-findings'
import { adultAbi, severeValues, suspicion } from './limb-threat-values'
import { acuteLimbIschemia } from './r02-acute-limb-ischemia'
import { sources } from './sources'
import { sideText, type Wound, weeksText, woundsOf } from './wound-findings'

export const RULE_VERSION = '2026-11-2'

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)]

function diabetesText(facts: VisitFacts): string[] {
  if (isYes(facts, 'diabetes')) return ['Diabetes']
  return isNo(facts, 'diabetes') ? [] : ['Diabetes not asked']
}

/** Gangrene, and an ulcer that is old, of unknown age, or on a leg (or in a person) that gives reason to suspect ischemia. */
function counts(facts: VisitFacts, { kind, weeks, legs }: Wound): boolean {
  if (kind !== 'ulcer' || weeks === null || weeks > 2) return true
  return !isNo(facts, 'diabetes') || legs.some((side) => suspicion(facts, side).length > 0)
}

function woundFindings(facts: VisitFacts, wounds: readonly Wound[]): string[] {
  if (wounds.length === 0) return []
  const why = wounds.flatMap(({ legs }) => legs.flatMap((side) => suspicion(facts, side)))
  return unique([...wounds.map(({ words }) => words), ...diabetesText(facts), ...why])
}

/** Rest pain of 2 weeks or less belongs to R2 when that fires. */
function restPainFindings(facts: VisitFacts): string[] {
  if (!isYes(facts, 'restPainForefoot')) return []
  const recent = typeof facts.restPainWeeks === 'number' && facts.restPainWeeks <= 2
  if (recent && acuteLimbIschemia(facts).some(({ urgency }) => urgency === 'emergency')) return []
  return [`Forefoot pain at rest${sideText(facts.restPainSide)}${weeksText(facts.restPainWeeks)}`]
}

const careWords =
  'Call the vascular or limb team today, to be seen within days; stage with WIfI. No nail surgery and no sharp debridement of dry stable eschar until perfusion is known. Never delay drainage of infection.'
const toeWords = 'With an ulcer or gangrene a normal ABI does not clear the leg: measure toe pressure or TBI with waveforms, or TcPO2.'
const pulseWords = 'Before a new ulcer counts as well supplied, feel the foot pulses.'
const measureToe = 'Measure toe pressure or TBI with waveforms, or TcPO2'

const needsToe = (facts: VisitFacts, side: Side) =>
  (adultAbi(facts, side) ?? 0) > 90 && toePressure(facts, side) === null && tcpo2(facts, side) === null
const toeQuestion = (side: Side) => `What is the ${side} toe pressure?`

function limbAtRisk(facts: VisitFacts, wounds: readonly Wound[]): Advice[] {
  const counted = wounds.filter((wound) => counts(facts, wound))
  const because = [...restPainFindings(facts), ...woundFindings(facts, counted)]
  if (because.length === 0) return []
  const withoutToe = sides.filter((side) => counted.some(({ legs }) => legs.includes(side)) && needsToe(facts, side))
  const stage = isMinor(facts) ? [] : wifiTexts(facts)
  return [
    {
      rule: 'R3',
      version: RULE_VERSION,
      urgency: 'same-day',
      says: ['Limb threat is suspected.', careWords, ...(withoutToe.length > 0 ? [toeWords] : []), ...stage].join(' '),
      because,
      missing: [...notAsked(facts, ['restPainForefoot', 'ulcerOrGangrene', 'diabetes', 'pulsesAbsent']), ...withoutToe.map(toeQuestion)],
      suggests: ['Call the vascular or limb team today', ...(withoutToe.length > 0 ? [measureToe] : [])],
      source: sources.limbThreat,
      mustAcknowledge: true,
    },
  ]
}

const soon = { rule: 'R3', version: RULE_VERSION, urgency: 'soon', mustAcknowledge: false } as const

/** A new ulcer that nothing known speaks against still wants a toe pressure and its pulses. */
function notYetClear(facts: VisitFacts, wounds: readonly Wound[]): Advice[] {
  const fresh = wounds.filter((wound) => !counts(facts, wound))
  const legs = sides.filter((side) => fresh.some((wound) => wound.legs.includes(side)))
  const withoutToe = legs.filter((side) => needsToe(facts, side))
  const unfelt = fresh.length > 0 && !isAsked(facts, 'pulsesAbsent')
  if (withoutToe.length === 0 && !unfelt) return []
  const says = [...(withoutToe.length > 0 ? [toeWords] : []), ...(unfelt ? [pulseWords] : [])].join(' ')
  const because = [...fresh.map(({ words }) => words), ...legs.flatMap((side) => abiText(facts, side) ?? [])]
  const missing = [...withoutToe.map(toeQuestion), ...notAsked(facts, ['pulsesAbsent'])]
  return [{ ...soon, says, because, missing, suggests: withoutToe.length > 0 ? [measureToe] : [], source: sources.limbThreat }]
}

function valuesAlone(facts: VisitFacts, wounds: readonly Wound[]): Advice[] {
  const painful = isYes(facts, 'restPainForefoot') ? legsOf(facts.restPainSide) : []
  const quiet = sides.filter((side) => !painful.includes(side) && !wounds.some(({ legs }) => legs.includes(side)))
  const because = isMinor(facts) ? [] : quiet.flatMap((side) => severeValues(facts, side))
  if (because.length === 0) return []
  const says = 'Severe pressures without a recorded symptom: refer to a vascular specialist. Neuropathy can hide pain.'
  const missing = notAsked(facts, ['restPainForefoot', 'ulcerOrGangrene'])
  return [{ ...soon, says, because, missing, suggests: ['Refer to a vascular specialist'], source: sources.severeValues }]
}

export function limbThreat(facts: VisitFacts): Advice[] {
  const wounds = woundsOf(facts)
  return [...limbAtRisk(facts, wounds), ...valuesAlone(facts, wounds), ...notYetClear(facts, wounds)]
}

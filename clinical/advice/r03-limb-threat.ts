/**
 * R3 Chronic limb-threatening ischemia (same day), and severe values alone (soon).
 *
 * Source: Global Vascular Guidelines (2019); 2016 and 2024 ACC/AHA PAD guidelines (a wound with normal or borderline ABI: TBI, class 1); TASC
 * row of clinical.md 2.7 for toe <50 and ankle <70; Ghirardini and Martini 2024 for values alone. clinical.md section 5, R3.
 * Inputs: rest pain with weeks and side; ulcer or gangrene with kind, weeks and side; diabetes, pulses, ABI, ankle and toe pressures.
 * Missing inputs: weeks, kind or diabetes not asked, and PAD never assessed on that leg, all count as suspected. A recent ulcer cleared of all
 * that but without a toe pressure asks for one, soon: a normal ABI does not clear it. Below 18 adult bands clear nothing and mark nothing.
 */
import { legsOf, sides, type VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { isMinor, isNo, isYes, notAsked } from './fact-reading'
import { abiText, toePressure } from './leg-findings'
import { adultAbi, severeValues, suspicion } from './limb-threat-values'
import { acuteLimbIschemia } from './r02-acute-limb-ischemia'
import { sources } from './sources'

export const RULE_VERSION = '2026-11-1'

const weeksText = (weeks: number | null | undefined) =>
  typeof weeks === 'number' ? `, ${weeks} ${weeks === 1 ? 'week' : 'weeks'}` : ', duration not asked'
const sideText = (side: string | null | undefined) => (side ? `, ${side}` : '')

function ulcerFindings(facts: VisitFacts): string[] {
  if (!isYes(facts, 'ulcerOrGangrene')) return []
  const onlyUlcer = facts.ulcerKind === 'ulcer'
  const words = onlyUlcer ? 'Ulcer' : facts.ulcerKind === 'gangrene' ? 'Gangrene' : 'Ulcer or gangrene'
  const wound = `${words}${sideText(facts.ulcerSide)}${weeksText(facts.ulcerWeeks)}`
  const diabetes = isYes(facts, 'diabetes') ? ['Diabetes'] : isNo(facts, 'diabetes') ? [] : ['Diabetes not asked']
  const suspected = [...diabetes, ...legsOf(facts.ulcerSide).flatMap((side) => suspicion(facts, side))]
  const older = typeof facts.ulcerWeeks !== 'number' || facts.ulcerWeeks > 2
  return !onlyUlcer || older || suspected.length > 0 ? [wound, ...suspected] : []
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

export function limbThreat(facts: VisitFacts): Advice[] {
  const ulcer = ulcerFindings(facts)
  const because = [...restPainFindings(facts), ...ulcer]
  const ulcerLegs = isYes(facts, 'ulcerOrGangrene') ? legsOf(facts.ulcerSide) : []
  const needsToe = ulcerLegs.filter((side) => (adultAbi(facts, side) ?? 0) > 90 && toePressure(facts, side) === null)
  const askToe = needsToe.map((side) => `What is the ${side} toe pressure?`)
  if (because.length > 0) {
    const says = needsToe.length > 0 && ulcer.length > 0 ? `${careWords} ${toeWords}` : careWords
    const missing = [...notAsked(facts, ['restPainForefoot', 'ulcerOrGangrene', 'diabetes', 'pulsesAbsent']), ...askToe]
    const suggests = [
      'Call the vascular or limb team today',
      ...(askToe.length > 0 ? ['Measure toe pressure or TBI with waveforms, or TcPO2'] : []),
    ]
    return [
      {
        rule: 'R3',
        version: RULE_VERSION,
        urgency: 'same-day',
        says: `Limb threat is suspected. ${says}`,
        because,
        missing,
        suggests,
        source: sources.limbThreat,
        mustAcknowledge: true,
      },
    ]
  }
  const shared = { rule: 'R3', version: RULE_VERSION, urgency: 'soon', mustAcknowledge: false } as const
  const silentLegs = isMinor(facts) || isYes(facts, 'restPainForefoot') ? [] : sides.filter((side) => !ulcerLegs.includes(side))
  const values = silentLegs.flatMap((side) => severeValues(facts, side))
  if (values.length > 0) {
    const says = 'Severe pressures without a recorded symptom: refer to a vascular specialist. Neuropathy can hide pain.'
    const missing = notAsked(facts, ['restPainForefoot', 'ulcerOrGangrene'])
    return [{ ...shared, says, because: values, missing, suggests: ['Refer to a vascular specialist'], source: sources.severeValues }]
  }
  if (needsToe.length === 0) return []
  const suggests = ['Measure toe pressure or TBI with waveforms, or TcPO2']
  const recent = needsToe.flatMap((side) => abiText(facts, side) ?? [])
  return [
    {
      ...shared,
      says: toeWords,
      because: [`Ulcer${sideText(facts.ulcerSide)}${weeksText(facts.ulcerWeeks)}`, ...recent],
      missing: askToe,
      suggests,
      source: sources.limbThreat,
    },
  ]
}

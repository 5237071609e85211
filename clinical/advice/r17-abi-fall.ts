/**
 * R17 ABI fallen by more than 0.15 since the last study (soon; after revascularization or with new symptoms: same day).
 *
 * Source: 2024 ACC/AHA PAD guideline as summarized. clinical.md 2.4 and section 5, R17. Adults only (R26).
 * Inputs: index, device and method of this and of the last signed study, per leg; revascularization; new or worse cramps, sudden onset, rest
 * pain, wounds.
 * Missing inputs: a device nobody recorded may be the same one, so the fall counts and the device is asked [design]. Another device or
 * method is never compared. Above 1.40 or non-compressible in one of the two: toe pressures instead (routine) [design].
 */
import { abiChange } from '../vascular-study/index-change'
import { clinicalDay } from '../visit/days'
import { type AbiFact, type EarlierStudy, type Side, sides, type VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { isMinor, isYes, notAsked, present } from './fact-reading'
import { abiHundredths, abiIsNonCompressible, abiText, legTitle, tbiText } from './leg-findings'
import { sources } from './sources'

export const RULE_VERSION = '2026-11-2'

const newSymptoms = {
  crampsNewOrWorseIn3Months: 'Cramps new or worse in 3 months',
  suddenOnsetIn14Days: 'New lasting leg or foot symptom within 14 days',
  restPainForefoot: 'Forefoot pain at rest',
  ulcerOrGangrene: 'Ulcer or gangrene',
} as const
const symptomNames = ['crampsNewOrWorseIn3Months', 'suddenOnsetIn14Days', 'restPainForefoot', 'ulcerOrGangrene'] as const

/** The earlier study as facts of its own day, so that its words are those of today's. */
const asFacts = ({ abi, tbi }: EarlierStudy): VisitFacts => ({ abi, tbi })

/** The device that counts while one of the two is not recorded: the other study's. */
const devices = (facts: VisitFacts, { device }: EarlierStudy) => {
  const now = facts.device ?? null
  return { now: now ?? device ?? 'doppler', before: device ?? now ?? 'doppler', open: now === null || device === null }
}

function fallOf(facts: VisitFacts, earlier: EarlierStudy, side: Side): string | null {
  const { now, before } = devices(facts, earlier)
  const of = (abi: AbiFact | null | undefined, device: typeof now, method: EarlierStudy['method']) => ({ abi, device, method })
  const change = abiChange(of(earlier.abi[side], before, earlier.method), of(facts.abi?.[side], now, facts.method ?? null))
  if ('state' in change || change.verdict !== 'fell') return null
  const then = ((abiHundredths(asFacts(earlier), side) ?? 0) / 100).toFixed(2)
  return `${legTitle[side]} ABI fell by ${(-change.changeHundredths / 100).toFixed(2)} from ${then} on ${clinicalDay(earlier.visitDay)}`
}

const shared = { rule: 'R17', version: RULE_VERSION, source: sources.abiFall } as const
const measureToe = (side: Side) => `Compare the toe pressure of the ${side} leg`

/** One of the two indices is above 1.40 or has no pressure, the other has a value: only toe pressures tell. */
function notComparable(facts: VisitFacts, earlier: EarlierStudy): Advice[] {
  const before = asFacts(earlier)
  const legs = sides.filter((side) => {
    const [stiffNow, stiffThen] = [abiIsNonCompressible(facts, side), abiIsNonCompressible(before, side)]
    const hasValue = abiHundredths(stiffNow ? before : facts, side) !== null
    return stiffNow !== stiffThen && hasValue
  })
  if (legs.length === 0) return []
  const on = clinicalDay(earlier.visitDay)
  const because = legs.flatMap((side) => [
    ...[abiText(facts, side), tbiText(facts, side)].flatMap((text) => text ?? []),
    ...[abiText(before, side), tbiText(before, side)].flatMap((text) => (text ? `${text}, on ${on}` : [])),
  ])
  return [
    {
      ...shared,
      urgency: 'routine',
      says: `The ABI cannot be compared with that of ${on} (${legs.join(' and ')}): one of the two is non-compressible. Compare toe pressures.`,
      because,
      missing: legs.filter((side) => tbiText(facts, side) === null).map((side) => `What is the ${side} toe pressure?`),
      suggests: legs.map(measureToe),
      mustAcknowledge: false,
    },
  ]
}

export function abiFall(facts: VisitFacts): Advice[] {
  const earlier = facts.earlierStudy
  if (!earlier || isMinor(facts)) return []
  const falls = sides.flatMap((side) => fallOf(facts, earlier, side) ?? [])
  const others = notComparable(facts, earlier)
  if (falls.length === 0) return others
  const raised = [...present(facts, { revascularization: 'Leg artery treated before' }), ...present(facts, newSymptoms)]
  const today = raised.length > 0
  const indices = sides.flatMap((side) => abiText(facts, side) ?? [])
  const fall: Advice = {
    ...shared,
    urgency: today ? 'same-day' : 'soon',
    says: `The ABI fell by more than 0.15: possible progression${isYes(facts, 'revascularization') ? ' or failure of a graft or stent' : ' or graft failure'}. ${today ? 'Call the vascular specialist today.' : 'Refer to a vascular specialist within about a week.'}`,
    because: [...falls, ...indices, ...raised],
    missing: [
      ...(devices(facts, earlier).open ? ['Were both studies made with the same device?'] : []),
      ...notAsked(facts, ['revascularization', ...symptomNames]),
    ],
    suggests: [today ? 'Call the vascular specialist today' : 'Refer to a vascular specialist'],
    mustAcknowledge: today,
  }
  return [fall, ...others]
}

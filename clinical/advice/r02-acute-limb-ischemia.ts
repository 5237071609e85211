/**
 * R2 Acute limb ischemia (emergency) and its near miss, both pedal signals silent without a symptom (same day).
 *
 * Source: 2024 ACC/AHA PAD guideline, section 11; the six Ps; near miss by design. clinical.md section 5, R2.
 * Inputs: sudden onset within 14 days and still present, pallor, coldness, loss of feeling, weakness, side, trunk pain, palpated pulses,
 * pedal signals now and in the last signed study.
 * Missing inputs: "still present" not asked counts as present, a pulse absent now and never checked before counts as lost. A sudden onset with
 * no sign found but one not asked, no side, or neither pulse nor signal sought fires a step lower, today, with the questions [design].
 */
import { legsOf, type Side, sides, type VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { isNo, isYes, notAsked, present } from './fact-reading'
import { bothSignalsAbsent, footPulseIsFelt, legTitle, newlyAbsentPulses, newlySilentArteries, signalIsHeard } from './leg-findings'
import { sources } from './sources'

export const RULE_VERSION = '2026-11-2'

const signs = {
  pale: 'New pallor or mottling',
  cold: 'Cold against the other side',
  numb: 'Loss of feeling',
  weak: 'Weakness',
} as const
const signNames = ['pale', 'cold', 'numb', 'weak'] as const
const classQuestion =
  'How far does the loss of feeling reach, is strength lost, are arterial and venous Doppler signals audible (acute class I to III)?'

const careUntilHelp =
  'Keep the limb flat or slightly down and protect the heel. No heat, no compression, nothing by mouth, and no delay for an ABI.'
const tellTheTeam =
  'List anticoagulants with the last dose, recent surgery, stroke or bleeding, atrial fibrillation, and any graft or stent; anticoagulation and thrombolysis are the decision of the receiving team.'

/**
 * What makes it an emergency, empty when nothing known does. Trunk pain is asked with a sudden leg symptom, so its yes is an onset too, and
 * pallor is asked as new: above silent signals it needs no pain ("with or without pain").
 */
function emergencyFindings(facts: VisitFacts): string[] {
  const sudden = isYes(facts, 'suddenOnsetIn14Days')
  const withTrunkPain = isYes(facts, 'suddenWithTrunkPain') || (sudden && isYes(facts, 'acuteChestOrBackPain'))
  const silentLegs = sides.filter((side) => bothSignalsAbsent(facts, side))
  const paleAndSilent = silentLegs.length > 0 && isYes(facts, 'pale')
  if (isNo(facts, 'stillPresent') || (isNo(facts, 'suddenOnsetIn14Days') && !withTrunkPain && !paleAndSilent)) return []
  const found = present(facts, signs)

  const legs = legsOf(facts.suddenSide)
  const silentNow = legs.flatMap((side) => [...newlySilentArteries(facts, side), ...newlyAbsentPulses(facts, side)])
  const withASign = sudden && found.length + silentNow.length > 0
  const silentWithSymptom = silentLegs.length > 0 && (sudden || found.length > 0)
  const suddenAndWide = [
    ...(sudden && facts.suddenSide === 'both' ? ['Sudden in both legs'] : []),
    ...(withTrunkPain ? ['Sudden leg symptom with chest, back or abdominal pain'] : []),
  ]
  if (!withASign && !silentWithSymptom && suddenAndWide.length === 0) return []
  const silent = silentWithSymptom ? silentLegs.map(bothSilent) : silentNow
  return [...(sudden ? [onsetText(facts)] : []), ...suddenAndWide, ...found, ...silent]
}

const onsetText = ({ suddenSide }: VisitFacts) => `New lasting leg or foot symptom within 14 days${suddenSide ? `, ${suddenSide}` : ''}`
const bothSilent = (side: Side) => `${legTitle[side]} posterior tibial and dorsalis pedis signals not audible`

/** A sudden onset with nothing found yet, or a sign whose onset nobody asked, as long as something open could settle it. */
function openQuestions(facts: VisitFacts): { because: string[]; missing: string[] } {
  const none = { because: [], missing: [] }
  const sudden = isYes(facts, 'suddenOnsetIn14Days')
  const found = present(facts, signs)
  if (isNo(facts, 'stillPresent') || isNo(facts, 'suddenOnsetIn14Days') || (!sudden && found.length === 0)) return none
  const unsought = legsOf(facts.suddenSide).filter((side) => !signalIsHeard(facts, side) && !footPulseIsFelt(facts, side))
  const signal = unsought.length > 0 ? [`Is a pulse or Doppler signal present at the ${unsought.join(' and ')} ankle?`] : []
  const side = facts.suddenSide ? [] : ['Is it the right leg, the left leg, or both?']
  const missing = [...notAsked(facts, ['suddenOnsetIn14Days', 'stillPresent', ...signNames, 'suddenWithTrunkPain']), ...side, ...signal]
  return { because: [...(sudden ? [onsetText(facts)] : []), ...found], missing }
}

export function acuteLimbIschemia(facts: VisitFacts): Advice[] {
  const shared = { rule: 'R2', version: RULE_VERSION, source: sources.acuteLimbIschemia, mustAcknowledge: true } as const
  const because = emergencyFindings(facts)
  if (because.length > 0) {
    return [
      {
        ...shared,
        urgency: 'emergency',
        says: `Possible acute limb ischemia: call 911 now. ${careUntilHelp} ${tellTheTeam}`,
        because,
        missing: [...notAsked(facts, ['suddenOnsetIn14Days', 'stillPresent', ...signNames]), classQuestion],
        suggests: ['Call 911', 'Hand over anticoagulants with last dose, recent surgery, stroke or bleeding, and any graft or stent'],
      },
    ]
  }
  const open = openQuestions(facts)
  if (open.missing.length > 0) {
    return [
      {
        ...shared,
        urgency: 'same-day',
        says: 'A new leg or foot symptom: acute limb ischemia is not excluded. Ask and examine now; one sign that is new and lasting makes it an emergency.',
        ...open,
        suggests: ['Check pallor, temperature, feeling, strength and pedal signals now'],
      },
    ]
  }
  const silent = sides.filter((side) => bothSignalsAbsent(facts, side))
  if (silent.length === 0) return []
  return [
    {
      ...shared,
      urgency: 'same-day',
      says: 'Both pedal signals are silent without a recorded new symptom: repeat with another operator or another device today.',
      because: silent.map(bothSilent),
      missing: notAsked(facts, ['suddenOnsetIn14Days', ...signNames]),
      suggests: ['Repeat the pedal signals with another operator or device today'],
      source: sources.silentSignals,
    },
  ]
}

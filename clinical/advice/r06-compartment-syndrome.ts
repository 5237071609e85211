/**
 * R6 Acute compartment syndrome (emergency).
 *
 * Source: McQueen and Court-Brown 1996; the article's differential. clinical.md section 5, R6.
 * Inputs: pain present now that increases or does not settle; severe pain on passive stretch, wood-hard compartment with numbness or weakness,
 * pain despite opioids; the setting strengthens and is not required; a measured compartment pressure with the diastolic pressure.
 * Missing inputs: a sign whose pain question is not asked fires in full. Pain that does not settle with a sign not asked fires a step lower,
 * today, with the questions [design]. A pressure is never waited for and a good one lowers nothing. A difference below 30 mmHg counts as a
 * sign; without pain, and at exactly 30 where sources differ, it fires a step lower [design].
 */
import type { VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { isNo, isYes, notAsked, present } from './fact-reading'
import { sources } from './sources'

export const RULE_VERSION = '2026-11-2'

const signs = {
  severePainOnPassiveStretch: 'Severe pain on passive stretch',
  woodHardWithNumbnessOrWeakness: 'Wood-hard compartment with numbness or weakness',
  painDespiteOpioids: 'Pain despite opioids',
} as const
const signNames = ['severePainOnPassiveStretch', 'woodHardWithNumbnessOrWeakness', 'painDespiteOpioids'] as const

type Pressure = { reads: 'low' | 'at-the-limit' | 'other' | null; text: string[]; missing: string[] }

/** Diastolic less compartment pressure, in mmHg, as far as both were measured. */
function pressureDifference({ compartment, restingDiastolicMmHg: diastolic }: VisitFacts): Pressure {
  const acute = compartment?.acute
  if (typeof acute !== 'number') return { reads: null, text: [], missing: [] }
  const measured = `Compartment pressure ${acute} mmHg`
  if (typeof diastolic !== 'number') return { reads: null, text: [measured], missing: ['What is the diastolic blood pressure?'] }
  const difference = diastolic - acute
  const reads = difference < 30 ? 'low' : difference === 30 ? 'at-the-limit' : 'other'
  return { reads, text: [`${measured}, diastolic ${diastolic} mmHg: ${difference} mmHg apart`], missing: [] }
}

const act =
  'Possible acute compartment syndrome: send to the emergency department now. Remove the cast and all dressings, keep the limb at heart level, no ice, no compression. Normal pulses, oxygen saturation or Doppler do not exclude it. Never wait for a pressure; if one is measured, diastolic less compartment pressure below 30 mmHg counts (some use 30 or less).'
const examine =
  'Pain that increases or does not settle with rest: examine for acute compartment syndrome now. One sign makes it an emergency.'
const pressureOnly =
  'The compartment pressure comes within 30 mmHg of the diastolic pressure: examine for acute compartment syndrome now, also when pain is absent. One sign makes it an emergency.'

export function compartmentSyndrome(facts: VisitFacts): Advice[] {
  const pressure = pressureDifference(facts)
  const painless = isNo(facts, 'painPresentNotSettling')
  const pain = isYes(facts, 'painPresentNotSettling')
  const found = present(facts, signs)
  const close = pressure.reads === 'low' || pressure.reads === 'at-the-limit'
  const open = notAsked(facts, signNames)

  const emergency = !painless && (found.length > 0 || pressure.reads === 'low')
  if (!emergency && !close && (!pain || open.length === 0)) return []

  const setting = present(facts, { compartmentSetting: 'Trauma, cast, crush, reperfusion, bleeding, injection or severe exertion' })
  const anticoagulant = present(facts, { anticoagulant: 'Takes an anticoagulant' })
  return [
    {
      rule: 'R6',
      version: RULE_VERSION,
      urgency: emergency ? 'emergency' : 'same-day',
      says: emergency ? act : close ? pressureOnly : examine,
      because: [
        ...(pain ? ['Pain present now, increasing or not settling'] : []),
        ...found,
        ...pressure.text,
        ...setting,
        ...anticoagulant,
      ],
      missing: [...notAsked(facts, ['painPresentNotSettling', ...signNames, 'compartmentSetting']), ...pressure.missing],
      suggests: emergency
        ? ['Send to the emergency department now', 'Remove the cast and all dressings; keep the limb at heart level']
        : ['Examine the compartments now: passive stretch, hardness, feeling and strength'],
      source: sources.compartmentSyndrome,
      mustAcknowledge: true,
    },
  ]
}

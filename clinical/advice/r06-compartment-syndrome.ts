/**
 * R6 Acute compartment syndrome (emergency).
 *
 * Source: McQueen and Court-Brown 1996; the article's differential. clinical.md section 5, R6.
 * Inputs: pain present now that increases or does not settle; severe pain on passive stretch, wood-hard compartment with numbness or weakness,
 * pain despite opioids; the setting strengthens and is not required.
 * Missing inputs: a sign whose pain question is not asked fires in full. Pain that does not settle with a sign not asked fires a step lower,
 * today, with the questions [design].
 */
import type { VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { isNo, isYes, notAsked, present } from './fact-reading'
import { sources } from './sources'

export const RULE_VERSION = '2026-11-1'

const signs = {
  severePainOnPassiveStretch: 'Severe pain on passive stretch',
  woodHardWithNumbnessOrWeakness: 'Wood-hard compartment with numbness or weakness',
  painDespiteOpioids: 'Pain despite opioids',
} as const
const signNames = ['severePainOnPassiveStretch', 'woodHardWithNumbnessOrWeakness', 'painDespiteOpioids'] as const

export function compartmentSyndrome(facts: VisitFacts): Advice[] {
  if (isNo(facts, 'painPresentNotSettling')) return []
  const found = present(facts, signs)
  const pain = isYes(facts, 'painPresentNotSettling')
  const open = notAsked(facts, signNames)
  if (found.length === 0 && (!pain || open.length === 0)) return []

  const emergency = found.length > 0
  const setting = present(facts, { compartmentSetting: 'Trauma, cast, crush, reperfusion, bleeding, injection or severe exertion' })
  const anticoagulant = present(facts, { anticoagulant: 'Takes an anticoagulant' })
  return [
    {
      rule: 'R6',
      version: RULE_VERSION,
      urgency: emergency ? 'emergency' : 'same-day',
      says: emergency
        ? 'Possible acute compartment syndrome: send to the emergency department now. Remove the cast and all dressings, keep the limb at heart level, no ice, no compression. Normal pulses, oxygen saturation or Doppler do not exclude it. Never wait for a pressure; if one is measured, diastolic less compartment pressure below 30 mmHg counts (some use 30 or less).'
        : 'Pain that increases or does not settle with rest: examine for acute compartment syndrome now. One sign makes it an emergency.',
      because: [...(pain ? ['Pain present now, increasing or not settling'] : []), ...found, ...setting, ...anticoagulant],
      missing: notAsked(facts, ['painPresentNotSettling', ...signNames, 'compartmentSetting']),
      suggests: emergency
        ? ['Send to the emergency department now', 'Remove the cast and all dressings; keep the limb at heart level']
        : ['Examine the compartments now: passive stretch, hardness, feeling and strength'],
      source: sources.compartmentSyndrome,
      mustAcknowledge: true,
    },
  ]
}

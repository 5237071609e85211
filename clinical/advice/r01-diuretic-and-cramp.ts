/**
 * R1 Cramps on a diuretic: a, unwell (emergency); b, the default (same day); c, stable and evaluated (soon).
 *
 * Source: Oster, Cramping of the Foot and Leg (2020), S37 and S41; critical values of clinical.md 4.4; Garrison et al. for the classes; the
 * day counts are design. clinical.md section 5, R1a to R1c and "all R1".
 * Inputs: diuretic, cramps; the unwell signs; labs with their dates; the stability answers; who evaluated the cramps and when.
 * Missing inputs: R1c needs every one of them known and reassuring, so anything not asked or unknown is R1b. Cramps not asked on a
 * diuretic count as cramps here. With the diuretic itself not asked nothing has fired yet: a line without a letter asks, today when an unwell sign
 * is present [design].
 */
import type { VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { evaluation, labsOfDay, openLabs, unsettledLabs } from './diuretic-evidence'
import { neededForStable, taking, unstable, unwell } from './diuretic-signs'
import { isYes, notAsked, present } from './fact-reading'
import { emergencyLabs } from './lab-lines'
import { sources } from './sources'

export const RULE_VERSION = '2026-11-2'

const always = 'Do not stop or change the diuretic unless the prescriber says so. Give no potassium, salt substitute or sports drink.'

function askAboutDiuretic(facts: VisitFacts): Advice[] {
  const signs = present(facts, unwell)
  if (!isYes(facts, 'cramps') || facts.diuretic === 'no') return []
  const urgent = signs.length > 0
  return [
    {
      rule: 'R1',
      version: RULE_VERSION,
      urgency: urgent ? 'same-day' : 'soon',
      says: urgent
        ? 'Ask now whether the patient takes a water pill. On a diuretic, cramps with these signs are an emergency.'
        : 'Ask whether the patient takes a water pill. Cramps on a diuretic are always for the doctor to evaluate.',
      because: ['Cramps recorded', ...signs],
      missing: notAsked(facts, ['diuretic']),
      suggests: [],
      source: sources.diuretic,
      mustAcknowledge: urgent,
    },
  ]
}

export function diureticAndCramp(facts: VisitFacts): Advice[] {
  if (!isYes(facts, 'diuretic')) return askAboutDiuretic(facts)
  if (facts.cramps === 'no') return []

  const shared = { version: RULE_VERSION, mustAcknowledge: true } as const
  const basis = [taking(facts), ...(isYes(facts, 'cramps') ? ['Cramps recorded'] : [])]
  const missing = [...notAsked(facts, neededForStable), ...openLabs(facts), ...evaluation(facts).missing]

  const emergency = [...present(facts, unwell), ...emergencyLabs(facts)]
  if (emergency.length > 0) {
    const says = `Possible life-threatening electrolyte disturbance: call 911 or send to the emergency department now. ${always}`
    const suggests = ['Call 911 or send to the emergency department now', 'Tell the prescriber of the diuretic']
    return [
      {
        ...shared,
        rule: 'R1a',
        urgency: 'emergency',
        says,
        because: [...basis, ...emergency],
        missing,
        suggests,
        source: sources.diureticUnwell,
      },
    ]
  }

  const changed = facts.diureticDoseUnchanged3Months === 'no' ? ['Diuretic dose changed in 3 months'] : []
  const reasons = [...emergency, ...present(facts, unstable), ...changed, ...unsettledLabs(facts), ...evaluation(facts).lapsed]
  if (reasons.length > 0 || missing.length > 0) return [standard(facts, [...basis, ...reasons], missing)]

  const prescriber = facts.diureticPrescriber?.trim() || 'the prescriber'
  const says = `Cramps on a diuretic are always for the doctor to evaluate. Labs of ${labsOfDay(facts)} were in range; normal labs do not exclude a drug effect. Inform ${prescriber}. Acknowledge: evaluated by ${facts.crampsEvaluatedBy?.trim()} on ${evaluation(facts).day}. ${always}`
  const because = [
    ...basis,
    'Pattern and dose unchanged for 3 months',
    `Labs of ${labsOfDay(facts)} in range`,
    `Evaluated on ${evaluation(facts).day}`,
  ]
  return [
    {
      ...shared,
      rule: 'R1c',
      urgency: 'soon',
      says,
      because,
      missing: [],
      suggests: [`Inform ${prescriber} of the cramps`],
      source: sources.diureticEvaluated,
    },
  ]
}

const standard = (facts: VisitFacts, because: string[], missing: string[]): Advice => ({
  rule: 'R1b',
  version: RULE_VERSION,
  urgency: 'same-day',
  says: `Cramps on a diuretic: contact ${facts.diureticPrescriber?.trim() || 'the prescriber'} today. Ask for a basic metabolic panel and magnesium, with albumin or ionized calcium, and an ECG if the prescriber agrees. ${always}`,
  because,
  missing,
  suggests: [
    'Call the prescriber of the diuretic today',
    'Order a basic metabolic panel and magnesium, with albumin or ionized calcium',
    'Ask the prescriber whether to record an ECG',
  ],
  source: sources.diuretic,
  mustAcknowledge: true,
})

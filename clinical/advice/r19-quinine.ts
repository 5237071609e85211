/**
 * R19 Quinine or tonic water for cramps (soon; with bruising or bleeding: same day).
 *
 * Source: FDA boxed warning (2009) and Drug Safety Communication (2010). clinical.md section 5, R19, and 8.6.
 * Inputs: quinine or tonic water answered or listed as a medicine, unusual bruising or bleeding.
 * Missing inputs: bruising or bleeding not asked is a question that would raise it. A listed quinine counts against an answer of no: the rule
 * asks what it is taken for.
 */
import type { VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { isYes, notAsked } from './fact-reading'
import { sources } from './sources'

export const RULE_VERSION = '2026-11-2'

const warning =
  'Quinine is not approved for leg cramps and should not be used for them (boxed warning): serious, life-threatening blood reactions with low platelets, hemolytic uremic syndrome or thrombotic purpura, lasting kidney damage; it also prolongs the QT interval. Its one approved use is uncomplicated falciparum malaria. Tonic water holds the same drug in a lower dose and is not to be promoted.'
const signs = 'Warning signs: easy bruising, nosebleeds, bleeding gums, purple spots, blood in urine or stool.'

export function quinine(facts: VisitFacts): Advice[] {
  const answered = isYes(facts, 'quinineOrTonicWater')
  const listed = (facts.medicineClasses ?? []).includes('quinine')
  if (!answered && !listed) return []
  const bleeding = isYes(facts, 'bruisingOrBleeding')
  return [
    {
      rule: 'R19',
      version: RULE_VERSION,
      urgency: bleeding ? 'same-day' : 'soon',
      says: `${bleeding ? 'Bruising or bleeding on quinine: call the prescriber today. ' : ''}${warning} ${bleeding ? 'Review it with the prescriber.' : `Review it with the prescriber. ${signs}`}`,
      because: [
        ...(answered ? ['Takes quinine or tonic water for cramps'] : []),
        ...(listed ? ['Quinine among the medicines'] : []),
        ...(bleeding ? ['Unusual bruising or bleeding'] : []),
      ],
      missing: [...(answered ? [] : ['Is the quinine taken for cramps?']), ...notAsked(facts, ['bruisingOrBleeding'])],
      suggests: [bleeding ? 'Call the prescriber of quinine today' : 'Review quinine or tonic water with the prescriber'],
      source: sources.quinine,
      mustAcknowledge: bleeding,
    },
  ]
}

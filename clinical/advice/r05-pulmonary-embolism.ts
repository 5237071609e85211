/**
 * R5 Signs of pulmonary embolism with a leg symptom (emergency); while "new or worse" is not asked: same day.
 *
 * Source: expert practice; the 14 days are design. clinical.md section 5, R5.
 * Inputs: breathlessness or chest pain and whether it is new or worse, acute chest or back pain, coughing blood, fainting and when, any leg
 * symptom.
 * Missing inputs: long-standing or undated signs ask "worse than usual?" and stay at same day until answered; so does acute chest or back
 * pain while chest pain itself is not asked. Undated fainting beside a sign of deep vein thrombosis counts as recent. A leg symptom not asked
 * counts as present; only when all are no does the rule rest.
 */
import type { AnsweredFact } from '../visit/fact-questions'
import type { VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { clotSigns } from './clot-signs'
import { isAsked, isNo, isYes, notAsked } from './fact-reading'
import { sources } from './sources'

export const RULE_VERSION = '2026-11-2'

const legSymptoms: readonly AnsweredFact[] = [
  'cramps',
  'suddenOnsetIn14Days',
  'restPainForefoot',
  'oneLegNewlySwollen',
  'persistentCalfPainOneSide',
  'painPresentNotSettling',
  'exertionalLegSymptoms',
]

export function pulmonaryEmbolism(facts: VisitFacts): Advice[] {
  const clot = clotSigns(facts).found
  if (clot.length === 0 && legSymptoms.every((name) => isNo(facts, name))) return []

  const newOrWorse = isYes(facts, 'breathlessNewOrWorse') && !isNo(facts, 'breathlessOrChestPain')
  const chest = newOrWorse || (isYes(facts, 'breathlessOrChestPain') && !isNo(facts, 'breathlessNewOrWorse'))
  const fainted = isYes(facts, 'fainting') && !isNo(facts, 'faintingIn14Days')
  const certain = [
    ...(newOrWorse ? ['Breathlessness or chest pain, new or worse'] : []),
    ...(isYes(facts, 'coughingBlood') ? ['Coughing blood'] : []),
    ...(fainted && (isYes(facts, 'faintingIn14Days') || clot.length > 0) ? ['Fainting or near-fainting'] : []),
  ]
  const chestOrBack = isYes(facts, 'acuteChestOrBackPain') && !isAsked(facts, 'breathlessOrChestPain')
  const undated = [
    ...(chestOrBack && certain.length === 0 ? ['Acute chest or back pain, not asked which'] : []),
    ...(chest && certain.length === 0 ? ['Breathlessness or chest pain, not asked whether new or worse'] : []),
    ...(fainted && certain.length === 0 ? ['Fainting or near-fainting, not asked when'] : []),
  ]
  if (certain.length === 0 && undated.length === 0) return []

  const legs = [
    ...clot,
    ...legSymptoms.filter((name) => isYes(facts, name)).flatMap((name) => (name === 'cramps' ? 'Cramps recorded' : [])),
  ]
  const emergency = certain.length > 0
  const missing = [
    ...(chestOrBack ? notAsked(facts, ['breathlessOrChestPain']) : []),
    ...(chest || chestOrBack ? notAsked(facts, ['breathlessNewOrWorse']) : []),
    ...(fainted ? notAsked(facts, ['faintingIn14Days']) : []),
    ...notAsked(facts, ['coughingBlood', 'oneLegNewlySwollen', 'persistentCalfPainOneSide']),
  ]
  return [
    {
      rule: 'R5',
      version: RULE_VERSION,
      urgency: emergency ? 'emergency' : 'same-day',
      says: emergency
        ? 'Signs of pulmonary embolism with a leg symptom: call 911.'
        : 'Breathlessness, chest pain or fainting with a leg symptom: ask now whether it is new or worse than usual. If it is, call 911.',
      because: [...certain, ...undated, ...legs],
      missing,
      suggests: emergency ? ['Call 911'] : ['Ask whether the breathlessness, chest pain or fainting is new or worse'],
      source: sources.pulmonaryEmbolism,
      mustAcknowledge: true,
    },
  ]
}

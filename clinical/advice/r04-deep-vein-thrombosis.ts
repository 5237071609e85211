/**
 * R4 Deep vein thrombosis (same day); blue, tense, hugely swollen leg, or with signs of R5: emergency.
 *
 * Source: NICE NG158 and QS201 (two-level Wells 2003 and its steps). clinical.md section 5, R4 and R26.
 * Inputs: one-sided swelling, calf difference, pitting edema, deep-vein tenderness, lasting one-sided calf pain with its risk factors,
 * pregnancy, age, anticoagulant.
 * Missing inputs: the Wells score needs all ten items, which no section records yet, so it is incomplete and never counted from what is
 * there. While pregnancy or anticoagulant is not asked, the stricter branch holds: same-day scan.
 */
import type { VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { clotSigns } from './clot-signs'
import { isAsked, isMinor, isYes, notAsked } from './fact-reading'
import { pulmonaryEmbolism } from './r05-pulmonary-embolism'
import { sources } from './sources'

export const RULE_VERSION = '2026-11-1'

const wellsSteps =
  'Score the two-level Wells (2003) only when all ten items are answered; until then it is incomplete. 2 or more: scan with the result within 4 hours, if not, D-dimer and interim anticoagulation by the treating clinician and a scan within 24 hours; negative scan: D-dimer, and if positive repeat the scan at 6 to 8 days. 1 or less: D-dimer within 4 hours, else interim anticoagulation.'
const scanOnly = 'Do not use Wells or D-dimer to exclude it: same-day scan.'
const scanUntilKnown = 'Until pregnancy, age and anticoagulant are known, do not use Wells or D-dimer to exclude it: same-day scan.'
const meanwhile = 'No massage, stretch or exercise test meanwhile.'

function pathway(facts: VisitFacts): { says: string; because: string[]; open: string[] } {
  const because = [
    ...(isYes(facts, 'pregnantOrPostpartum') ? ['Pregnant or within 6 weeks after birth'] : []),
    ...(isMinor(facts) ? [`Age ${facts.ageYears}`] : []),
    ...(isYes(facts, 'anticoagulant') ? ['Takes an anticoagulant'] : []),
  ]
  const pregnancyOpen = facts.sex !== 'male' && !isAsked(facts, 'pregnantOrPostpartum')
  const open = [
    ...(pregnancyOpen ? notAsked(facts, ['pregnantOrPostpartum']) : []),
    ...notAsked(facts, ['anticoagulant']),
    ...(typeof facts.ageYears === 'number' ? [] : ['How old is the patient?']),
  ]
  const bleed = isYes(facts, 'anticoagulant') ? ' On an anticoagulant a bleed or a compartment syndrome can look the same.' : ''
  if (because.length > 0) return { says: `${scanOnly}${bleed}`, because, open }
  if (open.length > 0) return { says: scanUntilKnown, because, open }
  return { says: wellsSteps, because, open: ['Which of the ten Wells items are present?'] }
}

export function deepVeinThrombosis(facts: VisitFacts): Advice[] {
  const { found, phlegmasia } = clotSigns(facts)
  if (found.length === 0) return []
  const embolism = pulmonaryEmbolism(facts).some(({ urgency }) => urgency === 'emergency')
  const emergency = phlegmasia || embolism
  const { says, because, open } = pathway(facts)
  const lead = phlegmasia
    ? 'Deep vein thrombosis with a blue, tense or hugely swollen leg is possible: call 911 or send to the emergency department now.'
    : embolism
      ? 'Deep vein thrombosis with signs of pulmonary embolism is possible: call 911.'
      : 'Deep vein thrombosis is possible: clarify it today.'
  return [
    {
      rule: 'R4',
      version: RULE_VERSION,
      urgency: emergency ? 'emergency' : 'same-day',
      says: emergency ? `${lead} ${meanwhile}` : `${lead} ${says} ${meanwhile}`,
      because: [...found, ...because],
      missing: [...notAsked(facts, ['swollenBlueTense', 'clotRiskFactor', 'breathlessOrChestPain']), ...open],
      suggests: emergency ? ['Call 911 or send to the emergency department now'] : ['Arrange a same-day leg vein assessment'],
      source: sources.deepVeinThrombosis,
      mustAcknowledge: true,
    },
  ]
}

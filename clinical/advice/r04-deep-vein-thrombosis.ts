/**
 * R4 Deep vein thrombosis (same day); blue, tense, hugely swollen leg, or with signs of R5: emergency.
 *
 * Source: NICE NG158 and QS201 (two-level Wells 2003 and its steps). clinical.md section 5, R4 and R26.
 * Inputs: one-sided swelling, calf difference, pitting edema, deep-vein tenderness, lasting one-sided calf pain with its risk factors; the
 * ten Wells items; pregnancy, age, anticoagulant.
 * Missing inputs: Wells is scored only when all ten items are answered, until then it is incomplete, at least n, at most m. While
 * pregnancy, age or anticoagulant is not asked, the stricter branch holds: same-day scan without Wells.
 */
import { factQuestions } from '../visit/fact-questions'
import type { VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { factOfItem, scoredSide, wellsScore } from './clot-score'
import { clotSigns } from './clot-signs'
import { askAge, isAsked, isMinor, isYes, notAsked } from './fact-reading'
import { pulmonaryEmbolism } from './r05-pulmonary-embolism'
import { sources } from './sources'

export const RULE_VERSION = '2026-11-2'

const ifLikely =
  'scan with the result within 4 hours, if not, D-dimer and interim anticoagulation by the treating clinician and a scan within 24 hours; negative scan: D-dimer, and if positive repeat the scan at 6 to 8 days.'
const ifUnlikely = 'D-dimer within 4 hours, else interim anticoagulation.'
const scanOnly = 'Do not use Wells or D-dimer to exclude it: same-day scan.'
const scanUntilKnown = 'Until pregnancy, age and anticoagulant are known, do not use Wells or D-dimer to exclude it: same-day scan.'
const meanwhile = 'No massage, stretch or exercise test meanwhile.'

type Pathway = { says: string; because: string[]; open: string[] }

/** Points of the Wells score with what follows from them. */
function byWells(facts: VisitFacts): Pathway {
  const score = wellsScore(facts)
  const leg = scoredSide(facts)
  const of = leg ? ` of the ${leg} leg` : ''
  if (score.points === null) {
    return {
      says: `Wells score incomplete: at least ${score.atLeast}, at most ${score.atMost}; it counts when all ten items are answered. Then 2 or more: ${ifLikely} 1 or less: ${ifUnlikely}`,
      because: [],
      open: score.missing.map((item) => factQuestions[factOfItem[item]]),
    }
  }
  const points = `${score.points} ${Math.abs(score.points) === 1 ? 'point' : 'points'}`
  return {
    says: `Wells score${of} ${points}, deep vein thrombosis ${score.likely ? 'likely' : 'unlikely'} (${score.version}): ${score.likely ? ifLikely : ifUnlikely}`,
    because: [`Wells score${of} ${points}`],
    open: [],
  }
}

function pathway(facts: VisitFacts): Pathway {
  const because = [
    ...(isYes(facts, 'pregnantOrPostpartum') ? ['Pregnant or within 6 weeks after birth'] : []),
    ...(isMinor(facts) ? [`Age ${facts.ageYears}`] : []),
    ...(isYes(facts, 'anticoagulant') ? ['Takes an anticoagulant'] : []),
  ]
  const pregnancyOpen = facts.sex !== 'male' && !isAsked(facts, 'pregnantOrPostpartum')
  const open = [
    ...(pregnancyOpen ? notAsked(facts, ['pregnantOrPostpartum']) : []),
    ...notAsked(facts, ['anticoagulant']),
    ...askAge(facts),
  ]
  const bleed = isYes(facts, 'anticoagulant') ? ' On an anticoagulant a bleed or a compartment syndrome can look the same.' : ''
  if (because.length > 0) return { says: `${scanOnly}${bleed}`, because, open }
  return open.length > 0 ? { says: scanUntilKnown, because, open } : byWells(facts)
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

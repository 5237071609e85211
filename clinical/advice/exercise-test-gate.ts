/**
 * Whether an exercise test may be advised at all: R2 to R6 and R22 answered and negative. Source: clinical.md section 5, R13. A gate question
 * answered no settles the questions behind it.
 */
import type { VisitFacts } from '../visit/visit-facts'
import { clotExamination, clotQuestions, largerCalf } from './clot-signs'
import { exerciseHazards, exerciseQuestions } from './exercise-safety'
import { isNo, notAsked } from './fact-reading'
import { acuteLimbIschemia } from './r02-acute-limb-ischemia'
import { limbThreat } from './r03-limb-threat'
import { deepVeinThrombosis } from './r04-deep-vein-thrombosis'
import { pulmonaryEmbolism } from './r05-pulmonary-embolism'
import { compartmentSyndrome } from './r06-compartment-syndrome'

/** Which of R2 to R6 speak against a test now, by name. */
function standingAgainst(facts: VisitFacts): string[] {
  const rules = [
    ['Acute limb ischemia', acuteLimbIschemia],
    ['Limb threat', limbThreat],
    ['Deep vein thrombosis', deepVeinThrombosis],
    ['Pulmonary embolism', pulmonaryEmbolism],
    ['Compartment syndrome', compartmentSyndrome],
  ] as const
  return rules.flatMap(([name, rule]) => (rule(facts).length > 0 ? `${name} not excluded` : []))
}

function openQuestions(facts: VisitFacts): string[] {
  const suddenSettled = isNo(facts, 'suddenOnsetIn14Days') || isNo(facts, 'stillPresent')
  const girthsKnown = largerCalf(facts) !== null
  return [
    ...(suddenSettled ? [] : notAsked(facts, ['suddenOnsetIn14Days'])),
    ...notAsked(facts, ['suddenWithTrunkPain', 'restPainForefoot', 'ulcerOrGangrene']),
    ...notAsked(
      facts,
      clotQuestions.filter((name) => name !== 'swollenBlueTense'),
    ),
    ...notAsked(
      facts,
      clotExamination.filter((name) => !(girthsKnown && name === 'calfThreeCmLarger')),
    ),
    ...notAsked(facts, ['breathlessOrChestPain', 'coughingBlood', 'fainting', 'painPresentNotSettling']),
    ...exerciseQuestions(facts),
  ]
}

/** `against`: what is known to speak against a test now; `missing`: what nobody asked yet. Both empty: it may be advised. */
export const exerciseTestGate = (facts: VisitFacts): { against: string[]; missing: string[] } => ({
  against: [...new Set([...standingAgainst(facts), ...exerciseHazards(facts)])],
  missing: [...new Set(openQuestions(facts))],
})

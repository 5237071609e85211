/**
 * The Wells items of a visit, for the leg that is scored: `clotScoreSide`, else the swollen one. Source: clinical.md section 5, Wells DVT
 * (two-sided complaints: the more symptomatic leg). A sign found on the other leg only is no point for this one; without a side the general answer
 * counts. An item nobody answered stays open.
 */
import { type WellsAnswer, type WellsInput, type WellsItem, wellsDvt } from '../assessment/wells-dvt'
import type { AnsweredFact } from '../visit/fact-questions'
import type { Answer } from '../visit/field-shapes'
import { type Side, sides, type VisitFacts } from '../visit/visit-facts'
import { largerCalf } from './clot-signs'

const answered = (answer: Answer | undefined): WellsAnswer => (answer === 'yes' ? true : answer === 'no' ? false : 'not-asked')

export const scoredSide = ({ clotScoreSide, swollenSide }: VisitFacts): Side | null =>
  clotScoreSide ?? (swollenSide === 'right' || swollenSide === 'left' ? swollenSide : null)

type SidedSign = 'deepVeinTenderness' | 'wholeLegSwollen' | 'collateralVeins'
function onScoredLeg(facts: VisitFacts, sign: SidedSign): WellsAnswer {
  const side = scoredSide(facts)
  const found = facts.sidesOf?.[sign]
  return side && found ? found.includes(side) : answered(facts[sign])
}

/** "Confined to the symptomatic leg": found there and not on the other. */
function pittingEdema(facts: VisitFacts): WellsAnswer {
  const side = scoredSide(facts)
  const found = facts.sidesOf?.pittingEdema
  return side && found ? found.includes(side) && found.length < sides.length : answered(facts.pittingEdemaOneLeg)
}

function calfLarger(facts: VisitFacts): WellsAnswer {
  const side = scoredSide(facts)
  const larger = largerCalf(facts)
  if (larger === null) return answered(facts.calfThreeCmLarger)
  return side ? larger === side : larger !== 'neither'
}

const wellsInput = (facts: VisitFacts): WellsInput => ({
  activeCancer: answered(facts.activeCancer),
  paralysisParesisOrCast: answered(facts.paralysisParesisOrCast),
  bedriddenOrMajorSurgery: answered(facts.bedriddenOrMajorSurgery),
  deepVeinTenderness: onScoredLeg(facts, 'deepVeinTenderness'),
  entireLegSwollen: onScoredLeg(facts, 'wholeLegSwollen'),
  calfThreeCmLarger: calfLarger(facts),
  pittingEdema: pittingEdema(facts),
  collateralVeins: onScoredLeg(facts, 'collateralVeins'),
  previousDvt: answered(facts.previousDvt),
  alternativeAsLikely: answered(facts.alternativeAsLikely),
})

export const wellsScore = (facts: VisitFacts) => wellsDvt(wellsInput(facts))

/** The fact whose question settles an open item. */
export const factOfItem = {
  activeCancer: 'activeCancer',
  paralysisParesisOrCast: 'paralysisParesisOrCast',
  bedriddenOrMajorSurgery: 'bedriddenOrMajorSurgery',
  deepVeinTenderness: 'deepVeinTenderness',
  entireLegSwollen: 'wholeLegSwollen',
  calfThreeCmLarger: 'calfThreeCmLarger',
  pittingEdema: 'pittingEdemaOneLeg',
  collateralVeins: 'collateralVeins',
  previousDvt: 'previousDvt',
  alternativeAsLikely: 'alternativeAsLikely',
} as const satisfies Record<WellsItem, AnsweredFact>

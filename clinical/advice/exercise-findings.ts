/**
 * What an exercise study found in a leg, in words with its numbers: "Right after exercise: ABI fell 32.4 %, ankle pressure fell 41 mmHg".
 * The criteria are those of `exerciseResponse` (clinical.md 2.6); R13 and the cause board read them here.
 */
import { fractionOf, roundHalfUp } from '../exact-number'
import type { ExerciseLeg } from '../vascular-study/exercise-study'
import type { Side, VisitFacts } from '../visit/visit-facts'
import { legTitle } from './leg-findings'

/** `unclear` asks for a review: the young with the ABI criterion alone, or a reading that came late. */
export type ExerciseVerdict = 'met' | 'not-met' | 'unclear'

const measured = (facts: VisitFacts, side: Side) => {
  const response = facts.exercise?.[side]
  return response && !('state' in response) ? response : null
}

export function exerciseVerdict(facts: VisitFacts, side: Side): ExerciseVerdict | null {
  const response = measured(facts, side)
  if (response === null) return null
  return response.positive === 'review' ? 'unclear' : response.positive ? 'met' : 'not-met'
}

const moved = (amount: number, unit: string) => (amount < 0 ? `rose ${-amount} ${unit}` : `fell ${amount} ${unit}`)

/** " (at rest ankle 138 / arm 142, after 96 / 160 mmHg)" when the study names the pressures that it compared. */
const pressuresOf = ({ used }: ExerciseLeg) =>
  used ? ` (at rest ankle ${used.rest.ankle} / arm ${used.rest.brachial}, after ${used.post.ankle} / ${used.post.brachial} mmHg)` : ''

/** The numbers, then why a result is unclear and whether it recovered; for a study that gives none, the reasons. Empty without a study. */
export function exerciseTexts(facts: VisitFacts, side: Side): string[] {
  const response: ExerciseLeg | null | undefined = facts.exercise?.[side]
  if (!response) return []
  if ('state' in response) return response.reasons.map((reason) => `${legTitle[side]} after exercise, not assessable: ${reason}`)
  const percent = Math.sign(response.abiDropPercent) * roundHalfUp(fractionOf(Math.abs(response.abiDropPercent)), 1)
  const numbers = `${legTitle[side]} after exercise: ABI ${moved(percent, '%')}, ankle pressure ${moved(response.ankleDropMmHg, 'mmHg')}`
  const recovery = response.recovered === undefined ? [] : [`${legTitle[side]} ${response.recovered ? '' : 'not '}recovered by 3 minutes`]
  return [`${numbers}${pressuresOf(response)}`, ...(response.positive === 'review' ? response.criteria : []), ...recovery]
}

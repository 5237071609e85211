/**
 * Ankle pressure and ABI after exercise against rest, one leg, the same ankle artery and the arm measured anew.
 *
 * Source: AHA 2012 criteria as in Clin Pract 2023;13:529; clinical.md 2.6. Positive when the ABI falls by more than 20 % or the ankle by more
 * than 30 mmHg, both strictly (several pages write "or more"; sources differ). Below 40 years the ABI criterion alone is met by most healthy
 * people, so it asks for review [design]. The pressures belong to the first minute: a negative one taken later is for review too [design].
 */
import { compare, dividedBy, fractionOf, minus, ratio, times, toNumber } from '../exact-number'

export const RULE_VERSION = '2026-11-1'

/** Whole mmHg, 1 to 300. */
export type AnkleAndArm = { ankle: number; brachial: number }
export type ExerciseResponseInput = { rest: AnkleAndArm; post: AnkleAndArm; ageYears?: number; minutesAfter?: number }
export type ExerciseResponse =
  /** `abiDropPercent` comes from unrounded ratios and is not rounded; both drops are negative when the value rose. */
  | { abiDropPercent: number; ankleDropMmHg: number; positive: true | false | 'review'; criteria: string[] }
  | { state: 'not-assessable'; reasons: string[] }

const isPressure = (mmHg: number) => Number.isInteger(mmHg) && mmHg >= 1 && mmHg <= 300

export function exerciseResponse({ rest, post, ageYears, minutesAfter }: ExerciseResponseInput): ExerciseResponse {
  const named = {
    'Resting ankle': rest.ankle,
    'Resting arm': rest.brachial,
    'Ankle after exercise': post.ankle,
    'Arm after exercise': post.brachial,
  }
  const unusable = Object.entries(named).filter(([, mmHg]) => !isPressure(mmHg))
  if (unusable.length > 0) return { state: 'not-assessable', reasons: unusable.map(([name]) => `${name}: no pressure of 1 to 300 mmHg.`) }
  if (ageYears !== undefined && ageYears < 18) return { state: 'not-assessable', reasons: ['The criteria are for adults, 18 and over.'] }

  const before = ratio(rest.ankle, rest.brachial)
  const drop = times(dividedBy(minus(before, ratio(post.ankle, post.brachial)), before), fractionOf(100))
  const ankleDropMmHg = rest.ankle - post.ankle
  const byAbi = compare(drop, fractionOf(20)) > 0
  const byPressure = ankleDropMmHg > 30
  const criteria = [...(byAbi ? ['ABI fell by more than 20 %.'] : []), ...(byPressure ? ['Ankle pressure fell by more than 30 mmHg.'] : [])]
  const measured = { abiDropPercent: toNumber(drop), ankleDropMmHg }

  if (byAbi && !byPressure && ageYears !== undefined && ageYears < 40)
    return { ...measured, positive: 'review', criteria: [...criteria, 'Below 40 years the fall of the ABI alone is common in health.'] }
  if (criteria.length === 0 && minutesAfter !== undefined && minutesAfter > 1)
    return { ...measured, positive: 'review', criteria: [`Measured ${minutesAfter} min after exercise: a fall may have recovered.`] }
  return { ...measured, positive: criteria.length > 0, criteria }
}

/**
 * Facts that follow from the cramp patterns and walk tests of a visit. Where an answer and a date disagree, the less reassuring one is
 * kept, and `visit-problems.ts` asks for the correction.
 */
import { interpretWalkTest } from '../walk-test/interpret-walk-test'
import { earliestDay, monthsBefore } from './days'
import type { Answer } from './field-shapes'
import type { Row, VisitRecord } from './visit-record'

type Pattern = Row<'cramp-pattern'>
type PatternAnswer =
  | 'atNight'
  | 'whileWalking'
  | 'afterActivity'
  | 'atRest'
  | 'sleepDisturbed'
  | 'muscleHardens'
  | 'lossOfUse'
  | 'easedByStretching'
  | 'easedByRubbing'
  | 'easedByWalking'
  | 'easedByStandingStill'
  | 'easedBySittingOrLeaningForward'
  | 'easedByHangingFootDown'
  | 'urgeToMove'
  | 'worseInEvening'
const patternAnswers: readonly PatternAnswer[] = [
  'atNight',
  'whileWalking',
  'afterActivity',
  'atRest',
  'sleepDisturbed',
  'muscleHardens',
  'lossOfUse',
  'easedByStretching',
  'easedByRubbing',
  'easedByWalking',
  'easedByStandingStill',
  'easedBySittingOrLeaningForward',
  'easedByHangingFootDown',
  'urgeToMove',
  'worseInEvening',
]

/** Yes when any pattern says yes; no only when every pattern says no; otherwise not asked. */
export function anyOf(answers: readonly Answer[]): Answer {
  if (answers.includes('yes')) return 'yes'
  return answers.length > 0 && answers.every((each) => each === 'no') ? 'no' : null
}

/** A first notice that can only lie within 3 months makes the cramps new, whatever the answer says. */
export const beganWithin3Months = (pattern: Pattern, visitDay: string): boolean =>
  pattern.firstNoticed !== null && earliestDay(pattern.firstNoticed) > monthsBefore(visitDay, 3)

const newOrWorse = (pattern: Pattern, visitDay: string): Answer =>
  beganWithin3Months(pattern, visitDay) ? 'yes' : pattern.newOrWorseIn3Months

/** A walk that the person made under observation; what the patient estimates or keeps in a diary needs no safety questions first. */
const isObservedWalk = (test: Row<'walk-test'>): boolean =>
  test.method !== null &&
  test.method !== 'estimate' &&
  test.method !== 'diary' &&
  (test.onset !== null || test.maximum !== null || test.timer !== null)

const crampedWhileWalking = (test: Row<'walk-test'>): boolean =>
  test.onsetState !== 'none-within' && !('state' in interpretWalkTest(test).onset)

function exertionalSides(record: VisitRecord): ('left' | 'right')[] {
  const named = [
    ...record.crampPatterns.filter(({ whileWalking }) => whileWalking === 'yes').flatMap(({ sites }) => sites),
    ...record.walkTests.filter(crampedWhileWalking).map(({ side }) => side ?? ''),
  ]
  return (['right', 'left'] as const).filter((side) => named.some((site) => site === 'both' || site.startsWith(side)))
}

export function crampFacts(record: VisitRecord, visitDay: string) {
  const { crampPatterns, walkTests, plan } = record
  const crampsOnWalking = crampPatterns.some(({ whileWalking }) => whileWalking === 'yes') || walkTests.some(crampedWhileWalking)
  const crampingSides = exertionalSides(record)
  const fromPatterns = Object.fromEntries(patternAnswers.map((name) => [name, anyOf(crampPatterns.map((pattern) => pattern[name]))]))
  return {
    ...(fromPatterns as Record<PatternAnswer, Answer>),
    cramps: crampPatterns.length > 0 ? ('yes' as const) : null,
    crampsNewOrWorseIn3Months: anyOf(crampPatterns.map((pattern) => newOrWorse(pattern, visitDay))),
    // A cramp that walking brings is an exertional leg symptom, whatever the question in the red flags was answered.
    exertionalLegSymptoms: crampsOnWalking ? ('yes' as const) : record.redFlags.exertionalLegSymptoms,
    exertionalSides: crampingSides.length > 0 ? crampingSides : null,
    walkTestRecorded: walkTests.some(isObservedWalk),
    walkProgramPlanned: plan.exercise !== null && plan.exercise.trim() !== '',
  }
}

/**
 * The pressures after exercise against the resting study of the same visit, per leg.
 *
 * Source: clinical.md 2.6. The ankle is compared at the artery that was read after exercise, the index after exercise uses the arm after
 * exercise, and the resting arm is the higher of both (repeat-arm.ts). Failure to recover by 3 minutes supports PAD [expert knowledge];
 * recovered means that neither criterion is met any more [design]. A reading before 3 minutes cannot show that recovery failed, one after
 * 3 minutes cannot show that it came in time: then nothing is said of recovery.
 */
import type { SectionValues } from '../visit/visit-record'
import { type AnkleArtery, ankleArteryNames } from './ankle-brachial-index'
import { type AnkleAndArm, type ExerciseResponse, exerciseResponse, RULE_VERSION as responseVersion } from './exercise-response'
import type { PressureReading } from './pressure-reading'
import { type BothArms, describeMissing, measuredMmHg, referenceArm, type Side } from './reference-arm'
import { armsOfStudy, RULE_VERSION as repeatVersion } from './repeat-arm'

export const RULE_VERSION = `response ${responseVersion}, recovery 2026-11-2, repeat ${repeatVersion}`

type Exercise = SectionValues<'exercise-study'>
type Resting = SectionValues<'vascular-study'>
export type ExerciseLeg = ExerciseResponse & {
  /** By 3 minutes; absent without a fall, without a second reading, or when its time leaves it open (`recoveryReason`). */
  recovered?: boolean
  recoveryReason?: string
  /** The pressures compared. */
  used?: { artery: AnkleArtery; rest: AnkleAndArm; post: AnkleAndArm }
}
export type ExerciseStudy = { right: ExerciseLeg; left: ExerciseLeg; version: string }

/** `ageYears` keeps people under 18 from adult criteria and asks for review below 40. */
export function interpretExerciseStudy(exercise: Exercise, resting: Resting, { ageYears }: { ageYears?: number } = {}): ExerciseStudy {
  const { brachial } = armsOfStudy(resting)
  const leg = (side: Side) => legResponse(side, exercise, resting, brachial, ageYears)
  return { right: leg('right'), left: leg('left'), version: RULE_VERSION }
}

function legResponse(side: Side, exercise: Exercise, resting: Resting, brachial: BothArms, ageYears: number | undefined): ExerciseLeg {
  const artery = exercise[`${side}Artery`]
  const restAnkle = artery === 'posteriorTibial' ? resting[`${side}PosteriorTibial`] : resting[`${side}DorsalisPedis`]
  const arm = referenceArm(brachial)
  const reasons: string[] = []
  const mmHgOf = (reading: PressureReading | null, what: string) => {
    const mmHg = reading && measuredMmHg(reading)
    if (mmHg === null) reasons.push(`${what} ${describeMissing(reading ?? { state: 'not-measured' })}.`)
    return mmHg
  }
  const postAnkle = mmHgOf(exercise[`${side}AnkleAfter`], 'Ankle after exercise')
  const postArm = mmHgOf(exercise.brachialAfter, 'Arm after exercise')
  if (artery === null) reasons.push('Which ankle artery was read after exercise is not recorded.')
  const ankle = artery === null ? null : mmHgOf(restAnkle, `${ankleArteryNames[artery]} at rest`)
  if (arm.state === 'none') reasons.push(...arm.reasons)
  if (artery === null || ankle === null || postAnkle === null || postArm === null || arm.state === 'none')
    return { state: 'not-assessable', reasons }

  const rest = { ankle, brachial: arm.mmHg }
  const post = { ankle: postAnkle, brachial: postArm }
  const minutesAfter = exercise[`${side}MinutesAfter`]
  const response = exerciseResponse({
    rest,
    post,
    ...(ageYears === undefined ? {} : { ageYears }),
    ...(minutesAfter === null ? {} : { minutesAfter }),
  })
  if ('state' in response) return response
  return { ...response, ...recoveryOf(side, exercise, rest, post), used: { artery, rest, post } }
}

const hasFallen = (rest: AnkleAndArm, now: AnkleAndArm) => {
  const response = exerciseResponse({ rest, post: now })
  return 'positive' in response && response.positive === true
}

function recoveryOf(
  side: Side,
  exercise: Exercise,
  rest: AnkleAndArm,
  post: AnkleAndArm,
): Pick<ExerciseLeg, 'recovered' | 'recoveryReason'> {
  const { brachialRecovery, recoveryMinutes: minutes } = exercise
  const ankleRecovery = exercise[`${side}AnkleRecovery`]
  const ankle = ankleRecovery && measuredMmHg(ankleRecovery)
  const brachial = brachialRecovery && measuredMmHg(brachialRecovery)
  if (ankle === null || brachial === null || !hasFallen(rest, post)) return {}
  if (minutes === null) return { recoveryReason: 'When the second reading was taken is not recorded.' }
  const isStillDown = hasFallen(rest, { ankle, brachial })
  if (isStillDown)
    return minutes >= 3 ? { recovered: false } : { recoveryReason: `Not recovered at ${minutes} min; it may still recover by 3 min.` }
  return minutes <= 3 ? { recovered: true } : { recoveryReason: `Recovered at ${minutes} min; whether by 3 min is not known.` }
}

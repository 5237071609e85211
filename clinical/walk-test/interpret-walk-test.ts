/**
 * A walk test as recorded → onset and maximum in SI, with what cannot be trusted said. Source: clinical.md 3.1 and 3.3.
 *
 * "No cramp within 400 m" is a censored value (more than), never a missing one. A time becomes meters only on a treadmill whose speed is
 * known, entered or by protocol. A distance whose kind nobody chose is read as felt there: the less reassuring of the two.
 */
import { compare, fractionOf } from '../exact-number'
import { type Meters, type Seconds, toMeters, toSeconds } from '../measurement'
import type { Row } from '../visit/visit-record'
import { distanceWalked } from './distance'
import { type ProtocolSpeed, protocolSpeeds } from './treadmill-protocols'

export const RULE_VERSION = '2026-11-1'

type WalkTest = Row<'walk-test'>
export type Comparator = 'exact' | 'more-than'
export type WalkedTo =
  /** `seconds` too when a time and the treadmill's speed gave the meters; `approximate` for blocks and for what the patient estimates. */
  | { meters: Meters; seconds?: Seconds; comparator: Comparator; approximate?: true }
  | { seconds: Seconds; comparator: Comparator }
  | { state: 'not-assessable'; reasons: string[] }
export type WalkTestProblem = { field: keyof WalkTest; message: string }
export type WalkTestFindings = { onset: WalkedTo; maximum: WalkedTo; problems: WalkTestProblem[]; version: string }

/** Speed of a treadmill test, entered first, else the protocol's. */
function treadmillSpeed(test: WalkTest): ProtocolSpeed | null {
  if (test.method !== 'treadmill-constant' && test.method !== 'treadmill-graded') return null
  if (test.speed !== null && test.speedUnit !== null) return { value: test.speed, unit: test.speedUnit }
  return test.protocol === null ? null : protocolSpeeds[test.protocol]
}

function walkedTo(test: WalkTest, part: 'onset' | 'maximum', comparator: Comparator): WalkedTo {
  const value = test[part]
  const unit = test[`${part}Unit`]
  const name = part === 'onset' ? 'Onset distance' : 'Maximum distance'
  if (value === null) return { state: 'not-assessable', reasons: [`${name} not recorded.`] }
  if (unit === null) return { state: 'not-assessable', reasons: [`${name} has no unit.`] }
  if (unit === 'min' || unit === 's') {
    const seconds = toSeconds({ value, unit })
    const speed = treadmillSpeed(test)
    return speed === null ? { seconds, comparator } : { meters: distanceWalked({ speed, seconds }), seconds, comparator }
  }
  if (unit === 'block' && test.blockFeet === null) {
    return { state: 'not-assessable', reasons: [`${name} is in blocks without the feet per block.`] }
  }
  const length = unit === 'block' ? { value, unit, blockFeet: test.blockFeet ?? 0 } : { value, unit }
  const { meters, approximate } = toMeters(length)
  return approximate || test.method === 'estimate' ? { meters, comparator, approximate: true } : { meters, comparator }
}

function problemsOf(test: WalkTest, onset: WalkedTo, maximum: WalkedTo): WalkTestProblem[] {
  const problems: WalkTestProblem[] = []
  for (const part of ['onset', 'maximum'] as const) {
    if (test[part] !== null && test[`${part}Unit`] === null)
      problems.push({ field: `${part}Unit`, message: 'Choose the unit of this number.' })
  }
  if ((test.onsetUnit === 'block' || test.maximumUnit === 'block') && test.blockFeet === null)
    problems.push({ field: 'blockFeet', message: 'Enter the feet per block, such as 300; a block is not a fixed length.' })
  if (isBeyond(onset, maximum))
    problems.push({ field: 'onset', message: 'The onset is beyond the distance walked. Correct one of the two.' })
  const fixed = test.protocol === null ? null : protocolSpeeds[test.protocol]
  const entered = treadmillSpeed(test)
  if (fixed && entered && Math.abs(kmhOf(entered) - kmhOf(fixed)) > 0.05)
    problems.push({ field: 'speed', message: `This protocol walks at ${fixed.value} ${fixed.unit}. Correct the speed or the protocol.` })
  return problems
}

/** km/h from the meters of an hour: the one conversion of speeds stays in `distanceWalked`. */
const kmhOf = (speed: ProtocolSpeed) => distanceWalked({ speed, seconds: 3600 }) / 1000

/** Compared only where both are known in the same quantity; a maximum that was not forced says nothing against a later onset. */
function isBeyond(onset: WalkedTo, maximum: WalkedTo): boolean {
  if ('state' in onset || 'state' in maximum) return false
  if ('meters' in onset && 'meters' in maximum) return compare(fractionOf(onset.meters), fractionOf(maximum.meters)) > 0
  if (onset.seconds !== undefined && maximum.seconds !== undefined)
    return compare(fractionOf(onset.seconds), fractionOf(maximum.seconds)) > 0
  return false
}

export function interpretWalkTest(test: WalkTest): WalkTestFindings {
  const onset = walkedTo(test, 'onset', test.onsetState === 'none-within' ? 'more-than' : 'exact')
  const maximum = walkedTo(test, 'maximum', test.maximumState === 'not-stopped' ? 'more-than' : 'exact')
  return { onset, maximum, problems: problemsOf(test, onset, maximum), version: RULE_VERSION }
}

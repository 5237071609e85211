/**
 * What happened to the onset between two walk tests. Onset is the least repeatable measure: a single pair differs by up to about 42 %
 * from noise alone (2.77 × 15 % within-subject variation). Source: clinical.md 3.4 (PM22466980; the product is computed). Only the same
 * method, treadmill protocol and quantity (meters, seconds, or the steps of a diary) compare.
 */
import { compare, dividedBy, type Fraction, fractionOf, minus, roundHalfUp, times, toNumber } from '../exact-number'
import type { treadmillProtocols, walkMethods } from '../visit/visit-record'
import type { Comparator, WalkedTo } from './interpret-walk-test'

export const RULE_VERSION = '2026-11-1'
export const noisePercent = 42

export type OnsetMeasurement = {
  onset: WalkedTo | { steps: number; comparator: Comparator }
  method: (typeof walkMethods)[number] | null
  protocol: (typeof treadmillProtocols)[number] | null
}
export type OnsetChange =
  /**
   * `difference` in `unit`, negative when shorter; `percent` of the previous onset, whole, half up. With `atLeast` one of the two is
   * censored and both numbers are the least it can be. `cannot-tell`: censored, and the least change lies within noise.
   */
  | {
      verdict: 'longer' | 'shorter' | 'within-noise' | 'cannot-tell'
      difference: number
      percent: number
      unit: 'm' | 's' | 'steps'
      atLeast: boolean
      reasons: string[]
    }
  | { state: 'not-comparable'; reasons: string[] }

function whyNotComparable(previous: OnsetMeasurement, current: OnsetMeasurement): string | null {
  if ('state' in previous.onset) return `Previous: ${previous.onset.reasons.join(' ')}`
  if ('state' in current.onset) return current.onset.reasons.join(' ')
  if (previous.method === null || current.method === null) return 'The method of one test is not recorded.'
  if (previous.method !== current.method) return 'The methods differ.'
  if (current.method.startsWith('treadmill')) {
    if (previous.protocol === null || current.protocol === null) return 'The treadmill protocol of one test is not recorded.'
    if (previous.protocol !== current.protocol) return 'The treadmill protocols differ.'
    if (current.protocol === 'other') return 'The treadmill protocol has no name, so the two may differ.'
  }
  return null
}

function inTheSameUnit(previous: OnsetMeasurement['onset'], current: OnsetMeasurement['onset']) {
  if ('state' in previous || 'state' in current) return null
  if ('steps' in previous || 'steps' in current)
    return 'steps' in previous && 'steps' in current ? { unit: 'steps' as const, before: previous.steps, now: current.steps } : null
  if ('meters' in previous && 'meters' in current) return { unit: 'm' as const, before: previous.meters, now: current.meters }
  if (previous.seconds !== undefined && current.seconds !== undefined)
    return { unit: 's' as const, before: previous.seconds, now: current.seconds }
  return null
}

const whyNotInTheSameUnit = (previous: OnsetMeasurement['onset'], current: OnsetMeasurement['onset']) =>
  'steps' in previous || 'steps' in current
    ? 'One onset is a count of steps and the other is not.'
    : 'One onset is a distance and the other a time.'

const awayFromZero = (value: Fraction) =>
  value.numerator < 0n ? -roundHalfUp({ ...value, numerator: -value.numerator }, 0) : roundHalfUp(value, 0)

export function onsetChange(previous: OnsetMeasurement, current: OnsetMeasurement): OnsetChange {
  const why = whyNotComparable(previous, current)
  if (why !== null) return { state: 'not-comparable', reasons: [why] }
  const pair = inTheSameUnit(previous.onset, current.onset)
  if (pair === null) return { state: 'not-comparable', reasons: [whyNotInTheSameUnit(previous.onset, current.onset)] }
  if ('state' in previous.onset || 'state' in current.onset || pair.before === 0)
    return { state: 'not-comparable', reasons: ['The previous onset is zero.'] }
  const wasCensored = previous.onset.comparator === 'more-than'
  const isCensored = current.onset.comparator === 'more-than'
  if (wasCensored && isCensored) return { state: 'not-comparable', reasons: ['No cramp came in either test.'] }

  const difference = minus(fractionOf(pair.now), fractionOf(pair.before))
  const percent = times(dividedBy(difference, fractionOf(pair.before)), fractionOf(100))
  const longer = compare(percent, fractionOf(noisePercent)) > 0
  const shorter = compare(percent, fractionOf(-noisePercent)) < 0
  const numbers = { difference: toNumber(difference), percent: awayFromZero(percent), unit: pair.unit, atLeast: wasCensored || isCensored }
  if (!wasCensored && !isCensored) {
    const verdict = longer ? 'longer' : shorter ? 'shorter' : 'within-noise'
    return { ...numbers, verdict, reasons: [`A single pair of tests differs by up to ${noisePercent} % from noise alone.`] }
  }
  // The censored one is only known to lie further out, so it can prove a change in one direction alone.
  if (isCensored && longer) return { ...numbers, verdict: 'longer', reasons: ['No cramp came in the later test.'] }
  if (wasCensored && shorter) return { ...numbers, verdict: 'shorter', reasons: ['No cramp came in the earlier test.'] }
  return {
    ...numbers,
    verdict: 'cannot-tell',
    reasons: ['One test ended without a cramp, and the difference that is certain lies within noise.'],
  }
}

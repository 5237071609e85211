import { describe, expect, test } from 'vitest'
import type { Meters, Seconds } from '../measurement'
import { type OnsetMeasurement, onsetChange } from './change'

const at = (meters: number, more: Partial<OnsetMeasurement> & { comparator?: 'exact' | 'more-than' } = {}): OnsetMeasurement => {
  const { comparator = 'exact', ...rest } = more
  return { method: 'corridor', protocol: null, onset: { meters: meters as Meters, comparator }, ...rest }
}

describe('two measured onsets', () => {
  test.each([
    [100, 142, 'within-noise', 42],
    [100, 142.5, 'longer', 43],
    [100, 143, 'longer', 43],
    [100, 58, 'within-noise', -42],
    [100, 57.5, 'shorter', -43],
    [90, 120, 'within-noise', 33],
    [100, 100, 'within-noise', 0],
    [0.1, 0.142, 'within-noise', 42],
  ])('%d m, then %d m: %s', (before, now, verdict, percent) => {
    expect(onsetChange(at(before), at(now))).toMatchObject({ verdict, percent, unit: 'm', atLeast: false })
  })

  test('the difference has a sign and no float dust', () => {
    expect(onsetChange(at(90.1), at(120.3))).toMatchObject({ difference: 30.2 })
  })

  test('times compare with times', () => {
    const lasting = (seconds: number) => at(0, { onset: { seconds: seconds as Seconds, comparator: 'exact' } })
    expect(onsetChange(lasting(60), lasting(120))).toMatchObject({ verdict: 'longer', difference: 60, unit: 's' })
    expect(onsetChange(lasting(60), at(120))).toMatchObject({ state: 'not-comparable' })
  })
})

describe('tests that ended without a cramp', () => {
  const beyond = (meters: number) => at(meters, { comparator: 'more-than' })
  test.each([
    [at(100), beyond(400), 'longer'],
    [at(300), beyond(310), 'cannot-tell'],
    [at(300), beyond(100), 'cannot-tell'],
    [beyond(400), at(100), 'shorter'],
    [beyond(400), at(380), 'cannot-tell'],
    [beyond(100), at(400), 'cannot-tell'],
  ])('case %#', (previous, current, verdict) => {
    expect(onsetChange(previous, current)).toMatchObject({ verdict, atLeast: true })
  })

  test('both: nothing to compare', () => {
    expect(onsetChange(beyond(400), beyond(500))).toMatchObject({ state: 'not-comparable' })
  })
})

describe('what does not compare', () => {
  test.each([
    [at(100), at(200, { method: 'six-minute' })],
    [at(100, { method: null }), at(200)],
    [at(0), at(100)],
    [at(100, { method: 'treadmill-constant', protocol: 'hiatt' }), at(100, { method: 'treadmill-constant', protocol: 'rutherford' })],
    [at(100, { method: 'treadmill-graded' }), at(100, { method: 'treadmill-graded' })],
    [at(100, { method: 'treadmill-graded', protocol: 'other' }), at(100, { method: 'treadmill-graded', protocol: 'other' })],
    [at(100, { onset: { state: 'not-assessable', reasons: ['Onset distance not recorded.'] } }), at(100)],
    [at(100), at(100, { onset: { state: 'not-assessable', reasons: ['Onset distance not recorded.'] } })],
  ])('case %#', (previous, current) => {
    expect(onsetChange(previous, current)).toMatchObject({ state: 'not-comparable', reasons: [expect.any(String)] })
  })

  test('the same named protocol does', () => {
    const hiatt = (meters: number) => at(meters, { method: 'treadmill-graded', protocol: 'hiatt' })
    expect(onsetChange(hiatt(100), hiatt(200))).toMatchObject({ verdict: 'longer' })
  })
})

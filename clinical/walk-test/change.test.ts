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

  test('the steps of a diary compare with steps and with nothing else', () => {
    const walked = (steps: number) => at(0, { method: 'diary', onset: { steps, comparator: 'exact' } })
    expect(onsetChange(walked(400), walked(600))).toMatchObject({ verdict: 'longer', difference: 200, percent: 50, unit: 'steps' })
    const reasons = ['One onset is a count of steps and the other is not.']
    expect(onsetChange(walked(400), at(600, { method: 'diary' }))).toEqual({ state: 'not-comparable', reasons })
    expect(onsetChange(at(600, { method: 'diary' }), walked(400))).toEqual({ state: 'not-comparable', reasons })
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

describe('why, word for word', () => {
  const open = (reason: string) => at(100, { onset: { state: 'not-assessable', reasons: [reason, 'More.'] } })
  const beyond = (meters: number) => at(meters, { comparator: 'more-than' })
  const onTreadmill = (protocol: OnsetMeasurement['protocol'], method: OnsetMeasurement['method'] = 'treadmill-graded') =>
    at(100, { method, protocol })
  const seconds = at(0, { onset: { seconds: 60 as Seconds, comparator: 'exact' } })
  test.each([
    [open('Onset distance not recorded.'), at(100), 'Previous: Onset distance not recorded. More.'],
    [at(100), open('Onset distance not recorded.'), 'Onset distance not recorded. More.'],
    [at(100, { method: null }), at(100), 'The method of one test is not recorded.'],
    [at(100), at(100, { method: null }), 'The method of one test is not recorded.'],
    [at(100), at(100, { method: 'diary' }), 'The methods differ.'],
    [onTreadmill(null), onTreadmill('hiatt'), 'The treadmill protocol of one test is not recorded.'],
    [onTreadmill('hiatt'), onTreadmill(null), 'The treadmill protocol of one test is not recorded.'],
    [onTreadmill('hiatt'), onTreadmill('gardner-skinner'), 'The treadmill protocols differ.'],
    [onTreadmill('other'), onTreadmill('other'), 'The treadmill protocol has no name, so the two may differ.'],
    [onTreadmill('rutherford', 'treadmill-constant'), onTreadmill('hiatt', 'treadmill-constant'), 'The treadmill protocols differ.'],
    [seconds, at(100), 'One onset is a distance and the other a time.'],
    [at(100), seconds, 'One onset is a distance and the other a time.'],
    [at(0), at(100), 'The previous onset is zero.'],
    [beyond(400), beyond(500), 'No cramp came in either test.'],
  ])('case %#', (previous, current, reason) => {
    expect(onsetChange(previous, current)).toEqual({ state: 'not-comparable', reasons: [reason] })
  })

  test.each([
    [at(100), at(200), 'longer', 'A single pair of tests differs by up to 42 % from noise alone.'],
    [at(100), beyond(400), 'longer', 'No cramp came in the later test.'],
    [beyond(400), at(100), 'shorter', 'No cramp came in the earlier test.'],
    [at(300), beyond(310), 'cannot-tell', 'One test ended without a cramp, and the difference that is certain lies within noise.'],
  ] as const)('verdict %#', (previous, current, verdict, reason) => {
    expect(onsetChange(previous, current)).toMatchObject({ verdict, reasons: [reason] })
  })

  test('steps compare with steps alone', () => {
    const steps = (count: number) => at(0, { method: 'diary', onset: { steps: count, comparator: 'exact' } })
    expect(onsetChange(steps(400), steps(568))).toMatchObject({ verdict: 'within-noise', unit: 'steps', percent: 42 })
    expect(onsetChange(steps(400), at(100, { method: 'diary' }))).toEqual({
      state: 'not-comparable',
      reasons: ['One onset is a count of steps and the other is not.'],
    })
  })

  test('meters and seconds of the same treadmill: the meters compare', () => {
    const both = (meters: number, time: number) =>
      onTreadmill('hiatt').protocol &&
      at(0, {
        method: 'treadmill-graded',
        protocol: 'hiatt',
        onset: { meters: meters as Meters, seconds: time as Seconds, comparator: 'exact' },
      })
    const [previous, current] = [both(100, 60), both(200, 60)]
    if (!previous || !current) throw new Error('both are measured')
    expect(onsetChange(previous, current)).toMatchObject({ unit: 'm', difference: 100 })
    const timed = at(0, { method: 'treadmill-graded', protocol: 'hiatt', onset: { seconds: 90 as Seconds, comparator: 'exact' } })
    expect(onsetChange(previous, timed)).toMatchObject({ unit: 's', difference: 30, percent: 50 })
  })
})

import { expect, test } from 'vitest'
import type { PressureReading } from './pressure-reading'
import { describeMissing, measuredMmHg, referenceArm } from './reference-arm'

const mmHg = (value: number): PressureReading => ({ state: 'measured', mmHg: value })

test.each([
  [1, 1],
  [300, 300],
  [0, null],
  [301, null],
  [119.5, null],
  [Number.NaN, null],
])('%d mmHg counts as %d', (typed, counted) => {
  expect(measuredMmHg(mmHg(typed))).toBe(counted)
})

test('the higher arm counts, the right one when they are equal', () => {
  expect(referenceArm({ left: mmHg(140), right: mmHg(130) })).toMatchObject({ state: 'both', mmHg: 140, side: 'left' })
  expect(referenceArm({ left: mmHg(130), right: mmHg(130) })).toMatchObject({ side: 'right' })
})

test('one arm is named with why the other is missing', () => {
  expect(referenceArm({ left: { state: 'not-done', reason: 'graft-or-stent' }, right: mmHg(130) })).toMatchObject({
    state: 'one-arm',
    mmHg: 130,
    otherMayBeHigher: false,
    reasons: ['One arm only, may read too high: left arm not done (graft or stent).'],
  })
  expect(referenceArm({ left: mmHg(130), right: { state: 'not-compressible' } })).toMatchObject({ side: 'left', otherMayBeHigher: true })
  expect(referenceArm({ left: mmHg(0), right: { state: 'not-measured' } })).toMatchObject({ state: 'none' })
})

test.each([
  [mmHg(301), '301 mmHg is outside 1 to 300'],
  [{ state: 'not-audible' }, 'not audible'],
  [{ state: 'not-compressible' }, 'not compressible'],
  [{ state: 'not-measured' }, 'not measured'],
  [{ state: 'not-done', reason: 'suspected-dvt' }, 'not done (suspected dvt)'],
] as const)('%o reads "%s"', (reading, words) => {
  expect(describeMissing(reading)).toBe(words)
  expect(measuredMmHg(reading)).toBeNull()
})

test('each state of the arms, whole', () => {
  expect(referenceArm({ left: mmHg(140), right: mmHg(130) })).toEqual({
    state: 'both',
    mmHg: 140,
    side: 'left',
    otherMayBeHigher: false,
    reasons: [],
  })
  expect(referenceArm({ left: mmHg(140), right: { state: 'not-audible' } })).toEqual({
    state: 'one-arm',
    mmHg: 140,
    side: 'left',
    otherMayBeHigher: false,
    reasons: ['One arm only, may read too high: right arm not audible.'],
  })
  expect(referenceArm({ left: { state: 'not-compressible' }, right: mmHg(130) })).toEqual({
    state: 'one-arm',
    mmHg: 130,
    side: 'right',
    otherMayBeHigher: true,
    reasons: ['One arm only, may read too high: left arm not compressible.'],
  })
  expect(referenceArm({ left: { state: 'not-measured' }, right: { state: 'not-audible' } })).toEqual({
    state: 'none',
    reasons: ['No arm pressure: right arm not audible, left arm not measured.'],
  })
})

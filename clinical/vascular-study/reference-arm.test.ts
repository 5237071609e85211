import { expect, test } from 'vitest'
import type { PressureReading } from './pressure-reading'
import { measuredMmHg, referenceArm } from './reference-arm'

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

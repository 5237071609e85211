import { expect, test } from 'vitest'
import { interArmDifference } from './inter-arm-difference'
import type { PressureReading } from './pressure-reading'

const mmHg = (value: number): PressureReading => ({ state: 'measured', mmHg: value })

test.each([
  [140, 140, 0, null, 'none'],
  [140, 126, 14, 'left', 'none'],
  [140, 125, 15, 'left', 'from-15'],
  [125, 144, 19, 'right', 'from-15'],
  [120, 140, 20, 'right', 'from-20'],
  [118, 142, 24, 'right', 'from-20'],
] as const)('left %d, right %d', (left, right, difference, higherSide, level) => {
  expect(interArmDifference({ left: mmHg(left), right: mmHg(right) })).toEqual({ mmHg: difference, higherSide, level })
})

test('one arm missing: not assessable, and it says which', () => {
  expect(interArmDifference({ left: { state: 'not-done', reason: 'fistula' }, right: mmHg(130) })).toEqual({
    state: 'not-assessable',
    reasons: ['Left arm not done (fistula).'],
  })
  expect(interArmDifference({ left: mmHg(130), right: { state: 'not-audible' } })).toEqual({
    state: 'not-assessable',
    reasons: ['Right arm not audible.'],
  })
  expect(interArmDifference({ left: { state: 'not-audible' }, right: { state: 'not-measured' } })).toMatchObject({
    reasons: ['Right arm not measured.', 'Left arm not audible.'],
  })
})

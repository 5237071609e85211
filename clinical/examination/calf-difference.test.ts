import { expect, test } from 'vitest'
import { calfDifference } from './calf-difference'

test.each([
  [38.1, 35.1, 3, 'right', true],
  [38.1, 35.2, 2.9, 'right', false],
  [35.1, 38.2, 3.1, 'left', true],
  [35.1, 38.1, 3, 'left', true],
  [33.3, 36.3, 3, 'left', true],
  [36.4, 36.4, 0, null, false],
] as const)('right %d, left %d: %d cm', (right, left, centimeters, larger, threeOrMore) => {
  expect(calfDifference({ right, left })).toEqual({ centimeters, larger, threeOrMore })
})

test.each([
  [null, 36, ['The right calf girth is not recorded.']],
  [36, undefined, ['The left calf girth is not recorded.']],
  [null, null, ['The right calf girth is not recorded.', 'The left calf girth is not recorded.']],
])('right %s, left %s: not assessable', (right, left, reasons) => {
  expect(calfDifference({ right, left })).toEqual({ state: 'not-assessable', reasons })
})

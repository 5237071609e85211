import { expect, test } from 'vitest'
import { pulseWord } from './pulse'

test.each([
  ['0-2', ['absent', 'reduced', 'normal', 'not-assessable', 'not-assessable']],
  ['0-3', ['absent', 'reduced', 'normal', 'bounding', 'not-assessable']],
  ['0-4', ['absent', 'reduced', 'not-assessable', 'normal', 'bounding']],
  [null, ['absent', 'not-assessable', 'not-assessable', 'not-assessable', 'not-assessable']],
] as const)('scale %s: 0 to 4 read %o', (scale, words) => {
  expect([0, 1, 2, 3, 4].map((pulse) => pulseWord(pulse, scale))).toEqual(words)
})

test('2 is normal on two scales and not assessable on the third, where sources differ', () => {
  expect(['0-2', '0-3', '0-4'].map((scale) => pulseWord(2, scale as '0-2'))).toEqual(['normal', 'normal', 'not-assessable'])
})

test('nobody felt for it', () => {
  expect(pulseWord(null, '0-3')).toBeNull()
  expect(pulseWord(null, null)).toBeNull()
})

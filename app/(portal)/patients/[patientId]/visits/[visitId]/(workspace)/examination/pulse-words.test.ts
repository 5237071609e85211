import { expect, test } from 'vitest'
import { pulseWord } from '../../../../../../../../clinical/examination/pulse'
import { normalPulse, pulseNumbers, pulseWords } from './pulse-words'

test.each([
  [null, '0-3', 'not felt for'],
  [0, '0-3', 'absent'],
  [0, null, 'absent'],
  [2, '0-2', 'normal'],
  [2, '0-3', 'normal'],
  [2, '0-4', 'reduced or normal: sources differ'],
  [3, '0-4', 'normal'],
  [3, '0-2', 'not on this scale'],
  [2, null, 'not assessable'],
] as const)('%s on the scale %s reads %s', (pulse, scale, words) => {
  expect(pulseWords(pulse, scale)).toBe(words)
})

test('the normal pulse of each scale is one of its numbers, and normal', () => {
  for (const scale of ['0-2', '0-3', '0-4'] as const) {
    expect(pulseNumbers[scale]).toContain(normalPulse[scale])
    expect(pulseWord(normalPulse[scale], scale)).toBe('normal')
  }
})

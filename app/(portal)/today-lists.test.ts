import { describe, expect, it } from 'vitest'
import { agoWords, firstSentence, momentWords } from './today-lists'

const at = (text: string) => new Date(text)

describe('how long ago an urgent line was raised', () => {
  it.each([
    ['2026-11-23T15:00:00Z', '0 min'],
    ['2026-11-23T14:00:01Z', '59 min'],
    ['2026-11-23T14:00:00Z', '1 h'],
    ['2026-11-21T15:00:01Z', '47 h'],
    ['2026-11-21T15:00:00Z', '2 days'],
    ['2026-11-23T15:00:09Z', '0 min'],
  ])('raised at %s reads %s', (raised, words) => {
    expect(agoWords(at(raised), at('2026-11-23T15:00:00Z'))).toBe(words)
  })
})

describe('a moment in the practice’s own time', () => {
  it('falls on the practice’s day, not on Greenwich’s', () => {
    expect(momentWords('America/Phoenix', at('2026-11-24T02:05:00Z'))).toBe('23-Nov-2026, 19:05')
  })
})

describe('the first sentence of an advice', () => {
  it.each([
    ['Possible acute limb ischemia: call 911 now. Keep the limb flat.', 'Possible acute limb ischemia: call 911 now.'],
    ['Cramps on a diuretic: contact Dr. Helen Park today. Ask for an ECG.', 'Cramps on a diuretic: contact Dr. Helen Park today.'],
    ['ABI 0.68 on the right.', 'ABI 0.68 on the right.'],
    ['No stop at all', 'No stop at all'],
  ])('of %j is %j', (says, first) => {
    expect(firstSentence(says)).toBe(first)
  })
})

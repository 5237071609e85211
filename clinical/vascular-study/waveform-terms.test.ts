import { expect, test } from 'vitest'
import { waveform, waveformModifiers } from '../visit/visit-record'
import { waveformFromTerm, waveformTerms } from './waveform-terms'

const differs = 'Sources differ: some call biphasic normal, others not.'

test.each([
  ['triphasic', { waveform: 'multiphasic', note: null }],
  ['Multiphasic', { waveform: 'multiphasic', note: null }],
  [' BIPHASIC ', { waveform: 'multiphasic', note: differs }],
  ['monophasic', { waveform: 'monophasic', note: null }],
  ['dampened-monophasic', { waveform: 'monophasic', modifier: 'dampened', note: null }],
  ['Dampened   monophasic', { waveform: 'monophasic', modifier: 'dampened', note: null }],
  ['absent', { waveform: 'absent', note: null }],
] as const)('%s', (typed, expected) => {
  expect(waveformFromTerm(typed)).toEqual({
    term: typed
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, ' '),
    ...expected,
  })
})

test.each(['', 'normal', 'tri', 'quadriphasic', 'triphasic waveform'])('"%s" is not guessed', (typed) => {
  expect(waveformFromTerm(typed)).toBeNull()
})

test('every term leads to what can be recorded', () => {
  for (const term of waveformTerms) {
    expect(waveform.options).toContain(term.waveform)
    if (term.modifier !== undefined) expect(waveformModifiers).toContain(term.modifier)
  }
})

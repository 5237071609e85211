import { describe, expect, test } from 'vitest'
import { notDoneReasons, pressureReading } from './pressure-reading'

const words = 'Enter the pressure in mmHg as a whole number, 1 to 300, or choose why it was not measured.'
const messages = (value: unknown) => pressureReading.safeParse(value).error?.issues.map(({ message }) => message)

describe('a pressure in mmHg', () => {
  test.each([1, 96, 300])('%d is one', (mmHg) => {
    expect(pressureReading.parse({ state: 'measured', mmHg })).toEqual({ state: 'measured', mmHg })
  })

  test.each([0, -1, 301, 120.5, Number.NaN, '120', null])('%s is none, and the words say what is', (mmHg) => {
    expect(messages({ state: 'measured', mmHg })).toEqual([words])
  })
})

describe('what is not a number', () => {
  test.each(['not-audible', 'not-compressible', 'not-measured'])('%s is a state of its own, never with a number', (state) => {
    expect(pressureReading.parse({ state })).toEqual({ state })
    expect(pressureReading.safeParse({ state, mmHg: 0 }).success).toBe(false)
  })

  test('what was not done has its reason, and room for a note of 300 characters', () => {
    expect(notDoneReasons).toEqual([
      'wound',
      'graft-or-stent',
      'suspected-dvt',
      'severe-pain',
      'amputation',
      'mastectomy',
      'fistula',
      'cast',
      'refused',
      'other',
    ])
    for (const reason of notDoneReasons) expect(pressureReading.parse({ state: 'not-done', reason })).toEqual({ state: 'not-done', reason })
    expect(pressureReading.safeParse({ state: 'not-done' }).success).toBe(false)
    expect(pressureReading.safeParse({ state: 'not-done', reason: 'cast', note: 'x'.repeat(300) }).success).toBe(true)
    expect(pressureReading.safeParse({ state: 'not-done', reason: 'cast', note: 'x'.repeat(301) }).success).toBe(false)
  })

  test.each([{}, { state: 'silent' }, 'absent', null])('%o is no reading at all', (value) => {
    expect(messages(value)).toEqual([words])
  })
})

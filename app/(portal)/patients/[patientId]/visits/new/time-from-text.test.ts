import { expect, test } from 'vitest'
import { timeFromText } from './time-from-text'

test.each([
  ['14:05', '14:05'],
  ['1405', '14:05'],
  ['9:05', '09:05'],
  [' 2:05 pm ', '14:05'],
  ['2:05p', '14:05'],
  ['12:00 am', '00:00'],
  ['12:30 PM', '12:30'],
  ['00:00', '00:00'],
  ['23:59', '23:59'],
  ['24:00', null],
  ['13:00 pm', null],
  ['0:30 am', null],
  ['9:60', null],
  ['noon', null],
  ['', null],
])('%s reads as %s', (typed, time) => {
  expect(timeFromText(typed)).toBe(time)
})

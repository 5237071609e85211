import { expect, test } from 'vitest'
import { timeFromText, typedTime } from './typed-time'

test.each([
  ['14:30', '14:30'],
  ['9:30', '09:30'],
  ['09.30', '09:30'],
  ['930', '09:30'],
  ['1430', '14:30'],
  ['2:30 pm', '14:30'],
  ['2:30p.m.', '14:30'],
  ['5 pm', '17:00'],
  ['12am', '00:00'],
  ['12:05 am', '00:05'],
  ['12:05 pm', '12:05'],
  ['0:00', '00:00'],
  ['23:59', '23:59'],
])('%s is %s', (text, time) => expect(timeFromText(text)).toBe(time))

test.each(['24:00', '12:60', '13:00 pm', '0:30 am', '9', '5 m', '13 pm', 'noon', ''])('%s is no time', (text) =>
  expect(timeFromText(text)).toBeNull(),
)

test('an emptied field is null, what cannot be read is handed on as typed', () => {
  expect(typedTime.read(' ')).toBeNull()
  expect(typedTime.read('noon')).toBe('noon')
})

import { expect, test } from 'vitest'
import { formatPhone, parsePhone, phoneGroups } from './phone'

test.each(['602-555-0142', '(602) 555-0142', '602.555.0142', '6025550142', '1 602 555 0142', '+1 (602) 555-0142', '16025550142'])(
  '%s is +16025550142',
  (text) => {
    expect(parsePhone(text)).toEqual({ ok: true, phone: '+16025550142' })
  },
)

test.each([
  '',
  '555-0142',
  '102-555-0142',
  '602-155-0142',
  '602-555-0142 x12',
  'call me',
  '602-555-01422',
  '+44 1',
  `+${'4'.repeat(16)}`,
  '9'.repeat(100_000),
])('%s is refused with what to do', (text) => {
  expect(parsePhone(text)).toEqual({ ok: false, message: expect.stringMatching(/^Enter /) })
})

test('a number from abroad keeps its country code', () => {
  expect(parsePhone('+44 20 7946 0958')).toEqual({ ok: true, phone: '+442079460958' })
  expect(formatPhone('+442079460958')).toBe('+442079460958')
})

test('a stored number reads as written in the United States', () => {
  expect(formatPhone('+16025550142')).toBe('(602) 555-0142')
})

test.each([
  ['+16025550142', ['602', '555', '0142']],
  ['(602) 555-0142', ['602', '555', '0142']],
  ['+442079460958', ['44207946', '0958']],
  ['0142', ['0142']],
  ['', []],
])('groups of %s', (phone, groups) => {
  expect(phoneGroups(phone)).toEqual(groups)
})

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

test.each([
  ['602-555-0142 x12', 'Enter the phone number with digits only, such as 602-555-0142, without an extension.'],
  ['call 602-555-0142', 'Enter the phone number with digits only, such as 602-555-0142, without an extension.'],
  [`602${' '.repeat(31)}5550142`, 'Enter the phone number with digits only, such as 602-555-0142, without an extension.'],
  ['555-0142', 'Enter a US phone number of 10 digits with its area code, such as 602-555-0142.'],
  ['+45 12 345', 'Enter the whole number after the country code, 8 to 15 digits.'],
  [`+4${'5'.repeat(15)}`, 'Enter the whole number after the country code, 8 to 15 digits.'],
])('%s is refused in these words', (text, message) => {
  expect(parsePhone(text)).toEqual({ ok: false, message })
})

test.each([
  [`602${' '.repeat(30)}5550142`, '+16025550142'],
  ['+45 12 34 56', '+45123456'],
  [`+4${'5'.repeat(14)}`, `+4${'5'.repeat(14)}`],
  [' +44 20 7946 0951', '+442079460951'],
])('%s is %s: the longest text, the shortest and the longest number from abroad', (text, phone) => {
  expect(parsePhone(text)).toEqual({ ok: true, phone })
})

test.each(['+160255501420', 'tel:+16025550142', '6025550142'])('%s, stored otherwise, stays as it stands', (phone) => {
  expect(formatPhone(phone)).toBe(phone)
})

test('a stored number reads as written in the United States', () => {
  expect(formatPhone('+16025550142')).toBe('(602) 555-0142')
})

test.each([
  ['+16025550142', ['602', '555', '0142']],
  ['(602) 555-0142', ['602', '555', '0142']],
  ['+442079460958', ['44207946', '0958']],
  ['+44207946095', ['4420794', '6095']],
  ['1025550142', ['102', '555', '0142']],
  ['9'.repeat(50), ['9'.repeat(36), '9999']],
  ['0142', ['0142']],
  ['', []],
])('groups of %s', (phone, groups) => {
  expect(phoneGroups(phone)).toEqual(groups)
})

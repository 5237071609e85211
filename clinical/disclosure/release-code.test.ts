import fc from 'fast-check'
import { expect, it } from 'vitest'
import { codeOf, readCode, shownCode } from './release-code'

it('is read back from paper as it was made, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 12 }), (bytes) => {
      const code = codeOf(bytes)
      expect(shownCode(code)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
      expect(readCode(shownCode(code))).toBe(code)
    }),
  )
})

it.each([
  ['in small letters, without the hyphen', '7k4mq2xd'],
  ['with spaces', ' 7K4M Q2XD '],
  ['with a long dash', '7K4M–Q2XD'],
])('is read %s', (_, typed) => expect(readCode(typed)).toBe('7K4MQ2XD'))

it('takes O for zero, I and L for one', () => expect(readCode('oO0iIlL1')).toBe('00011111'))

it.each(['', '7K4M', '7K4M-Q2XDD', '7K4M-Q2XU', '7K4M_Q2XD', '10001', '%%%%%%%%', '7K4M-Q2X\u0000'])(
  'does not read %j as a code',
  (typed) => expect(readCode(typed)).toBeNull(),
)

it('refuses too few bytes', () => expect(() => codeOf(new Uint8Array(7))).toThrow(RangeError))

import { describe, expect, it } from 'vitest'
import { isSealedToday, keyedHash, seal, Unsealable, unseal } from './seal'

const text = 'JBSWY3DPEHPK3PXP and “Müller”'

describe('what is sealed', () => {
  it('is opened for the purpose it was sealed for, and says nothing of itself', () => {
    const sealed = seal(text, 'authenticator seed')
    expect(unseal(sealed, 'authenticator seed')).toBe(text)
    expect(sealed).not.toContain('JBSW')
    expect(sealed).toMatch(/^v1\.[0-9a-f]{8}\.[\w-]{16}\.[\w-]+$/)
    expect(isSealedToday(sealed, 'authenticator seed')).toBe(true)
  })

  it('never looks the same twice', () => {
    expect(new Set(Array.from({ length: 100 }, () => seal(text, 'mail'))).size).toBe(100)
  })

  it('is not opened for another purpose', () => {
    expect(() => unseal(seal(text, 'mail'), 'authenticator seed')).toThrow(Unsealable)
  })

  it('is not opened once any part of it was altered', () => {
    const sealed = seal(text, 'mail')
    for (let place = 0; place < sealed.length; place++) {
      const other = sealed[place] === 'A' ? 'B' : 'A'
      const altered = `${sealed.slice(0, place)}${other}${sealed.slice(place + 1)}`
      // The last letter of base64url may carry bits that are not read.
      if (Buffer.from(altered.split('.')[3] ?? '', 'base64url').equals(Buffer.from(sealed.split('.')[3] ?? '', 'base64url')) && place > 26)
        continue
      expect(() => unseal(altered, 'mail'), altered).toThrow(Unsealable)
    }
    for (const broken of ['', 'v1', 'v1.x.y.z', sealed.slice(0, -8), `${sealed}AAAA`])
      expect(() => unseal(broken, 'mail')).toThrow(Unsealable)
  })
})

describe('a keyed hash', () => {
  it('is the same for the same words and purpose, and another for any other', () => {
    expect(keyedHash(text, 'recovery code')).toEqual(keyedHash(text, 'recovery code'))
    expect(keyedHash(text, 'recovery code')).toHaveLength(32)
    expect(keyedHash(text, 'recovery code')).not.toEqual(keyedHash(text, 'sign-in subject'))
    expect(keyedHash(text, 'recovery code')).not.toEqual(keyedHash(`${text} `, 'recovery code'))
  })
})

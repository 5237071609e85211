import { dictionary } from '@zxcvbn-ts/language-common'
import { describe, expect, it } from 'vitest'
import { passwordProblem } from './password-rules'

const of = { email: 'amy.whitfield@riverside.example', displayName: 'Amy Whitfield', practiceName: 'Riverside Foot and Ankle' }
const problem = (password: string) => passwordProblem(password, of)
const emoji = '😀🐢🌧️🍋🚲🎻🧭🪴🐌🧦🏔️🥄🪁🧩🛶'

describe('a password that somebody chooses', () => {
  it('has 15 to 128 code points, whatever they are made of', () => {
    expect(problem('quiet marsh hen')).toBeNull()
    expect(problem('quiet marsh he')).toBe('Use at least 15 characters. This has 14.')
    expect(problem('')).toBe('Choose a password.')
    const long = Array.from({ length: 128 }, (_, at) => 'abcdefghijklmnopqrstuvwxyz'[(at * 7 + (at >> 3)) % 26]).join('')
    expect(problem(long.slice(0, 64))).toBeNull()
    expect(problem(long)).toBeNull()
    expect(problem(`${long}x`)).toBe('Use at most 128 characters. This has 129.')
  })

  it('counts an emoji of two code units once', () => {
    const points = [...emoji].filter((point) => point !== '\uFE0F')
    expect(points).toHaveLength(15)
    expect(problem(points.join(''))).toBeNull()
    expect(problem(points.slice(1).join(''))).toContain('This has 14')
  })

  it.each(['quiet marsh hen sings', '982 741 653 0917 22', 'ÖSTLICH DER WEIDEN', 'only lowercase words here'])(
    'needs no kind of character: %s',
    (password) => expect(problem(password)).toBeNull(),
  )

  it('is none of the common ones, in any case, with digits, years or marks around them, or over again', () => {
    const long = dictionary['passwords-common'].filter((password) => [...password].length >= 15)
    expect(long.length).toBeGreaterThan(30)
    for (const password of long)
      for (const typed of [password, password.toUpperCase()]) expect(problem(typed), typed).toMatch(/common|again/)
    const words = dictionary['passwords-common'].filter((password) => /^[a-z]{6,}$/.test(password)).slice(0, 500)
    expect(words).toHaveLength(500)
    for (const word of words)
      for (const typed of [`${word}2026!!!!!!!!!`, `**${word}**123456789`, `${word}${word}${word}`])
        expect(problem(typed), typed).not.toBeNull()
  })

  it.each([
    'riverside2026riverside',
    'RiversideFootAndAnkle2026!',
    'footfall-demo-2026',
    'Podiatry Podiatry 1',
    'amy.whitfield 1987',
    'WhitfieldAmy!!!!!!',
    '2026-Footfall-2026',
    'Río-riverside-2026',
    'welcomeToRiverside',
  ])('is not what somebody who knows them would try first: %s', (password) => expect(problem(password)).toMatch(/little more than “\w+”/))

  it('may hold such a word beside others', () => {
    expect(problem('riverside herons at noon')).toBeNull()
    expect(problem('my foot asks for tulips')).toBeNull()
  })

  it.each(['aaaaaaaaaaaaaaaaaa', '12121212121212121212', 'xyzxyzxyzxyzxyzxyz'])('is not a few characters over again: %s', (password) =>
    expect(problem(password)).toMatch(/again and again|common/),
  )
})

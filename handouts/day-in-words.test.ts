import { describe, expect, it } from 'vitest'
import { dayInWords } from './day-in-words'

describe('a day in words', () => {
  it.each([
    ['2026-03-03', 'March 3, 2026', '3 de marzo de 2026'],
    ['2024-02-29', 'February 29, 2024', '29 de febrero de 2024'],
    ['2025-12-31', 'December 31, 2025', '31 de diciembre de 2025'],
    ['2025-09-01', 'September 1, 2025', '1 de septiembre de 2025'],
  ])('%s', (day, english, spanish) => {
    expect([dayInWords(day, 'en'), dayInWords(day, 'es')]).toEqual([english, spanish])
  })

  it.each(['', '2026-03', '2026-13-01', '3/3/2026'])('refuses "%s"', (day) => {
    expect(() => dayInWords(day, 'en')).toThrow(RangeError)
  })
})

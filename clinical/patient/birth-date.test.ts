import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysInMonth, monthNamed, parseBirthDate } from './birth-date'

const today = '2026-11-23'

test.each([
  '02/12/1955',
  '2/12/1955',
  '2/12/55',
  '02-12-1955',
  '2-12-1955',
  '2.12.1955',
  '2 12 1955',
  '02121955',
  '1955-02-12',
  '1955/2/12',
  '19550212',
  '12-Feb-1955',
  '12 feb 55',
  'Feb 12 1955',
  'Feb. 12, 1955',
  'FEBRUARY 12, 1955',
  '1955 Feb 12',
  '  02/12/1955  ',
])('%s is 12 February 1955', (text) => {
  expect(parseBirthDate(text, today)).toEqual({ ok: true, birthDate: '1955-02-12' })
  expect(parseBirthDate(text)).toEqual({ ok: true, birthDate: '1955-02-12' })
})

describe('a year of two digits is the latest that is not in the future', () => {
  test.each([
    ['11/23/26', '2026-11-23'],
    ['11/24/26', '1926-11-24'],
    ['1/1/27', '1927-01-01'],
    ['1/1/00', '2000-01-01'],
    ['12/31/99', '1999-12-31'],
  ])('%s is %s', (text, birthDate) => {
    expect(parseBirthDate(text, today)).toEqual({ ok: true, birthDate })
  })

  test.each([
    ['1/1/25', '2025-01-01'],
    ['1/1/26', '1926-01-01'],
  ])('without a day, %s is %s', (text, birthDate) => {
    expect(parseBirthDate(text)).toEqual({ ok: true, birthDate })
  })
})

test.each([
  ['', /month\/day\/year/],
  ['yesterday', /month\/day\/year/],
  ['02/1955', /month\/day\/year/],
  ['1955', /month\/day\/year/],
  ['2/12/955', /month\/day\/year/],
  ['1/2/3/1955', /month\/day\/year/],
  ['00/12/1955', /month\/day\/year/],
  ['13/13/1955', /month\/day\/year/],
  ['12 Fbe 1955', /month\/day\/year/],
  ['25/02/1955', /25 is not a month.*such as 2\/25\/1955|25 is not a month/],
  ['02/30/1955', /does not exist/],
  ['02/29/1900', /does not exist/],
  ['02/29/1955', /does not exist/],
  ['04/31/1955', /does not exist/],
  ['02/00/1955', /does not exist/],
  ['02/12/1879', /from 1880/],
  ['11/24/2026', /future/],
  ["02/12/1955'; drop table", /month\/day\/year/],
  ['9'.repeat(100_000), /month\/day\/year/],
])('%s is refused with what to do', (text, message) => {
  expect(parseBirthDate(text, today)).toEqual({ ok: false, message: expect.stringMatching(message) })
})

const howToWriteIt = 'Enter the birth date as month/day/year, such as 02/12/1955.'

describe('what it says, word for word', () => {
  test.each([
    ['13/12/1955', '13 is not a month. Enter the month before the day, such as 12/13/1955.'],
    ['13/13/1955', howToWriteIt],
    ['123/12/1955', howToWriteIt],
    ['2x/12/1955', howToWriteIt],
    ['2/123/1955', howToWriteIt],
    ['2/12x/1955', howToWriteIt],
    ['2/12/1955/3', howToWriteIt],
    ['born 19550212', howToWriteIt],
    ['195502123', howToWriteIt],
    ['2/30/1955', `That day does not exist. ${howToWriteIt}`],
    ['2/12/1879', 'Enter a birth year from 1880 on.'],
    ['11/24/2026', 'The birth date lies in the future. Correct it.'],
  ])('%s', (text, message) => {
    expect(parseBirthDate(text, today)).toEqual({ ok: false, message })
  })
})

describe('edges of what is read', () => {
  test.each([
    ['2/12/1880', '1880-02-12'],
    ['18800212', '1880-02-12'],
    [' 19550212 ', '1955-02-12'],
    ['2/12/1955.', '1955-02-12'],
    ['11/23/2026', '2026-11-23'],
  ])('%s', (text, birthDate) => {
    expect(parseBirthDate(text, today)).toEqual({ ok: true, birthDate })
  })

  test('60 characters are read, 61 are not', () => {
    expect(parseBirthDate('2/12/1955'.padStart(60), today)).toEqual({ ok: true, birthDate: '1955-02-12' })
    expect(parseBirthDate('2/12/1955'.padStart(61), today)).toEqual({ ok: false, message: howToWriteIt })
  })
})

test.each(['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'])(
  '%s, whole and by three letters',
  (name) => {
    const month = new Date(`${name} 1, 2000`).getMonth() + 1
    const birthDate = `1955-${String(month).padStart(2, '0')}-12`
    for (const text of [`${name} 12, 1955`, `12-${name.slice(0, 3)}-1955`, `1955 ${name.slice(0, 3)} 12`])
      expect(parseBirthDate(text, today)).toEqual({ ok: true, birthDate })
    expect(monthNamed(name.toUpperCase())).toBe(month)
  },
)

test('a word that names no month is none', () => {
  expect(monthNamed('Sept')).toBe(9)
  for (const word of ['', 'Fe', 'Febr', 'Juin']) expect(monthNamed(word)).toBeNull()
})

test('29 February exists in leap years', () => {
  expect(parseBirthDate('2/29/2000', today)).toMatchObject({ ok: true })
  expect(parseBirthDate('2/29/1956', today)).toMatchObject({ ok: true })
})

test('every day survives the ways it is written', () => {
  const day = fc
    .record({ year: fc.integer({ min: 1900, max: 2025 }), month: fc.integer({ min: 1, max: 12 }), date: fc.integer({ min: 1, max: 31 }) })
    .filter(({ year, month, date }) => date <= daysInMonth(year, month))
  fc.assert(
    fc.property(day, ({ year, month, date }) => {
      const birthDate = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
      for (const text of [birthDate, `${month}/${date}/${year}`, birthDate.replaceAll('-', '')]) {
        expect(parseBirthDate(text, today)).toEqual({ ok: true, birthDate })
      }
    }),
  )
})

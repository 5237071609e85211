/**
 * A birth date as people write it in the United States → `YYYY-MM-DD`. Month before day wherever both are numbers.
 *
 * Read: 02/12/1955, 2/12/55, 2-12-1955, 2.12.1955, 2 12 1955, 02121955, 1955-02-12, 1955/2/12, 19550212, 12-Feb-1955, Feb 12 1955,
 * February 12, 1955. A year of two digits is the latest such year that is not after `onDay` (without it, 00 to 25 are 2000 to 2025 and
 * 26 to 99 are 1926 to 1999), so someone over 100 needs all four digits.
 */
export type BirthDate = { ok: true; birthDate: string } | { ok: false; message: string }

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const howToWriteIt = 'Enter the birth date as month/day/year, such as 02/12/1955.'
const oldestYear = 1880

/** 1 to 12 for "feb", "Sept" or "February"; null for anything else. */
export function monthNamed(word: string): number | null {
  const name = word.toLowerCase()
  if (name === 'sept') return 9
  const index = monthNames.findIndex((month) => name === month || name === month.slice(0, 3))
  return index === -1 ? null : index + 1
}

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

type Parts = { year: string; month: string; day: string }

function partsOf(text: string): Parts | null {
  const together = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (together) {
    const [, first = '', second = '', third = ''] = together
    // 1955-02-12 or 02-12-1955 without separators: only the first starts with a year somebody can be born in.
    if (Number(first) >= oldestYear) return { year: first, month: second, day: third }
    return { month: first.slice(0, 2), day: first.slice(2), year: second + third }
  }
  const words = text.split(/[\s,./-]+/).filter(Boolean)
  const [first = '', second = '', third = ''] = words
  if (words.length !== 3) return null
  const named = [monthNamed(first), monthNamed(second)]
  if (named[0]) return { month: String(named[0]), day: second, year: third }
  if (named[1])
    return first.length === 4 ? { year: first, month: String(named[1]), day: third } : { day: first, month: String(named[1]), year: third }
  return first.length === 4 ? { year: first, month: second, day: third } : { month: first, day: second, year: third }
}

function fullYear(year: string, onDay: string | undefined): number {
  if (year.length === 4) return Number(year)
  const thisYear = onDay === undefined ? 2025 : Number(onDay.slice(0, 4))
  const inThisCentury = thisYear - (thisYear % 100) + Number(year)
  return inThisCentury > thisYear ? inThisCentury - 100 : inThisCentury
}

const asDay = (year: number, month: number, day: number) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** `onDay`, the practice's day, settles two-digit years and refuses a birth date after it. */
export function parseBirthDate(text: string, onDay?: string): BirthDate {
  const refuse = (message: string): BirthDate => ({ ok: false, message })
  const trimmed = text.length > 60 ? '' : text.trim()
  const parts = partsOf(trimmed)
  if (!parts || !/^\d{1,2}$/.test(parts.month) || !/^\d{1,2}$/.test(parts.day) || !/^(\d{2}|\d{4})$/.test(parts.year))
    return refuse(howToWriteIt)
  const month = Number(parts.month)
  const day = Number(parts.day)
  let year = fullYear(parts.year, onDay)
  if (parts.year.length === 2 && onDay !== undefined && asDay(year, month, day) > onDay) year -= 100
  if (month > 12 && day <= 12) return refuse(`${month} is not a month. Enter the month before the day, such as ${day}/${month}/${year}.`)
  if (month < 1 || month > 12) return refuse(howToWriteIt)
  if (day < 1 || day > daysInMonth(year, month)) return refuse(`That day does not exist. ${howToWriteIt}`)
  if (year < oldestYear) return refuse(`Enter a birth year from ${oldestYear} on.`)
  const birthDate = asDay(year, month, day)
  if (onDay !== undefined && birthDate > onDay) return refuse('The birth date lies in the future. Correct it.')
  return { ok: true, birthDate }
}

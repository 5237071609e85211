/**
 * Calendar arithmetic on days written `YYYY-MM-DD`, with no clock and no time zone: a day is already the practice's own.
 * A partial day (`2026` or `2026-11`) stands for every day it may mean; callers choose the earliest or the latest.
 */
const dayNumber = (day: string): number => {
  const [year, month, date] = day.split('-').map(Number)
  return Date.UTC(year ?? 0, (month ?? 1) - 1, date ?? 1) / 86_400_000
}

const twoDigits = (value: number) => String(value).padStart(2, '0')

const lastDateOf = (year: number, month: number) => Math.round(dayNumber(monthStart(year, month + 1)) - dayNumber(monthStart(year, month)))

function monthStart(year: number, month: number): string {
  const zeroBased = year * 12 + month - 1
  return `${String(Math.floor(zeroBased / 12)).padStart(4, '0')}-${twoDigits((((zeroBased % 12) + 12) % 12) + 1)}-01`
}

/** Whole days from one day to another; negative when `to` lies before `from`. */
export const daysBetween = (from: string, to: string): number => Math.round(dayNumber(to) - dayNumber(from))

/** The day some days later. */
export const dayAfter = (day: string, days: number): string => new Date((dayNumber(day) + days) * 86_400_000).toISOString().slice(0, 10)

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
/** `Mon` of a full day. */
export const weekdayOf = (day: string): string => weekdays[(dayNumber(day) + 4) % 7] ?? ''

/** The same date some months earlier; a date that month lacks becomes its last one (31 May less 3 months is 28 or 29 February). */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const start = monthStart(year, month - months)
  const [startYear = 0, startMonth = 1] = start.split('-').map(Number)
  return `${start.slice(0, 7)}-${twoDigits(Math.min(date, lastDateOf(startYear, startMonth)))}`
}

/** The first day that a day known to the year, month or day may mean. */
export const earliestDay = (partial: string): string =>
  partial.length === 4 ? `${partial}-01-01` : partial.length === 7 ? `${partial}-01` : partial

/** The last day that a day known to the year, month or day may mean. */
export function latestDay(partial: string): string {
  if (partial.length === 4) return `${partial}-12-31`
  if (partial.length > 7) return partial
  const [year = 0, month = 1] = partial.split('-').map(Number)
  return `${partial}-${twoDigits(lastDateOf(year, month))}`
}

/** True when the day exists: `2026-02-30` and `2026-13` do not. */
export const dayExists = (partial: string): boolean => {
  const [year = 0, month = 1, date = 1] = partial.split('-').map(Number)
  return month >= 1 && month <= 12 && date >= 1 && date <= lastDateOf(year, month)
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `03-Nov-2026`, `Nov-2026` or `2026`, as clinical dates read for staff. */
export function clinicalDay(partial: string): string {
  const [year, month, date] = partial.split('-')
  return [date, month && monthNames[Number(month) - 1], year].filter(Boolean).join('-')
}

import { describe, expect, it } from 'vitest'
import { clinicalDay, dayAfter, dayExists, daysBetween, earliestDay, latestDay, monthsBefore, weekdayOf } from './days'

describe('days', () => {
  it.each([
    ['2026-11-23', '2026-11-23', 0],
    ['2026-08-25', '2026-11-23', 90],
    ['2026-11-24', '2026-11-23', -1],
    ['2024-02-28', '2024-03-01', 2],
    ['2023-02-28', '2023-03-01', 1],
    ['2025-12-31', '2026-01-01', 1],
  ])('from %s to %s: %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days)
  })

  it.each([
    ['2026-11-23', 3, '2026-08-23'],
    ['2026-02-15', 3, '2025-11-15'],
    ['2026-05-31', 3, '2026-02-28'],
    ['2024-05-31', 3, '2024-02-29'],
    ['2026-01-31', 1, '2025-12-31'],
    ['2026-12-31', 12, '2025-12-31'],
  ])('%s less %i months is %s', (day, months, earlier) => {
    expect(monthsBefore(day, months)).toBe(earlier)
  })

  it.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-12', '2026-12-01', '2026-12-31'],
    ['2026-11-03', '2026-11-03', '2026-11-03'],
  ])('%s lies between %s and %s', (partial, first, last) => {
    expect(earliestDay(partial)).toBe(first)
    expect(latestDay(partial)).toBe(last)
  })

  it.each([
    ['2026-02-30', false],
    ['2023-02-29', false],
    ['2024-02-29', true],
    ['2026-13', false],
    ['2026-12-31', true],
    ['2026', true],
  ])('%s exists: %s', (day, exists) => {
    expect(dayExists(day)).toBe(exists)
  })

  it.each([
    ['2026-11-03', '03-Nov-2026'],
    ['2026-11', 'Nov-2026'],
    ['2026', '2026'],
  ])('%s reads %s', (day, words) => {
    expect(clinicalDay(day)).toBe(words)
  })
})

it.each([
  ['2026-11-23', 0, '2026-11-23', 'Mon'],
  ['2026-11-23', 13, '2026-12-06', 'Sun'],
  ['2024-02-28', 1, '2024-02-29', 'Thu'],
  ['2026-02-28', 1, '2026-03-01', 'Sun'],
  ['2026-01-01', -1, '2025-12-31', 'Wed'],
])('%s and %d days is %s, a %s', (day, days, after, weekday) => {
  expect(dayAfter(day, days)).toBe(after)
  expect(weekdayOf(after)).toBe(weekday)
})

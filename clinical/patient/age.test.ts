import { expect, test } from 'vitest'
import { ageInYears } from './age'

test.each([
  ['1955-02-12', '2026-02-11', 70],
  ['1955-02-12', '2026-02-12', 71],
  ['1955-02-12', '2026-11-23', 71],
  ['2008-11-24', '2026-11-23', 17],
  ['2008-11-23', '2026-11-23', 18],
  ['1999-12-31', '2000-01-01', 0],
  ['2026-11-23', '2026-11-23', 0],
  ['2026-11-24', '2026-11-23', -1],
])('born %s, on %s: %d', (birthDate, onDay, years) => {
  expect(ageInYears(birthDate, onDay)).toBe(years)
})

test.each([
  ['2026-02-28', 17],
  ['2026-03-01', 18],
])('born on a leap day, on %s: %d', (onDay, years) => {
  expect(ageInYears('2008-02-29', onDay)).toBe(years)
})

test('born on a leap day, on the next leap day', () => {
  expect(ageInYears('2008-02-29', '2028-02-28')).toBe(19)
  expect(ageInYears('2008-02-29', '2028-02-29')).toBe(20)
})

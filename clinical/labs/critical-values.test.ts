import { describe, expect, test } from 'vitest'
import {
  criticalValuesInUse,
  criticalValuesSchema,
  criticalValuesSource,
  publishedElsewhere,
  shippedCriticalValues,
} from './critical-values'
import { labTestInfo } from './lab-tests'

test('the list that ships is the published one of clinical.md 4.4', () => {
  expect(shippedCriticalValues).toEqual({
    sodium: { low: 120, high: 160 },
    potassium: { low: 2.5, high: 6.5 },
    calcium: { low: 6.5, high: 12 },
    magnesium: { low: 1, high: 5 },
    bicarbonate: { low: 11, high: 40 },
  })
  expect(criticalValuesSource.title).toBe('WakeMed, published list of critical laboratory values')
  expect(criticalValuesSource.where).toBe('wakemed.org; clinical reference 4.4')
  expect(criticalValuesSource.note).toBe('Critical values are local policy. Set the list that your laboratory uses.')
  expect(criticalValuesSchema.safeParse(shippedCriticalValues).success).toBe(true)
})

test('other published lists stand beside it, and differ', () => {
  for (const { test: name, low, high, where } of publishedElsewhere) {
    expect(Object.keys(labTestInfo)).toContain(name)
    expect(low ?? high).toBeGreaterThan(0)
    expect(where.length).toBeGreaterThan(5)
  }
  expect(publishedElsewhere.map(({ test: name, low, high }) => [name, low, high])).toEqual([
    ['sodium', 126, 155],
    ['sodium', 120, 158],
    ['potassium', 2.9, 6],
    ['potassium', 2.8, 6.2],
    ['chloride', 75, 121],
    ['chloride', 75, 126],
    ['calcium', undefined, 13],
    ['calcium', 6.6, 12.9],
    ['magnesium', undefined, 4.5],
    ['bicarbonate', 14, 41],
    ['creatinine', undefined, 6],
  ])
})

test("a practice's own list counts whole: a test that it leaves out has no critical value of ours", () => {
  expect(criticalValuesInUse(null)).toBe(shippedCriticalValues)
  expect(criticalValuesInUse(undefined)).toBe(shippedCriticalValues)
  const own = { potassium: { low: 2.8 } }
  expect(criticalValuesInUse(own)).toBe(own)
  expect(criticalValuesInUse({})).toEqual({})
})

describe("a practice's own list", () => {
  const messagesOf = (value: unknown) => criticalValuesSchema.safeParse(value).error?.issues.map(({ message }) => message)
  test.each([
    [{}],
    [{ potassium: { low: 2.8, high: 6.2 } }],
    [{ creatinine: { high: 6 } }],
    [{ sodium: { low: 0 } }],
    [{ tsh: { high: 1_000_000 } }],
  ])('%o is taken', (list) => {
    expect(criticalValuesSchema.parse(list)).toEqual(list)
  })

  test.each([
    [{ potassium: {} }, 'Enter a low or a high critical value, or leave the test out.'],
    [{ potassium: { low: 6, high: 6 } }, 'The low critical value must lie below the high one.'],
    [{ potassium: { low: 7, high: 6 } }, 'The low critical value must lie below the high one.'],
    [{ potassium: { low: -1 } }, 'Enter the value as a number, 0 to 1,000,000.'],
    [{ potassium: { low: 1_000_001 } }, 'Enter the value as a number, 0 to 1,000,000.'],
    [{ potassium: { high: 'six' } }, 'Enter the value as a number, 0 to 1,000,000.'],
  ])('%o is refused', (list, message) => {
    expect(messagesOf(list)).toEqual([message])
  })

  test.each([[{ kalium: { low: 2 } }], [{ potassium: { low: 2, mean: 4 } }], [null], [{ potassium: null }]])('%o is refused', (list) => {
    expect(criticalValuesSchema.safeParse(list).success).toBe(false)
  })
})

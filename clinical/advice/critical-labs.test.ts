import { describe, expect, it } from 'vitest'
import { isSeverelyLowSodium, severityOf } from './critical-labs'

describe('severity of a laboratory value', () => {
  it.each([
    ['potassium', 2.49, 'emergency'],
    ['potassium', 2.5, 'with-a-sign'],
    ['potassium', 2.99, 'with-a-sign'],
    ['potassium', 3, 'none'],
    ['potassium', 5.99, 'none'],
    ['potassium', 6, 'with-a-sign'],
    ['potassium', 6.49, 'with-a-sign'],
    ['potassium', 6.5, 'emergency'],
    ['sodium', 124.9, 'emergency'],
    ['sodium', 125, 'none'],
    ['sodium', 170, 'none'],
    ['calcium', 6.5, 'emergency'],
    ['calcium', 6.51, 'none'],
    ['calcium', 11.99, 'none'],
    ['calcium', 12, 'emergency'],
    ['magnesium', 1, 'emergency'],
    ['magnesium', 1.01, 'none'],
    ['magnesium', 4.99, 'none'],
    ['magnesium', 5, 'emergency'],
    ['bicarbonate', 11, 'emergency'],
    ['bicarbonate', 11.1, 'none'],
    ['bicarbonate', 45, 'none'],
    ['glucose', 900, 'none'],
    ['creatinine', 9, 'none'],
  ] as const)('%s %s: %s', (name, value, expected) => {
    expect(severityOf(name, { value })).toBe(expected)
    expect(severityOf(name, { value, comparator: null, critical: 'no' })).toBe(expected)
    expect(severityOf(name, { value, critical: 'yes' })).toBe('emergency')
  })

  it.each([
    ['potassium', 'less-than', 2.5, 'emergency'],
    ['potassium', 'less-than', 2.6, 'with-a-sign'],
    ['potassium', 'less-than', 3, 'with-a-sign'],
    ['potassium', 'less-than', 3.1, 'open'],
    ['potassium', 'more-than', 6.5, 'emergency'],
    ['potassium', 'more-than', 6.4, 'with-a-sign'],
    ['potassium', 'more-than', 6, 'with-a-sign'],
    ['potassium', 'more-than', 5.9, 'open'],
    ['sodium', 'less-than', 125, 'emergency'],
    ['sodium', 'less-than', 126, 'open'],
    ['sodium', 'more-than', 130, 'none'],
    ['calcium', 'less-than', 6.5, 'emergency'],
    ['calcium', 'more-than', 12, 'emergency'],
    ['calcium', 'more-than', 11, 'open'],
    ['bicarbonate', 'more-than', 30, 'none'],
    ['bicarbonate', 'less-than', 12, 'open'],
    ['glucose', 'more-than', 600, 'none'],
  ] as const)('%s %s %s: %s', (name, comparator, value, expected) => {
    expect(severityOf(name, { value, comparator })).toBe(expected)
  })

  it.each([
    [{ value: 124 }, true],
    [{ value: 125 }, false],
    [{ value: 125, comparator: 'less-than' as const }, true],
    [{ value: 126, comparator: 'less-than' as const }, false],
    [{ value: 100, comparator: 'more-than' as const }, false],
    [{ value: 130, critical: 'yes' as const }, false],
  ])('sodium %j below 125: %s', (sodium, expected) => {
    expect(isSeverelyLowSodium(sodium)).toBe(expected)
  })
})

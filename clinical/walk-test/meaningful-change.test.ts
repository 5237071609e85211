import { describe, expect, test } from 'vitest'
import { type ChangeMeasure, importantDifferences, reachedDifferences } from './meaningful-change'

const of = (measure: ChangeMeasure) =>
  importantDifferences
    .filter((each) => each.measure === measure)
    .map(({ size, difference, unit, certainty }) => [size, difference, unit, certainty])

describe('the table of clinical.md 3.5', () => {
  test.each([
    [
      'maximum-time',
      [
        ['small', 38, 's', 'read'],
        ['moderate', 95, 's', 'read'],
        ['large', 152, 's', 'read'],
        ['important', 240, 's', 'read'],
      ],
    ],
    [
      'onset-time',
      [
        ['small', 35, 's', 'read'],
        ['moderate', 87, 's', 'read'],
        ['large', 138, 's', 'read'],
        ['important', 73, 's', 'read'],
      ],
    ],
    [
      'maximum-distance-graded',
      [
        ['important', 305, 'm', 'read'],
        ['important', -147, 'm', 'read'],
      ],
    ],
    [
      'functional-distance',
      [
        ['important', 250, 'm', 'read'],
        ['important', -120, 'm', 'read'],
      ],
    ],
    [
      'six-minute-distance',
      [
        ['small', 8, 'm', 'known'],
        ['large', 20, 'm', 'known'],
        ['small', 20, 'm', 'known'],
        ['substantial', 50, 'm', 'known'],
      ],
    ],
    [
      'gait-speed',
      [
        ['small', 0.03, 'm/s', 'read'],
        ['substantial', 0.08, 'm/s', 'read'],
      ],
    ],
    [
      'walking-impairment',
      [
        ['important', 11, 'points', 'known'],
        ['important', -3, 'points', 'known'],
      ],
    ],
  ] as const)('%s', (measure, rows) => {
    expect(of(measure)).toEqual(rows)
  })

  test('each has its source, and those that differ say so', () => {
    for (const { measure, source } of importantDifferences) {
      expect(source.length).toBeGreaterThan(15)
      if (measure === 'six-minute-distance') expect(source).toContain('sources differ')
    }
  })
})

describe('what a change reaches', () => {
  test.each([
    ['onset-time', 34, []],
    ['onset-time', 35, [35]],
    ['onset-time', 138, [35, 87, 138, 73]],
    ['onset-time', -200, []],
    ['functional-distance', 250, [250]],
    ['functional-distance', 249, []],
    ['functional-distance', -119, []],
    ['functional-distance', -120, [-120]],
    ['gait-speed', 0.08, [0.03, 0.08]],
    ['gait-speed', 0, []],
  ] as const)('%s %d', (measure, change, reached) => {
    expect(reachedDifferences(measure, change).map(({ difference }) => difference)).toEqual(reached)
  })
})

import { describe, expect, test } from 'vitest'
import { hypokalemiaGrade, hyponatremiaGrade } from './electrolyte-grades'

const begins = 'Sources differ: mild begins at 3.0 or at 3.1.'
const ends = 'Sources differ: mild ends at 3.4 or at 3.5.'
const from135 = 'Sources differ: some call sodium low only below 135.'

describe('how low', () => {
  test.each([
    [2.49, 'severe', null],
    [2.5, 'moderate', null],
    [2.99, 'moderate', null],
    [3, 'mild', begins],
    [3.09, 'mild', begins],
    [3.1, 'mild', null],
    [3.4, 'mild', null],
    [3.41, 'mild', ends],
    [3.49, 'mild', ends],
    [3.5, 'not-low', ends],
    [3.51, 'not-low', null],
  ])('potassium %d: %s', (value, grade, differ) => {
    expect(hypokalemiaGrade({ value, unit: 'mEq/L' })).toEqual({ grade, differ })
    expect(hypokalemiaGrade({ value, unit: 'mmol/L', comparator: null })).toEqual({ grade, differ })
  })

  test.each([
    [124.9, 'severe', null],
    [125, 'moderate', null],
    [129.9, 'moderate', null],
    [130, 'mild', null],
    [134.9, 'mild', null],
    [135, 'mild', from135],
    [135.9, 'mild', from135],
    [136, 'not-low', null],
  ])('sodium %d: %s', (value, grade, differ) => {
    expect(hyponatremiaGrade({ value, unit: 'mEq/L' })).toEqual({ grade, differ })
  })
})

describe('less-than and more-than', () => {
  test.each([
    ['less-than', 2.5, 'severe'],
    ['less-than', 2, 'severe'],
    ['more-than', 3.5, 'not-low'],
  ] as const)('potassium %s %d: %s', (comparator, value, grade) => {
    expect(hypokalemiaGrade({ value, unit: 'mEq/L', comparator })).toEqual({ grade, differ: null })
  })

  test.each([
    ['less-than', 2.6, 'Reported as less than 2.6: it may lie in more than one grade.'],
    ['less-than', 3.5, 'Reported as less than 3.5: it may lie in more than one grade.'],
    ['less-than', 5, 'Reported as less than 5: it may lie in more than one grade.'],
    ['more-than', 3.4, 'Reported as more than 3.4: it may lie in more than one grade.'],
    ['more-than', 2.4, 'Reported as more than 2.4: it may lie in more than one grade.'],
  ] as const)('potassium %s %d is left open', (comparator, value, reason) => {
    expect(hypokalemiaGrade({ value, unit: 'mEq/L', comparator })).toEqual({ state: 'not-assessable', reasons: [reason] })
  })
})

test('another unit is refused', () => {
  expect(() => hypokalemiaGrade({ value: 3, unit: 'mg/dL' })).toThrow(RangeError)
  expect(() => hyponatremiaGrade({ value: 3, unit: 'mg/dL' })).toThrow(RangeError)
})

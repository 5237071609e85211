import { expect, test } from 'vitest'
import { convertedWords, gradeWords, resultWords } from './lab-words'

test.each([
  ['potassium', null, 4.2, 'mEq/L', '4.2 mmol/L'],
  ['potassium', 'less-than', 2.5, 'mmol/L', '< 2.5 mEq/L'],
  ['creatinine', null, 1.1, 'mg/dL', '97.2 µmol/L'],
  ['creatinine', null, 88.4, 'umol/L', '1 mg/dL'],
  ['hba1c', null, 6.5, '%', '47.5 mmol/mol'],
  ['total-cholesterol', null, 5.2, 'mmol/L', '201 mg/dL'],
  ['magnesium', null, 1.8, 'mg/dL', '0.74 mmol/L'],
] as const)('%s %s %s %s is %s', (name, comparator, value, unit, words) => {
  expect(convertedWords({ test: name, comparator, value, unit })).toBe(words)
})

test('a test with one unit, no value or a unit of another test has no other value', () => {
  expect(convertedWords({ test: 'glucose', comparator: null, value: 90, unit: 'mg/dL' })).toBeNull()
  expect(convertedWords({ test: 'potassium', comparator: null, value: null, unit: 'mEq/L' })).toBeNull()
  expect(convertedWords({ test: 'potassium', comparator: null, value: 4, unit: 'g/dL' })).toBeNull()
  expect(convertedWords({ test: null, comparator: null, value: 4, unit: 'g/dL' })).toBeNull()
})

test('a result reads with its comparator and its unit', () => {
  expect(resultWords({ comparator: 'more-than', value: 1000, unit: 'U/L' })).toBe('> 1000 U/L')
  expect(resultWords({ comparator: null, value: 4.2, unit: null })).toBe('4.2')
  expect(resultWords({ comparator: null, value: null, unit: 'U/L' })).toBe('')
})

const electrolyte = (test: 'potassium' | 'sodium', value: number) => ({ test, value, unit: 'mEq/L' as const, comparator: null })

test.each([
  ['potassium', 3.5, null],
  ['potassium', 3.45, 'mild hypokalemia (sources differ: mild ends at 3.4 or at 3.5)'],
  ['potassium', 2.99, 'moderate hypokalemia'],
  ['potassium', 2.49, 'severe hypokalemia'],
  ['sodium', 136, null],
  ['sodium', 135, 'mild hyponatremia (sources differ: some call sodium low only below 135)'],
  ['sodium', 124, 'severe hyponatremia'],
] as const)('an adult with %s %s reads %s', (test, value, words) => {
  expect(gradeWords(electrolyte(test, value), 18)).toBe(words)
})

test('below 18 years, of unknown age, of another test or in another unit no grade is given', () => {
  expect(gradeWords(electrolyte('potassium', 2.4), 17)).toBeNull()
  expect(gradeWords(electrolyte('potassium', 2.4), null)).toBeNull()
  expect(gradeWords({ ...electrolyte('potassium', 2.4), unit: 'mg/dL' }, 70)).toBeNull()
  expect(gradeWords({ test: 'glucose', value: 40, unit: 'mg/dL', comparator: null }, 70)).toBeNull()
})

import { expect, test } from 'vitest'
import { emptySection } from '../../../../../../../../clinical/visit/visit-record'
import { examinedWords, isExamined } from './examined-words'

const untouched = emptySection('examination')
const signs = [
  { field: 'footDrop', label: 'Foot drop' },
  { field: 'gaitChange', label: 'Gait changed' },
] as const

test('nobody looked', () => {
  expect(examinedWords(untouched, signs, ['footwear'])).toBe('not examined')
  expect(isExamined(untouched, ['footDrop', 'footwear'])).toBe(false)
})

test('looked for and not there is said, and is not silence', () => {
  expect(examinedWords({ ...untouched, footDrop: 'none' }, signs)).toBe('nothing found')
  expect(examinedWords({ ...untouched, gaitChange: 'no' }, signs)).toBe('nothing found')
})

test('what is there is named with its side', () => {
  expect(examinedWords({ ...untouched, footDrop: 'both', gaitChange: 'yes' }, signs)).toBe('foot drop both, gait changed')
})

test('a measurement is only said to be recorded, and an empty list is none', () => {
  expect(examinedWords({ ...untouched, rightArch: 'high' }, [], ['rightArch'])).toBe('recorded')
  expect(isExamined({ ...untouched, footwear: ['open'] }, ['footwear'])).toBe(true)
})

import { expect, test } from 'vitest'
import { hba1c } from './hba1c'

test.each([
  [5.6, '%', 5.6, 37.7, 'usual'],
  [5.69, '%', 5.7, 38.7, 'usual'],
  [5.7, '%', 5.7, 38.8, 'between'],
  [6.49, '%', 6.5, 47.4, 'between'],
  [6.5, '%', 6.5, 47.5, 'diabetes-range'],
  [47.5, 'mmol/mol', 6.5, 47.5, 'between'],
  [47.53, 'mmol/mol', 6.5, 47.5, 'diabetes-range'],
  [38, 'mmol/mol', 5.6, 38, 'usual'],
] as const)('%d %s: %d %%, %d mmol/mol, %s', (value, unit, percent, mmolPerMol, range) => {
  expect(hba1c({ value, unit })).toEqual({ percent, mmolPerMol, range })
})

test.each([
  [0, '%'],
  [-1, '%'],
  [Number.NaN, '%'],
  [6.5, 'mg/dL'],
])('%d %s is refused', (value, unit) => {
  expect(() => hba1c({ value, unit: unit as '%' })).toThrow(RangeError)
})

test('the refusal says why', () => {
  expect(() => hba1c({ value: 0, unit: '%' })).toThrow('Hemoglobin A1c lies above 0 %.')
})

/**
 * Hemoglobin A1c in both units, and where it lies: usual below 5.7 %, in the diabetes range from 6.5 %.
 *
 * Source: clinical.md 4.4: mmol/mol = (% − 2.152) ÷ 0.09148, so 6.5 % is 47.5 mmol/mol. The range is decided by the exact percentage. It
 * names a range and diagnoses nothing.
 */
import { compare, fractionOf, roundHalfUp } from '../exact-number'
import { canonicalFraction, siFraction } from './lab-tests'

export const RULE_VERSION = '2026-11-2'

export type Hba1cRange = 'usual' | 'between' | 'diabetes-range'
/** `percent` and `mmolPerMol` with one decimal, half up. */
export type Hba1c = { percent: number; mmolPerMol: number; range: Hba1cRange }

/** @throws RangeError on another unit, or a value that is not finite or not above 0 %. */
export function hba1c({ value, unit }: { value: number; unit: '%' | 'mmol/mol' }): Hba1c {
  const percent = canonicalFraction('hba1c', value, unit)
  if (percent.numerator <= 0n) throw new RangeError('Hemoglobin A1c lies above 0 %.')
  const range = compare(percent, fractionOf(5.7)) < 0 ? 'usual' : compare(percent, fractionOf(6.5)) < 0 ? 'between' : 'diabetes-range'
  return { percent: roundHalfUp(percent, 1), mmolPerMol: roundHalfUp(siFraction('hba1c', percent), 1), range }
}

import { compare, fractionOf, roundHalfUp, toNumber } from '../../../../../../../../clinical/exact-number'
import { hypokalemiaGrade, hyponatremiaGrade } from '../../../../../../../../clinical/labs/electrolyte-grades'
import type { LabReading } from '../../../../../../../../clinical/labs/lab-result'
import { canonicalFraction, type LabTest, type LabUnit, labTestInfo, siFraction } from '../../../../../../../../clinical/labs/lab-tests'
import type { Row } from '../../../../../../../../clinical/visit/visit-record'
import { comparatorWords, labUnitWords } from '../workspace-words'

type Read = Extract<LabReading, { state: 'read' }>
export type LabTone = 'abnormal' | 'within' | 'unassessable'

export const readsWords: Record<Read['reads'], { words: string; mark: string; tone: LabTone }> = {
  critical: { words: 'Critical', mark: '▼', tone: 'abnormal' },
  low: { words: 'Low', mark: '▼', tone: 'abnormal' },
  high: { words: 'High', mark: '▲', tone: 'abnormal' },
  'in-range': { words: 'In range', mark: '○', tone: 'within' },
  'cannot-tell': { words: 'Cannot be told from this value', mark: '∅', tone: 'unassessable' },
  'no-range': { words: 'No range to read it against', mark: '∅', tone: 'unassessable' },
}

/** By whose word it is so: "by the laboratory’s range, 3.5–5.1 mEq/L". */
export function byWords({ by, range }: Read): string {
  if (by === null) return ''
  if (by === 'flag') return 'by the laboratory’s mark'
  if (by === 'critical-values') return 'by the critical values in use'
  return `by ${by === 'reported-range' ? 'the laboratory’s range' : 'usual adult values'}${range === null ? '' : `, ${range}`}`
}

/** What else is to be said of a reading. That a usual range is only an example stands once, above the list. */
export const besideWords = ({ reasons }: Read): string => reasons.filter((reason) => !reason.startsWith('Usual adult range')).join(' ')

/** "< 3.5 mEq/L"; the unit is left out while none is chosen. */
export function resultWords({ comparator, value, unit }: Pick<Row<'lab-result'>, 'comparator' | 'value' | 'unit'>): string {
  if (value === null) return ''
  return [comparator && comparatorWords[comparator], String(value), unit && labUnitWords[unit]].filter(Boolean).join(' ')
}

type Electrolyte = Pick<Row<'lab-result'>, 'test' | 'comparator' | 'value' | 'unit'>

/**
 * How low a potassium or sodium is, "moderate hypokalemia", with where the sources differ; null when it is not low, cannot be told, or the
 * patient is below 18 years, to whom the adult grades do not apply.
 */
export function gradeWords({ test, comparator, value, unit }: Electrolyte, ageYears: number | null | undefined): string | null {
  if ((test !== 'potassium' && test !== 'sodium') || value === null || ageYears == null || ageYears < 18) return null
  if (unit !== 'mEq/L' && unit !== 'mmol/L') return null
  const [name, grade] = test === 'potassium' ? (['hypokalemia', hypokalemiaGrade] as const) : (['hyponatremia', hyponatremiaGrade] as const)
  const found = grade({ value, unit, comparator })
  if ('state' in found || found.grade === 'not-low') return null
  return `${found.grade} ${name}${found.differ === null ? '' : ` (${found.differ.replace(/\.$/, '').replace(/^S/, 's')})`}`
}

/** Decimals that a reader needs: none from 100 on, one from 10 on, else two. */
function shown(exact: ReturnType<typeof fractionOf>): string {
  const decimals = compare(exact, fractionOf(100)) >= 0 ? 0 : compare(exact, fractionOf(10)) >= 0 ? 1 : 2
  return roundHalfUp(exact, decimals).toLocaleString('en-US')
}

/** The value in the other unit system, "4.2 mmol/L"; null for a test without one, or a unit that is not the test's. */
export function convertedWords({
  test,
  comparator,
  value,
  unit,
}: Pick<Row<'lab-result'>, 'test' | 'comparator' | 'value' | 'unit'>): string | null {
  const other = test === null || unit === null ? null : otherUnit(test, unit)
  if (test === null || value === null || unit === null || other === null) return null
  const canonical = canonicalFraction(test, value, unit)
  const exact = other === labTestInfo[test].units[0] ? canonical : siFraction(test, canonical)
  if (exact === null) return null
  const same = toNumber(exact) === value
  return [comparator && comparatorWords[comparator], same ? String(value) : shown(exact), labUnitWords[other]].filter(Boolean).join(' ')
}

function otherUnit(test: LabTest, unit: LabUnit): LabUnit | null {
  const { units, siUnit } = labTestInfo[test]
  if (siUnit === undefined || !units.includes(unit)) return null
  return unit === siUnit ? units[0] : siUnit
}

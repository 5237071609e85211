/**
 * The range that a laboratory result is read against: the one its laboratory reported, or the usual adult one.
 *
 * Source: clinical.md 4.4. Limits are exact fractions in the canonical unit; `below` does not belong to the range. Where the usual range
 * differs by sex and the sex is not known to be female or male, a range is used only when both give the same answer.
 */
import { compare, type Fraction, fractionOf, roundHalfUp } from '../exact-number'
import { canonicalFraction, type LabTest, type LabUnit, labTestInfo, siFraction, type UsualRange } from './lab-tests'

export const RULE_VERSION = '2026-11-2'

/** `text` is the range in the unit it was asked for: "3.5–5 mEq/L", "below 200 mg/dL", "50 mg/dL or more", "up to 10.2 mg/dL". */
export type ValueRange = { low: Fraction | null; high: Fraction | null; below: Fraction | null; text: string }
export type Person = { sex: 'female' | 'male' | 'other' | 'unknown'; ageYears?: number | undefined }
type Found = { range: ValueRange; reasons: string[] } | { range: null; reasons: string[] }

function textOf({ low, high, below }: UsualRange, unit: LabUnit): string {
  if (below !== undefined) return `below ${below} ${unit}`
  if (low !== undefined && high !== undefined) return `${low}–${high} ${unit}`
  return low === undefined ? `up to ${high} ${unit}` : `${low} ${unit} or more`
}

/** The laboratory's own range; none when neither limit is recorded or the low one lies above the high one. */
export function reportedRange({ low, high }: { low: number | null; high: number | null }, test: LabTest, unit: LabUnit): Found {
  if (low === null && high === null) return { range: null, reasons: [] }
  if (low !== null && high !== null && low > high)
    return { range: null, reasons: ['The reported range is not used: its low limit lies above its high one.'] }
  const limit = (value: number | null) => (value === null ? null : canonicalFraction(test, value, unit))
  const text = textOf({ ...(low === null ? {} : { low }), ...(high === null ? {} : { high }) }, unit)
  return { range: { low: limit(low), high: limit(high), below: null, text }, reasons: [] }
}

function usualIn(test: LabTest, unit: LabUnit, range: UsualRange): ValueRange {
  const limit = (value: number | undefined) => (value === undefined ? null : fractionOf(value))
  const exact = { low: limit(range.low), high: limit(range.high), below: limit(range.below) }
  if (unit === labTestInfo[test].units[0]) return { ...exact, text: textOf(range, unit) }
  // A limit of the other unit system is read to two decimals; the comparison stays exact.
  const shown = Object.entries(exact).flatMap(([name, value]) => {
    return value ? [[name, roundHalfUp(siFraction(test, value), 2)]] : []
  })
  return { ...exact, text: textOf(Object.fromEntries(shown) as UsualRange, unit) }
}

/**
 * The usual adult range for a person, its text in `unit`. `readAgainst` says what a range makes of the result, to see whether sex matters;
 * without it a person whose sex is not known gets no range that differs by sex.
 */
export function usualAdultRange(test: LabTest, unit: LabUnit, person: Person, readAgainst?: (range: ValueRange) => string): Found {
  const { usualAdult, title } = labTestInfo[test]
  const none = (reason: string): Found => ({ range: null, reasons: [reason] })
  if (usualAdult === undefined) return none(`There is no usual range of ${title} here: enter the range of the laboratory.`)
  if (person.ageYears !== undefined && person.ageYears < 18) return none('The usual ranges are for adults, 18 and over.')
  if (!('bySex' in usualAdult)) return { range: usualIn(test, unit, usualAdult), reasons: [] }
  const [female, male] = [usualIn(test, unit, usualAdult.bySex.female), usualIn(test, unit, usualAdult.bySex.male)]
  if (person.sex === 'female' || person.sex === 'male') return { range: person.sex === 'female' ? female : male, reasons: [] }
  if (readAgainst !== undefined && readAgainst(female) === readAgainst(male))
    return { range: { ...female, text: `${female.text} (female), ${male.text} (male)` }, reasons: [] }
  return none('The usual range differs by sex, which is not recorded as female or male.')
}

/** A value in the canonical unit as it was reported: `less-than` and `more-than` stand for every value beyond it. */
export type ReportedValue = { at: Fraction; comparator: 'less-than' | 'more-than' | null }
/** True or false when it holds or fails for every value that the result allows; null when it depends. */
export function isBelow({ at, comparator }: ReportedValue, limit: Fraction, orAt: boolean): boolean | null {
  const beside = compare(at, limit)
  if (comparator === 'less-than') return beside <= 0 ? true : null
  if (comparator === 'more-than') return beside >= 0 ? false : null
  return beside < 0 || (orAt && beside === 0)
}
export const isAbove = (value: ReportedValue, limit: Fraction, orAt: boolean) => {
  const below = isBelow(value, limit, !orAt)
  return below === null ? null : !below
}

/** What a range makes of a value; `cannot-tell` when its comparator leaves it open. */
export function against(value: ReportedValue, { low, high, below }: ValueRange): 'in-range' | 'low' | 'high' | 'cannot-tell' {
  const tooLow = low === null ? false : isBelow(value, low, false)
  const tooHigh = high !== null ? isAbove(value, high, false) : below === null ? false : isAbove(value, below, true)
  if (tooLow) return 'low'
  if (tooHigh) return 'high'
  return tooLow === null || tooHigh === null ? 'cannot-tell' : 'in-range'
}

export const hasBothLimits = ({ low, high }: ValueRange) => low !== null && high !== null
/** A reported range with the usual limit on the side that was not reported. */
export function filled(reported: ValueRange | null, usual: ValueRange): ValueRange {
  if (reported === null) return usual
  const upper = reported.high === null ? { high: usual.high, below: usual.below } : { high: reported.high, below: null }
  return { ...upper, low: reported.low ?? usual.low, text: reported.text }
}

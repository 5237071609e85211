/**
 * How low potassium or sodium is, in mEq/L.
 *
 * Source: clinical.md 4.4. Hypokalemia: mild 3.0 to below 3.5, moderate 2.5 to below 3.0, severe below 2.5 [verified in secondary sources];
 * sources differ: mild begins at 3.0 or 3.1 and ends at 3.4 or 3.5. Hyponatremia: below 136, moderate 125 to below 130, severe or profound below 125;
 * sources differ: some begin below 135. With a comparator the grade is given only when it holds for every value that is allowed.
 */
import { compare, type Fraction, fractionOf } from '../exact-number'
import { canonicalFraction, type LabUnit } from './lab-tests'

export const RULE_VERSION = '2026-11-2'

export type ElectrolyteGrade = 'not-low' | 'mild' | 'moderate' | 'severe'
/** `differ` says where sources do, when it matters for this value. */
export type ElectrolyteGraded = { grade: ElectrolyteGrade; differ: string | null } | { state: 'not-assessable'; reasons: string[] }
type Reported = { value: number; unit: LabUnit; comparator?: 'less-than' | 'more-than' | null }

/** Each grade with the value it ends below, worst first. */
const limits = {
  potassium: [
    { grade: 'severe', below: 2.5 },
    { grade: 'moderate', below: 3 },
    { grade: 'mild', below: 3.5 },
  ],
  sodium: [
    { grade: 'severe', below: 125 },
    { grade: 'moderate', below: 130 },
    { grade: 'mild', below: 136 },
  ],
} as const
type Graded = keyof typeof limits

function gradeOf(test: Graded, at: Fraction, orBeyond: boolean): ElectrolyteGrade {
  const beside = (below: number) => compare(at, fractionOf(below))
  return limits[test].find(({ below }) => (orBeyond ? beside(below) <= 0 : beside(below) < 0))?.grade ?? 'not-low'
}

function graded(test: Graded, { value, unit, comparator }: Reported, differs: (at: Fraction) => string | null): ElectrolyteGraded {
  const at = canonicalFraction(test, value, unit)
  if (comparator === 'less-than' && gradeOf(test, at, true) !== 'severe')
    return { state: 'not-assessable', reasons: [`Reported as less than ${value}: it may lie in more than one grade.`] }
  if (comparator === 'more-than' && gradeOf(test, at, false) !== 'not-low')
    return { state: 'not-assessable', reasons: [`Reported as more than ${value}: it may lie in more than one grade.`] }
  return { grade: gradeOf(test, at, comparator === 'less-than'), differ: comparator ? null : differs(at) }
}

const isFrom = (at: Fraction, limit: number) => compare(at, fractionOf(limit)) >= 0
const isUpTo = (at: Fraction, limit: number) => compare(at, fractionOf(limit)) <= 0

/** @throws RangeError on another unit than mEq/L or mmol/L. */
export const hypokalemiaGrade = (potassium: Reported): ElectrolyteGraded =>
  graded('potassium', potassium, (at) => {
    if (isFrom(at, 3) && !isFrom(at, 3.1)) return 'Sources differ: mild begins at 3.0 or at 3.1.'
    return !isUpTo(at, 3.4) && isUpTo(at, 3.5) ? 'Sources differ: mild ends at 3.4 or at 3.5.' : null
  })

/** @throws RangeError on another unit than mEq/L or mmol/L. */
export const hyponatremiaGrade = (sodium: Reported): ElectrolyteGraded =>
  graded('sodium', sodium, (at) => (isFrom(at, 135) && !isFrom(at, 136) ? 'Sources differ: some call sodium low only below 135.' : null))

/**
 * The laboratory tests that the rules read: titles, units, exact conversions and usual adult ranges.
 *
 * Source: clinical.md 4.4 (ranges after the ABIM 2024 list [knowledge]; factors as printed there). The ranges are examples: the reporting
 * laboratory's own range always comes first. Albumin, glucose and white cells have no range in that table, and glucose no second unit:
 * none is invented here. One enzyme unit is by definition 1/60 µkat; the table's 0.0167 is used.
 */
import { dividedBy, type Fraction, fractionOf, minus, plus, roundHalfUp, times, toNumber } from '../exact-number'
import type { labTests, labUnits } from '../visit/labs-fields'

export const RULE_VERSION = '2026-11-2'

export type LabTest = (typeof labTests)[number]
export type LabUnit = (typeof labUnits)[number]
/** `low` and `high` belong to the range; `below` does not: cholesterol is usual below 200, and 200 is not. */
export type UsualRange = { low?: number; high?: number; below?: number }
export type LabTestInfo = {
  title: string
  /** The canonical unit first: the one that rules, critical values and trends read. */
  units: readonly [LabUnit, ...LabUnit[]]
  siUnit?: LabUnit
  usualAdult?: UsualRange | { bySex: { female: UsualRange; male: UsualRange } }
}

const electrolyte = ['mEq/L', 'mmol/L'] as const
const lipid = ['mg/dL', 'mmol/L'] as const

export const labTestInfo: Readonly<Record<LabTest, LabTestInfo>> = {
  potassium: { title: 'Potassium', units: electrolyte, siUnit: 'mmol/L', usualAdult: { low: 3.5, high: 5 } },
  sodium: { title: 'Sodium', units: electrolyte, siUnit: 'mmol/L', usualAdult: { low: 136, high: 145 } },
  chloride: { title: 'Chloride', units: electrolyte, siUnit: 'mmol/L', usualAdult: { low: 98, high: 106 } },
  bicarbonate: { title: 'Bicarbonate (total CO2)', units: electrolyte, siUnit: 'mmol/L', usualAdult: { low: 23, high: 28 } },
  magnesium: { title: 'Magnesium', units: ['mg/dL', 'mmol/L'], siUnit: 'mmol/L', usualAdult: { low: 1.6, high: 2.6 } },
  calcium: { title: 'Calcium, total', units: ['mg/dL', 'mmol/L'], siUnit: 'mmol/L', usualAdult: { low: 8.6, high: 10.2 } },
  albumin: { title: 'Albumin', units: ['g/dL', 'g/L'], siUnit: 'g/L' },
  creatinine: {
    title: 'Creatinine',
    units: ['mg/dL', 'umol/L'],
    siUnit: 'umol/L',
    usualAdult: { bySex: { female: { low: 0.5, high: 1.1 }, male: { low: 0.7, high: 1.3 } } },
  },
  glucose: { title: 'Glucose', units: ['mg/dL'] },
  hba1c: { title: 'Hemoglobin A1c', units: ['%', 'mmol/mol'], siUnit: 'mmol/mol', usualAdult: { below: 5.7 } },
  'creatine-kinase': {
    title: 'Creatine kinase',
    units: ['U/L', 'ukat/L'],
    siUnit: 'ukat/L',
    usualAdult: { bySex: { female: { low: 30, high: 135 }, male: { low: 55, high: 170 } } },
  },
  ferritin: {
    title: 'Ferritin',
    units: ['ng/mL', 'ug/L'],
    siUnit: 'ug/L',
    usualAdult: { bySex: { female: { low: 11, high: 307 }, male: { low: 24, high: 336 } } },
  },
  tsh: { title: 'Thyroid-stimulating hormone (TSH)', units: ['uU/mL', 'mIU/L'], siUnit: 'mIU/L', usualAdult: { low: 0.5, high: 4 } },
  'total-cholesterol': { title: 'Total cholesterol', units: lipid, siUnit: 'mmol/L', usualAdult: { below: 200 } },
  'ldl-cholesterol': { title: 'LDL cholesterol', units: lipid, siUnit: 'mmol/L', usualAdult: { below: 100 } },
  'hdl-cholesterol': {
    title: 'HDL cholesterol',
    units: lipid,
    siUnit: 'mmol/L',
    usualAdult: { bySex: { female: { low: 50 }, male: { low: 40 } } },
  },
  triglycerides: { title: 'Triglycerides', units: lipid, siUnit: 'mmol/L', usualAdult: { below: 150 } },
  'white-cells': { title: 'White blood cells', units: ['10^3/uL', '10^9/L'], siUnit: '10^9/L' },
}

/** SI units to one canonical unit, as clinical.md 4.4 prints them; a test that is not listed has the same number in both. */
const siPerCanonical: { [T in LabTest]?: Fraction } = {
  magnesium: fractionOf(0.4114),
  calcium: fractionOf(0.2495),
  albumin: fractionOf(10),
  creatinine: fractionOf(88.4),
  'creatine-kinase': fractionOf(0.0167),
  'total-cholesterol': fractionOf(0.02586),
  'ldl-cholesterol': fractionOf(0.02586),
  'hdl-cholesterol': fractionOf(0.02586),
  triglycerides: fractionOf(0.01129),
}
const one = fractionOf(1)
/** mmol/mol = (% − 2.152) ÷ 0.09148. */
const hba1cOffset = fractionOf(2.152)
const hba1cSlope = fractionOf(0.09148)

/**
 * The value in the test's canonical unit as an exact fraction, for every comparison with a cut-off.
 * @throws RangeError on a unit that is not the test's, or a value that is not finite.
 */
export function canonicalFraction(test: LabTest, value: number, unit: LabUnit): Fraction {
  const { title, units } = labTestInfo[test]
  const entered = fractionOf(value)
  if (!units.includes(unit)) throw new RangeError(`"${String(unit)}" is not a unit of ${title} that Footfall knows.`)
  if (unit === units[0]) return entered
  if (test === 'hba1c') return plus(times(entered, hba1cSlope), hba1cOffset)
  return dividedBy(entered, siPerCanonical[test] ?? one)
}

/** The canonical value in SI, exactly; a test without a second unit keeps its number. */
export function siFraction(test: LabTest, canonical: Fraction): Fraction {
  if (test === 'hba1c') return dividedBy(minus(canonical, hba1cOffset), hba1cSlope)
  return times(canonical, siPerCanonical[test] ?? one)
}

/**
 * The value in the canonical unit: the nearest number after a division; hemoglobin A1c is multiplied and ends within ten decimals, where
 * rounding takes back the last digit that the way there left over. @throws RangeError as `canonicalFraction`.
 */
export function toCanonical(test: LabTest, value: number, unit: LabUnit): { value: number; unit: LabUnit } {
  const canonical = canonicalFraction(test, value, unit)
  return { value: test === 'hba1c' ? roundHalfUp(canonical, 10) : toNumber(canonical), unit: labTestInfo[test].units[0] }
}

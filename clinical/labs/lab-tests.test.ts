import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toSi } from '../measurement'
import { labTests, labUnits } from '../visit/labs-fields'
import { type LabTest, type LabUnit, labTestInfo, toCanonical } from './lab-tests'

describe('the table of clinical.md 4.4', () => {
  test('covers every test, with units that can be recorded', () => {
    expect(Object.keys(labTestInfo).sort()).toEqual([...labTests].sort())
    for (const { title, units, siUnit } of Object.values(labTestInfo)) {
      expect(title).toMatch(/^[A-Z]/)
      for (const unit of units) expect(labUnits).toContain(unit)
      if (siUnit !== undefined) expect(units).toContain(siUnit)
    }
    expect(new Set(Object.values(labTestInfo).map(({ title }) => title)).size).toBe(labTests.length)
  })

  test.each([
    ['sodium', 'Sodium', ['mEq/L', 'mmol/L'], { low: 136, high: 145 }],
    ['potassium', 'Potassium', ['mEq/L', 'mmol/L'], { low: 3.5, high: 5 }],
    ['chloride', 'Chloride', ['mEq/L', 'mmol/L'], { low: 98, high: 106 }],
    ['bicarbonate', 'Bicarbonate (total CO2)', ['mEq/L', 'mmol/L'], { low: 23, high: 28 }],
    ['calcium', 'Calcium, total', ['mg/dL', 'mmol/L'], { low: 8.6, high: 10.2 }],
    ['magnesium', 'Magnesium', ['mg/dL', 'mmol/L'], { low: 1.6, high: 2.6 }],
    ['creatinine', 'Creatinine', ['mg/dL', 'umol/L'], { bySex: { female: { low: 0.5, high: 1.1 }, male: { low: 0.7, high: 1.3 } } }],
    ['hba1c', 'Hemoglobin A1c', ['%', 'mmol/mol'], { below: 5.7 }],
    ['creatine-kinase', 'Creatine kinase', ['U/L', 'ukat/L'], { bySex: { female: { low: 30, high: 135 }, male: { low: 55, high: 170 } } }],
    ['ferritin', 'Ferritin', ['ng/mL', 'ug/L'], { bySex: { female: { low: 11, high: 307 }, male: { low: 24, high: 336 } } }],
    ['tsh', 'Thyroid-stimulating hormone (TSH)', ['uU/mL', 'mIU/L'], { low: 0.5, high: 4 }],
    ['total-cholesterol', 'Total cholesterol', ['mg/dL', 'mmol/L'], { below: 200 }],
    ['ldl-cholesterol', 'LDL cholesterol', ['mg/dL', 'mmol/L'], { below: 100 }],
    ['hdl-cholesterol', 'HDL cholesterol', ['mg/dL', 'mmol/L'], { bySex: { female: { low: 50 }, male: { low: 40 } } }],
    ['triglycerides', 'Triglycerides', ['mg/dL', 'mmol/L'], { below: 150 }],
    ['albumin', 'Albumin', ['g/dL', 'g/L'], undefined],
    ['white-cells', 'White blood cells', ['10^3/uL', '10^9/L'], undefined],
    ['glucose', 'Glucose', ['mg/dL'], undefined],
  ] as const)('%s', (name, title, units, usualAdult) => {
    expect(labTestInfo[name]).toEqual({
      title,
      units,
      ...(units.length === 2 ? { siUnit: units[1] } : {}),
      ...(usualAdult === undefined ? {} : { usualAdult }),
    })
  })
})

describe('units', () => {
  test.each([
    ['sodium', 136, 136, 'mmol/L'],
    ['potassium', 3.5, 3.5, 'mmol/L'],
    ['chloride', 98, 98, 'mmol/L'],
    ['bicarbonate', 23, 23, 'mmol/L'],
    ['calcium', 12, 2.994, 'mmol/L'],
    ['magnesium', 1.6, 0.65824, 'mmol/L'],
    ['albumin', 4, 40, 'g/L'],
    ['creatinine', 1.3, 114.92, 'umol/L'],
    ['creatine-kinase', 1000, 16.7, 'ukat/L'],
    ['ferritin', 11, 11, 'ug/L'],
    ['tsh', 0.5, 0.5, 'mIU/L'],
    ['total-cholesterol', 200, 5.172, 'mmol/L'],
    ['ldl-cholesterol', 70, 1.8102, 'mmol/L'],
    ['hdl-cholesterol', 40, 1.0344, 'mmol/L'],
    ['triglycerides', 150, 1.6935, 'mmol/L'],
    ['white-cells', 11.2, 11.2, '10^9/L'],
  ] as const)('%s %d is %d %s, and back', (name, value, si, unit) => {
    const canonical = labTestInfo[name].units[0]
    expect(toSi(name, value, canonical)).toEqual({ value: si, unit })
    expect(toCanonical(name, si, unit)).toEqual({ value, unit: canonical })
  })

  test('a value that is in the wanted unit already stays as it is', () => {
    expect(toSi('calcium', 2.2, 'mmol/L')).toEqual({ value: 2.2, unit: 'mmol/L' })
    expect(toCanonical('calcium', 8.6, 'mg/dL')).toEqual({ value: 8.6, unit: 'mg/dL' })
    expect(toSi('glucose', 99, 'mg/dL')).toEqual({ value: 99, unit: 'mg/dL' })
  })

  test('hemoglobin A1c: 6.5 % is 47.5 mmol/mol', () => {
    expect(toSi('hba1c', 6.5, '%').value).toBeCloseTo(47.52951, 5)
    expect(toSi('hba1c', 6.5, '%').unit).toBe('mmol/mol')
    expect(toCanonical('hba1c', 0, 'mmol/mol')).toEqual({ value: 2.152, unit: '%' })
    expect(toCanonical('hba1c', 48, 'mmol/mol').value).toBe(6.54304)
    for (const percent of [5.7, 6.4, 6.5]) expect(toCanonical('hba1c', toSi('hba1c', percent, '%').value, 'mmol/mol').value).toBe(percent)
  })

  test.each([
    ['potassium', 'mg/dL', '"mg/dL" is not a unit of Potassium that Footfall knows.'],
    ['glucose', 'mmol/L', '"mmol/L" is not a unit of Glucose that Footfall knows.'],
    ['creatinine', 'toString', '"toString" is not a unit of Creatinine that Footfall knows.'],
  ])('%s has no %s', (name, unit, message) => {
    expect(() => toCanonical(name as LabTest, 1, unit as LabUnit)).toThrow(new RangeError(message))
    expect(() => toSi(name as LabTest, 1, unit as LabUnit)).toThrow(new RangeError(message))
  })

  test('what is not finite is refused', () => {
    expect(() => toCanonical('potassium', Number.NaN, 'mEq/L')).toThrow(RangeError)
    expect(() => toSi('potassium', Number.POSITIVE_INFINITY, 'mEq/L')).toThrow(RangeError)
  })

  test('every reported value comes back from the other unit as it was typed', () => {
    const twoUnits = labTests.filter((name) => labTestInfo[name].siUnit !== undefined)
    const typed = fc.integer({ min: 0, max: 99_999_999 }).map((thousandths) => thousandths / 1000)
    fc.assert(
      fc.property(fc.constantFrom(...twoUnits), typed, (name, value) => {
        const canonicalUnit = labTestInfo[name].units[0]
        const si = toSi(name, value, canonicalUnit)
        expect(toCanonical(name, si.value, si.unit).value).toBe(value)
        const canonical = toCanonical(name, value, si.unit)
        expect(toSi(name, canonical.value, canonical.unit).value).toBe(value)
      }),
      { numRuns: 2_000 },
    )
  })
})

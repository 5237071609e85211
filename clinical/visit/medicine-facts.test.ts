import { describe, expect, it } from 'vitest'
import { medicineFacts, medicinesHolding } from './medicine-facts'
import { medicineWith, recordWith } from './record-for-tests'

const facts = (changed: Parameters<typeof recordWith>[0]) => medicineFacts(recordWith(changed), '2026-11-23')
const listed = (name: string, changed: Parameters<typeof medicineWith>[0] = {}) => medicineWith({ name, ...changed })

describe('a medicine known by its name', () => {
  it('counts as its classes, against an answer of no, and says that only the name tells them', () => {
    expect(facts({ factors: { diuretic: 'no' }, medicines: [listed(' Zestoretic ')] })).toMatchObject({
      diuretic: 'yes',
      medicineClasses: ['ace-inhibitor-or-arb', 'thiazide-diuretic'],
      recognizedMedicines: [{ name: 'Zestoretic', classes: ['ace-inhibitor-or-arb', 'thiazide-diuretic'] }],
    })
  })

  it('keeps the classes that a person chose', () => {
    expect(
      facts({ medicines: [listed('HCTZ', { classes: ['other', 'thiazide-diuretic'] }), listed('Lasix', { classes: ['other'] })] }),
    ).toMatchObject({
      medicineClasses: ['other', 'thiazide-diuretic', 'loop-diuretic'],
      recognizedMedicines: [{ name: 'Lasix', classes: ['loop-diuretic'] }],
    })
  })

  it.each([
    ['furosemide', 'diuretic'],
    ['metolazone', 'diuretic'],
    ['spironolactone', 'diuretic'],
    ['Crestor', 'statin'],
    ['Eliquis', 'anticoagulant'],
    ['tonic water', 'quinineOrTonicWater'],
    ['digoxin', 'digoxinQtDrugOrLithium'],
    ['sotalol', 'digoxinQtDrugOrLithium'],
    ['lithium', 'digoxinQtDrugOrLithium'],
    ['quinine', 'digoxinQtDrugOrLithium'],
  ] as const)('%s answers %s', (name, fact) => {
    expect(facts({ medicines: [listed(name)] })[fact]).toBe('yes')
    expect(facts({ medicines: [listed('unknown')] })[fact]).toBe(null)
    expect(facts({ medicines: [listed('unknown')], factors: { [fact]: 'no' } })[fact]).toBe('no')
    expect(facts({ factors: { medicinesReviewed: 'none-taken' } })[fact]).toBe('no')
    expect(facts({ factors: { medicinesReviewed: 'none-taken' }, medicines: [listed('unknown')] })[fact]).toBe(null)
  })

  it.each([
    [['spironolactone', 'lisinopril'], 'yes'],
    [['triamterene', 'amiloride'], 'yes'],
    [['losartan', 'K-Dur'], 'yes'],
    [['Bactrim', 'Aleve'], 'yes'],
    [['Advil and Aleve'], null],
    [['HCTZ', 'Advil'], null],
    [['lisinopril'], null],
  ])('%j move potassium twice: %s', (names, expected) => {
    expect(facts({ medicines: names.map((name) => listed(name)) }).twoPotassiumAffectingDrugs).toBe(expected)
  })

  it('dates a diuretic by its name', () => {
    const medicines = [listed('HCTZ', { startedOrChangedOn: '2026-11-01' })]
    expect(facts({ medicines })).toMatchObject({ diureticStartedOrChanged4Weeks: 'yes', diureticDoseUnchanged3Months: 'no' })
    const other = [listed('aspirin', { startedOrChangedOn: '2026-11-01' })]
    expect(facts({ medicines: other })).toMatchObject({ diureticStartedOrChanged4Weeks: null, diureticDoseUnchanged3Months: null })
  })

  it('finds the medicines that hold a class', () => {
    const record = recordWith({ medicines: [listed('HCTZ'), listed('x', { classes: ['loop-diuretic'] }), listed('aspirin')] })
    expect(medicinesHolding(record, ['thiazide-diuretic', 'loop-diuretic']).map(({ name }) => name)).toEqual(['HCTZ', 'x'])
  })

  it('names the prescriber', () => {
    expect(facts({ factors: { diureticPrescriber: 'Dr. Ames' } }).diureticPrescriber).toBe('Dr. Ames')
  })
})

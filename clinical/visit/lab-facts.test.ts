import { describe, expect, it } from 'vitest'
import { drawnBeforeCramps, drawnBeforeDoseChange, labFacts, markContradictsRange } from './lab-facts'
import { labResultWith, medicineWith, patternWith, recordWith } from './record-for-tests'
import type { VisitRecord } from './visit-record'

const visitDay = '2026-11-23'
const adult = { sex: 'female' as const, ageYears: 66 }
const potassium = (value: number | null, changed: Parameters<typeof labResultWith>[0] = {}) =>
  labResultWith({ test: 'potassium', value, unit: 'mEq/L', sampleOn: '2026-11-20', ...changed })
const read = (labResults: VisitRecord['labResults'], person: Parameters<typeof labFacts>[2] = adult) =>
  labFacts(recordWith({ labResults }), visitDay, person)

describe('a laboratory result as a fact', () => {
  it('is read in the unit of the rules, with its range, mark, day and limit', () => {
    const { labs } = read([
      labResultWith({ test: 'creatinine', value: 88.4, unit: 'umol/L', high: 106.08, sampleOn: '2026-11-20', hemolyzed: 'no' }),
      potassium(4.1),
    ])
    expect(labs).toEqual({
      creatinine: {
        value: 1,
        comparator: null,
        sampleOn: '2026-11-20',
        inRange: 'yes',
        critical: null,
        hemolyzed: 'no',
        upperLimit: 1.2,
      },
      potassium: {
        value: 4.1,
        comparator: null,
        sampleOn: '2026-11-20',
        inRange: 'yes',
        critical: 'no',
        hemolyzed: null,
        upperLimit: null,
      },
    })
  })

  it.each([
    ['within the usual range', potassium(3.5), 'yes', 'no'],
    ['below it', potassium(3.4), 'no', 'no'],
    ['critical by the list that ships', potassium(2.5), 'no', 'yes'],
    ['marked in range against our range', potassium(3.4, { flag: 'in-range' }), 'yes', 'no'],
    ['marked in range against its own range', potassium(3.4, { flag: 'in-range', low: 3.6, high: 5 }), 'no', 'no'],
    ['marked critical', potassium(4, { flag: 'critical' }), 'no', 'yes'],
  ] as const)('%s', (_, row, inRange, critical) => {
    expect(read([row]).labs.potassium).toMatchObject({ inRange, critical })
  })

  it('uses the practice’s own critical values', () => {
    const criticalValues = { potassium: { low: 3 } }
    expect(read([potassium(3)], { ...adult, criticalValues }).labs.potassium?.critical).toBe('yes')
    expect(read([potassium(3)], { ...adult, criticalValues: null }).labs.potassium?.critical).toBe('no')
  })

  it('reads no adult range below 18, and the ranges of the sex', () => {
    expect(read([potassium(4.1)], { sex: 'female', ageYears: 17 }).labs.potassium?.inRange).toBe(null)
    const creatinine = [labResultWith({ test: 'creatinine', value: 1.2, unit: 'mg/dL' })]
    expect(read(creatinine).labs.creatinine?.inRange).toBe('no')
    expect(read(creatinine, { sex: 'male', ageYears: 66 }).labs.creatinine?.inRange).toBe('yes')
  })

  it('is none when it cannot be read, but a mark of critical stands', () => {
    expect(read([potassium(null), potassium(4, { unit: 'mg/dL' }), labResultWith({ value: 4, unit: 'mEq/L' })])).toMatchObject({
      labs: {},
      unreadCritical: [],
    })
    expect(read([potassium(null, { flag: 'critical' }), labResultWith({ flag: 'critical' })])).toMatchObject({
      labs: {},
      unreadCritical: [
        { test: 'potassium', sampleOn: '2026-11-20' },
        { test: null, sampleOn: null },
      ],
    })
  })
})

describe('the newest result of a test', () => {
  it.each([
    ['by its day', [potassium(4.4, { sampleOn: '2026-11-19' }), potassium(4.2), potassium(4.3, { sampleOn: '2025-12-31' })], 4.2],
    ['the last recorded of one day, when equally reassuring', [potassium(4.2), potassium(4.4)], 4.4],
    ['the less reassuring of one day', [potassium(3.2), potassium(4.4)], 3.2],
    ['out of range before not judged', [potassium(3.2), potassium(3.3, { flag: 'in-range' })], 3.2],
    ['critical before out of range', [potassium(2.4), potassium(3.2)], 2.4],
    ['critical before severe', [potassium(2.6, { flag: 'critical' }), potassium(2.7)], 2.6],
    ['severe before out of range', [potassium(2.7), potassium(3.2)], 2.7],
    ['an undated result beside a newer day, when less reassuring', [potassium(3.2, { sampleOn: null }), potassium(4.4)], 3.2],
    ['a dated result beside an undated one, when less reassuring', [potassium(3.2), potassium(4.4, { sampleOn: null })], 3.2],
    ['a result dated after the visit, when less reassuring', [potassium(3.2, { sampleOn: '2026-11-24' }), potassium(4.4)], 3.2],
    ['one of the visit’s own day', [potassium(4.4, { sampleOn: '2026-11-23' }), potassium(3.2)], 4.4],
    ['undated only', [potassium(4.4, { sampleOn: null })], 4.4],
  ])('%s', (_, rows, expected) => {
    expect(read(rows).labs.potassium?.value).toBe(expected)
    // The order of entry decides only between equals.
    if (rows.length === 2 && expected !== 4.4) expect(read([...rows].reverse()).labs.potassium?.value).toBe(expected)
  })

  it('takes a value that is only bounded as less reassuring than one in range', () => {
    const bounded = potassium(5.2, { comparator: 'more-than', flag: 'in-range' })
    expect(read([bounded, potassium(4.4)]).labs.potassium?.value).toBe(5.2)
    const unjudged = labResultWith({ test: 'glucose', value: 90, unit: 'mg/dL', sampleOn: '2026-11-20' })
    const inRange = labResultWith({ ...unjudged, value: 95, flag: 'in-range' })
    expect(read([unjudged, inRange]).labs.glucose?.value).toBe(90)
  })
})

describe('a mark against its own range', () => {
  it.each([
    [{ flag: 'in-range' as const, low: 3.5, high: 5 }, 3.4, true],
    [{ flag: 'low' as const, low: 3.5, high: 5 }, 3.4, false],
    [{ flag: 'low' as const, low: 3.5, high: 5 }, 3.5, true],
    [{ flag: 'high' as const, low: 3.5, high: 5 }, 5.1, false],
    [{ flag: 'critical' as const, low: 3.5, high: 5 }, 4, false],
    [{ flag: null, low: 3.5, high: 5 }, 3.4, false],
    [{ flag: 'in-range' as const }, 3.4, false],
    [{ flag: 'in-range' as const, low: 3.5, comparator: 'less-than' as const }, 3.6, false],
  ])('%j at %s: %s', (changed, value, expected) => {
    expect(markContradictsRange(potassium(value, changed))).toBe(expected)
  })

  it('is none without a value', () => {
    expect(markContradictsRange(potassium(null, { flag: 'low', low: 3 }))).toBe(false)
  })
})

describe('samples from before', () => {
  const hctz = (startedOrChangedOn: string | null) => medicineWith({ name: 'HCTZ', startedOrChangedOn })
  const labs = { labsAfterCrampsBeganOrChanged: 'yes' as const, labsAfterLastDoseChange: 'yes' as const }
  const facts = (changed: Parameters<typeof recordWith>[0]) =>
    labFacts(recordWith({ labs, labResults: [potassium(4.1)], ...changed }), visitDay, adult)

  it.each([
    ['2026-11-21', 'no'],
    ['2026-11-20', 'yes'],
    ['2026-11', 'yes'],
    ['2026-12', 'no'],
    [null, 'yes'],
  ])('cramps first noticed %s: after they began %s', (firstNoticed, expected) => {
    const record = { crampPatterns: [patternWith({ firstNoticed: '2020' }), patternWith({ firstNoticed })] }
    expect(facts(record).labsAfterCrampsBeganOrChanged).toBe(expected)
    expect(drawnBeforeCramps(facts(record).labs, recordWith(record))).toBe(expected === 'no')
    expect(facts(record).labsAfterLastDoseChange).toBe('yes')
  })

  it.each([
    ['2026-11-21', 'no'],
    ['2026-11-20', 'yes'],
    [null, 'yes'],
  ])('diuretic changed %s: after the change %s', (day, expected) => {
    const record = { medicines: [hctz(day)] }
    expect(facts(record).labsAfterLastDoseChange).toBe(expected)
    expect(drawnBeforeDoseChange(facts(record).labs, recordWith(record))).toBe(expected === 'no')
    expect(facts(record).labsAfterCrampsBeganOrChanged).toBe('yes')
  })

  it('reads the five tests and diuretics only', () => {
    const tsh = labResultWith({ test: 'tsh', value: 2, unit: 'uU/mL', sampleOn: '2020-01-01' })
    const crampPatterns = [patternWith({ firstNoticed: '2026-11-01' })]
    expect(facts({ crampPatterns, labResults: [tsh] }).labsAfterCrampsBeganOrChanged).toBe('yes')
    const medicines = [medicineWith({ name: 'aspirin', startedOrChangedOn: '2026-11-22' })]
    expect(facts({ medicines }).labsAfterLastDoseChange).toBe('yes')
  })

  it.each([
    ['potassium', 'mEq/L'],
    ['sodium', 'mEq/L'],
    ['magnesium', 'mg/dL'],
    ['calcium', 'mg/dL'],
    ['creatinine', 'mg/dL'],
  ] as const)('an early %s is enough', (test, unit) => {
    const early = labResultWith({ test, value: 2, unit, sampleOn: '2026-10-01' })
    expect(facts({ crampPatterns: [patternWith({ firstNoticed: '2026-11-01' })], labResults: [early] }).labsAfterCrampsBeganOrChanged).toBe(
      'no',
    )
  })
})

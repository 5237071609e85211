import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { interpretLabResult, type LabPerson, type LabReading, type LabRow } from './lab-result'

const blank: LabRow = { test: null, comparator: null, value: null, unit: null, low: null, high: null, flag: null, hemolyzed: null }
const potassium = (value: number, more: Partial<LabRow> = {}): LabRow => ({ ...blank, test: 'potassium', unit: 'mEq/L', value, ...more })
const woman: LabPerson = { sex: 'female', ageYears: 60 }
const read = (row: Partial<LabRow>, person: LabPerson = woman): LabReading & { state: 'read' } => {
  const reading = interpretLabResult({ ...blank, ...row }, person)
  if (reading.state !== 'read') throw new Error(reading.reasons.join(' '))
  return reading
}
const example = 'Usual adult range, an example: the range of the reporting laboratory is not recorded.'

describe('whose word counts', () => {
  test("the laboratory's mark before its range, its range before the usual one", () => {
    expect(read(potassium(5.3, { flag: 'in-range', low: 3.4, high: 5.4 }))).toMatchObject({ reads: 'in-range', by: 'flag', range: null })
    expect(read(potassium(5.3, { low: 3.4, high: 5.4 }))).toMatchObject({ reads: 'in-range', by: 'reported-range', range: '3.4–5.4 mEq/L' })
    expect(read(potassium(5.3))).toMatchObject({ reads: 'high', by: 'usual-adult-range', range: '3.5–5 mEq/L', reasons: [example] })
  })

  test.each(['low', 'high'] as const)('the mark %s', (flag) => {
    expect(read(potassium(4, { flag }))).toMatchObject({ reads: flag, by: 'flag', inRange: 'no', critical: 'no', reasons: [] })
  })

  test('a mark that its own range contradicts is said', () => {
    const differs = ['The mark and the reported range differ: check the entry.']
    expect(read(potassium(3.2, { flag: 'in-range', low: 3.5, high: 5 }))).toMatchObject({ reads: 'in-range', by: 'flag', reasons: differs })
    expect(read(potassium(4, { flag: 'low', low: 3.5, high: 5 })).reasons).toEqual(differs)
    expect(read(potassium(4, { flag: 'in-range', low: 3.5, high: 5 })).reasons).toEqual([])
    expect(read(potassium(4.1, { flag: 'low', comparator: 'less-than', low: 3.5, high: 5 })).reasons).not.toContain(differs[0])
  })

  test('critical by the mark of the laboratory, whatever the number', () => {
    expect(read(potassium(4, { flag: 'critical', low: 3.5, high: 5 }))).toMatchObject({
      reads: 'critical',
      by: 'flag',
      range: null,
      inRange: 'no',
      critical: 'yes',
      reasons: ['The laboratory marked it critical.'],
    })
  })

  test('critical by the list in use, also against a mark that says otherwise', () => {
    expect(read(potassium(2.5, { flag: 'in-range', low: 2, high: 7 }))).toMatchObject({
      reads: 'critical',
      by: 'critical-values',
      inRange: 'no',
      critical: 'yes',
      reasons: ['Within the critical values in use, which are local policy.'],
    })
  })

  test('without any range nothing is claimed', () => {
    expect(read({ test: 'glucose', unit: 'mg/dL', value: 90 })).toEqual({
      state: 'read',
      test: 'glucose',
      canonical: { value: 90, unit: 'mg/dL', comparator: null },
      reads: 'no-range',
      by: null,
      range: null,
      inRange: null,
      critical: null,
      upperLimit: null,
      reasons: ['There is no usual range of Glucose here: enter the range of the laboratory.'],
    })
  })

  test('a reversed range is not used, and says so', () => {
    expect(read(potassium(4, { low: 5, high: 3 }))).toMatchObject({
      reads: 'in-range',
      by: 'usual-adult-range',
      reasons: ['The reported range is not used: its low limit lies above its high one.', example],
    })
    expect(read({ test: 'glucose', unit: 'mg/dL', value: 90, low: 99, high: 70 }).reasons).toEqual([
      'The reported range is not used: its low limit lies above its high one.',
      'There is no usual range of Glucose here: enter the range of the laboratory.',
    ])
  })
})

describe('both sides of each limit', () => {
  test.each([
    [2.5, 'critical'],
    [2.51, 'low'],
    [3.49, 'low'],
    [3.5, 'in-range'],
    [5, 'in-range'],
    [5.01, 'high'],
    [6.49, 'high'],
    [6.5, 'critical'],
  ] as const)('potassium %d: %s', (value, reads) => {
    const inRange = reads === 'in-range' ? 'yes' : 'no'
    expect(read(potassium(value))).toMatchObject({ reads, inRange, critical: reads === 'critical' ? 'yes' : 'no' })
  })

  test.each([
    ['ldl-cholesterol', 99.9, 'in-range'],
    ['ldl-cholesterol', 100, 'high'],
    ['hba1c', 5.69, 'in-range'],
    ['hba1c', 5.7, 'high'],
    ['hdl-cholesterol', 50, 'in-range'],
    ['hdl-cholesterol', 49.9, 'low'],
  ] as const)('%s %d: %s', (name, value, reads) => {
    expect(read({ test: name, unit: name === 'hba1c' ? '%' : 'mg/dL', value }).reads).toBe(reads)
  })

  test.each([
    [2.994, 'critical', 12],
    [2.993, 'high', 2.993 / 0.2495],
    [1.62175, 'critical', 6.5],
    [1.6218, 'low', 1.6218 / 0.2495],
  ] as const)('calcium %d mmol/L is %s, as 12 and 6.5 mg/dL are', (value, reads, mgPerDl) => {
    const reading = read({ test: 'calcium', unit: 'mmol/L', value })
    expect(reading.reads).toBe(reads)
    expect(reading.canonical).toMatchObject({ unit: 'mg/dL', comparator: null })
    expect(reading.canonical.value).toBeCloseTo(mgPerDl, 12)
  })

  test('a reported range counts in its own unit, and its upper limit is handed on in the canonical one', () => {
    const row = { test: 'creatinine', unit: 'umol/L', low: 44.2, high: 88.4 } as const
    expect(read({ ...row, value: 88.4 })).toMatchObject({ reads: 'in-range', range: '44.2–88.4 umol/L', upperLimit: 1 })
    expect(read({ ...row, value: 88.5 }).reads).toBe('high')
    expect(read({ ...row, value: 44.1 }).reads).toBe('low')
  })
})

describe('only one limit is reported', () => {
  test('the other side is the usual adult one', () => {
    expect(read(potassium(5.8, { low: 3.5 }))).toMatchObject({
      reads: 'high',
      by: 'usual-adult-range',
      range: '3.5–5 mEq/L',
      reasons: ['One limit only is recorded; the other is the usual adult one, an example.'],
    })
    expect(read(potassium(3, { high: 5 }))).toMatchObject({ reads: 'low', by: 'usual-adult-range' })
    expect(read(potassium(4, { low: 3.5 }))).toMatchObject({
      reads: 'in-range',
      by: 'reported-range',
      range: '3.5 mEq/L or more',
      reasons: [],
    })
    expect(read(potassium(3.4, { low: 3.5 }))).toMatchObject({ reads: 'low', by: 'reported-range' })
  })

  test("a laboratory's own upper limit replaces the usual one that is exclusive", () => {
    const ldl = (value: number) => read({ test: 'ldl-cholesterol', unit: 'mg/dL', value, high: 130 })
    expect(ldl(130)).toMatchObject({ reads: 'in-range', by: 'reported-range', range: 'up to 130 mg/dL' })
    expect(ldl(131)).toMatchObject({ reads: 'high', by: 'reported-range' })
    expect(read({ test: 'ldl-cholesterol', unit: 'mg/dL', value: 100, low: 10 })).toMatchObject({ reads: 'high', by: 'usual-adult-range' })
  })

  test('where there is no usual one, it cannot be told', () => {
    expect(read({ test: 'glucose', unit: 'mg/dL', value: 40, high: 99 })).toMatchObject({
      reads: 'cannot-tell',
      by: 'reported-range',
      inRange: null,
      reasons: ['One limit only is recorded.', 'There is no usual range of Glucose here: enter the range of the laboratory.'],
    })
    expect(read({ test: 'glucose', unit: 'mg/dL', value: 100, high: 99 })).toMatchObject({ reads: 'high', by: 'reported-range' })
    expect(read({ test: 'glucose', unit: 'mg/dL', value: 90, low: 70, high: 99 })).toMatchObject({
      reads: 'in-range',
      by: 'reported-range',
    })
  })
})

describe('less-than and more-than', () => {
  test.each([
    ['less-than', 3.5, 'low'],
    ['less-than', 3.6, 'cannot-tell'],
    ['less-than', 2.5, 'critical'],
    ['less-than', 5, 'cannot-tell'],
    ['more-than', 5, 'high'],
    ['more-than', 4.9, 'cannot-tell'],
    ['more-than', 3.5, 'cannot-tell'],
    ['more-than', 6.5, 'critical'],
    ['more-than', 6.4, 'high'],
  ] as const)('potassium %s %d: %s', (comparator, value, reads) => {
    const reading = read(potassium(value, { comparator }))
    expect(reading.reads).toBe(reads)
    expect(reading.canonical).toEqual({ value, unit: 'mEq/L', comparator })
  })

  test('what may be critical is said and not denied', () => {
    const maybe = 'It may be critical: the exact value is not reported.'
    expect(read(potassium(3.5, { comparator: 'less-than' }))).toMatchObject({ critical: null, inRange: 'no', reasons: [example, maybe] })
    expect(read(potassium(5, { comparator: 'more-than' }))).toMatchObject({ critical: null, reasons: [example, maybe] })
    expect(read(potassium(4, { comparator: 'less-than' }))).toMatchObject({ critical: null, inRange: null })
    expect(read({ test: 'ldl-cholesterol', unit: 'mg/dL', value: 100, comparator: 'less-than' })).toMatchObject({
      reads: 'in-range',
      inRange: 'yes',
    })
    expect(read({ test: 'ldl-cholesterol', unit: 'mg/dL', value: 100, comparator: 'more-than' })).toMatchObject({ reads: 'high' })
    expect(read({ test: 'ldl-cholesterol', unit: 'mg/dL', value: 101, comparator: 'less-than' })).toMatchObject({ reads: 'cannot-tell' })
    expect(read({ test: 'hdl-cholesterol', unit: 'mg/dL', value: 50, comparator: 'more-than' })).toMatchObject({ reads: 'in-range' })
    expect(read({ test: 'hdl-cholesterol', unit: 'mg/dL', value: 49, comparator: 'more-than' })).toMatchObject({ reads: 'cannot-tell' })
  })

  test('what the laboratory marked critical is not said to be perhaps critical', () => {
    expect(read(potassium(3, { comparator: 'less-than', flag: 'critical' }))).toMatchObject({
      reads: 'critical',
      critical: 'yes',
      reasons: ['The laboratory marked it critical.'],
    })
  })

  test('a comparator never makes a statement that an allowed value contradicts', () => {
    const tenths = fc.integer({ min: 1, max: 90 }).map((each) => each / 10)
    fc.assert(
      fc.property(tenths, tenths, fc.constantFrom('less-than' as const, 'more-than' as const), (limit, value, comparator) => {
        if (comparator === 'less-than' ? value >= limit : value <= limit) return
        const claimed = read(potassium(limit, { comparator }))
        const real = read(potassium(value))
        if (claimed.reads === 'in-range') expect(real.reads).toBe('in-range')
        if (claimed.reads === 'critical') expect(real.reads).toBe('critical')
        if (claimed.reads === 'low' || claimed.reads === 'high') expect(['critical', claimed.reads]).toContain(real.reads)
        if (claimed.critical === 'no') expect(real.critical).toBe('no')
      }),
    )
  })
})

describe('whose values are critical', () => {
  test("the practice's own list replaces the one that ships", () => {
    const own = { ...woman, criticalValues: { potassium: { low: 2.8 }, creatinine: { high: 6 } } }
    expect(read(potassium(2.8), own)).toMatchObject({ reads: 'critical', by: 'critical-values' })
    expect(read(potassium(2.8))).toMatchObject({ reads: 'low', critical: 'no' })
    expect(read(potassium(7), own)).toMatchObject({ reads: 'high', critical: 'no' })
    expect(read({ test: 'creatinine', unit: 'umol/L', value: 530.4 }, own)).toMatchObject({ reads: 'critical' })
    expect(read({ test: 'creatinine', unit: 'mg/dL', value: 1 }, own)).toMatchObject({ reads: 'in-range', critical: 'no' })
    expect(read({ test: 'sodium', unit: 'mmol/L', value: 110 }, own)).toMatchObject({ reads: 'low', critical: null })
    expect(read({ test: 'sodium', unit: 'mmol/L', value: 110 }, { ...woman, criticalValues: null })).toMatchObject({ reads: 'critical' })
  })

  test('without a list, the mark of the laboratory tells', () => {
    const tsh = { test: 'tsh', unit: 'mIU/L', value: 9 } as const
    expect(read(tsh)).toMatchObject({ reads: 'high', critical: null })
    expect(read({ ...tsh, flag: 'high' })).toMatchObject({ reads: 'high', critical: 'no' })
    expect(read({ ...tsh, flag: 'critical' })).toMatchObject({ reads: 'critical', critical: 'yes' })
  })

  test('a child has critical values and no usual adult range', () => {
    expect(read(potassium(4), { sex: 'male', ageYears: 12 })).toMatchObject({
      reads: 'no-range',
      inRange: null,
      reasons: ['The usual ranges are for adults, 18 and over.'],
    })
    expect(read(potassium(2.3), { sex: 'male', ageYears: 12 })).toMatchObject({ reads: 'critical' })
  })

  test('sex not known: only what holds for both', () => {
    const ck = (value: number) => read({ test: 'creatine-kinase', unit: 'U/L', value }, { sex: 'unknown' })
    expect(ck(100)).toMatchObject({ reads: 'in-range', range: '30–135 U/L (female), 55–170 U/L (male)' })
    expect(ck(150)).toMatchObject({ reads: 'no-range', range: null })
    expect(ck(171)).toMatchObject({ reads: 'high' })
  })
})

test('a hemolyzed sample changes the words and silences nothing', () => {
  const words = 'The sample was hemolyzed: repeat it now. The value counts until then.'
  expect(read(potassium(6.6, { hemolyzed: 'yes' }))).toMatchObject({
    reads: 'critical',
    reasons: ['Within the critical values in use, which are local policy.', words],
  })
  expect(read(potassium(4, { hemolyzed: 'no' })).reasons).toEqual([example])
})

describe('what cannot be read', () => {
  test.each([
    [{ test: null, value: 4, unit: 'mEq/L' }, 'No test is chosen.'],
    [{ test: 'potassium', unit: 'mEq/L' }, 'No value is recorded.'],
    [{ test: 'potassium', value: 4 }, 'No unit is recorded.'],
    [{ test: 'potassium', value: 4, unit: 'mg/dL' }, 'mg/dL is not a unit of Potassium that Footfall knows.'],
  ] as const)('%o', (row, reason) => {
    expect(interpretLabResult({ ...blank, ...row }, woman)).toEqual({ state: 'not-assessable', markedCritical: false, reasons: [reason] })
    expect(interpretLabResult({ ...blank, ...row, flag: 'critical' }, woman)).toEqual({
      state: 'not-assessable',
      markedCritical: true,
      reasons: [reason, 'The laboratory marked it critical.'],
    })
  })
})

test('a limit that nobody recorded is the usual one, never absent', () => {
  const tenths = fc.integer({ min: 1, max: 90 }).map((each) => each / 10)
  fc.assert(
    fc.property(tenths, tenths, fc.constantFrom('low' as const, 'high' as const), (value, limit, recorded) => {
      const half = read(potassium(value, { [recorded]: limit }))
      const [low, high] = recorded === 'low' ? [limit, 5] : [3.5, limit]
      const isCritical = value <= 2.5 || value >= 6.5
      expect(half.inRange).toBe(!isCritical && value >= low && value <= high ? 'yes' : 'no')
      expect(half.critical).toBe(isCritical ? 'yes' : 'no')
    }),
  )
})

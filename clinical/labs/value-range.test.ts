import { describe, expect, test } from 'vitest'
import { fractionOf } from '../exact-number'
import { reportedRange, usualAdultRange } from './value-range'

const textOf = ({ range }: ReturnType<typeof usualAdultRange>) => range?.text ?? null

describe('a usual adult range as it reads', () => {
  const woman = { sex: 'female' } as const
  const man = { sex: 'male' } as const
  test.each([
    ['potassium', 'mEq/L', woman, '3.5–5 mEq/L'],
    ['potassium', 'mmol/L', woman, '3.5–5 mmol/L'],
    ['calcium', 'mg/dL', man, '8.6–10.2 mg/dL'],
    ['calcium', 'mmol/L', man, '2.15–2.54 mmol/L'],
    ['magnesium', 'mmol/L', man, '0.66–1.07 mmol/L'],
    ['creatinine', 'mg/dL', woman, '0.5–1.1 mg/dL'],
    ['creatinine', 'umol/L', man, '61.88–114.92 umol/L'],
    ['hdl-cholesterol', 'mg/dL', woman, '50 mg/dL or more'],
    ['hdl-cholesterol', 'mmol/L', man, '1.03 mmol/L or more'],
    ['ldl-cholesterol', 'mg/dL', woman, 'below 100 mg/dL'],
    ['hba1c', '%', woman, 'below 5.7 %'],
    ['hba1c', 'mmol/mol', woman, 'below 38.78 mmol/mol'],
  ] as const)('%s in %s', (name, unit, person, text) => {
    expect(textOf(usualAdultRange(name, unit, person))).toBe(text)
    expect(usualAdultRange(name, unit, person).reasons).toEqual([])
  })

  test('its limits are exact, whatever the unit it is shown in', () => {
    expect(usualAdultRange('calcium', 'mmol/L', woman).range).toMatchObject({ low: fractionOf(8.6), high: fractionOf(10.2), below: null })
    expect(usualAdultRange('hba1c', 'mmol/mol', woman).range).toMatchObject({ low: null, high: null, below: fractionOf(5.7) })
  })
})

describe('for whom there is none', () => {
  test.each([
    [17, null],
    [18, '3.5–5 mEq/L'],
    [undefined, '3.5–5 mEq/L'],
  ])('age %s', (ageYears, text) => {
    const found = usualAdultRange('potassium', 'mEq/L', { sex: 'female', ageYears })
    expect(textOf(found)).toBe(text)
    expect(found.reasons).toEqual(text === null ? ['The usual ranges are for adults, 18 and over.'] : [])
  })

  test('a test without one', () => {
    expect(usualAdultRange('glucose', 'mg/dL', { sex: 'male' })).toEqual({
      range: null,
      reasons: ['There is no usual range of Glucose here: enter the range of the laboratory.'],
    })
  })

  test.each(['other', 'unknown'] as const)('sex %s: only where both ranges give the same answer', (sex) => {
    const byChance = (answer: (text: string) => string) => usualAdultRange('creatinine', 'mg/dL', { sex }, (range) => answer(range.text))
    expect(byChance(() => 'low')).toEqual({
      range: { low: fractionOf(0.5), high: fractionOf(1.1), below: null, text: '0.5–1.1 mg/dL (female), 0.7–1.3 mg/dL (male)' },
      reasons: [],
    })
    const differs = { range: null, reasons: ['The usual range differs by sex, which is not recorded as female or male.'] }
    expect(byChance((text) => text)).toEqual(differs)
    expect(usualAdultRange('creatinine', 'mg/dL', { sex })).toEqual(differs)
  })
})

describe('the range that the laboratory reported', () => {
  test.each([
    [3.4, 5.1, '3.4–5.1 mmol/L'],
    [3.4, null, '3.4 mmol/L or more'],
    [null, 5.1, 'up to 5.1 mmol/L'],
    [4, 4, '4–4 mmol/L'],
  ])('%s to %s reads %s', (low, high, text) => {
    const { range, reasons } = reportedRange({ low, high }, 'potassium', 'mmol/L')
    expect(range?.text).toBe(text)
    expect(range?.low).toEqual(low === null ? null : expect.anything())
    expect(range?.high).toEqual(high === null ? null : expect.anything())
    expect(range?.below).toBeNull()
    expect(reasons).toEqual([])
  })

  test('none recorded, or the wrong way round', () => {
    expect(reportedRange({ low: null, high: null }, 'potassium', 'mEq/L')).toEqual({ range: null, reasons: [] })
    expect(reportedRange({ low: 5.1, high: 5 }, 'potassium', 'mEq/L')).toEqual({
      range: null,
      reasons: ['The reported range is not used: its low limit lies above its high one.'],
    })
  })
})

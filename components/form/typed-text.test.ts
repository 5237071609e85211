import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoFromText, numberFromText, partialIsoFromText, typedNumber, typedPressure, usDate } from './typed-text'

describe('numbers as people type them', () => {
  it.each([
    ['120', 120],
    [' 120 ', 120],
    ['1,200', 1200],
    ['12,345,678.5', 12_345_678.5],
    ['.5', 0.5],
    ['12.', 12],
    ['0', 0],
    ['-3', -3],
    ['', null],
    ['   ', null],
  ])('reads %j as %j', (text, value) => expect(numberFromText(text)).toBe(value))

  it.each(['12a', '1,20', '1,2000', '12,', '1 200', 'twelve', '1e3', '0x10', 'Infinity', '٣', '--1', '1.2.3'])('does not read %j', (text) =>
    expect(numberFromText(text)).toBeNaN(),
  )

  it('reads back every number it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (value) => void expect(numberFromText(typedNumber.write(value))).toBe(value)),
    )
  })
})

describe('days as people type them', () => {
  it.each([
    ['11/03/2026', '2026-11-03'],
    ['11/3/2026', '2026-11-03'],
    ['1-2-2024', '2024-01-02'],
    ['2026-11-03', '2026-11-03'],
    ['03-Nov-2026', '2026-11-03'],
    ['3 november 2026', '2026-11-03'],
    ['Nov 3, 2026', '2026-11-03'],
    ['02/29/2024', '2024-02-29'],
  ])('reads %j as %j', (text, day) => expect(isoFromText(text)).toBe(day))

  it.each(['02/29/2023', '13/01/2024', '11/31/2024', '11/03/26', '0/1/2024', '11/2024', 'yesterday', ''])(
    'does not read %j as a day',
    (text) => expect(isoFromText(text)).toBeNull(),
  )

  it.each([
    ['2024', '2024'],
    ['03/2024', '2024-03'],
    ['2024-03', '2024-03'],
    ['Mar 2024', '2024-03'],
    ['03/15/2024', '2024-03-15'],
  ])('reads %j as the partial day %j', (text, day) => expect(partialIsoFromText(text)).toBe(day))

  it.each(['13/2024', '24', '00/2024', 'Smarch 2024'])('does not read %j as a partial day', (text) =>
    expect(partialIsoFromText(text)).toBeNull(),
  )

  it('reads back every day it writes', () => {
    const days = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(fc.property(days, (day) => void expect(isoFromText(usDate(day))).toBe(day)))
  })
})

describe('pressures', () => {
  it.each([
    ['142', { state: 'measured', mmHg: 142 }],
    ['142 mmHg', { state: 'measured', mmHg: 142 }],
    ['na', { state: 'not-audible' }],
    [' NC ', { state: 'not-compressible' }],
    ['nm', { state: 'not-measured' }],
    ['', null],
  ])('reads %j', (text, reading) => expect(typedPressure.read(text)).toEqual(reading))

  it('hands what it cannot read to the schema as no number', () => {
    expect(typedPressure.read('about 140')).toEqual({ state: 'measured', mmHg: Number.NaN })
  })
})

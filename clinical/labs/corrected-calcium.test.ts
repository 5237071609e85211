import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { correctedCalcium } from './corrected-calcium'

const mgPerDl = (value: number) => ({ value, unit: 'mg/dL' as const })
const gPerDl = (value: number) => ({ value, unit: 'g/dL' as const })

describe('measured + 0.8 × (4.0 − albumin)', () => {
  test.each([
    [8, 4, 8],
    [8, 3, 8.8],
    [8, 5, 7.2],
    [8.1, 2.7, 9.14],
    [7.3, 1.9, 8.98],
    [6.1, 3.5, 6.5],
  ])('calcium %d with albumin %d is %d', (calcium, albumin, corrected) => {
    expect(correctedCalcium({ calcium: mgPerDl(calcium), albumin: gPerDl(albumin) })).toEqual({ mgPerDl: corrected })
  })

  test('both unit systems', () => {
    expect(correctedCalcium({ calcium: { value: 1.996, unit: 'mmol/L' }, albumin: { value: 30, unit: 'g/L' } })).toEqual({ mgPerDl: 8.8 })
  })

  test('less albumin, more calcium', () => {
    const tenths = fc.integer({ min: 11, max: 60 })
    fc.assert(
      fc.property(tenths, tenths, (calcium, albumin) => {
        const at = (tenthsOfAlbumin: number) =>
          (correctedCalcium({ calcium: mgPerDl(calcium / 10), albumin: gPerDl(tenthsOfAlbumin / 10) }) as { mgPerDl: number }).mgPerDl
        expect(at(albumin - 1) - at(albumin)).toBeCloseTo(0.08, 12)
      }),
    )
  })
})

describe('not assessable, and why', () => {
  test.each([
    [null, gPerDl(4), ['Total calcium is not recorded.']],
    [mgPerDl(9), null, ['Albumin is not recorded.']],
    [null, null, ['Total calcium is not recorded.', 'Albumin is not recorded.']],
    [mgPerDl(0), gPerDl(4), ['Total calcium is not an exact value above 0.']],
    [mgPerDl(9), gPerDl(Number.NaN), ['Albumin is not an exact value above 0.']],
    [{ ...mgPerDl(9), comparator: 'less-than' as const }, gPerDl(4), ['Total calcium is not an exact value above 0.']],
    [mgPerDl(9), { ...gPerDl(4), comparator: 'more-than' as const }, ['Albumin is not an exact value above 0.']],
  ])('case %#', (calcium, albumin, reasons) => {
    expect(correctedCalcium({ calcium, albumin })).toEqual({ state: 'not-assessable', reasons })
  })

  test('a comparator of null is an exact value', () => {
    expect(correctedCalcium({ calcium: { ...mgPerDl(9), comparator: null }, albumin: gPerDl(4) })).toEqual({ mgPerDl: 9 })
  })
})

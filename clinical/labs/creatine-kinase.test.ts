import { describe, expect, test } from 'vitest'
import { creatineKinase } from './creatine-kinase'

const man = { sex: 'male', ageYears: 40 } as const
const ofLimit200 = (value: number, more = {}) => creatineKinase({ value, unit: 'U/L', upperLimit: 200, ...more }, man)

describe('multiples of the upper limit, strictly above', () => {
  test.each([
    [1000, 5, 'no', 'no', 'no'],
    [1001, 5.005, 'yes', 'no', 'yes'],
    [2000, 10, 'yes', 'no', 'yes'],
    [2001, 10.005, 'yes', 'yes', 'yes'],
    [100, 0.5, 'no', 'no', 'no'],
  ] as const)('%d U/L of 200', (value, multiple, above5Times, above10Times, above1000) => {
    expect(ofLimit200(value)).toEqual({
      multiple,
      upperLimit: { unitsPerLiter: 200, by: 'reported-range' },
      above5Times,
      above10Times,
      above1000,
    })
  })

  test('in SI, limit and value alike', () => {
    expect(creatineKinase({ value: 16.7, unit: 'ukat/L', upperLimit: 3.34 }, man)).toMatchObject({
      multiple: 5,
      upperLimit: { unitsPerLiter: 200, by: 'reported-range' },
      above5Times: 'no',
      above1000: 'no',
    })
  })

  test.each([
    ['less-than', 1000, 'no', 'no', 'no'],
    ['less-than', 1001, null, 'no', null],
    ['less-than', 2001, null, null, null],
    ['more-than', 999, null, null, null],
    ['more-than', 1000, 'yes', null, 'yes'],
    ['more-than', 2000, 'yes', 'yes', 'yes'],
  ] as const)('%s %d', (comparator, value, above5Times, above10Times, above1000) => {
    expect(ofLimit200(value, { comparator })).toMatchObject({ above5Times, above10Times, above1000 })
  })
})

describe('without the limit of the laboratory', () => {
  test.each([
    ['male', 170],
    ['female', 135],
  ] as const)('%s: the usual adult one', (sex, limit) => {
    const upperLimit = { unitsPerLiter: limit, by: 'usual-adult-range' }
    expect(creatineKinase({ value: limit * 5, unit: 'U/L' }, { sex })).toMatchObject({ multiple: 5, upperLimit, above5Times: 'no' })
    expect(creatineKinase({ value: limit * 5 + 1, unit: 'U/L', upperLimit: null }, { sex })).toMatchObject({
      upperLimit,
      above5Times: 'yes',
    })
    expect(creatineKinase({ value: 1, unit: 'U/L', upperLimit: 0 }, { sex })).toMatchObject({ upperLimit })
  })

  test('above 1000 is known even where the multiple is not', () => {
    expect(creatineKinase({ value: 1200, unit: 'U/L' }, { sex: 'unknown' })).toEqual({
      state: 'not-assessable',
      above1000: 'yes',
      reasons: [
        'The upper limit of the laboratory is not recorded.',
        'The usual range differs by sex, which is not recorded as female or male.',
      ],
    })
    expect(creatineKinase({ value: 900, unit: 'U/L' }, { sex: 'male', ageYears: 12 })).toEqual({
      state: 'not-assessable',
      above1000: 'no',
      reasons: ['The upper limit of the laboratory is not recorded.', 'The usual ranges are for adults, 18 and over.'],
    })
  })
})

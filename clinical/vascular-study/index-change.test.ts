import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { abiChange, type IndexOfStudy } from './index-change'

const at = (value: number, more: Partial<IndexOfStudy> = {}): IndexOfStudy => ({
  abi: { state: 'value', value },
  device: 'doppler',
  method: 'higher',
  ...more,
})

describe('more than 0.15, exactly', () => {
  test.each([
    [0.95, 0.8, -15, 'within-0.15'],
    [0.95, 0.79, -16, 'fell'],
    [0.7, 0.85, 15, 'within-0.15'],
    [0.7, 0.86, 16, 'rose'],
    [1.1, 0.95, -15, 'within-0.15'],
    [1, 1, 0, 'within-0.15'],
    [1.4, 1.24, -16, 'fell'],
  ] as const)('%d, then %d: %d hundredths', (before, now, changeHundredths, verdict) => {
    const reasons = [`${before.toFixed(2)}, now ${now.toFixed(2)}.`]
    expect(abiChange(at(before), at(now))).toEqual({ verdict, changeHundredths, reasons })
  })

  test('an index against one arm compares, with the caution', () => {
    const oneArm = at(0.6, { abi: { state: 'value', value: 0.6, provisional: 'one-arm' } })
    const reasons = ['0.90, now 0.60.', 'One of the two was measured against one arm and may read too high.']
    expect(abiChange(at(0.9), oneArm)).toEqual({ verdict: 'fell', changeHundredths: -30, reasons })
    expect(abiChange(oneArm, at(0.6))).toMatchObject({ verdict: 'within-0.15', reasons: ['0.60, now 0.60.', reasons[1]] })
  })

  test('turned round, a fall is a rise', () => {
    const hundredths = fc.integer({ min: 0, max: 140 })
    fc.assert(
      fc.property(hundredths, hundredths, (a, b) => {
        const there = abiChange(at(a / 100), at(b / 100))
        const back = abiChange(at(b / 100), at(a / 100))
        if ('state' in there || 'state' in back) throw new Error('comparable')
        expect(there.changeHundredths).toBe(b - a)
        expect(there.verdict === 'fell').toBe(back.verdict === 'rose')
        expect(there.verdict === 'fell').toBe(a - b > 15)
      }),
    )
  })
})

describe('only like with like', () => {
  test.each([
    [at(0.9), at(0.7, { device: 'oscillometric' }), ['The devices differ.']],
    [at(0.9), at(0.7, { device: null }), ['The device of one study is not recorded.']],
    [at(0.9, { device: undefined }), at(0.7), ['The device of one study is not recorded.']],
    [at(0.9), at(0.7, { method: 'lower' }), ['The methods differ: higher and lower ankle pressure.']],
    [at(0.9, { method: 'lower' }), at(0.7, { method: null }), ['The methods differ: higher and lower ankle pressure.']],
    [at(0.9, { abi: null }), at(0.7), ['Earlier study: no ABI.']],
    [at(0.9), at(0.7, { abi: undefined }), ['This study: no ABI.']],
    [at(0.9, { abi: { state: 'not-assessable' } }), at(0.7), ['Earlier study: the ABI is not assessable.']],
    [at(0.9), at(0.7, { abi: { state: 'non-compressible' } }), ['This study: non-compressible. Compare toe pressures.']],
    [at(1.41), at(0.7), ['Earlier study: non-compressible. Compare toe pressures.']],
    [
      at(1.5),
      at(0.7, { device: 'ppg', abi: null }),
      ['Earlier study: non-compressible. Compare toe pressures.', 'This study: no ABI.', 'The devices differ.'],
    ],
  ])('case %#', (previous, current, reasons) => {
    expect(abiChange(previous, current)).toEqual({ state: 'not-comparable', reasons })
  })

  test('no method recorded is the higher pressure, as the index was calculated', () => {
    expect(abiChange(at(0.9, { method: null }), at(0.7))).toMatchObject({ verdict: 'fell' })
    expect(abiChange(at(0.9, { method: undefined }), at(0.7, { method: null }))).toMatchObject({ verdict: 'fell' })
    expect(abiChange(at(0.9, { method: 'lower' }), at(0.7, { method: 'lower' }))).toMatchObject({ verdict: 'fell' })
  })
})

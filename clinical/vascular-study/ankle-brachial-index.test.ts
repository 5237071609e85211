import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AnkleBrachialInput, type AnkleBrachialResult, ankleBrachialBand, ankleBrachialIndex } from './ankle-brachial-index'
import type { PressureReading } from './pressure-reading'

const mmHg = (value: number): PressureReading => ({ state: 'measured', mmHg: value })
const silent: PressureReading = { state: 'not-audible' }
const rigid: PressureReading = { state: 'not-compressible' }
const untried: PressureReading = { state: 'not-measured' }
const avoided: PressureReading = { state: 'not-done', reason: 'mastectomy' }

const withRightLeg = (posteriorTibial: PressureReading, dorsalisPedis: PressureReading, more: Partial<AnkleBrachialInput> = {}) =>
  ankleBrachialIndex({
    brachial: { right: mmHg(200), left: mmHg(190) },
    ankle: { right: { posteriorTibial, dorsalisPedis }, left: { posteriorTibial: untried, dorsalisPedis: untried } },
    ...more,
  }).right

const study = fc.record({
  right: fc.integer({ min: 60, max: 220 }),
  left: fc.integer({ min: 60, max: 220 }),
  rightPt: fc.integer({ min: 10, max: 300 }),
  rightDp: fc.integer({ min: 10, max: 300 }),
  leftPt: fc.integer({ min: 10, max: 300 }),
  leftDp: fc.integer({ min: 10, max: 300 }),
})
type Study = typeof study extends fc.Arbitrary<infer S> ? S : never
const inputOf = (s: Study): AnkleBrachialInput => ({
  brachial: { right: mmHg(s.right), left: mmHg(s.left) },
  ankle: {
    right: { posteriorTibial: mmHg(s.rightPt), dorsalisPedis: mmHg(s.rightDp) },
    left: { posteriorTibial: mmHg(s.leftPt), dorsalisPedis: mmHg(s.leftDp) },
  },
})

describe('the bands, both sides of each cut-off and at it', () => {
  test.each([
    [4, 'abnormal'],
    [89, 'abnormal'],
    [90, 'abnormal'],
    [91, 'borderline'],
    [99, 'borderline'],
    [100, 'normal'],
    [140, 'normal'],
    [141, 'non-compressible'],
    [250, 'non-compressible'],
  ])('%d hundredths: %s', (hundredths, band) => {
    expect(ankleBrachialBand(hundredths)).toBe(band)
  })

  test.each([
    [180, 200, 0.9, 'abnormal'],
    [181, 200, 0.91, 'borderline'],
    [122, 135, 0.9, 'abnormal'],
    [143, 158, 0.91, 'borderline'],
    [197, 199, 0.99, 'borderline'],
    [199, 200, 1, 'normal'],
    [200, 200, 1, 'normal'],
    [280, 200, 1.4, 'normal'],
    [281, 200, 1.41, 'non-compressible'],
    [198, 141, 1.4, 'normal'],
  ])('%d / %d is %d, %s', (ankle, arm, value, band) => {
    const { right } = ankleBrachialIndex({
      brachial: { right: mmHg(arm), left: mmHg(60) },
      ankle: {
        right: { posteriorTibial: mmHg(ankle), dorsalisPedis: mmHg(1) },
        left: { posteriorTibial: untried, dorsalisPedis: untried },
      },
    })
    expect(right).toMatchObject({ state: 'value', value, band, ankleMmHg: ankle, brachialMmHg: arm })
  })
})

describe('which pressures count', () => {
  test('the higher ankle artery over the higher arm, for both legs', () => {
    const result = ankleBrachialIndex({
      brachial: { right: mmHg(142), left: mmHg(138) },
      ankle: {
        right: { posteriorTibial: mmHg(96), dorsalisPedis: silent },
        left: { posteriorTibial: mmHg(128), dorsalisPedis: mmHg(131) },
      },
    })
    expect(result.right).toEqual({
      state: 'value',
      value: 0.68,
      band: 'abnormal',
      artery: 'posteriorTibial',
      ankleMmHg: 96,
      brachialMmHg: 142,
      brachialSide: 'right',
      reasons: ['Dorsalis pedis not audible.'],
    })
    expect(result.left).toMatchObject({ value: 0.92, band: 'borderline', artery: 'dorsalisPedis', brachialMmHg: 142, reasons: [] })
  })

  test('equal arteries: posterior tibial', () => {
    expect(withRightLeg(mmHg(120), mmHg(120))).toMatchObject({ artery: 'posteriorTibial' })
    expect(withRightLeg(mmHg(120), mmHg(120), { method: 'lower' })).toMatchObject({ artery: 'posteriorTibial' })
  })

  test('the lower method takes the lower and says so', () => {
    const result = withRightLeg(mmHg(210), mmHg(150), { method: 'lower' })
    expect(result).toMatchObject({ state: 'value', value: 0.75, artery: 'dorsalisPedis' })
    expect(result.reasons.join(' ')).toMatch(/not comparable/)
  })

  test('the lower method never calls a leg normal while one of its arteries has no pressure', () => {
    expect(withRightLeg(mmHg(210), silent, { method: 'lower' })).toMatchObject({ state: 'not-assessable', ratio: 1.05 })
    expect(withRightLeg(mmHg(150), silent, { method: 'lower' })).toMatchObject({ state: 'value', value: 0.75 })
  })

  test('no signal in either artery: no index', () => {
    expect(withRightLeg(silent, silent)).toEqual({
      state: 'not-assessable',
      reasons: ['Posterior tibial not audible.', 'Dorsalis pedis not audible.'],
    })
  })

  test('no arm: no index', () => {
    expect(withRightLeg(mmHg(120), mmHg(110), { brachial: { right: silent, left: untried } })).toEqual({
      state: 'not-assessable',
      reasons: ['No arm pressure: right arm not audible, left arm not measured.'],
    })
  })

  test.each([0, 301, 120.5])('%d mmHg is not a pressure', (value) => {
    expect(withRightLeg(mmHg(value), untried)).toMatchObject({ state: 'not-assessable' })
  })
})

describe('an artery that no cuff closes', () => {
  test.each([
    [180, { state: 'value', value: 0.9, band: 'abnormal' }],
    [181, { state: 'non-compressible', ratio: 0.91 }],
    [240, { state: 'non-compressible', ratio: 1.2 }],
  ])('beside one of %d mmHg over an arm of 200', (other, expected) => {
    expect(withRightLeg(mmHg(other), rigid)).toMatchObject(expected)
    expect(withRightLeg(rigid, mmHg(other))).toMatchObject(expected)
  })

  test('both, or the other silent, or no arm: non-compressible without a ratio', () => {
    expect(withRightLeg(rigid, rigid)).not.toHaveProperty('ratio')
    expect(withRightLeg(rigid, silent)).toMatchObject({ state: 'non-compressible' })
    expect(withRightLeg(rigid, mmHg(120), { brachial: { left: untried, right: untried } }).state).toBe('non-compressible')
  })

  test('the lower method takes nothing for granted either', () => {
    expect(withRightLeg(mmHg(240), rigid, { method: 'lower' })).toMatchObject({ state: 'non-compressible', ratio: 1.2 })
  })
})

describe('one arm only', () => {
  const oneArm = { brachial: { right: mmHg(200), left: avoided } }
  test('at 0.90 it is reported as provisional', () => {
    expect(withRightLeg(mmHg(180), untried, oneArm)).toMatchObject({
      state: 'value',
      value: 0.9,
      provisional: 'one-arm',
      brachialSide: 'right',
    })
  })
  test('above, not assessable without a recorded reason', () => {
    expect(withRightLeg(mmHg(181), untried, oneArm)).toMatchObject({ state: 'not-assessable', ratio: 0.91 })
    expect(withRightLeg(mmHg(181), untried, { ...oneArm, oneArmReason: '  ' })).toMatchObject({ state: 'not-assessable' })
  })
  test('above, provisional with one', () => {
    const result = withRightLeg(mmHg(220), untried, { ...oneArm, oneArmReason: 'mastectomy' })
    expect(result).toMatchObject({ state: 'value', value: 1.1, band: 'normal', provisional: 'one-arm' })
    expect(result.reasons.join(' ')).toMatch(/One arm only, may read too high.*mastectomy/)
  })
  test('an arm that no cuff closes is the higher one: nothing above 0.90 stands', () => {
    const brachial = { right: mmHg(200), left: rigid }
    expect(withRightLeg(mmHg(220), untried, { brachial, oneArmReason: 'fistula' })).toMatchObject({ state: 'not-assessable' })
  })
})

test('below 18 there is a ratio and no band', () => {
  expect(withRightLeg(mmHg(160), untried, { ageYears: 17 })).toMatchObject({ state: 'not-assessable', ratio: 0.8 })
  expect(withRightLeg(mmHg(160), untried, { ageYears: 18 })).toMatchObject({ state: 'value' })
})

describe('for every study', () => {
  test('legs that change places change results', () => {
    fc.assert(
      fc.property(study, (s) => {
        const input = inputOf(s)
        const { left, right } = ankleBrachialIndex(input)
        expect(ankleBrachialIndex({ ...input, ankle: { left: input.ankle.right, right: input.ankle.left } })).toEqual({
          left: right,
          right: left,
        })
      }),
    )
  })

  test('twice all pressures is the same index', () => {
    fc.assert(
      fc.property(fc.record({ arm: fc.integer({ min: 40, max: 150 }), pt: fc.integer({ min: 1, max: 150 }) }), ({ arm, pt }) => {
        const indexAt = (scale: number) => {
          const brachial = { right: mmHg(arm * scale), left: mmHg(scale) }
          return withRightLeg(mmHg(pt * scale), untried, { brachial }) as AnkleBrachialResult & { value: number }
        }
        expect(indexAt(2).value).toBe(indexAt(1).value)
      }),
    )
  })

  test('a missing arm, or a silent artery, never makes a leg look better', () => {
    const concern = (result: AnkleBrachialResult) => {
      if (result.state !== 'value') return 2
      return { abnormal: 3, 'non-compressible': 2, borderline: 1, normal: 0 }[result.band]
    }
    fc.assert(
      fc.property(study, fc.constantFrom(...(['right', 'left'] as const)), (s, arm) => {
        const whole = ankleBrachialIndex(inputOf(s)).right
        const withoutArm = ankleBrachialIndex({ ...inputOf(s), brachial: { ...inputOf(s).brachial, [arm]: untried } }).right
        if (withoutArm.state === 'value') expect(whole).toMatchObject({ state: 'value', band: 'abnormal' })
        fc.pre(whole.state === 'value' && whole.band !== 'non-compressible')
        const ankle = { ...inputOf(s).ankle, right: { posteriorTibial: mmHg(s.rightPt), dorsalisPedis: silent } }
        expect(concern(ankleBrachialIndex({ ...inputOf(s), ankle }).right)).toBeGreaterThanOrEqual(concern(whole))
      }),
    )
  })
})

describe('what limits a result is said, word for word', () => {
  const oneArm = { brachial: { right: mmHg(200), left: avoided } }
  const armReason = 'One arm only, may read too high: left arm not done (mastectomy).'
  test('one arm', () => {
    expect(withRightLeg(mmHg(181), mmHg(180), oneArm)).toEqual({
      state: 'not-assessable',
      ratio: 0.91,
      reasons: [armReason, 'Above 0.90 an index from one arm is not assessable unless the reason for one arm is recorded.'],
    })
    expect(withRightLeg(mmHg(181), mmHg(180), { ...oneArm, oneArmReason: ' mastectomy ' }).reasons).toEqual([
      armReason,
      'Reason for one arm: mastectomy.',
    ])
    expect(withRightLeg(mmHg(180), mmHg(180), { ...oneArm, oneArmReason: '  ' }).reasons).toEqual([armReason])
    expect(withRightLeg(mmHg(181), mmHg(180), { oneArmReason: 'mastectomy' }).reasons).toEqual([])
  })

  test('a child', () => {
    expect(withRightLeg(mmHg(160), mmHg(150), { ageYears: 17 })).toEqual({
      state: 'not-assessable',
      ratio: 0.8,
      reasons: ['The bands are for adults, 18 and over.'],
    })
  })

  test('the lower method with one artery', () => {
    expect(withRightLeg(mmHg(190), untried, { method: 'lower' })).toEqual({
      state: 'not-assessable',
      ratio: 0.95,
      reasons: ['Dorsalis pedis not measured.', 'The lower of both ankle pressures is not known.'],
    })
    expect(withRightLeg(mmHg(190), mmHg(195), { method: 'lower' })).toEqual({
      state: 'value',
      value: 0.95,
      band: 'borderline',
      artery: 'posteriorTibial',
      ankleMmHg: 190,
      brachialMmHg: 200,
      brachialSide: 'right',
      reasons: ['Lower ankle pressure used (case-finding): not comparable with the higher-pressure index.'],
    })
  })
})

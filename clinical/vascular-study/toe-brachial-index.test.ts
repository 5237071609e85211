import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PressureReading } from './pressure-reading'
import { toeBrachialIndex } from './toe-brachial-index'

const mmHg = (value: number): PressureReading => ({ state: 'measured', mmHg: value })
const untried: PressureReading = { state: 'not-measured' }
const arms = { right: mmHg(200), left: mmHg(180) }
const rightToe = (toe: PressureReading, more = {}) =>
  toeBrachialIndex({ brachial: arms, toe: { right: toe, left: untried }, ...more }).right

test.each([
  [139, 0.7, 'abnormal'],
  [140, 0.7, 'abnormal'],
  [141, 0.71, 'normal'],
  [58, 0.29, 'abnormal'],
])('toe %d over arm 200 is %d, %s', (toe, value, band) => {
  expect(rightToe(mmHg(toe))).toMatchObject({
    state: 'value',
    value,
    band,
    toeMmHg: toe,
    brachialMmHg: 200,
    brachialSide: 'right',
    reasons: [],
  })
})

test('0.704 is 0.70 and abnormal, 0.705 is 0.71 and normal', () => {
  const at = (toe: number, arm: number) =>
    toeBrachialIndex({ brachial: { right: mmHg(arm), left: mmHg(90) }, toe: { right: mmHg(toe), left: untried } })
  expect(at(95, 135).right).toMatchObject({ value: 0.7, band: 'abnormal' })
  expect(at(141, 200).right).toMatchObject({ value: 0.71, band: 'normal' })
})

test.each([
  { state: 'not-audible' },
  { state: 'not-compressible' },
  { state: 'not-measured' },
  { state: 'not-done', reason: 'amputation' },
] as const)('a toe that is %o has no index', (toe) => {
  expect(rightToe(toe)).toMatchObject({ state: 'not-assessable', reasons: [expect.stringMatching(/^Toe not /)] })
})

test('no arm: no index; each leg has its own toe', () => {
  expect(rightToe(mmHg(100), { brachial: { right: untried, left: untried } })).toMatchObject({ state: 'not-assessable' })
  expect(toeBrachialIndex({ brachial: arms, toe: { left: mmHg(160), right: mmHg(60) } })).toMatchObject({
    left: { band: 'normal' },
    right: { band: 'abnormal' },
  })
})

test('one arm: low is provisional, high needs the reason for one arm', () => {
  const brachial = { right: mmHg(200), left: untried }
  expect(rightToe(mmHg(140), { brachial })).toMatchObject({ state: 'value', provisional: 'one-arm' })
  expect(rightToe(mmHg(141), { brachial })).toMatchObject({ state: 'not-assessable', ratio: 0.71 })
  expect(rightToe(mmHg(141), { brachial, oneArmReason: 'fistula' })).toMatchObject({
    state: 'value',
    band: 'normal',
    provisional: 'one-arm',
  })
})

test('below 18 there is a ratio and no band', () => {
  expect(rightToe(mmHg(100), { ageYears: 12 })).toMatchObject({ state: 'not-assessable', ratio: 0.5 })
})

test('what limits a result is said, word for word', () => {
  const brachial = { right: mmHg(200), left: untried }
  const armReason = 'One arm only, may read too high: left arm not measured.'
  expect(rightToe(mmHg(141), { brachial })).toEqual({
    state: 'not-assessable',
    ratio: 0.71,
    reasons: [armReason, 'Above 0.70 an index from one arm is not assessable unless the reason for one arm is recorded.'],
  })
  expect(rightToe(mmHg(141), { brachial, oneArmReason: ' fistula ' })).toMatchObject({
    reasons: [armReason, 'Reason for one arm: fistula.'],
  })
  expect(rightToe(mmHg(140), { brachial, oneArmReason: ' ' })).toMatchObject({ state: 'value', reasons: [armReason] })
  expect(rightToe(mmHg(141), { brachial, oneArmReason: ' ' })).toMatchObject({ state: 'not-assessable', ratio: 0.71 })
  expect(rightToe(mmHg(141), { oneArmReason: 'fistula' })).toEqual({
    state: 'value',
    value: 0.71,
    band: 'normal',
    toeMmHg: 141,
    brachialMmHg: 200,
    brachialSide: 'right',
    reasons: [],
  })
  expect(rightToe(mmHg(100), { ageYears: 17 })).toEqual({
    state: 'not-assessable',
    ratio: 0.5,
    reasons: ['The bands are for adults, 18 and over.'],
  })
  expect(rightToe(mmHg(100), { ageYears: 18 })).toMatchObject({ state: 'value', band: 'abnormal' })
})

test('an arm that no cuff closes is the higher one: nothing above 0.70 stands', () => {
  const brachial = { right: mmHg(200), left: { state: 'not-compressible' } }
  expect(rightToe(mmHg(141), { brachial, oneArmReason: 'fistula' })).toMatchObject({ state: 'not-assessable', ratio: 0.71 })
  expect(rightToe(mmHg(140), { brachial, oneArmReason: 'fistula' })).toMatchObject({ state: 'value', band: 'abnormal' })
})

test('for every study: legs that change places change results, and twice all pressures is the same index', () => {
  const pressure = fc.integer({ min: 1, max: 150 })
  fc.assert(
    fc.property(pressure, pressure, pressure, pressure, (armRight, armLeft, toeRight, toeLeft) => {
      const at = (scale: number, right: number, left: number) =>
        toeBrachialIndex({
          brachial: { right: mmHg(scale * armRight), left: mmHg(scale * armLeft) },
          toe: { right: mmHg(scale * right), left: mmHg(scale * left) },
        })
      const straight = at(1, toeRight, toeLeft)
      const swapped = at(1, toeLeft, toeRight)
      expect([swapped.left, swapped.right]).toEqual([straight.right, straight.left])
      const doubled = at(2, toeRight, toeLeft)
      const indexOf = (result: typeof straight.right) => result.state === 'value' && [result.value, result.band]
      expect([indexOf(doubled.left), indexOf(doubled.right)]).toEqual([indexOf(straight.left), indexOf(straight.right)])
    }),
  )
})

test('a missing arm never makes a toe look better', () => {
  const pressure = fc.integer({ min: 1, max: 300 })
  fc.assert(
    fc.property(pressure, pressure, pressure, (armRight, armLeft, toe) => {
      const both = rightToe(mmHg(toe), { brachial: { right: mmHg(armRight), left: mmHg(armLeft) } })
      const one = rightToe(mmHg(toe), { brachial: { right: mmHg(armRight), left: untried } })
      if (both.state === 'value' && both.band === 'abnormal' && one.state === 'value') expect(one.band).toBe('abnormal')
    }),
  )
})

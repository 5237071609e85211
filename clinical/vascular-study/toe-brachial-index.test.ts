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

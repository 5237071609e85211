import { describe, expect, test } from 'vitest'
import { emptySection } from '../visit/visit-record'
import type { PressureReading } from './pressure-reading'
import { interpretRestingStudy } from './resting-study'

const mmHg = (value: number): PressureReading => ({ state: 'measured', mmHg: value })
const untouched = emptySection('vascular-study')
const ortega = {
  ...untouched,
  rightBrachial: mmHg(142),
  leftBrachial: mmHg(138),
  rightPosteriorTibial: mmHg(96),
  leftPosteriorTibial: mmHg(128),
  rightDorsalisPedis: { state: 'not-audible' } as const,
  leftDorsalisPedis: mmHg(131),
  rightToe: mmHg(58),
}

test('each reading reaches its side and artery', () => {
  const study = interpretRestingStudy(ortega)
  expect(study.abi.right).toMatchObject({ value: 0.68, band: 'abnormal', artery: 'posteriorTibial' })
  expect(study.abi.left).toMatchObject({ value: 0.92, band: 'borderline', artery: 'dorsalisPedis' })
  expect(study.tbi.right).toMatchObject({ value: 0.41, band: 'abnormal' })
  expect(study.tbi.left).toEqual({ state: 'not-assessable', reasons: ['Toe not measured.'] })
  expect(study.interArm).toEqual({ mmHg: 4, higherSide: 'right', level: 'none' })
  expect(study.version).toMatch(/^abi /)
})

test('nothing recorded: nothing assessable', () => {
  const study = interpretRestingStudy(untouched)
  expect([study.abi.left.state, study.abi.right.state, study.tbi.left.state, study.tbi.right.state]).toEqual(
    Array(4).fill('not-assessable'),
  )
  expect(study.interArm).toMatchObject({ state: 'not-assessable' })
})

test('an arm not to use gives the reason for one arm', () => {
  const oneArm = { ...ortega, leftBrachial: null, rightPosteriorTibial: mmHg(150) }
  expect(interpretRestingStudy(oneArm).abi.right).toMatchObject({ state: 'not-assessable', ratio: 1.06 })
  const withReason = { ...oneArm, armNotToUse: 'left', armNotToUseReason: 'mastectomy' } as const
  expect(interpretRestingStudy(withReason).abi.right).toMatchObject({ state: 'value', provisional: 'one-arm' })
  const wrongArm = { ...withReason, armNotToUse: 'right' } as const
  expect(interpretRestingStudy(wrongArm).abi.right).toMatchObject({ state: 'not-assessable' })
})

test('a coded "not done" is a reason when it lies in the arm, not when the arm was refused', () => {
  const coded = (reason: 'fistula' | 'refused') =>
    interpretRestingStudy({ ...ortega, leftBrachial: { state: 'not-done', reason }, rightPosteriorTibial: mmHg(150) }).abi.right
  expect(coded('fistula')).toMatchObject({ state: 'value', provisional: 'one-arm' })
  expect(coded('refused')).toMatchObject({ state: 'not-assessable' })
})

test('the method and the device travel with the result', () => {
  expect(interpretRestingStudy({ ...ortega, method: 'lower' }).abi.left).toMatchObject({ value: 0.9, artery: 'posteriorTibial' })
  expect(interpretRestingStudy({ ...ortega, device: 'oscillometric' }).abi.right.reasons.join(' ')).toMatch(/confirm by Doppler/)
})

test('nobody under 18 is banded', () => {
  expect(interpretRestingStudy(ortega, { ageYears: 12 }).abi.right).toMatchObject({ state: 'not-assessable', ratio: 0.68 })
})

test('the arm that was read twice counts by the white-coat rule, in every index and between the arms', () => {
  const again = interpretRestingStudy({ ...ortega, firstArm: 'right', repeatBrachial: mmHg(128) })
  const reason = 'Right arm: 142 and 128 mmHg are more than 10 apart: the first is dropped.'
  expect(again.abi.right).toMatchObject({ value: 0.7, brachialMmHg: 138, brachialSide: 'left' })
  expect(again.abi.left).toMatchObject({ value: 0.95 })
  expect(again.tbi.right).toMatchObject({ value: 0.42 })
  expect(again.interArm).toEqual({ mmHg: 10, higherSide: 'left', level: 'none' })
  for (const leg of [again.abi.right, again.abi.left, again.tbi.right, again.tbi.left]) expect(leg.reasons).toContain(reason)
  expect(again.version).toMatch(/^abi \d{4}-\d\d-\d+, tbi \d{4}-\d\d-\d+, arms \d{4}-\d\d-\d+, repeat \d{4}-\d\d-\d+$/)
})

test('an arm that was read only at the end is one arm of two', () => {
  const study = { ...ortega, rightBrachial: null, firstArm: 'right', repeatBrachial: mmHg(150) } as const
  expect(interpretRestingStudy(study).abi.right).toMatchObject({ state: 'value', value: 0.64, brachialMmHg: 150 })
  expect(interpretRestingStudy(study).abi.right).not.toHaveProperty('provisional')
})

describe('the reason for one arm', () => {
  const oneArm = { ...ortega, rightPosteriorTibial: mmHg(150) }
  test.each([
    ['mastectomy', 'left arm, mastectomy'],
    ['fistula', 'left arm, fistula'],
    ['cast', 'left arm, cast'],
    ['wound', 'left arm, wound'],
    ['amputation', 'left arm, amputation'],
    ['graft-or-stent', 'left arm, graft or stent'],
  ] as const)('%s lies in the arm', (reason, words) => {
    const { right } = interpretRestingStudy({ ...oneArm, leftBrachial: { state: 'not-done', reason } }).abi
    expect(right).toMatchObject({ state: 'value', provisional: 'one-arm' })
    expect(right.reasons).toContain(`Reason for one arm: ${words}.`)
  })

  test.each(['refused', 'severe-pain', 'suspected-dvt', 'other'] as const)('%s says nothing of its pressure', (reason) => {
    expect(interpretRestingStudy({ ...oneArm, leftBrachial: { state: 'not-done', reason } }).abi.right).toMatchObject({
      state: 'not-assessable',
    })
  })

  test('the arm not to use, with its reason', () => {
    const study = { ...oneArm, rightBrachial: null, armNotToUse: 'right', armNotToUseReason: 'fistula' } as const
    expect(interpretRestingStudy(study).abi.right.reasons).toContain('Reason for one arm: right arm, fistula.')
    expect(interpretRestingStudy({ ...study, armNotToUseReason: null }).abi.right).toMatchObject({ state: 'not-assessable' })
  })
})

test('only an oscillometric index asks for Doppler, and only where there is one', () => {
  const caution = 'Oscillometric: reads low pressures too high; confirm by Doppler.'
  expect(interpretRestingStudy({ ...ortega, device: 'oscillometric' }).abi.left.reasons).toContain(caution)
  expect(interpretRestingStudy({ ...ortega, device: 'doppler' }).abi.left.reasons).not.toContain(caution)
  const none = { ...ortega, device: 'oscillometric', leftPosteriorTibial: null, leftDorsalisPedis: null } as const
  expect(interpretRestingStudy(none).abi.left).toMatchObject({ state: 'not-assessable' })
  expect(interpretRestingStudy(none).abi.left.reasons).not.toContain(caution)
})

test('legs that change places change results', () => {
  const swapped = {
    ...ortega,
    rightPosteriorTibial: ortega.leftPosteriorTibial,
    leftPosteriorTibial: ortega.rightPosteriorTibial,
    rightDorsalisPedis: ortega.leftDorsalisPedis,
    leftDorsalisPedis: ortega.rightDorsalisPedis,
    rightToe: ortega.leftToe,
    leftToe: ortega.rightToe,
  }
  const [straight, turned] = [interpretRestingStudy(ortega), interpretRestingStudy(swapped)]
  expect(turned.abi).toEqual({ left: straight.abi.right, right: straight.abi.left })
  expect(turned.tbi).toEqual({ left: straight.tbi.right, right: straight.tbi.left })
})

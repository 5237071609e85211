import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptySection } from '../visit/visit-record'
import type { PressureReading } from './pressure-reading'
import { armsOfStudy, armWithRepeat } from './repeat-arm'

const mmHg = (value: number): PressureReading => ({ state: 'measured', mmHg: value })

describe('more than 10 mmHg apart drops the first, otherwise the average', () => {
  test.each([
    [150, 139, 139, 'repeat', '150 and 139 mmHg are more than 10 apart: the first is dropped.'],
    [139, 150, 150, 'repeat', '139 and 150 mmHg are more than 10 apart: the first is dropped.'],
    [150, 140, 145, 'average', 'Average of 150 and 140 mmHg, a half rounded up.'],
    [140, 150, 145, 'average', 'Average of 140 and 150 mmHg, a half rounded up.'],
    [142, 139, 141, 'average', 'Average of 142 and 139 mmHg, a half rounded up.'],
    [142, 142, 142, 'average', 'Average of 142 and 142 mmHg, a half rounded up.'],
  ] as const)('%d, then %d: %d, the %s', (first, repeat, counted, used, reason) => {
    expect(armWithRepeat(mmHg(first), mmHg(repeat))).toEqual({ mmHg: counted, used, reasons: [reason] })
  })

  test('the result is whole and lies between the two', () => {
    const pressure = fc.integer({ min: 1, max: 300 })
    fc.assert(
      fc.property(pressure, pressure, (first, repeat) => {
        const { mmHg: counted } = armWithRepeat(mmHg(first), mmHg(repeat))
        expect(Number.isInteger(counted)).toBe(true)
        expect(counted).toBeGreaterThanOrEqual(Math.min(first, repeat))
        expect(counted).toBeLessThanOrEqual(Math.max(first, repeat))
      }),
    )
  })
})

describe('a reading that is no pressure leaves the other standing', () => {
  test.each([
    [mmHg(140), null, 140, 'first', []],
    [mmHg(140), { state: 'not-compressible' }, 140, 'first', ['Second reading not compressible.']],
    [null, mmHg(140), 140, 'repeat', ['First reading not measured.']],
    [{ state: 'not-audible' }, mmHg(140), 140, 'repeat', ['First reading not audible.']],
    [null, null, null, null, ['First reading not measured.', 'Second reading not measured.']],
    [{ state: 'not-done', reason: 'fistula' }, null, null, null, ['First reading not done (fistula).', 'Second reading not measured.']],
  ] as const)('%o, then %o', (first, repeat, counted, used, reasons) => {
    expect(armWithRepeat(first, repeat)).toEqual({ mmHg: counted, used, reasons })
  })
})

describe('the arms of a study', () => {
  const study = { ...emptySection('vascular-study'), rightBrachial: mmHg(152), leftBrachial: mmHg(138) }
  test('without a second reading they stand as recorded', () => {
    expect(armsOfStudy(study)).toEqual({ brachial: { right: mmHg(152), left: mmHg(138) }, reasons: [] })
    expect(armsOfStudy(emptySection('vascular-study')).brachial).toEqual({
      right: { state: 'not-measured' },
      left: { state: 'not-measured' },
    })
  })

  test.each([
    ['right', { right: mmHg(140), left: mmHg(138) }, 'Right arm: 152 and 140 mmHg are more than 10 apart: the first is dropped.'],
    ['left', { right: mmHg(152), left: mmHg(139) }, 'Left arm: Average of 138 and 140 mmHg, a half rounded up.'],
  ] as const)('the %s arm, read again', (firstArm, brachial, reason) => {
    expect(armsOfStudy({ ...study, firstArm, repeatBrachial: mmHg(140) })).toEqual({ brachial, reasons: [reason] })
  })

  test('a second reading of an arm that nobody named is not used, and says so', () => {
    expect(armsOfStudy({ ...study, repeatBrachial: mmHg(140) })).toEqual({
      brachial: { right: mmHg(152), left: mmHg(138) },
      reasons: ['The second arm reading is not used: which arm was first is not recorded.'],
    })
    expect(armsOfStudy({ ...study, repeatBrachial: { state: 'not-audible' } }).reasons).toEqual([])
  })

  test('no pressure in either reading: the first one stands as it is', () => {
    const silent = { ...study, rightBrachial: { state: 'not-audible' } as const, firstArm: 'right' as const }
    expect(armsOfStudy({ ...silent, repeatBrachial: { state: 'not-measured' } })).toEqual({
      brachial: { right: { state: 'not-audible' }, left: mmHg(138) },
      reasons: [],
    })
  })
})

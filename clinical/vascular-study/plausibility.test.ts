import { describe, expect, test } from 'vitest'
import { emptySection } from '../visit/visit-record'
import { implausible } from './plausibility'
import type { PressureReading } from './pressure-reading'

const mmHg = (value: number): PressureReading => ({ state: 'measured', mmHg: value })
const untouched = emptySection('vascular-study')
const keysOf = (study: Partial<typeof untouched>) => implausible({ ...untouched, ...study }).map(({ key }) => key)

describe('both sides of each limit', () => {
  test.each([
    [69, ['rightBrachial 69']],
    [70, []],
    [260, []],
    [261, ['rightBrachial 261']],
  ])('arm %d', (arm, keys) => {
    expect(keysOf({ rightBrachial: mmHg(arm) })).toEqual(keys)
  })

  test.each([
    [200, 0],
    [201, 1],
    [10, 0],
    [9, 1],
  ])('ankle %d over an arm of 100: %d questions', (ankle, questions) => {
    expect(keysOf({ rightBrachial: mmHg(100), leftPosteriorTibial: mmHg(ankle) })).toHaveLength(questions)
  })

  test.each([
    [100, 160, 0],
    [100, 161, 1],
    [161, 100, 1],
  ])('posterior tibial %d, dorsalis pedis %d: %d questions', (pt, dp, questions) => {
    expect(keysOf({ leftPosteriorTibial: mmHg(pt), leftDorsalisPedis: mmHg(dp) })).toHaveLength(questions)
  })
})

test('both sides the same in arm and ankle is asked about', () => {
  const same = {
    rightBrachial: mmHg(130),
    leftBrachial: mmHg(130),
    rightPosteriorTibial: mmHg(140),
    leftPosteriorTibial: mmHg(140),
    rightDorsalisPedis: mmHg(136),
    leftDorsalisPedis: mmHg(136),
  }
  expect(keysOf(same)).toEqual(['both sides 130 140 136'])
  expect(keysOf({ ...same, leftBrachial: mmHg(132) })).toEqual([])
})

test('keys hold the values, so that a changed value asks again, and fit the record', () => {
  const study = { ...untouched, leftBrachial: mmHg(65), leftPosteriorTibial: mmHg(300), leftDorsalisPedis: mmHg(5) }
  const questions = implausible(study)
  expect(questions.map(({ key }) => key)).toEqual([
    'leftBrachial 65',
    'leftPosteriorTibial 300 over arm 65',
    'leftDorsalisPedis 5 over arm 65',
    'leftDorsalisPedis 5 apart from 300',
  ])
  for (const { key, question } of questions) {
    expect(key.length).toBeLessThanOrEqual(80)
    expect(question).toMatch(/Is this right\?$/)
  }
})

test('states that are no number ask nothing', () => {
  expect(
    keysOf({ rightBrachial: { state: 'not-audible' }, rightPosteriorTibial: { state: 'not-compressible' }, rightDorsalisPedis: mmHg(90) }),
  ).toEqual([])
})

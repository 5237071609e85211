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

describe('the symptom on one side, the lower index on the other', () => {
  const legs = (right: number, left: number): typeof untouched => ({
    ...untouched,
    device: 'doppler',
    rightBrachial: mmHg(100),
    leftBrachial: mmHg(102),
    rightPosteriorTibial: mmHg(right),
    leftPosteriorTibial: mmHg(left),
  })

  test('is asked about', () => {
    expect(implausible(legs(62, 104), { symptomSide: 'left' })).toEqual([
      {
        key: 'symptom left against 61 102',
        field: 'leftPosteriorTibial',
        question: 'The symptom is in the left leg, but the lower index is on the other side: right 0.61, left 1.02. Is this right?',
      },
    ])
    expect(implausible(legs(104, 62), { symptomSide: 'right' })).toMatchObject([{ key: 'symptom right against 102 61' }])
  })

  test.each([
    [62, 104, 'right'],
    [62, 104, 'both'],
    [62, 104, null],
    [62, 104, undefined],
    // The other leg is not abnormal: 93 of 102 is 0.91.
    [93, 120, 'left'],
    // Both are abnormal.
    [40, 92, 'left'],
    // 0.15 apart is no real difference: 0.78 and 0.93.
    [80, 95, 'left'],
  ] as const)('right %d, left %d, symptom %s: no question', (right, left, symptomSide) => {
    expect(implausible(legs(right, left), { symptomSide })).toEqual([])
  })

  test.each([
    [92, 109, 1],
    [79, 95, 1],
  ] as const)('right %d, left %d with the symptom on the left: %d question', (right, left, questions) => {
    expect(implausible(legs(right, left), { symptomSide: 'left' })).toHaveLength(questions)
  })

  test('without an index on both sides nothing is asked, and the key fits the record', () => {
    expect(implausible(untouched, { symptomSide: 'left' })).toEqual([])
    for (const { key } of implausible(legs(62, 99), { symptomSide: 'left' })) expect(key).toMatch(/^[A-Za-z0-9 ]{1,80}$/)
  })
})

test('each question as it reads', () => {
  const study = {
    ...untouched,
    rightBrachial: mmHg(62),
    leftBrachial: mmHg(264),
    leftPosteriorTibial: mmHg(20),
    rightDorsalisPedis: mmHg(14),
  }
  expect(implausible(study).map(({ field, question }) => [field, question])).toEqual([
    ['rightBrachial', 'Right arm 62 mmHg is unusually low. Is this right?'],
    [
      'rightDorsalisPedis',
      'The right dorsalis pedis pressure, 14 mmHg, is less than a tenth of the arm pressure, 264 mmHg. Is this right?',
    ],
    ['leftBrachial', 'Left arm 264 mmHg is unusually high. Is this right?'],
    [
      'leftPosteriorTibial',
      'The left posterior tibial pressure, 20 mmHg, is less than a tenth of the arm pressure, 264 mmHg. Is this right?',
    ],
  ])
  const twice = implausible({ ...untouched, rightBrachial: mmHg(80), rightPosteriorTibial: mmHg(170), rightDorsalisPedis: mmHg(90) })
  expect(twice.map(({ field, question }) => [field, question])).toEqual([
    ['rightPosteriorTibial', 'The right posterior tibial pressure, 170 mmHg, is more than twice the arm pressure, 80 mmHg. Is this right?'],
    ['rightDorsalisPedis', 'Right ankle: posterior tibial 170 and dorsalis pedis 90 mmHg are more than 60 apart. Is this right?'],
  ])
  const same = { rightBrachial: mmHg(130), leftBrachial: mmHg(130), rightPosteriorTibial: mmHg(140), leftPosteriorTibial: mmHg(140) }
  expect(implausible({ ...untouched, ...same, rightDorsalisPedis: mmHg(136), leftDorsalisPedis: mmHg(136) })).toEqual([
    {
      key: 'both sides 130 140 136',
      field: 'leftDorsalisPedis',
      question: 'The right and left pressures are the same in arm and ankle. Is this right?',
    },
  ])
  expect(implausible({ ...untouched, ...same, rightDorsalisPedis: mmHg(136) })).toEqual([])
  expect(implausible({ ...untouched, ...same })).toEqual([])
})

describe('the arm that was read twice', () => {
  test.each([
    [69, [['repeatBrachial', 'Repeated arm 69 mmHg is unusually low. Is this right?']]],
    [70, []],
    [260, []],
    [261, [['repeatBrachial', 'Repeated arm 261 mmHg is unusually high. Is this right?']]],
  ])('%d', (repeat, questions) => {
    const study = { ...untouched, repeatBrachial: mmHg(repeat) }
    expect(implausible(study).map(({ field, question }) => [field, question])).toEqual(questions)
    expect(implausible(study).map(({ key }) => key)).toEqual(questions.map(() => `repeatBrachial ${repeat}`))
  })

  test('the ankles are compared with the arm that counts', () => {
    const study = { ...untouched, rightBrachial: mmHg(120), leftPosteriorTibial: mmHg(220) }
    expect(implausible(study)).toEqual([])
    expect(keysOf({ ...study, firstArm: 'right', repeatBrachial: mmHg(100) })).toEqual(['leftPosteriorTibial 220 over arm 100'])
  })
})

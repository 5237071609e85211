import { describe, expect, test } from 'vitest'
import { emptySection, type SectionValues } from '../visit/visit-record'
import { interpretExerciseStudy, RULE_VERSION } from './exercise-study'
import type { PressureReading } from './pressure-reading'

const mmHg = (value: number): PressureReading => ({ state: 'measured', mmHg: value })
const resting: SectionValues<'vascular-study'> = {
  ...emptySection('vascular-study'),
  rightBrachial: mmHg(130),
  leftBrachial: mmHg(126),
  rightPosteriorTibial: mmHg(128),
  rightDorsalisPedis: mmHg(120),
  leftPosteriorTibial: mmHg(132),
  leftDorsalisPedis: mmHg(140),
}
const exercise: SectionValues<'exercise-study'> = {
  ...emptySection('exercise-study'),
  rightArtery: 'posteriorTibial',
  leftArtery: 'dorsalisPedis',
  rightAnkleAfter: mmHg(86),
  leftAnkleAfter: mmHg(150),
  brachialAfter: mmHg(150),
  rightMinutesAfter: 1,
  leftMinutesAfter: 1,
}
const right = (more: Partial<SectionValues<'exercise-study'>> = {}, study = resting, ageYears?: number) =>
  interpretExerciseStudy({ ...exercise, ...more }, study, ageYears === undefined ? {} : { ageYears }).right

describe('the same artery at rest and after, the arm after exercise', () => {
  test('each leg with its own artery', () => {
    const study = interpretExerciseStudy(exercise, resting)
    expect(study.right).toMatchObject({
      ankleDropMmHg: 42,
      positive: true,
      criteria: ['ABI fell by more than 20 %.', 'Ankle pressure fell by more than 30 mmHg.'],
      used: { artery: 'posteriorTibial', rest: { ankle: 128, brachial: 130 }, post: { ankle: 86, brachial: 150 } },
    })
    expect(study.left).toMatchObject({
      ankleDropMmHg: -10,
      positive: false,
      used: { artery: 'dorsalisPedis', rest: { ankle: 140, brachial: 130 }, post: { ankle: 150, brachial: 150 } },
    })
    expect(study.version).toBe(RULE_VERSION)
    expect(RULE_VERSION).toMatch(/^response \d{4}-\d\d-\d+, recovery \d{4}-\d\d-\d+, repeat \d{4}-\d\d-\d+$/)
  })

  test('the other artery has another resting pressure', () => {
    expect(right({ rightArtery: 'dorsalisPedis' })).toMatchObject({ ankleDropMmHg: 34 })
    const left = (leftArtery: 'posteriorTibial' | 'dorsalisPedis') => interpretExerciseStudy({ ...exercise, leftArtery }, resting).left
    expect(left('posteriorTibial')).toMatchObject({ ankleDropMmHg: -18 })
  })

  test('the arm that was read twice counts by the white-coat rule', () => {
    const again: typeof resting = { ...resting, firstArm: 'right', repeatBrachial: mmHg(118) }
    expect(right({}, again)).toMatchObject({ used: { rest: { ankle: 128, brachial: 126 } } })
  })

  test('age and minutes reach the criteria', () => {
    expect(right({}, resting, 12)).toEqual({ state: 'not-assessable', reasons: ['The criteria are for adults, 18 and over.'] })
    expect(right({ rightAnkleAfter: mmHg(100) }, resting, 30)).toMatchObject({ positive: 'review' })
    expect(right({ rightAnkleAfter: mmHg(128), brachialAfter: mmHg(130), rightMinutesAfter: 2 })).toMatchObject({
      positive: 'review',
      criteria: ['Measured 2 min after exercise: a fall may have recovered.'],
    })
    expect(right({ rightAnkleAfter: mmHg(128), brachialAfter: mmHg(130), rightMinutesAfter: null })).toMatchObject({ positive: false })
    const left = interpretExerciseStudy({ ...exercise, brachialAfter: mmHg(130), leftMinutesAfter: 2 }, resting).left
    expect(left).toMatchObject({ positive: 'review' })
  })
})

describe('not assessable, and why', () => {
  test.each([
    [{ rightAnkleAfter: null }, ['Ankle after exercise not measured.']],
    [{ rightAnkleAfter: { state: 'not-audible' } }, ['Ankle after exercise not audible.']],
    [{ brachialAfter: null }, ['Arm after exercise not measured.']],
    [{ rightArtery: null }, ['Which ankle artery was read after exercise is not recorded.']],
  ] as const)('%o', (more, reasons) => {
    expect(right(more as Partial<SectionValues<'exercise-study'>>)).toEqual({ state: 'not-assessable', reasons })
  })

  test('no pressure at rest in that artery', () => {
    const noPt = { ...resting, rightPosteriorTibial: { state: 'not-compressible' } as const }
    expect(right({}, noPt)).toEqual({ state: 'not-assessable', reasons: ['Posterior tibial at rest not compressible.'] })
    expect(right({ rightArtery: 'dorsalisPedis' }, noPt)).toMatchObject({ positive: true })
    expect(right({ rightArtery: 'dorsalisPedis' }, { ...resting, rightDorsalisPedis: null })).toEqual({
      state: 'not-assessable',
      reasons: ['Dorsalis pedis at rest not measured.'],
    })
  })

  test('one arm at rest is no reason of its own', () => {
    expect(right({ rightAnkleAfter: null }, { ...resting, leftBrachial: null })).toEqual({
      state: 'not-assessable',
      reasons: ['Ankle after exercise not measured.'],
    })
    expect(right({}, { ...resting, leftBrachial: null })).toMatchObject({ positive: true })
  })

  test('nothing recorded: every reason is named', () => {
    const study = interpretExerciseStudy(emptySection('exercise-study'), emptySection('vascular-study'))
    const reasons = [
      'Ankle after exercise not measured.',
      'Arm after exercise not measured.',
      'Which ankle artery was read after exercise is not recorded.',
      'No arm pressure: right arm not measured, left arm not measured.',
    ]
    expect(study.right).toEqual({ state: 'not-assessable', reasons })
    expect(study.left).toEqual({ state: 'not-assessable', reasons })
  })
})

describe('recovery by 3 minutes', () => {
  const second = (ankle: number, minutes: number | null, arm = 130) =>
    right({ rightAnkleRecovery: mmHg(ankle), brachialRecovery: mmHg(arm), recoveryMinutes: minutes })
  test.each([
    [120, 3, true, undefined],
    [120, 2, true, undefined],
    [90, 3, false, undefined],
    [90, 5, false, undefined],
    [120, 3.5, undefined, 'Recovered at 3.5 min; whether by 3 min is not known.'],
    [90, 2.5, undefined, 'Not recovered at 2.5 min; it may still recover by 3 min.'],
    [90, null, undefined, 'When the second reading was taken is not recorded.'],
  ] as const)('ankle %d at %s min', (ankle, minutes, recovered, recoveryReason) => {
    const found = second(ankle, minutes)
    expect(found.recovered).toBe(recovered)
    expect(found.recoveryReason).toBe(recoveryReason)
  })

  test('either criterion still met is not recovered', () => {
    expect(second(98, 3).recovered).toBe(false)
    expect(second(128, 3, 170).recovered).toBe(false)
    expect(second(103, 3, 130).recovered).toBe(true)
  })

  test('without a fall, or without both pressures, nothing is said of it', () => {
    const complete = { rightAnkleRecovery: mmHg(120), brachialRecovery: mmHg(130), recoveryMinutes: 3 }
    expect(right({ ...complete, rightAnkleAfter: mmHg(128), brachialAfter: mmHg(130) })).not.toHaveProperty('recovered')
    expect(right({ ...complete, rightAnkleAfter: mmHg(128), brachialAfter: mmHg(130) })).not.toHaveProperty('recoveryReason')
    for (const lost of [
      { rightAnkleRecovery: null },
      { brachialRecovery: null },
      { rightAnkleRecovery: { state: 'not-audible' } as const },
    ]) {
      const found = right({ ...complete, ...lost, recoveryMinutes: null })
      expect(found).not.toHaveProperty('recovered')
      expect(found).not.toHaveProperty('recoveryReason')
    }
  })

  test('the left leg has its own', () => {
    const left = interpretExerciseStudy(
      { ...exercise, leftAnkleAfter: mmHg(90), leftAnkleRecovery: mmHg(138), brachialRecovery: mmHg(130), recoveryMinutes: 3 },
      resting,
    ).left
    expect(left).toMatchObject({ positive: true, recovered: true })
  })
})

test('swapping the legs swaps the results', () => {
  const swapped = interpretExerciseStudy(
    {
      ...exercise,
      rightArtery: exercise.leftArtery,
      leftArtery: exercise.rightArtery,
      rightAnkleAfter: exercise.leftAnkleAfter,
      leftAnkleAfter: exercise.rightAnkleAfter,
    },
    {
      ...resting,
      rightPosteriorTibial: resting.leftPosteriorTibial,
      rightDorsalisPedis: resting.leftDorsalisPedis,
      leftPosteriorTibial: resting.rightPosteriorTibial,
      leftDorsalisPedis: resting.rightDorsalisPedis,
    },
  )
  const straight = interpretExerciseStudy(exercise, resting)
  expect(swapped.left).toEqual(straight.right)
  expect(swapped.right).toEqual(straight.left)
})

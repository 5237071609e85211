import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exerciseResponse } from './exercise-response'

const response = (rest: [number, number], post: [number, number], more = {}) =>
  exerciseResponse({ rest: { ankle: rest[0], brachial: rest[1] }, post: { ankle: post[0], brachial: post[1] }, ...more })

describe('strictly more than 20 % or 30 mmHg', () => {
  test.each([
    [[100, 100], [80, 100], false],
    [[100, 100], [79, 100], true],
    [[150, 150], [120, 150], false],
    [[200, 150], [170, 150], false],
    [[200, 150], [169, 150], true],
    [[100, 100], [100, 125], false],
    [[100, 100], [100, 126], true],
    [[100, 100], [110, 120], false],
  ] as const)('ankle and arm %o, then %o: %s', (rest, post, positive) => {
    expect(response([...rest], [...post])).toMatchObject({ positive })
  })

  test('the numbers come from unrounded ratios, with the arm after exercise', () => {
    expect(response([120, 130], [90, 140])).toMatchObject({ ankleDropMmHg: 30, positive: true, criteria: ['ABI fell by more than 20 %.'] })
    expect((response([120, 130], [90, 140]) as { abiDropPercent: number }).abiDropPercent).toBeCloseTo(30.357142857, 8)
    expect(response([100, 100], [80, 100])).toMatchObject({ abiDropPercent: 20, criteria: [] })
    expect(response([100, 100], [110, 100])).toMatchObject({ abiDropPercent: -10, ankleDropMmHg: -10 })
  })
})

describe('who and when', () => {
  test.each([
    [39, 'review'],
    [40, true],
  ])('the ABI alone at %d years: %s', (ageYears, positive) => {
    expect(response([100, 100], [79, 100], { ageYears })).toMatchObject({ positive })
  })

  test('the pressure counts at any adult age', () => {
    expect(response([150, 120], [119, 120], { ageYears: 25 })).toMatchObject({ positive: true })
    expect(response([150, 120], [119, 120], { ageYears: 17 })).toMatchObject({ state: 'not-assessable' })
  })

  test('a negative result after the first minute is for review, a positive one stands', () => {
    expect(response([100, 100], [90, 100], { minutesAfter: 1 })).toMatchObject({ positive: false })
    expect(response([100, 100], [90, 100], { minutesAfter: 3 })).toMatchObject({ positive: 'review' })
    expect(response([100, 100], [60, 100], { minutesAfter: 3 })).toMatchObject({ positive: true })
  })
})

test.each([0, 301, 99.5, Number.NaN])('%d mmHg is not a pressure', (mmHg) => {
  expect(response([100, 100], [mmHg, 100])).toEqual({
    state: 'not-assessable',
    reasons: ['Ankle after exercise: no pressure of 1 to 300 mmHg.'],
  })
})

test('a lower ankle after exercise never turns a positive result negative', () => {
  const pressure = fc.integer({ min: 2, max: 300 })
  fc.assert(
    fc.property(pressure, pressure, pressure, pressure, (ankle, arm, after, armAfter) => {
      const result = response([ankle, arm], [after, armAfter])
      if ('positive' in result && result.positive === true)
        expect(response([ankle, arm], [after - 1, armAfter])).toMatchObject({ positive: true })
    }),
  )
})

describe('word for word', () => {
  test('which criteria were met', () => {
    expect(response([100, 100], [60, 100])).toEqual({
      abiDropPercent: 40,
      ankleDropMmHg: 40,
      positive: true,
      criteria: ['ABI fell by more than 20 %.', 'Ankle pressure fell by more than 30 mmHg.'],
    })
    expect(response([200, 200], [169, 200])).toMatchObject({ criteria: ['Ankle pressure fell by more than 30 mmHg.'] })
  })

  test('why it is for review', () => {
    expect(response([100, 100], [79, 100], { ageYears: 39 })).toMatchObject({
      positive: 'review',
      criteria: ['ABI fell by more than 20 %.', 'Below 40 years the fall of the ABI alone is common in health.'],
    })
    expect(response([100, 100], [90, 100], { minutesAfter: 1.5 })).toMatchObject({
      positive: 'review',
      criteria: ['Measured 1.5 min after exercise: a fall may have recovered.'],
    })
  })

  test('why it is not assessable', () => {
    const adults = { state: 'not-assessable', reasons: ['The criteria are for adults, 18 and over.'] }
    expect(response([100, 100], [60, 100], { ageYears: 17 })).toEqual(adults)
    expect(response([100, 100], [60, 100], { ageYears: 18 })).toMatchObject({ positive: true })
    expect(response([0, 301], [1.5, -1])).toEqual({
      state: 'not-assessable',
      reasons: [
        'Resting ankle: no pressure of 1 to 300 mmHg.',
        'Resting arm: no pressure of 1 to 300 mmHg.',
        'Ankle after exercise: no pressure of 1 to 300 mmHg.',
        'Arm after exercise: no pressure of 1 to 300 mmHg.',
      ],
    })
  })

  test('1 and 300 mmHg are pressures', () => {
    expect(response([300, 300], [1, 1])).toMatchObject({ abiDropPercent: 0, ankleDropMmHg: 299, positive: true })
  })
})

test('twice all pressures is the same fall of the index', () => {
  const pressure = fc.integer({ min: 1, max: 150 })
  fc.assert(
    fc.property(pressure, pressure, pressure, pressure, (ankle, arm, after, armAfter) => {
      const single = response([ankle, arm], [after, armAfter])
      const twice = response([2 * ankle, 2 * arm], [2 * after, 2 * armAfter])
      if ('state' in single || 'state' in twice) throw new Error('assessable')
      expect(twice.abiDropPercent).toBe(single.abiDropPercent)
    }),
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { walkingImpairment, walkingImpairmentWeights } from './walking-impairment'

const all = (answer: number | null) => ({ distance: Array(7).fill(answer), speed: Array(4).fill(answer), stairs: Array(3).fill(answer) })

describe('scores of 0 to 100', () => {
  test.each([
    [0, 0, 'low'],
    [1, 25, 'low'],
    [2, 50, 'between'],
    [3, 75, 'between'],
    [4, 100, 'high'],
  ])('every answer %d: %d', (answer, score, performance) => {
    expect(walkingImpairment(all(answer))).toEqual({
      distance: { score },
      speed: { score },
      stairs: { score },
      overall: { score },
      performance,
    })
  })

  test('the trap: 4, 4, 4, 3, 2, 1, 0 is 27.56, and 41.74 by the form with other weights', () => {
    const answers = [4, 4, 4, 3, 2, 1, 0]
    expect(walkingImpairment({ ...all(0), distance: answers }).distance).toEqual({ score: 27.56 })
    // The other form: answers 1 to 5, the home item at weight 1, divided by 17,500.
    const other = [1, 50, 150, 300, 600, 900, 1500].reduce((sum, weight, at) => sum + weight * ((answers[at] ?? 0) + 1), 0)
    expect(Math.round((other / 17_500) * 10_000) / 100).toBe(41.74)
  })

  test('each item weighs what the questionnaire says', () => {
    expect(walkingImpairmentWeights).toEqual({ distance: [20, 50, 150, 300, 600, 900, 1500], speed: [1.5, 2, 3, 5], stairs: [12, 24, 36] })
    const one = (items: number, at: number) => Array.from({ length: items }, (_, index) => (index === at ? 4 : 0))
    const scores = (part: 'distance' | 'speed' | 'stairs', items: number) =>
      Array.from({ length: items }, (_, at) => walkingImpairment({ ...all(0), [part]: one(items, at) })[part])
    expect(scores('distance', 7)).toEqual([0.57, 1.42, 4.26, 8.52, 17.05, 25.57, 42.61].map((score) => ({ score })))
    expect(scores('speed', 4)).toEqual([13.04, 17.39, 26.09, 43.48].map((score) => ({ score })))
    expect(scores('stairs', 3)).toEqual([16.67, 33.33, 50].map((score) => ({ score })))
  })

  test('the mean comes from unrounded scores', () => {
    const { overall } = walkingImpairment({ distance: [4, 4, 4, 3, 2, 1, 0], speed: [4, 0, 0, 0], stairs: [4, 0, 0] })
    // (3880/14080 + 6/46 + 48/288) × 100 ÷ 3
    expect(overall).toEqual({ score: 19.09 })
  })

  test('an easier answer never lowers a score', () => {
    const answers = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 7, maxLength: 7 })
    fc.assert(
      fc.property(answers, fc.integer({ min: 0, max: 6 }), (distance, at) => {
        const scoreOf = (given: number[]) => (walkingImpairment({ ...all(2), distance: given }).distance as { score: number }).score
        expect(scoreOf(distance.map((answer, index) => (index === at ? answer + 1 : answer)))).toBeGreaterThan(scoreOf(distance))
      }),
    )
  })
})

describe('answers that are missing', () => {
  test.each([
    ['distance', [4, 4, 4, null, null, null, null], 'Distance: 3 of 7 items answered; it takes at least half.'],
    ['speed', [4, null, null, null], 'Speed: 1 of 4 items answered; it takes at least half.'],
    ['stairs', [4, null, null], 'Stairs: 1 of 3 items answered; it takes at least half.'],
  ] as const)('%s: fewer than half', (part, answers, reason) => {
    const found = walkingImpairment({ ...all(4), [part]: answers })
    expect(found[part]).toEqual({ state: 'not-scored', reasons: [reason] })
    expect(found.overall).toEqual({ state: 'not-scored', reasons: [reason] })
    expect(found.performance).toBeNull()
  })

  test.each([
    ['distance', [2, 2, 2, 2, null, null, null], 4, 7],
    ['speed', [2, null, null, 2], 2, 4],
    ['stairs', [null, 2, 2], 2, 3],
  ] as const)('%s: at least half, against the weights of those alone', (part, answers, answered, items) => {
    const found = walkingImpairment({ ...all(2), [part]: answers })
    expect(found[part]).toEqual({ score: 50, partly: { answered, items } })
    expect(found.overall).toEqual({ score: 50, partly: { answered: 14 - items + answered, items: 14 } })
  })

  test('the weights of what is missing count nowhere', () => {
    // 4 × 50 + 1 × 150 + 0 × 1500 + 4 × 20, of 4 × 1720
    expect(walkingImpairment({ ...all(2), distance: [4, 4, 1, null, null, null, 0] }).distance).toEqual({
      score: 6.25,
      partly: { answered: 4, items: 7 },
    })
  })

  test('nothing answered: nothing scored, and each reason is named', () => {
    expect(walkingImpairment(all(null)).overall).toEqual({
      state: 'not-scored',
      reasons: [
        'Distance: 0 of 7 items answered; it takes at least half.',
        'Speed: 0 of 4 items answered; it takes at least half.',
        'Stairs: 0 of 3 items answered; it takes at least half.',
      ],
    })
  })
})

describe('what is no answer', () => {
  test.each([-1, 5, 2.5, Number.NaN])('%d', (answer) => {
    expect(walkingImpairment({ ...all(2), stairs: [2, answer, 2] }).stairs).toEqual({
      state: 'not-scored',
      reasons: ['An answer of stairs is not 0 to 4.'],
    })
  })

  test('a form with another number of items', () => {
    expect(walkingImpairment({ ...all(2), speed: [2, 2, 2] }).speed).toEqual({ state: 'not-scored', reasons: ['Speed has 4 items.'] })
    expect(walkingImpairment({ ...all(2), distance: Array(8).fill(2) }).distance).toEqual({
      state: 'not-scored',
      reasons: ['Distance has 7 items.'],
    })
  })
})

describe('published cut-offs, from unrounded scores', () => {
  test.each([
    [[0, 2, 0, 0, 0, 3, 4], 42.5, 'low'],
    [[1, 2, 0, 0, 0, 3, 4], 42.55, 'between'],
  ] as const)('distance %o: %d over all, %s', (distance, score, performance) => {
    expect(walkingImpairment({ distance, speed: [0, 0, 1, 4], stairs: [null, 0, 1] })).toMatchObject({ overall: { score }, performance })
  })

  // No answers give exactly 75.5; these are the nearest on both sides.
  test.each([
    [[0, 1, 1, 0, 3, 3, 4], [0, 3, 4], 'between'],
    [[0, 0, 1, 3, 4, 4, 4], [0, 1, 4], 'high'],
  ] as const)('mean of distance %o and stairs %o: %s', (distance, stairs, performance) => {
    expect(walkingImpairment({ distance, speed: [2, 2, 2, 2], stairs }).performance).toBe(performance)
  })
})

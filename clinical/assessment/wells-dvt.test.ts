import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type WellsInput, type WellsItem, wellsDvt, wellsItems } from './wells-dvt'

const items = Object.keys(wellsItems) as WellsItem[]
const onePoint = items.filter((item) => item !== 'alternativeAsLikely')
const answered = (yes: readonly WellsItem[]) => Object.fromEntries(items.map((item) => [item, yes.includes(item)])) as WellsInput
const version = 'Wells 2003, two levels'

test('the items of the 2003 version', () => {
  expect(Object.entries(wellsItems)).toEqual([
    ['activeCancer', { title: 'Active cancer, treated within 6 months or palliative', points: 1 }],
    ['paralysisParesisOrCast', { title: 'Paralysis, weakness or recent cast of the leg', points: 1 }],
    ['bedriddenOrMajorSurgery', { title: 'Bedridden for 3 days or more, or major surgery within 12 weeks', points: 1 }],
    ['deepVeinTenderness', { title: 'Tenderness along the deep veins', points: 1 }],
    ['entireLegSwollen', { title: 'Entire leg swollen', points: 1 }],
    ['calfThreeCmLarger', { title: 'Calf at least 3 cm larger than the other, 10 cm below the tibial tuberosity', points: 1 }],
    ['pittingEdema', { title: 'Pitting edema in the symptomatic leg only', points: 1 }],
    ['collateralVeins', { title: 'Collateral superficial veins, not varicose', points: 1 }],
    ['previousDvt', { title: 'Earlier documented deep vein thrombosis', points: 1 }],
    ['alternativeAsLikely', { title: 'Another diagnosis at least as likely', points: -2 }],
  ])
})

describe('every item answered', () => {
  test.each(onePoint)('%s is one point', (item) => {
    expect(wellsDvt(answered([item]))).toEqual({ points: 1, likely: false, missing: [], atLeast: 1, atMost: 1, version })
  })

  test.each([
    [0, false],
    [1, false],
    [2, true],
    [3, true],
    [9, true],
  ])('%d points: likely %s', (points, likely) => {
    expect(wellsDvt(answered(onePoint.slice(0, points)))).toEqual({ points, likely, missing: [], atLeast: points, atMost: points, version })
  })

  test.each([
    [0, -2, false],
    [3, 1, false],
    [4, 2, true],
    [9, 7, true],
  ])('%d items and another diagnosis as likely: %d', (count, points, likely) => {
    expect(wellsDvt(answered([...onePoint.slice(0, count), 'alternativeAsLikely']))).toMatchObject({ points, likely })
  })
})

describe('incomplete: at least n, at most m', () => {
  test('nothing asked', () => {
    expect(wellsDvt(Object.fromEntries(items.map((item) => [item, 'not-asked'])) as WellsInput)).toEqual({
      points: null,
      likely: 'unknown',
      missing: items,
      atLeast: -2,
      atMost: 9,
      version,
    })
  })

  test.each([
    ['previousDvt', 2, 3],
    ['alternativeAsLikely', 0, 2],
  ] as const)('%s not asked', (item, atLeast, atMost) => {
    expect(wellsDvt({ ...answered(['activeCancer', 'pittingEdema']), [item]: 'not-asked' })).toEqual({
      points: null,
      likely: 'unknown',
      missing: [item],
      atLeast,
      atMost,
      version,
    })
  })

  test('whatever the open answers turn out to be, the score lies between', () => {
    const answer = fc.constantFrom<boolean | 'not-asked'>(true, false, 'not-asked')
    const input = fc.record(Object.fromEntries(items.map((item) => [item, answer]))) as unknown as fc.Arbitrary<WellsInput>
    fc.assert(
      fc.property(input, fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }), (known, late) => {
        const now = wellsDvt(known)
        const complete = Object.fromEntries(items.map((item, at) => [item, known[item] === 'not-asked' ? late[at] : known[item]]))
        const { points } = wellsDvt(complete as WellsInput)
        expect(points).toBeGreaterThanOrEqual(now.atLeast)
        expect(points).toBeLessThanOrEqual(now.atMost)
        expect(now.missing.length === 0).toBe(now.points !== null)
      }),
    )
  })
})

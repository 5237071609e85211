import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diaryDayWith, diaryLineWith, recordWith } from '../visit/record-for-tests'
import type { Row, SectionValues } from '../visit/visit-record'
import { noisePercent } from './change'
import { diaryAmounts, interpretWalkDiary, isWritten, weekToWeek } from './walk-diary'

type Line = Partial<Row<'walk-diary-line'>>
const diary = (walkDiary: Partial<SectionValues<'walk-diary'>>, lines: readonly Line[], nights: (number | null)[] = []) =>
  interpretWalkDiary(
    recordWith({
      walkDiary,
      walkDiaryLines: lines.map((line, at) => diaryLineWith({ day: 1, walk: at + 1, ...line })),
      walkDiaryDays: nights.map((nightCramps, at) => ({
        id: String(at),
        day: at + 1,
        date: null,
        nightCramps,
        nightMinutes: null,
        words: null,
        removed: false,
      })),
    }),
  )
const free = (onset: number): Line => ({ onset, onsetState: 'none-within' })
const felt = (onset: number): Line => ({ onset, onsetState: 'felt' })
const week1 = (lines: readonly Line[], unit: 'm' | 'steps' | 'min' | 'ft' = 'm') => diary({ unit }, lines).weeks[0]

describe('the median of a week', () => {
  test.each([
    [[felt(100)], 100, 'exact'],
    [[felt(100), felt(140)], 120, 'exact'],
    [[felt(140), felt(100), felt(110)], 110, 'exact'],
    [[felt(100), felt(100), felt(100)], 100, 'exact'],
    [[felt(0.1), felt(0.2)], 0.15, 'exact'],
    // Beyond the middle it moves nothing, wherever the walk might have gone on to.
    [[felt(100), felt(110), free(400)], 110, 'exact'],
    [[felt(100), felt(100), free(100)], 100, 'exact'],
    [[felt(100), felt(120), felt(130), free(130)], 125, 'exact'],
    // In the middle or before it, the true middle may lie further out.
    [[felt(100), free(110), felt(120)], 110, 'more-than'],
    [[free(50), felt(110), felt(120)], 110, 'more-than'],
    [[felt(100), free(140)], 120, 'more-than'],
    [[free(300)], 300, 'more-than'],
  ] as const)('case %#', (lines, meters, comparator) => {
    expect(week1(lines).median).toEqual({ meters, comparator })
  })

  test('never lies outside the walks, nor depends on their order', () => {
    const walks = fc.array(fc.record({ onset: fc.integer({ min: 1, max: 2000 }), open: fc.boolean() }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(walks, (given) => {
        const lines = given.map(({ onset, open }) => (open ? free(onset) : felt(onset)))
        const { median, best } = week1(lines)
        const far = given.map(({ onset }) => onset)
        expect(median).toEqual(week1([...lines].reverse()).median)
        if (median === null || !('meters' in median) || best === null || !('meters' in best)) throw new Error('meters')
        expect(median.meters).toBeGreaterThanOrEqual(Math.min(...far))
        expect(median.meters).toBeLessThanOrEqual(Math.max(...far))
        expect(best.meters).toBe(Math.max(...far))
        if (given.every(({ open }) => !open)) expect(median.comparator).toBe('exact')
      }),
    )
  })
})

test.each([
  [[felt(100), felt(220)], 220, 'exact'],
  [[felt(220), free(150)], 220, 'exact'],
  [[felt(150), free(220)], 220, 'more-than'],
  // Of two walks equally far the one without a cramp is the better one.
  [[free(220), felt(220)], 220, 'more-than'],
] as const)('the best of a week, case %#', (lines, meters, comparator) => {
  expect(week1(lines).best).toEqual({ meters, comparator })
})

describe('what counts', () => {
  test('blank is not zero: a walk without an amount is no walk of the figures', () => {
    expect(week1([felt(100), { onsetState: 'felt', pain: 0 }, {}])).toMatchObject({ walks: 1, median: { meters: 100 } })
    expect(week1([{}, { onsetState: 'none-within' }])).toMatchObject({ walks: 0, best: null, median: null })
  })

  test('a distance whose kind nobody chose is read as felt there', () => {
    expect(week1([{ onset: 90 }]).median).toEqual({ meters: 90, comparator: 'exact' })
  })

  test('a walk up a hill is counted apart; one whose route is blank counts', () => {
    const uphill = { ...felt(40), surface: 'hill' as const }
    expect(week1([uphill, { ...felt(100), surface: 'flat' }, felt(120)])).toMatchObject({ walks: 2, hillWalks: 1, median: { meters: 110 } })
    expect(week1([uphill])).toMatchObject({ walks: 0, hillWalks: 1, median: null })
  })

  test('the seventh day is of the first week and the eighth of the second; a walk without its day is of neither', () => {
    const { weeks } = diary({ unit: 'm', firstDay: '2026-10-28' }, [
      { ...felt(70), day: 7 },
      { ...felt(80), day: 8 },
      { ...felt(140), day: 14 },
      { ...felt(1), day: null },
    ])
    expect(weeks).toMatchObject([
      { week: 1, firstDay: '2026-10-28', walks: 1, median: { meters: 70 } },
      { week: 2, firstDay: '2026-11-04', walks: 2, median: { meters: 110 }, best: { meters: 140 } },
    ])
  })

  test('a night without a cramp is written, a blank one is not', () => {
    expect(diary({}, [], [0, null, 2, 1]).weeks[0].nights).toEqual({ written: 3, withCramps: 2, cramps: 3 })
    const { weeks } = diary({}, [], [1, 1, 1, 1, 1, 1, 0, 2])
    expect(weeks.map(({ nights }) => nights)).toEqual([
      { written: 7, withCramps: 6, cramps: 6 },
      { written: 1, withCramps: 1, cramps: 2 },
    ])
  })
})

describe('the unit of a diary', () => {
  test('steps stay steps, minutes become seconds, feet become meters', () => {
    expect(diary({ unit: 'steps' }, [felt(450), felt(451)])).toMatchObject({ family: 'steps', weeks: [{ median: { steps: 450.5 } }, {}] })
    expect(diary({ unit: 'min' }, [felt(2.5)])).toMatchObject({ family: 'time', weeks: [{ median: { seconds: 150 } }, {}] })
    expect(week1([felt(100), felt(101)], 'ft').median).toEqual({ meters: 30.6324, comparator: 'exact' })
  })

  test('a block is about its feet, and nothing without them', () => {
    expect(diary({ unit: 'block', blockFeet: 300 }, [felt(2)]).weeks[0].median).toEqual({
      meters: 182.88,
      comparator: 'exact',
      approximate: true,
    })
    expect(diary({ unit: 'block' }, [felt(2)]).weeks[0]).toMatchObject({ walks: 1, best: null, median: null })
  })

  test.each(['m', 'ft', 'block'] as const)('%s is a distance, with or without the feet of a block', (unit) => {
    expect(diary({ unit }, [])).toMatchObject({ family: 'distance' })
  })

  test('without one nothing can be read', () => {
    expect(diary({}, [felt(2)])).toMatchObject({ family: null, weeks: [{ walks: 1, median: null }, {}] })
  })

  test('is held by the first amount, of a cramp or of a stop', () => {
    expect(diaryAmounts([diaryLineWith({ pain: 3, totalMinutes: 20, words: 'rain' })])).toBe(0)
    expect(diaryAmounts([diaryLineWith({ onset: 100 }), diaryLineWith({ onset: 90, stop: 120 })])).toBe(3)
  })
})

describe('the second week against the first', () => {
  const compared = (before: number, now: number, unit: 'm' | 'steps' | 'min' = 'm') =>
    weekToWeek(
      diary({ unit }, [
        { ...felt(before), day: 1 },
        { ...felt(now), day: 8 },
      ]).weeks,
    )

  test(`changes only beyond ${noisePercent} %, on both sides of it`, () => {
    expect(compared(100, 142)).toMatchObject({ verdict: 'within-noise', percent: 42, difference: 42, unit: 'm' })
    expect(compared(100, 142.5)).toMatchObject({ verdict: 'longer' })
    expect(compared(100, 58)).toMatchObject({ verdict: 'within-noise' })
    expect(compared(100, 57.5)).toMatchObject({ verdict: 'shorter' })
  })

  test('steps compare with steps and minutes with minutes', () => {
    expect(compared(400, 700, 'steps')).toMatchObject({ verdict: 'longer', difference: 300, unit: 'steps' })
    expect(compared(5, 6, 'min')).toMatchObject({ verdict: 'within-noise', difference: 60, unit: 's' })
  })

  test('is not told while a week has no walk', () => {
    expect(weekToWeek(diary({ unit: 'm' }, [felt(100)]).weeks)).toBeNull()
    expect(weekToWeek(diary({ unit: 'm' }, [{ ...felt(100), day: 8 }]).weeks)).toBeNull()
  })
})

test('a row is written as soon as one cell of it is', () => {
  expect(isWritten(diaryLineWith({ day: 3, walk: 1 }))).toBe(false)
  expect(isWritten(diaryLineWith({ day: 3, walk: 1, pain: 0 }))).toBe(true)
  expect([diaryDayWith({ day: 3 }), diaryDayWith({ day: 3, nightCramps: 0 })].map(isWritten)).toEqual([false, true])
  expect(isWritten(diaryLineWith({ day: 3, walk: 1, pain: 0, removed: true }))).toBe(false)
})

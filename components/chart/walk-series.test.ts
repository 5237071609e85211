import { describe, expect, it } from 'vitest'
import { treadmillProtocols, walkMethods } from '../../clinical/visit/visit-record'
import { changeTo, isDrawn, segmentsOf, type WalkPoint, walkedHow, walkSeries } from './walk-series'
import { changeLines, changeWords, valueWords } from './walk-words'

const walk = (date: string, meters: number | null, more: Partial<WalkPoint> = {}): WalkPoint => ({
  date,
  meters,
  comparator: 'exact',
  method: 'corridor',
  visitId: date,
  ...more,
})
const noCramp = { comparator: 'more-than' } as const
const timed = (seconds: number) => ({ seconds, method: 'corridor' }) as const
const only = (points: readonly WalkPoint[]) => {
  const [series] = walkSeries(points)
  if (series === undefined) throw new Error('No series')
  return series
}

describe('walks become series of like with like', () => {
  it('keeps each method, each treadmill protocol and times apart from distances', () => {
    const series = walkSeries([
      walk('2026-01-01', 90, { method: 'estimate' }),
      walk('2026-01-01', 60),
      walk('2026-02-01', 180, { method: 'treadmill-constant', protocol: 'constant-3.2-10' }),
      walk('2026-03-01', 150, { method: 'treadmill-constant', protocol: 'constant-3.0-12' }),
      walk('2026-04-01', 75),
      walk('2026-05-01', null, timed(150)),
    ])
    expect(series.map(({ name, quantity, points }) => [name, quantity, points.length])).toEqual([
      ['patient’s estimate', 'distance', 1],
      ['corridor', 'distance', 2],
      ['treadmill, constant grade, 3.2 km/h at 10 %', 'distance', 1],
      ['treadmill, constant grade, 3.0 km/h at 12 %', 'distance', 1],
      ['corridor', 'time', 1],
    ])
  })

  it('gives every method and protocol a name of its own', () => {
    const names = walkMethods.flatMap((method) =>
      method.startsWith('treadmill') ? treadmillProtocols.map((protocol) => walkedHow({ method, protocol })) : [walkedHow({ method })],
    )
    expect(new Set(names).size).toBe(names.length)
  })

  it('never lets a protocol that was left behind split a walk on the corridor', () => {
    expect(walkSeries([walk('2026-01-01', 60, { protocol: 'hiatt' }), walk('2026-02-01', 70)])).toHaveLength(1)
  })

  it('orders by day, whatever order the points come in', () => {
    expect(only([walk('2026-02-01', 70), walk('2026-01-01', 60)]).points.map(({ meters }) => meters)).toEqual([60, 70])
  })

  it('draws neither a time without a speed nor a walk without its method', () => {
    expect(isDrawn(walk('2026-01-01', 60))).toBe(true)
    expect(isDrawn(walk('2026-01-01', null, timed(60)))).toBe(false)
    expect(isDrawn(walk('2026-01-01', 60, { method: null }))).toBe(false)
  })
})

describe('a line joins neighbors', () => {
  it('when both are certain, and marks the ones that are not', () => {
    const series = only([walk('2026-01-01', 60), walk('2026-02-01', 70), walk('2026-03-01', 400, noCramp)])
    expect(segmentsOf(series).map(({ from, to, certain }) => [from.meters, to.meters, certain])).toEqual([
      [60, 70, true],
      [70, 400, false],
    ])
  })

  it('never between two walks without a cramp: nothing is known of the way between', () => {
    expect(segmentsOf(only([walk('2026-01-01', 380, noCramp), walk('2026-02-01', 400, noCramp)]))).toEqual([])
  })

  it.each([
    ['without a protocol', null],
    ['of a protocol without a name', 'other'],
  ] as const)('never between two treadmill walks %s', (_, protocol) => {
    const on = { method: 'treadmill-constant', protocol } as const
    expect(segmentsOf(only([walk('2026-01-01', 100, on), walk('2026-02-01', 120, on)]))).toEqual([])
  })

  it('never for times', () => {
    expect(segmentsOf(only([walk('2026-01-01', null, timed(60)), walk('2026-02-01', null, timed(90))]))).toEqual([])
  })
})

describe('a change is told with its noise', () => {
  const told = (points: WalkPoint[], part: 'onset' | 'maximum' = 'onset', unit: 'm' | 'ft' = 'm') => {
    const series = walkSeries(points)
    const change = changeTo(series, points.at(-1) as WalkPoint)
    return change && changeWords(change, part, unit)
  }

  it.each([
    [100, 142, '+42 m (+42 %), within noise'],
    [100, 143, '+43 m (+43 %), beyond noise, longer'],
    [100, 58, '−42 m (−42 %), within noise'],
    [100, 57, '−43 m (−43 %), beyond noise, shorter'],
  ])('from %i m to %i m: %s', (before, now, words) => {
    expect(told([walk('2026-01-01', before), walk('2026-02-01', now)])).toBe(words)
  })

  it('says "at least" where a walk ended without a cramp, and keeps silent where that proves nothing', () => {
    expect(told([walk('2026-01-01', 100), walk('2026-02-01', 400, noCramp)])).toBe('at least +300 m (+300 %), beyond noise, longer')
    expect(told([walk('2026-01-01', 380), walk('2026-02-01', 400, noCramp)])).toBe('cannot tell: one of the two ended without a cramp')
    expect(told([walk('2026-01-01', 380, noCramp), walk('2026-02-01', 400, noCramp)])).toBe('not compared: both ended without a cramp')
  })

  it('tells the stop by its numbers only, and only in the direction that is certain', () => {
    expect(told([walk('2026-01-01', 100), walk('2026-02-01', 150)], 'maximum')).toBe('+50 m (+50 %)')
    expect(told([walk('2026-01-01', 100), walk('2026-02-01', 120, noCramp)], 'maximum')).toBe('at least +20 m (+20 %)')
    expect(told([walk('2026-01-01', 200), walk('2026-02-01', 120, noCramp)], 'maximum')).toBe(
      'cannot tell: one of the two ended without a forced stop',
    )
    expect(told([walk('2026-01-01', 400, noCramp), walk('2026-02-01', 120)], 'maximum')).toBe('at least −280 m (−70 %)')
  })

  it('says why two walks of one name are not compared', () => {
    const on = { method: 'treadmill-graded', protocol: null } as const
    expect(told([walk('2026-01-01', 100, on), walk('2026-02-01', 150, on)])).toBe(
      'not compared: the treadmill protocol of one test is not recorded',
    )
  })

  it('keeps times as times and speaks the unit of the practice', () => {
    expect(told([walk('2026-01-01', null, timed(60)), walk('2026-02-01', null, timed(90))])).toBe('+30 s (+50 %), beyond noise, longer')
    expect(told([walk('2026-01-01', 30.48), walk('2026-02-01', 36.576)], 'onset', 'ft')).toBe('+20 ft (+20 %), within noise')
    expect(valueWords(walk('2026-01-01', 400, noCramp), 'm')).toBe('more than 400 m')
    expect(valueWords(walk('2026-01-01', null, timed(150)), 'm')).toBe('2 min 30 s')
  })

  it('tells of each series the latest change and the whole way since its first walk', () => {
    const steps = [50, 60, 75, 80, 90, 120].map((meters, at) => walk(`2026-0${at + 1}-01`, meters))
    const [line] = changeLines(walkSeries([walk('2026-01-01', 91, { method: 'estimate' }), ...steps]), 'onset', 'm')
    expect(line).toEqual({
      key: 'corridor/distance',
      what: 'corridor',
      told: [
        { difference: '+30 m (+33 %)', verdict: 'within noise', since: 'since 01-May-2026' },
        { difference: '+70 m (+140 %)', verdict: 'beyond noise, longer', since: 'since the first, 01-Jan-2026' },
      ],
    })
  })
})

describe('the weeks of a keyed diary', () => {
  const week = (date: string, given: Partial<WalkPoint>) => walk(date, null, { method: 'diary', weekly: true, ...given })

  it('stand apart from a walk test noted as a diary, from times and from steps', () => {
    const series = walkSeries([
      walk('2026-01-01', 90, { method: 'diary' }),
      week('2026-02-01', { meters: 100 }),
      week('2026-03-01', { seconds: 300 }),
      week('2026-04-01', { steps: 450 }),
    ])
    expect(series.map(({ name, quantity }) => `${name}: ${quantity}`)).toEqual([
      'home diary: distance',
      'home diary, median of a week: distance',
      'home diary, median of a week: time',
      'home diary, median of a week: steps',
    ])
  })

  it('compare steps with steps, in words, and draw none of them', () => {
    const points = [week('2026-04-01', { steps: 400 }), week('2026-04-08', { steps: 568.5 })]
    const { changes } = only(points)
    expect(changes.map((change) => changeWords(change, 'onset', 'm'))).toEqual(['+168.5 steps (+42 %), beyond noise, longer'])
    expect(points.map((point) => valueWords(point, 'm'))).toEqual(['400 steps', '568.5 steps'])
    expect(points.some(isDrawn)).toBe(false)
    expect(changeLines(walkSeries(points), 'onset', 'm')).toMatchObject([{ what: 'home diary, median of a week, in steps' }])
  })
})

import { describe, expect, it } from 'vitest'
import { abiChange } from '../../clinical/vascular-study/index-change'
import { abiNoise, abiVerdict } from './abi-plot'
import { ankleScale, toeScale } from './index-bands'
import { comparableBefore, hasHeight, type IndexPoint, type IndexWithHeight, legSeries, whyNotAlike } from './index-series'
import { breakWords, indexChangeLines, indexChangeWords, indexWithRatio } from './index-words'

const abi = (date: string, leg: IndexPoint['leg'], hundredths: number | null, more: Partial<IndexPoint> = {}): IndexPoint => ({
  date,
  leg,
  hundredths,
  state: 'value',
  band: null,
  device: 'doppler',
  method: 'higher',
  measuredBy: ['Doppler', 'higher ankle pressure'],
  comparable: true,
  ...more,
})
const oscillometric = { device: 'oscillometric', measuredBy: ['oscillometric', 'higher ankle pressure'] } as const
const lowerMethod = { method: 'lower', measuredBy: ['Doppler', 'lower ankle pressure'] } as const
const unknownDevice = { device: null, measuredBy: ['device not recorded', 'higher ankle pressure'], comparable: false } as const
const stiff = { state: 'non-compressible' } as const

const rightLeg = (points: readonly IndexPoint[]) => {
  const leg = legSeries(points).find(({ leg }) => leg === 'right')
  if (leg === undefined) throw new Error('No right leg')
  return leg
}
const heights = (runs: readonly (readonly IndexPoint[])[]) => runs.map((run) => run.map(({ hundredths }) => hundredths))

describe('the indices of a leg', () => {
  it('are one line while device and method stay', () => {
    const { runs, breaks } = rightLeg([abi('2026-02-01', 'right', 64), abi('2026-01-01', 'right', 62), abi('2026-01-01', 'left', 92)])
    expect(heights(runs)).toEqual([[62, 64]])
    expect(breaks).toEqual([])
  })

  it.each([
    ['another device', oscillometric, 'Doppler before, oscillometric since'],
    ['another index method', lowerMethod, 'higher ankle pressure before, lower ankle pressure since'],
  ])('break with %s, and say so', (_, more, why) => {
    const { runs, breaks } = rightLeg([
      abi('2026-01-01', 'right', 62),
      abi('2026-02-01', 'right', 64),
      abi('2026-03-01', 'right', 80, more),
    ])
    expect(heights(runs)).toEqual([[62, 64]])
    expect(breaks.map((one) => one.why)).toEqual([why])
  })

  it('are never joined when the device was not recorded, alike or not', () => {
    const points = [abi('2026-01-01', 'right', 62, unknownDevice), abi('2026-02-01', 'right', 64, unknownDevice)]
    expect(rightLeg(points).runs).toEqual([])
    expect(breakWords(legSeries(points))).toEqual(['Not joined: device not recorded.'])
  })

  it('break at a vessel that no cuff closes, which has no height whatever ratio came out', () => {
    const { runs, breaks } = rightLeg([
      abi('2026-01-01', 'right', 88),
      abi('2026-02-01', 'right', 91, stiff),
      abi('2026-03-01', 'right', 90),
      abi('2026-04-01', 'right', 86),
    ])
    expect(heights(runs)).toEqual([[90, 86]])
    expect(breaks).toEqual([])
    expect(hasHeight(abi('2026-02-01', 'right', 140))).toBe(true)
    expect(hasHeight(abi('2026-02-01', 'right', 141, { band: 'non-compressible' }))).toBe(false)
    expect(indexWithRatio(abi('2026-02-01', 'right', 152, { band: 'non-compressible' }))).toBe('non-compressible (ratio 1.52)')
  })

  it('leave out what was not assessable, and a leg that has nothing else', () => {
    const open = { state: 'not-assessable' } as const
    expect(legSeries([abi('2026-01-01', 'right', 62), abi('2026-01-01', 'left', 96, open)]).map(({ leg }) => leg)).toEqual(['right'])
    expect(indexWithRatio(abi('2026-01-01', 'left', 96, open))).toBe('not assessable (ratio 0.96)')
  })

  it('tell a change of device once for both legs', () => {
    const both = (date: string, more: Partial<IndexPoint> = {}) => [abi(date, 'right', 88, more), abi(date, 'left', 105, more)]
    expect(breakWords(legSeries([...both('2026-01-01'), ...both('2026-02-01', oscillometric), ...both('2026-03-01')]))).toEqual([
      'Not joined at 01-Feb-2026: Doppler before, oscillometric since.',
      'Not joined at 01-Mar-2026: oscillometric before, Doppler since.',
    ])
  })
})

describe('a change of the index', () => {
  const verdictOf = (before: number, now: number, more: Partial<IndexPoint> = {}) =>
    abiVerdict(abi('2026-01-01', 'right', before, more) as IndexWithHeight, abi('2026-02-01', 'right', now) as IndexWithHeight)

  it.each([
    [70, 70 + abiNoise, 'within noise'],
    [70, 71 + abiNoise, 'beyond noise, higher'],
    [70, 70 - abiNoise, 'within noise'],
    [70, 69 - abiNoise, 'beyond noise, lower'],
  ])('from %i to %i hundredths is %s', (before, now, words) => {
    expect(verdictOf(before, now)).toBe(words)
  })

  it('names the one arm that may have read too high', () => {
    expect(verdictOf(70, 72, { provisional: true })).toBe('within noise; one of the two from one arm')
  })

  it('is compared with the latest value measured alike, over another device in between', () => {
    const points = [abi('2026-01-01', 'right', 62), abi('2026-02-01', 'right', 80, oscillometric), abi('2026-03-01', 'right', 66)]
    expect(comparableBefore(points, points[2] as IndexPoint)?.date).toBe('2026-01-01')
    expect(points.map((point) => indexChangeWords(points, point, abiVerdict))).toEqual([
      'first of its kind',
      'first of its kind',
      '+0.04 since 01-Jan-2026, within noise',
    ])
  })

  it('is told of each leg since the visit before and since the first', () => {
    const points = [62, 64, 79].map((hundredths, at) => abi(`2026-0${at + 1}-01`, 'right', hundredths))
    expect(indexChangeLines(legSeries(points), abiVerdict)).toEqual([
      {
        key: 'right',
        what: 'right',
        told: [
          { difference: '+0.15', verdict: 'within noise', since: 'since 01-Feb-2026' },
          { difference: '+0.17', verdict: 'beyond noise, higher', since: 'since the first, 01-Jan-2026' },
        ],
      },
    ])
  })

  it('is joined by a line exactly where the clinical rule compares', () => {
    const kinds = [{}, oscillometric, lowerMethod, unknownDevice]
    for (const from of kinds) {
      for (const to of kinds) {
        const [a, b] = [abi('2026-01-01', 'right', 62, from), abi('2026-02-01', 'right', 64, to)]
        const studied = ({ hundredths, device, method }: IndexPoint) => ({
          abi: { state: 'value' as const, value: (hundredths ?? 0) / 100 },
          device,
          method,
        })
        expect(whyNotAlike(a, b) === null).toBe(!('state' in abiChange(studied(a), studied(b))))
      }
    }
  })
})

describe('the stripes', () => {
  it.each([
    ['ankle', ankleScale],
    ['toe', toeScale],
  ])('of the %s leave no gap, so that no value lies between two', (_, scale) => {
    const upward = [...scale.bands].reverse()
    expect(upward[0]?.from).toBe(0)
    expect(upward.at(-1)?.to).toBe(scale.top)
    for (const [at, band] of upward.entries()) if (at > 0) expect(band.from).toBe(upward[at - 1]?.to)
  })

  it.each([
    [90, 'abnormal'],
    [91, 'borderline'],
    [99, 'borderline'],
    [100, 'normal'],
    [140, 'normal'],
    [141, 'non-compressible'],
  ])('hold an ankle index of %i hundredths as %s', (hundredths, band) => {
    expect(ankleScale.bands.find(({ from, to }) => hundredths > from && hundredths < to)?.band).toBe(band)
  })

  it.each([
    [70, 'abnormal'],
    [71, 'normal'],
  ])('hold a toe index of %i hundredths as %s', (hundredths, band) => {
    expect(toeScale.bands.find(({ from, to }) => hundredths > from && hundredths < to)?.band).toBe(band)
  })
})

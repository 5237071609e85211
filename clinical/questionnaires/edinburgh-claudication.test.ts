import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edinburghSites } from '../visit/questionnaires-fields'
import { type EdinburghInput, edinburghClaudication } from './edinburgh-claudication'

const positive: EdinburghInput = {
  painOnWalking: true,
  beginsAtRest: false,
  uphillOrHurrying: true,
  ordinaryPaceOnLevel: false,
  goneWithinTenMinutes: true,
  sites: ['calf'],
}
const result = (more: Partial<EdinburghInput>) => edinburghClaudication({ ...positive, ...more })

describe('a positive questionnaire', () => {
  test.each([
    [['calf'], 'definite'],
    [['foot', 'calf', 'thigh'], 'definite'],
    [['thigh'], 'atypical'],
    [['buttock'], 'atypical'],
    [['buttock', 'shin'], 'atypical'],
  ] as const)('felt in %o: %s', (sites, expected) => {
    expect(result({ sites })).toEqual({ result: expected, grade: 1 })
  })

  test.each(['hamstring', 'foot', 'shin', 'joint', 'radiating'] as const)('felt in the %s alone: not claudication', (site) => {
    expect(result({ sites: [site] })).toEqual({ result: 'negative' })
  })

  test.each([
    [false, { grade: 1 }],
    [true, { grade: 2 }],
    ['not-asked', {}],
  ] as const)('at ordinary pace on the level: %s', (ordinaryPaceOnLevel, grade) => {
    expect(result({ ordinaryPaceOnLevel })).toEqual({ result: 'definite', ...grade })
    expect(result({ ordinaryPaceOnLevel, sites: ['thigh'] })).toEqual({ result: 'atypical', ...grade })
  })
})

describe('one answer that is not so ends it, whatever else is open', () => {
  test.each([{ painOnWalking: false }, { beginsAtRest: true }, { uphillOrHurrying: false }, { goneWithinTenMinutes: false }] as const)(
    '%o',
    (answer) => {
      expect(result(answer)).toEqual({ result: 'negative' })
      const open = { painOnWalking: 'not-asked', beginsAtRest: 'not-asked', uphillOrHurrying: 'not-asked' } as const
      expect(result({ ...open, goneWithinTenMinutes: 'not-asked', sites: [], ...answer })).toEqual({ result: 'negative' })
    },
  )
})

describe('not scored while a question is open', () => {
  test.each([
    [{ painOnWalking: 'not-asked' }, 'Pain or discomfort in a leg on walking'],
    [{ beginsAtRest: 'not-asked' }, 'Whether it ever begins when standing still or sitting'],
    [{ uphillOrHurrying: 'not-asked' }, 'Whether it comes uphill or when hurrying'],
    [{ goneWithinTenMinutes: 'not-asked' }, 'Whether it is gone within 10 minutes of standing still'],
    [{ sites: [] }, 'Where it is felt'],
  ] as const)('%o', (answer, missing) => {
    expect(result(answer)).toEqual({ result: 'not-scored', missing: [missing] })
  })

  test('every open question is named, in the order of the form', () => {
    const open = { painOnWalking: 'not-asked', beginsAtRest: 'not-asked', uphillOrHurrying: 'not-asked', sites: [] } as const
    expect(result({ ...open, goneWithinTenMinutes: 'not-asked' })).toEqual({
      result: 'not-scored',
      missing: [
        'Pain or discomfort in a leg on walking',
        'Whether it ever begins when standing still or sitting',
        'Whether it comes uphill or when hurrying',
        'Whether it is gone within 10 minutes of standing still',
        'Where it is felt',
      ],
    })
  })

  test('an answer that nobody gave never makes the result more reassuring', () => {
    const answer = fc.constantFrom<boolean | 'not-asked'>(true, false, 'not-asked')
    const input = fc.record({
      painOnWalking: answer,
      beginsAtRest: answer,
      uphillOrHurrying: answer,
      ordinaryPaceOnLevel: answer,
      goneWithinTenMinutes: answer,
      sites: fc.subarray([...edinburghSites]),
    })
    const names = ['painOnWalking', 'beginsAtRest', 'uphillOrHurrying', 'ordinaryPaceOnLevel', 'goneWithinTenMinutes'] as const
    fc.assert(
      fc.property(input, fc.constantFrom(...names), (answers, forgotten) => {
        const whole = edinburghClaudication(answers).result
        const less = edinburghClaudication({ ...answers, [forgotten]: 'not-asked' }).result
        if (whole !== 'negative') expect(less).not.toBe('negative')
        expect([whole, 'not-scored']).toContain(less)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import type { VisitFacts } from '../visit/visit-facts'
import { linesOf, quiet, without } from './facts-for-tests'
import { pulmonaryEmbolism } from './r05-pulmonary-embolism'

const breathless: VisitFacts = { ...quiet, cramps: 'yes', breathlessOrChestPain: 'yes', breathlessNewOrWorse: 'yes' }

describe('R5 signs of pulmonary embolism', () => {
  it.each([
    ['breathlessness new or worse', breathless, ['R5 emergency']],
    ['breathlessness long-standing, no worse than usual', { ...breathless, breathlessNewOrWorse: 'no' as const }, []],
    ['breathlessness, not asked whether worse', without(breathless, 'breathlessNewOrWorse'), ['R5 same-day']],
    ['new or worse, the first question left out', without(breathless, 'breathlessOrChestPain'), ['R5 emergency']],
    ['coughing blood', { ...quiet, cramps: 'yes' as const, coughingBlood: 'yes' as const }, ['R5 emergency']],
    [
      'fainting within 14 days',
      { ...quiet, cramps: 'yes' as const, fainting: 'yes' as const, faintingIn14Days: 'yes' as const },
      ['R5 emergency'],
    ],
    ['fainting longer ago', { ...quiet, cramps: 'yes' as const, fainting: 'yes' as const, faintingIn14Days: 'no' as const }, []],
    ['fainting, not asked when', without({ ...quiet, cramps: 'yes', fainting: 'yes' }, 'faintingIn14Days'), ['R5 same-day']],
    [
      'fainting, not asked when, with a swollen leg',
      without({ ...quiet, oneLegNewlySwollen: 'yes', fainting: 'yes' }, 'faintingIn14Days'),
      ['R5 emergency'],
    ],
    ['no leg symptom at all', { ...breathless, cramps: 'no' as const }, []],
    ['leg symptoms not asked', { breathlessOrChestPain: 'yes' as const, breathlessNewOrWorse: 'yes' as const }, ['R5 emergency']],
    ['nothing asked', {}, []],
    ['everything asked and quiet', quiet, []],
  ])('%s', (_, facts, expected) => {
    expect(linesOf('R5', facts)).toEqual(expected)
  })

  it('asks what would settle it', () => {
    expect(pulmonaryEmbolism(without(breathless, 'breathlessNewOrWorse'))[0]?.missing).toContain(
      'Is the breathlessness or chest pain new or worse than usual in the last 14 days?',
    )
  })
})

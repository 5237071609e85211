import { describe, expect, it } from 'vitest'
import { walkTestWith } from './record-for-tests'
import { isUntouched } from './untouched'
import { emptySection } from './visit-record'
import { comparableWalks } from './walk-facts'

describe('walks that can be compared', () => {
  const corridor = walkTestWith({ method: 'corridor', onsetState: 'felt', onset: 120, onsetUnit: 'm' })

  it('keeps method, protocol, distance and what is censored', () => {
    const treadmill = walkTestWith({
      method: 'treadmill-constant',
      protocol: 'constant-3.2-10',
      onsetState: 'none-within',
      onset: 3,
      onsetUnit: 'min',
    })
    expect(comparableWalks([corridor, treadmill], '2026-11-23')).toEqual([
      { visitDay: '2026-11-23', method: 'corridor', protocol: null, onsetMeters: 120, comparator: 'exact' },
      { visitDay: '2026-11-23', method: 'treadmill-constant', protocol: 'constant-3.2-10', onsetMeters: 160, comparator: 'more-than' },
    ])
  })

  it('leaves out a walk without a method, a distance, or with a time only', () => {
    expect(
      comparableWalks(
        [
          walkTestWith({ ...corridor, method: null }),
          walkTestWith({ ...corridor, onset: null }),
          walkTestWith({ ...corridor, onset: 3, onsetUnit: 'min' }),
        ],
        '2026-11-23',
      ),
    ).toEqual([])
  })
})

describe('an untouched section', () => {
  it('is one in which nobody entered anything, in whatever order its fields stand', () => {
    const plan = emptySection('plan')
    expect(isUntouched('plan', plan)).toBe(true)
    expect(isUntouched('plan', Object.fromEntries(Object.entries(plan).reverse()) as typeof plan)).toBe(true)
    expect(isUntouched('plan', { ...plan, handouts: ['cramping'] })).toBe(false)
    expect(isUntouched('plan', { ...plan, compressionWanted: 'no' })).toBe(false)
  })
})

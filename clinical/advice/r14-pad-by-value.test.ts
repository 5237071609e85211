import { describe, expect, it } from 'vitest'
import type { VisitFacts } from '../visit/visit-facts'
import { abiOf, linesOf, quiet, without } from './facts-for-tests'
import { padByValue } from './r14-pad-by-value'

const low: VisitFacts = { ...quiet, exertionalLegSymptoms: 'yes', symptomsLimitWalking: 'yes', abi: { right: abiOf(0.68, 96) } }
const tbi = (value: number) => ({ state: 'value' as const, value, toeMmHg: Math.round(value * 142), brachialMmHg: 142 })
const says = (facts: VisitFacts) => padByValue(facts)[0]?.says ?? ''

describe('R14 PAD by value', () => {
  it.each([
    ['ABI 0.90', { ...quiet, abi: { right: abiOf(0.9, 128) } }, ['R14 routine']],
    ['ABI 0.91', { ...quiet, abi: { right: abiOf(0.91, 129) } }, []],
    ['TBI 0.70', { ...quiet, tbi: { left: tbi(0.7) } }, ['R14 routine']],
    ['TBI 0.71', { ...quiet, tbi: { left: tbi(0.71) } }, []],
    ['under 18', { ...low, ageYears: 17 }, []],
    ['18', { ...low, ageYears: 18 }, ['R14 routine']],
    ['age not known', without(low, 'ageYears'), ['R14 routine']],
    ['not assessable', { ...quiet, abi: { right: { state: 'not-assessable' as const, ratio: 0.5 } } }, []],
    ['no index', quiet, []],
  ])('%s', (_, facts, expected) => {
    expect(linesOf('R14', facts)).toEqual(expected)
  })

  it('shows its numbers and writes to the physician within 2 weeks', () => {
    expect(padByValue(low)[0]?.because).toEqual(['Right ABI 0.68 (PT 96 / arm 142 mmHg)'])
    expect(says(low)).toContain('Letter to the primary care physician within 2 weeks.')
    expect(says(low)).toContain('routine vascular or exercise referral')
  })

  it.each([
    [
      'a low TBI with a normal ABI',
      { ...quiet, abi: { left: abiOf(1.1, 156) }, tbi: { left: tbi(0.6) } },
      'repeat it with a warm foot first',
    ],
    ['an oscillometric value', { ...low, device: 'oscillometric' as const }, 'confirm by Doppler'],
    ['the lower ankle pressure', { ...low, method: 'lower' as const }, 'the guideline bands rest on the higher'],
  ])('%s carries its caution', (_, facts, words) => {
    expect(says(facts)).toContain(words)
    expect(says(low)).not.toContain(words)
  })

  it.each(['anticoagulant', 'bleedingHistory'] as const)('%s: no antithrombotic is suggested', (name) => {
    const words = says({ ...low, [name]: 'yes' })
    expect(words).toContain('do not suggest adding an antiplatelet or another anticoagulant')
    expect(words).not.toContain('a single antiplatelet')
    expect(words).not.toContain('rivaroxaban')
  })

  it.each(['anticoagulant', 'bleedingHistory'] as const)('%s not asked: rivaroxaban is not mentioned, and it asks', (name) => {
    expect(says(low)).toContain('rivaroxaban')
    expect(says(without(low, name))).not.toContain('rivaroxaban')
    expect(padByValue(without(low, name))[0]?.missing).toHaveLength(1)
  })

  it('warns of cilostazol unless heart failure is no', () => {
    expect(says(low)).not.toContain('Cilostazol')
    expect(says({ ...low, heartFailure: 'yes' })).toContain('Cilostazol is contraindicated in any heart failure.')
    expect(says(without(low, 'heartFailure'))).toContain('Cilostazol is contraindicated in any heart failure.')
  })
})

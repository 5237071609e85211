import { describe, expect, it } from 'vitest'
import { patternWith, recordWith, walkTestWith, woundWith } from '../visit/record-for-tests'
import type { VisitRecord } from '../visit/visit-record'
import { suggestedStage } from './suggested-stage'

const stage = (record: VisitRecord) => {
  const { right, left } = suggestedStage(record)
  const words = (result: typeof right) => ('stage' in result ? result.stage : result.state)
  return [words(right), words(left)]
}
const corridor = (onset: number, changed: Parameters<typeof walkTestWith>[0] = {}) =>
  walkTestWith({ method: 'corridor', onsetState: 'felt', onset, onsetUnit: 'm', side: 'right', ...changed })
const noWound = { ulcerOrGangrene: 'no' as const, restPainForefoot: 'no' as const, exertionalLegSymptoms: 'no' as const }

describe('suggested Fontaine stage, right and left', () => {
  it.each([
    ['nothing asked', recordWith({}), ['not-assessable', 'not-assessable']],
    ['everything asked and absent', recordWith({ redFlags: noWound }), ['I', 'I']],
    ['onset 120 m, right', recordWith({ redFlags: noWound, walkTests: [corridor(120)] }), ['IIb', 'I']],
    ['onset 199 m', recordWith({ redFlags: noWound, walkTests: [corridor(199)] }), ['IIb', 'I']],
    ['onset 200 m', recordWith({ redFlags: noWound, walkTests: [corridor(200)] }), ['IIb', 'I']],
    ['onset 201 m', recordWith({ redFlags: noWound, walkTests: [corridor(201)] }), ['IIa', 'I']],
    [
      'a walking cramp, no cramp within 400 m today',
      recordWith({
        crampPatterns: [patternWith({ whileWalking: 'yes', sites: ['right-calf'] })],
        redFlags: noWound,
        walkTests: [corridor(400, { onsetState: 'none-within' })],
      }),
      ['IIa', 'I'],
    ],
    [
      'a walking cramp, no cramp within 150 m',
      recordWith({
        crampPatterns: [patternWith({ whileWalking: 'yes', sites: ['right-calf'] })],
        redFlags: noWound,
        walkTests: [corridor(150, { onsetState: 'none-within' })],
      }),
      ['not-assessable', 'I'],
    ],
    [
      'a walking cramp without a distance',
      recordWith({ crampPatterns: [patternWith({ whileWalking: 'yes', sites: ['left-calf'] })], redFlags: noWound }),
      ['I', 'not-assessable'],
    ],
    [
      'a graded treadmill only',
      recordWith({ redFlags: noWound, walkTests: [corridor(120, { method: 'treadmill-graded' })] }),
      ['not-assessable', 'I'],
    ],
    [
      'measured before estimated',
      recordWith({ redFlags: noWound, walkTests: [corridor(500, { method: 'estimate' }), corridor(120)] }),
      ['IIb', 'I'],
    ],
    [
      'rest pain, left',
      recordWith({ redFlags: { ...noWound, restPainForefoot: 'yes', restPainSide: 'left' }, walkTests: [corridor(120)] }),
      ['IIb', 'III'],
    ],
    ['an ulcer, right', recordWith({ redFlags: { ...noWound, ulcerOrGangrene: 'yes', ulcerSide: 'right' } }), ['IV', 'I']],
    ['an ulcer whose side nobody said', recordWith({ redFlags: { ...noWound, ulcerOrGangrene: 'yes' } }), ['IV', 'IV']],
    [
      'a described wound, right, whatever the red flag says',
      recordWith({ redFlags: noWound, wounds: [woundWith({ side: 'right' })] }),
      ['IV', 'I'],
    ],
    ['a described wound whose side nobody chose', recordWith({ redFlags: noWound, wounds: [woundWith({ kind: 'ulcer' })] }), ['IV', 'IV']],
    [
      'a described wound, right, and a red flag without a side',
      recordWith({ redFlags: { ...noWound, ulcerOrGangrene: 'yes' }, wounds: [woundWith({ side: 'right' })] }),
      ['IV', 'I'],
    ],
    [
      'a described wound, right, and a red flag of the left',
      recordWith({ redFlags: { ...noWound, ulcerOrGangrene: 'yes', ulcerSide: 'left' }, wounds: [woundWith({ side: 'right' })] }),
      ['IV', 'IV'],
    ],
    ['a wound row that holds nothing yet', recordWith({ redFlags: noWound, wounds: [woundWith()] }), ['I', 'I']],
    [
      'symptoms absent, wound not asked',
      recordWith({ redFlags: { ...noWound, ulcerOrGangrene: null } }),
      ['not-assessable', 'not-assessable'],
    ],
  ])('%s', (_, record, expected) => {
    expect(stage(record)).toEqual(expected)
  })

  it('says why, and that the disease must be established', () => {
    const { right } = suggestedStage(recordWith({ redFlags: noWound, walkTests: [corridor(200)] }))
    expect(right.reasons[0]).toContain('undefined in the sources')
    expect(right.reasons.at(-1)).toContain('confirm it only when the disease is established')
  })
})

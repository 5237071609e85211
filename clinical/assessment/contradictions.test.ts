import { describe, expect, it } from 'vitest'
import { measured, patternWith, recordWith } from '../visit/record-for-tests'
import { visitFacts } from '../visit/visit-facts'
import type { VisitRecord } from '../visit/visit-record'
import { contradictions } from './contradictions'

const found = (record: VisitRecord) =>
  contradictions(record, visitFacts({ record, patient: { birthDate: '1955-02-12', sex: 'male' }, visitDay: '2026-11-23' })).map(
    ({ field }) => field,
  )
const pattern = (changed: Parameters<typeof patternWith>[0]) => recordWith({ crampPatterns: [patternWith(changed)] })
const low = { rightBrachial: measured(142), leftBrachial: measured(138), rightPosteriorTibial: measured(96) }

describe('answers that do not fit together', () => {
  it.each([
    ['nothing recorded', recordWith({}), []],
    ['brought on by walking, eased by walking', pattern({ whileWalking: 'yes', easedByWalking: 'yes' }), ['easedByWalking']],
    [
      'brought on by walking, eased by standing still',
      pattern({ whileWalking: 'yes', easedByStandingStill: 'yes', easedByWalking: 'no' }),
      [],
    ],
    ['eased by walking, not brought on by it', pattern({ whileWalking: 'no', easedByWalking: 'yes' }), []],
    ['eased by both', pattern({ easedByStandingStill: 'yes', easedByWalking: 'yes' }), ['easedByStandingStill']],
    ['on walking, eased by hanging down', pattern({ whileWalking: 'yes', easedByHangingFootDown: 'yes' }), ['easedByHangingFootDown']],
    [
      'two patterns, one each',
      recordWith({ crampPatterns: [patternWith({ whileWalking: 'yes' }), patternWith({ easedByWalking: 'yes' })] }),
      [],
    ],
    [
      'a walking cramp and no exertional symptom',
      recordWith({ crampPatterns: [patternWith({ whileWalking: 'yes' })], redFlags: { exertionalLegSymptoms: 'no' } }),
      ['exertionalLegSymptoms'],
    ],
    ['a stent and no PAD', recordWith({ factors: { knownPad: 'no', revascularization: 'yes' } }), ['knownPad']],
    ['a low ABI and no PAD', recordWith({ factors: { knownPad: 'no' }, vascularStudy: low }), ['knownPad']],
    ['a low ABI, PAD not asked', recordWith({ vascularStudy: low }), []],
  ])('%s', (_, record, fields) => {
    expect(found(record)).toEqual(fields)
  })
})

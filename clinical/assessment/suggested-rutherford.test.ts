import { describe, expect, it } from 'vitest'
import { measured, patternWith, recordWith, woundWith } from '../visit/record-for-tests'
import { visitFacts } from '../visit/visit-facts'
import type { VisitRecord } from '../visit/visit-record'
import { suggestedRutherford } from './suggested-rutherford'

const suggest = (record: VisitRecord) =>
  suggestedRutherford(record, visitFacts({ record, patient: { birthDate: '1955-02-12', sex: 'male' }, visitDay: '2026-11-23' }))
const words = (record: VisitRecord) => {
  const { right, left } = suggest(record)
  return [right, left].map((result) => ('category' in result ? result.category : result.state))
}
const none = { ulcerOrGangrene: 'no', restPainForefoot: 'no', exertionalLegSymptoms: 'no' } as const
const walking = [patternWith({ whileWalking: 'yes', sites: ['right-calf'] })]
const study = {
  rightBrachial: measured(142),
  leftBrachial: measured(138),
  rightPosteriorTibial: measured(120),
  rightDorsalisPedis: measured(110),
}
const treadmill = {
  mode: 'treadmill',
  speed: 2,
  speedUnit: 'mph',
  gradePercent: 12,
  exerciseMinutes: 5,
  rightArtery: 'posteriorTibial',
  rightAnkleAfter: measured(60),
} as const
const tested = (exerciseStudy: object) => recordWith({ crampPatterns: walking, redFlags: none, vascularStudy: study, exerciseStudy })

describe('suggested Rutherford category, chronic, right and left', () => {
  it.each<[string, VisitRecord, (number | string)[]]>([
    ['nothing asked', recordWith({}), ['not-assessable', 'not-assessable']],
    ['everything asked and absent', recordWith({ redFlags: none }), [0, 0]],
    ['the standard treadmill completed, 60 mmHg after', tested(treadmill), [1, 0]],
    ['in km/h as a metric treadmill shows it', tested({ ...treadmill, speed: 3.2, speedUnit: 'km/h' }), [1, 0]],
    ['completed, 50 mmHg after', tested({ ...treadmill, rightAnkleAfter: measured(50) }), [2, 0]],
    ['not completed, 49 mmHg after', tested({ ...treadmill, exerciseMinutes: 4.9, rightAnkleAfter: measured(49) }), [3, 0]],
    [
      'the artery that was read counts',
      tested({ ...treadmill, rightArtery: 'dorsalisPedis', rightAnkleAfter: measured(91) }),
      ['not-assessable', 0],
    ],
    ['another speed', tested({ ...treadmill, speed: 2.5 }), ['not-assessable', 0]],
    ['2 km/h is not 2 mph', tested({ ...treadmill, speedUnit: 'km/h' }), ['not-assessable', 0]],
    ['another grade', tested({ ...treadmill, gradePercent: 10 }), ['not-assessable', 0]],
    ['heel raises', tested({ ...treadmill, mode: 'heel-raises' }), ['not-assessable', 0]],
    ['no artery named', tested({ ...treadmill, rightArtery: null }), ['not-assessable', 0]],
    ['no minutes', tested({ ...treadmill, exerciseMinutes: null }), ['not-assessable', 0]],
    ['no pressure after', tested({ ...treadmill, rightAnkleAfter: null }), ['not-assessable', 0]],
    ['signal lost after', tested({ ...treadmill, rightAnkleAfter: { state: 'not-audible' } }), ['not-assessable', 0]],
    [
      'rest pain with a toe of 25',
      recordWith({ redFlags: { ...none, restPainForefoot: 'yes', restPainSide: 'left' }, vascularStudy: { leftToe: measured(25) } }),
      [0, 4],
    ],
    [
      'rest pain not explained by what was measured',
      recordWith({ redFlags: { ...none, restPainForefoot: 'yes', restPainSide: 'left' }, vascularStudy: { leftToe: measured(80) } }),
      [0, 'not-assessable'],
    ],
    [
      'rest pain with a flat waveform',
      recordWith({ redFlags: { ...none, restPainForefoot: 'yes', restPainSide: 'left' }, vascularStudy: { leftForefootFlat: 'yes' } }),
      [0, 4],
    ],
    [
      'rest pain with a pulsatile waveform',
      recordWith({ redFlags: { ...none, restPainForefoot: 'yes', restPainSide: 'left' }, vascularStudy: { leftForefootFlat: 'no' } }),
      [0, 'not-assessable'],
    ],
    ['a wound of grade 1', recordWith({ redFlags: none, wounds: [woundWith({ side: 'right', woundGrade: '1' })] }), [5, 0]],
    ['a wound of grade 2', recordWith({ redFlags: none, wounds: [woundWith({ side: 'right', woundGrade: '2' })] }), [5, 0]],
    ['a wound of grade 3', recordWith({ redFlags: none, wounds: [woundWith({ side: 'right', woundGrade: '3' })] }), ['not-assessable', 0]],
    [
      'one wound of grade 1 beside one without a grade',
      recordWith({
        redFlags: none,
        wounds: [woundWith({ side: 'right', woundGrade: '1' }), woundWith({ side: 'right', kind: 'ulcer' })],
      }),
      ['not-assessable', 0],
    ],
    [
      'a wound above 60 mmHg',
      recordWith({ redFlags: none, wounds: [woundWith({ side: 'right', woundGrade: '1' })], vascularStudy: study }),
      ['not-assessable', 0],
    ],
  ])('%s', (_, record, expected) => {
    expect(words(record)).toEqual(expected)
  })

  it('says what nobody asked', () => {
    expect(suggest(recordWith({})).right.reasons).toEqual([
      'Ulcer or gangrene not asked.',
      'Forefoot pain at rest not asked.',
      'Symptoms on walking not asked.',
    ])
    expect(suggest(recordWith({ redFlags: { ...none, restPainForefoot: null } })).left.reasons).toEqual([
      'Forefoot pain at rest not asked.',
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { abiOf } from '../advice/facts-for-tests'
import { measured, medicineWith, patternWith, recordWith, woundWith } from '../visit/record-for-tests'
import { type VisitFacts, visitFacts } from '../visit/visit-facts'
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

const night = patternWith({ atNight: 'yes', whileWalking: 'no' })
const claudication = {
  painOnWalking: 'yes',
  beginsAtRest: 'no',
  uphillOrHurrying: 'yes',
  goneWithinTenMinutes: 'yes',
  sites: ['calf'],
} as const
const edinburgh = { ...claudication, sites: [...claudication.sites] }

describe('between the sections', () => {
  it.each([
    ['a positive questionnaire and night cramps only', recordWith({ edinburgh, crampPatterns: [night] }), ['painOnWalking']],
    [
      'a positive questionnaire, one cramp not asked about walking',
      recordWith({ edinburgh, crampPatterns: [night, patternWith({ atNight: 'yes' })] }),
      [],
    ],
    ['a positive questionnaire and no cramp recorded', recordWith({ edinburgh }), []],
    [
      'a negative questionnaire and night cramps only',
      recordWith({ edinburgh: { ...edinburgh, beginsAtRest: 'yes' }, crampPatterns: [night] }),
      [],
    ],
    [
      'an atypical one and night cramps only',
      recordWith({ edinburgh: { ...edinburgh, sites: ['thigh'] }, crampPatterns: [night] }),
      ['painOnWalking'],
    ],
    [
      'a walking cramp and no pain on walking in the questionnaire',
      recordWith({ edinburgh: { painOnWalking: 'no' }, crampPatterns: [patternWith({ whileWalking: 'yes' })] }),
      ['painOnWalking'],
    ],
    [
      'a walking cramp also at rest, never at rest in the questionnaire',
      recordWith({ edinburgh: { beginsAtRest: 'no' }, crampPatterns: [patternWith({ whileWalking: 'yes', atRest: 'yes' })] }),
      ['beginsAtRest'],
    ],
    [
      'two cramps, one at rest',
      recordWith({
        edinburgh: { beginsAtRest: 'no' },
        crampPatterns: [patternWith({ whileWalking: 'yes' }), patternWith({ atRest: 'yes' })],
      }),
      [],
    ],
    ['an urge to move and a hard muscle', pattern({ urgeToMove: 'yes', muscleHardens: 'yes' }), ['urgeToMove']],
    ['an urge to move and a soft muscle', pattern({ urgeToMove: 'yes', muscleHardens: 'no' }), []],
    [
      'a diuretic listed and answered no',
      recordWith({ factors: { diuretic: 'no' }, medicines: [medicineWith({ classes: ['loop-diuretic'] })] }),
      ['diuretic'],
    ],
    [
      'none taken and a list',
      recordWith({ factors: { medicinesReviewed: 'none-taken' }, medicines: [medicineWith({ name: 'aspirin' })] }),
      ['medicinesReviewed'],
    ],
    ['none taken', recordWith({ factors: { medicinesReviewed: 'none-taken' } }), []],
    [
      'no neuropathy and lost sensation',
      recordWith({ factors: { neuropathy: 'no' }, examination: { protectiveSensationLost: 'left' } }),
      ['neuropathy'],
    ],
    ['a pregnant man', recordWith({ factors: { pregnantOrPostpartum: 'yes' } }), ['pregnantOrPostpartum']],
    [
      'a wound, and none in the red flags',
      recordWith({ redFlags: { ulcerOrGangrene: 'no' }, wounds: [woundWith({ side: 'right' })] }),
      ['ulcerOrGangrene'],
    ],
    ['a wound on whole skin', recordWith({ examination: { skinWhole: 'yes' }, wounds: [woundWith({ side: 'right' })] }), ['skinWhole']],
    ['no wound on whole skin', recordWith({ redFlags: { ulcerOrGangrene: 'no' }, examination: { skinWhole: 'yes' } }), []],
    [
      'calves 3 cm apart and no swelling',
      recordWith({ redFlags: { oneLegNewlySwollen: 'no' }, examination: { rightCalfGirthCm: 38, leftCalfGirthCm: 35 } }),
      ['oneLegNewlySwollen'],
    ],
    [
      'calves 2.9 cm apart and no swelling',
      recordWith({ redFlags: { oneLegNewlySwollen: 'no' }, examination: { rightCalfGirthCm: 37.9, leftCalfGirthCm: 35 } }),
      [],
    ],
  ])('%s', (_, record, fields) => {
    expect(found(record)).toEqual(fields)
  })

  it('names the pattern and its row', () => {
    const named = { ...patternWith({ name: ' Arch ', whileWalking: 'yes', easedByWalking: 'yes' }) }
    expect(contradictions(recordWith({ crampPatterns: [named] }), {})).toEqual([
      {
        text: '"Arch": brought on by walking and eased by walking. Which is it? Claudication eases on standing still, a cramp on walking.',
        section: 'cramp-pattern',
        key: named.id,
        field: 'easedByWalking',
      },
    ])
  })

  it('every question ends as one, or says how to read the answer', () => {
    const everything = contradictions(
      recordWith({
        crampPatterns: [
          patternWith({ whileWalking: 'yes', easedByWalking: 'yes', easedByStandingStill: 'yes', easedByHangingFootDown: 'yes' }),
        ],
        redFlags: { exertionalLegSymptoms: 'no' },
        factors: { knownPad: 'no', revascularization: 'yes' },
      }),
      {},
    )
    expect(everything).toHaveLength(5)
    for (const { text } of everything) expect(text).toContain('?')
  })
})

describe('sides that look exchanged', () => {
  const now = { right: abiOf(0.62, 88), left: abiOf(1.05, 149) }
  const compared = (right: number, left: number, changed: VisitFacts = {}): VisitFacts => ({
    abi: now,
    device: 'doppler',
    earlierStudy: {
      visitDay: '2026-08-03',
      device: 'doppler',
      method: null,
      abi: { right: abiOf(right, 100), left: abiOf(left, 100) },
      tbi: {},
    },
    ...changed,
  })
  const asked = (facts: VisitFacts) => contradictions(recordWith({}), facts).map(({ text }) => text)
  const question = "Today's right and left leg look like the left and right of 03-Aug-2026. Are the sides exchanged?"

  it('against the last signed study', () => {
    expect(asked(compared(1.04, 0.65))).toEqual([question])
    expect(asked(compared(0.6, 1.04))).toEqual([])
    expect(asked(compared(0.77, 0.9))).toEqual([])
    expect(asked(compared(1.04, 0.65, { device: 'oscillometric' }))).toEqual([])
    expect(asked(compared(1.04, 0.65, { method: 'lower' }))).toEqual([])
    expect(asked(compared(1.04, 0.65, { method: 'higher' }))).toEqual([question])
    expect(asked(compared(1.04, 0.65, { abi: { right: now.right } }))).toEqual([])
    expect(asked(compared(1.25, 0.65))).toEqual([])
    expect(asked(compared(1.04, 0.85))).toEqual([])
  })

  it('against the side of the symptoms', () => {
    const text = 'Walking hurts the left leg, but the other one has the low ABI. Are the sides exchanged?'
    expect(asked({ abi: now, exertionalSides: ['left'] })).toEqual([text])
    expect(asked({ abi: now, exertionalSides: ['right'] })).toEqual([])
    expect(asked({ abi: now, exertionalSides: ['right', 'left'] })).toEqual([])
    expect(asked({ abi: now })).toEqual([])
    const edge = (left: number, right: number) =>
      asked({ abi: { right: abiOf(right, 100), left: abiOf(left, 100) }, exertionalSides: ['left'] })
    expect(edge(1, 0.9)).toEqual([text])
    expect(edge(1.4, 0.9)).toEqual([text])
    expect(edge(0.99, 0.9)).toEqual([])
    expect(edge(1.41, 0.9)).toEqual([])
    expect(edge(1, 0.91)).toEqual([])
    const rightLeg = asked({ abi: { right: abiOf(1, 100), left: abiOf(0.9, 100) }, exertionalSides: ['right'] })
    expect(rightLeg).toEqual(['Walking hurts the right leg, but the other one has the low ABI. Are the sides exchanged?'])
  })
})

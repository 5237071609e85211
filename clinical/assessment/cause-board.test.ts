import { describe, expect, it } from 'vitest'
import { measured, medicineWith, patternWith, recordWith } from '../visit/record-for-tests'
import { visitFacts } from '../visit/visit-facts'
import { type VisitRecord, visitSections } from '../visit/visit-record'
import { causeBoard } from './cause-board'

const board = (record: VisitRecord, birthDate = '1955-02-12') =>
  causeBoard(record, visitFacts({ record, patient: { birthDate, sex: 'female' }, visitDay: '2026-11-23' }))
const texts = (lines: { text: string }[]) => lines.map(({ text }) => text)

const claudicant = recordWith({
  crampPatterns: [
    patternWith({ whileWalking: 'yes', easedByStandingStill: 'yes', easedByWalking: 'no', muscleHardens: 'no', sites: ['right-calf'] }),
  ],
  factors: { tobaccoSmoked: 'former', tobaccoSmokeless: 'never', diabetes: 'no' },
  vascularStudy: {
    rightBrachial: measured(142),
    leftBrachial: measured(138),
    rightPosteriorTibial: measured(96),
    leftPosteriorTibial: measured(150),
  },
})

describe('cause board', () => {
  it('asks and claims nothing on a blank record, but for the age', () => {
    const blank = board(recordWith({}), '1990-01-01')
    for (const evidence of Object.values(blank)) {
      expect(evidence.for).toEqual([])
      expect(evidence.against).toEqual([])
      expect(evidence.notAsked.length).toBeGreaterThan(2)
    }
    expect(texts(board(recordWith({})).ischemic.for)).toEqual(['Age 71'])
  })

  it('names every field it speaks of, so that a click leads there', () => {
    for (const evidence of [claudicant, recordWith({})].flatMap((record) => Object.values(board(record)))) {
      for (const line of [...evidence.for, ...evidence.against, ...evidence.notAsked]) {
        if (line.section === null) continue
        expect(Object.keys(visitSections[line.section].fields), line.text).toContain(line.field)
      }
    }
  })

  it('lays out a claudicant', () => {
    const { ischemic, biomechanical } = board(claudicant)
    expect(texts(ischemic.for)).toEqual([
      'Comes while walking',
      'Eased by standing still',
      'Exertional leg symptoms',
      'Right ABI 0.68 (PT 96 / arm 142 mmHg)',
      'Age 71',
      'Smoking, former',
    ])
    expect(texts(ischemic.against)).toEqual(['Left ABI 1.06 (PT 150 / arm 142 mmHg) (at rest)'])
    expect(texts(biomechanical.against)).toEqual(['Not eased by walking'])
  })

  it('lays out a night cramp on a thiazide', () => {
    const record = recordWith({
      crampPatterns: [
        patternWith({ atNight: 'yes', muscleHardens: 'yes', easedByStretching: 'yes', whileWalking: 'no', triggers: ['heat-or-sweating'] }),
      ],
      medicines: [medicineWith({ name: 'hydrochlorothiazide', classes: ['thiazide-diuretic'] })],
    })
    const { metabolic, ischemic, 'sleep-related': sleep } = board(record)
    expect(texts(metabolic.for)).toEqual([
      'Takes a diuretic',
      'Brought on by heat, sweating or too little fluid',
      'Takes a medicine linked to cramps: thiazide-like diuretic; review with the prescriber',
    ])
    expect(texts(metabolic.notAsked)).toContain('What is the potassium?')
    expect(texts(sleep.for)).toEqual(['Comes at night', 'The muscle hardens', 'Eased by stretching'])
    expect(texts(ischemic.against)).toEqual(['Does not come while walking', 'The muscle hardens'])
  })

  it.each([
    ['non-compressible', { rightPosteriorTibial: measured(206) }, 'Right ABI non-compressible: what is the toe pressure?'],
    ['monophasic', { rightPosteriorTibial: measured(150), rightWaveform: 'monophasic' as const }, null],
    ['borderline', { rightPosteriorTibial: measured(135) }, null],
  ])('never counts a %s index against ischemia', (_, study, question) => {
    const { ischemic } = board(recordWith({ vascularStudy: { rightBrachial: measured(142), leftBrachial: measured(138), ...study } }))
    expect(texts(ischemic.against)).toEqual([])
    if (question) expect(texts(ischemic.notAsked)).toContain(question)
  })

  it('does not count "at night" as ischemic: most night cramps are not', () => {
    const { ischemic } = board(recordWith({ crampPatterns: [patternWith({ atNight: 'yes' })] }))
    expect(texts([...ischemic.for, ...ischemic.notAsked]).join(' ')).not.toContain('night')
  })
})

import { describe, expect, it } from 'vitest'
import { labResultWith, measured, medicineWith, patternWith, recordWith } from '../visit/record-for-tests'
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

describe('the examination on the cause board', () => {
  it('puts signs that are there under ischemic, and asks for the others', () => {
    const record = recordWith({
      examination: {
        pulseScale: '0-3',
        rightDorsalisPedisPulse: 0,
        rightPosteriorTibialPulse: 0,
        leftDorsalisPedisPulse: 2,
        leftPosteriorTibialPulse: 3,
        femoralBruit: 'right',
        hairLoss: 'both',
        nailChange: 'none',
      },
    })
    const { ischemic } = board(record, '1990-01-01')
    expect(ischemic.for).toEqual([
      { text: 'Right dorsalis pedis pulse absent', section: 'examination', field: 'rightDorsalisPedisPulse' },
      { text: 'Right posterior tibial pulse absent', section: 'examination', field: 'rightPosteriorTibialPulse' },
      { text: 'Femoral bruit, right', section: 'examination', field: 'femoralBruit' },
      { text: 'Loss of hair, both sides', section: 'examination', field: 'hairLoss' },
    ])
    expect(texts(ischemic.against)).toEqual(['Left foot pulses felt (palpation alone excludes nothing)'])
    expect(texts(ischemic.notAsked)).toContain('Calf wasting: looked for?')
    expect(texts(ischemic.notAsked)).not.toContain('Change of the nails: looked for?')
    expect(texts(board(recordWith({})).ischemic.notAsked)).toContain('Are the left foot pulses felt?')
  })

  it('a reduced pulse, or one that cannot be read, speaks on neither side', () => {
    const record = recordWith({ examination: { pulseScale: '0-4', rightDorsalisPedisPulse: 2, rightPosteriorTibialPulse: 1 } })
    const { ischemic } = board(record, '1990-01-01')
    expect([...ischemic.for, ...ischemic.against]).toEqual([])
    expect(texts(ischemic.notAsked)).not.toContain('Are the right foot pulses felt?')
  })

  it('arches and shoes under biomechanical', () => {
    const { biomechanical } = board(
      recordWith({ examination: { rightArch: 'flat', leftArch: 'normal', footwear: ['too-tight', 'high-heel'] } }),
    )
    expect(texts(biomechanical.for)).toEqual(['Right arch flat', 'Footwear: too tight, high heel'])
    expect(texts(biomechanical.against)).toEqual(['Left arch normal'])
    expect(texts(board(recordWith({ examination: { footwear: ['suitable'] } })).biomechanical.against)).toEqual(['Footwear suitable'])
    expect(texts(board(recordWith({})).biomechanical.notAsked).slice(-3)).toEqual([
      'How is the right arch?',
      'How is the left arch?',
      'What footwear is worn?',
    ])
  })
})

describe('labs, medicines, study and questionnaire on the cause board', () => {
  it('leads to the row of a result, out of range for and in range against', () => {
    const potassium = labResultWith({ test: 'potassium', value: 3.1, unit: 'mEq/L', low: 3.5, high: 5, sampleOn: '2026-11-01' })
    const sodium = {
      ...labResultWith({ test: 'sodium', value: 140, unit: 'mEq/L', low: 136, high: 145, sampleOn: '2026-11-01' }),
      id: 'other',
    }
    const { metabolic } = board(recordWith({ labResults: [potassium, sodium] }))
    expect(metabolic.for).toEqual([
      { text: 'Potassium out of range (01-Nov-2026)', section: 'lab-result', field: 'value', key: potassium.id },
    ])
    expect(metabolic.against).toEqual([{ text: 'Sodium in range (01-Nov-2026)', section: 'lab-result', field: 'value', key: 'other' }])
    expect(texts(metabolic.notAsked)).toContain('What is the magnesium?')
    expect(texts(metabolic.notAsked)).not.toContain('What is the tsh?')
  })

  it('names each medicine that is linked to cramps once, and asks for the list', () => {
    const inhaler = medicineWith({ name: 'salmeterol', classes: ['long-acting-beta-agonist'] })
    const { metabolic } = board(recordWith({ medicines: [inhaler] }))
    expect(metabolic.for).toEqual([
      {
        text: 'Takes a medicine linked to cramps: long-acting beta agonist; review with the prescriber',
        section: 'medicine',
        field: 'classes',
        key: inhaler.id,
      },
    ])
    expect(texts(metabolic.notAsked)).not.toContain('Which medicines does the patient take?')
    expect(texts(board(recordWith({})).metabolic.notAsked)).toContain('Which medicines does the patient take?')
    expect(texts(board(recordWith({ factors: { medicinesReviewed: 'none-taken' } })).metabolic.notAsked)).not.toContain(
      'Which medicines does the patient take?',
    )
    expect(texts(board(recordWith({ factors: { medicinesReviewed: 'unable' } })).metabolic.notAsked)).toContain(
      'Which medicines does the patient take?',
    )
  })

  it('a positive questionnaire speaks for, a negative one never against, an unfinished one is a question', () => {
    const asked = {
      painOnWalking: 'yes',
      beginsAtRest: 'no',
      uphillOrHurrying: 'yes',
      ordinaryPaceOnLevel: 'no',
      goneWithinTenMinutes: 'yes',
    } as const
    const of = (edinburgh: object) => board(recordWith({ edinburgh }), '1990-01-01').ischemic
    expect(texts(of({ ...asked, sites: ['calf'] }).for)).toEqual([
      'Edinburgh-style questionnaire: definite claudication (unvalidated wording)',
    ])
    expect(texts(of({ ...asked, sites: ['thigh'] }).for)).toEqual([
      'Edinburgh-style questionnaire: atypical claudication (unvalidated wording)',
    ])
    const negative = of({ ...asked, beginsAtRest: 'yes' })
    expect([...negative.for, ...negative.against]).toEqual([])
    expect(texts(of({ ...asked, sites: [] }).notAsked)).toContain('Edinburgh-style questionnaire not finished')
  })

  it('a fall after exercise speaks for, none against, an unclear one on neither side', () => {
    const facts = (positive: true | false | 'review') => ({
      exercise: { right: { abiDropPercent: 25, ankleDropMmHg: 35, positive, criteria: [] } },
    })
    const of = (positive: true | false | 'review') => causeBoard(recordWith({}), facts(positive)).ischemic
    const line = {
      text: 'Right after exercise: ABI fell 25 %, ankle pressure fell 35 mmHg',
      section: 'exercise-study',
      field: 'rightAnkleAfter',
    }
    expect(of(true).for).toEqual([line])
    expect(of(true).against).toEqual([])
    expect(of(false).against).toEqual([line])
    expect([...of('review').for, ...of('review').against]).toEqual([])
  })

  it('counts activity and tobacco as they were recorded', () => {
    const { metabolic, ischemic } = board(
      recordWith({ factors: { activity: 'athlete', tobaccoSmoked: 'current', tobaccoSmokeless: 'former', heavyAlcohol: 'yes' } }),
      '1961-11-24',
    )
    expect(texts(metabolic.for)).toEqual(['Drinks alcohol heavily', 'Athlete'])
    expect(texts(ischemic.for)).toEqual(['Smoking, current', 'Smokeless tobacco, former'])
    expect(texts(board(recordWith({ factors: { activity: 'active' } })).metabolic.for)).toEqual(['Very active'])
    expect(texts(board(recordWith({ factors: { activity: 'light' } })).metabolic.notAsked)).not.toContain('How active is the patient?')
    expect(texts(board(recordWith({}), '1961-11-23').ischemic.for)).toEqual(['Age 65'])
  })

  it('reads what brings a cramp on', () => {
    const triggers = ['standing-long', 'exercise', 'pointing-the-foot', 'new-shoes', 'dehydration'] as const
    const { metabolic, biomechanical } = board(recordWith({ crampPatterns: [patternWith({ triggers: [...triggers] })] }))
    expect(texts(metabolic.for)).toEqual(['Brought on by heat, sweating or too little fluid'])
    expect(biomechanical.for.map(({ text, field }) => `${text} (${field})`)).toEqual([
      'Brought on by long standing (triggers)',
      'Brought on by exercise (triggers)',
      'Brought on by pointing the foot (triggers)',
      'Brought on by new shoes (triggers)',
    ])
  })

  it('what speaks against "no cause found"', () => {
    const record = recordWith({ crampPatterns: [patternWith({ whileWalking: 'yes' })], factors: { diuretic: 'yes' } })
    expect(texts(board(record)['sleep-related'].against)).toEqual(['Comes while walking', 'Takes a diuretic: a cause to look into'])
  })
})

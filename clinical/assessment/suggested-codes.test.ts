import { describe, expect, it } from 'vitest'
import { excludedPairs } from '../visit/code-exclusions'
import { measured, medicineWith, patternWith, recordWith, walkTestWith } from '../visit/record-for-tests'
import { visitFacts } from '../visit/visit-facts'
import { assessmentFields, type VisitRecord } from '../visit/visit-record'
import { suggestedCodes } from './suggested-codes'

const suggest = (record: VisitRecord) =>
  suggestedCodes(record, visitFacts({ record, patient: { birthDate: '1955-02-12', sex: 'male' }, visitDay: '2026-11-23' }))
const codes = (record: VisitRecord) => suggest(record).map(({ code }) => code)

const arms = { rightBrachial: measured(142), leftBrachial: measured(138) }
const rightLow = { ...arms, rightPosteriorTibial: measured(96), leftPosteriorTibial: measured(150) }
const bothLow = { ...arms, rightPosteriorTibial: measured(96), leftPosteriorTibial: measured(90) }
const walking = (...sites: ('right-calf' | 'left-calf')[]) => patternWith({ whileWalking: 'yes', sites })

describe('arterial codes', () => {
  it.each([
    ['claudication, right', recordWith({ vascularStudy: rightLow, crampPatterns: [walking('right-calf')] }), ['I70.211']],
    [
      'claudication, left',
      recordWith({ vascularStudy: { ...arms, leftPosteriorTibial: measured(90) }, crampPatterns: [walking('left-calf')] }),
      ['I70.212'],
    ],
    ['claudication, both', recordWith({ vascularStudy: bothLow, crampPatterns: [walking('right-calf', 'left-calf')] }), ['I70.213']],
    ['low index without a symptom', recordWith({ vascularStudy: rightLow }), ['I70.201']],
    ['low in both without a symptom', recordWith({ vascularStudy: bothLow }), ['I70.203']],
    [
      'rest pain right, none left',
      recordWith({ vascularStudy: bothLow, redFlags: { restPainForefoot: 'yes', restPainSide: 'right' } }),
      ['I70.221', 'I70.202'],
    ],
    [
      'gangrene left',
      recordWith({ vascularStudy: bothLow, redFlags: { ulcerOrGangrene: 'yes', ulcerKind: 'gangrene', ulcerSide: 'left' } }),
      ['I70.201', 'I70.262'],
    ],
    [
      'ulcer right',
      recordWith({ vascularStudy: rightLow, redFlags: { ulcerOrGangrene: 'yes', ulcerKind: 'ulcer', ulcerSide: 'right' } }),
      ['I70.239'],
    ],
    [
      'ulcers on both legs',
      recordWith({ vascularStudy: bothLow, redFlags: { ulcerOrGangrene: 'yes', ulcerKind: 'ulcer', ulcerSide: 'both' } }),
      ['I70.239', 'I70.249'],
    ],
    ['with diabetes', recordWith({ vascularStudy: rightLow, factors: { diabetes: 'yes' } }), ['I70.201', 'E11.51']],
    ['known, symptomatic, not measured', recordWith({ factors: { knownPad: 'yes' }, crampPatterns: [walking('right-calf')] }), ['I70.211']],
    ['assessed as likely, no index', recordWith({ assessment: { peripheralArterialDisease: 'likely' } }), ['I73.9']],
    ['normal indices', recordWith({ vascularStudy: { ...arms, rightPosteriorTibial: measured(150) } }), []],
    ['non-compressible', recordWith({ vascularStudy: { ...arms, rightPosteriorTibial: measured(206) } }), []],
    ['nothing recorded', recordWith({}), []],
  ])('%s', (_, record, expected) => {
    expect(codes(record)).toEqual(expected)
  })

  it('keeps sides with their codes', () => {
    const record = recordWith({ vascularStudy: bothLow, redFlags: { restPainForefoot: 'yes', restPainSide: 'right' } })
    expect(suggest(record).map(({ code, side }) => `${code} ${side}`)).toEqual(['I70.221 right', 'I70.202 left'])
    expect(suggest(record)[0]?.because).toContain('Right ABI 0.68 (PT 96 / arm 142 mmHg)')
  })
})

describe('codes of the cramp', () => {
  const night = patternWith({ atNight: 'yes', muscleHardens: 'yes', easedByStretching: 'yes', sites: ['left-calf'] })
  const hardCalf = patternWith({ afterActivity: 'yes', muscleHardens: 'yes', sites: ['left-calf'] })
  const arch = patternWith({ afterActivity: 'yes', sites: ['left-arch'] })
  it.each([
    ['a night cramp that hardens and yields to stretching', [night], ['G47.62']],
    ['a calf that hardens', [hardCalf], ['M62.831']],
    ['an arch cramp', [arch], ['R25.2']],
    ['a calf and an arch: one code, not two for one cramp', [hardCalf, arch], ['M62.831']],
    ['a night cramp and an arch by day', [night, arch], ['G47.62', 'R25.2']],
    ['a walking cramp without arterial disease', [walking('left-calf')], ['R25.2']],
  ])('%s', (_, crampPatterns, expected) => {
    expect(codes(recordWith({ crampPatterns }))).toEqual(expected)
  })

  it('takes the side of a conclusion from the cramps, and suggests none without one', () => {
    const assessment = { tarsalTunnel: 'likely' as const, complexRegionalPain: 'likely' as const }
    expect(codes(recordWith({ assessment, crampPatterns: [patternWith({ sites: ['right-arch', 'left-arch'] })] }))).toEqual([
      'R25.2',
      'G57.53',
      'G90.523',
    ])
    expect(codes(recordWith({ assessment, crampPatterns: [patternWith({ sites: ['left-arch'] })] }))).toEqual([
      'R25.2',
      'G57.52',
      'G90.522',
    ])
    expect(codes(recordWith({ assessment, crampPatterns: [patternWith()] }))).toEqual(['R25.2'])
  })

  it('neurogenic claudication needs the stenosis known and relief by sitting', () => {
    const crampPatterns = [patternWith({ whileWalking: 'yes', easedBySittingOrLeaningForward: 'yes' })]
    expect(codes(recordWith({ factors: { lumbarStenosis: 'yes' }, crampPatterns }))).toContain('M48.062')
    expect(codes(recordWith({ crampPatterns }))).not.toContain('M48.062')
  })
})

describe('other codes', () => {
  it.each([
    ['smokes', { tobaccoSmoked: 'current' as const }, ['F17.210']],
    ['chews, smoked once', { tobaccoSmoked: 'former' as const, tobaccoSmokeless: 'current' as const }, ['F17.220']],
    ['smoked once', { tobaccoSmoked: 'former' as const }, ['Z87.891']],
    ['never', { tobaccoSmoked: 'never' as const, tobaccoSmokeless: 'never' as const }, []],
  ])('tobacco: %s', (_, factors, expected) => {
    expect(codes(recordWith({ factors }))).toEqual(expected)
  })

  it('an adverse effect only beside the conclusion "metabolic"', () => {
    const medicines = [medicineWith({ name: 'hydrochlorothiazide', classes: ['thiazide-diuretic'] })]
    expect(codes(recordWith({ medicines }))).toEqual(['Z79.899'])
    expect(codes(recordWith({ medicines, assessment: { cause: 'metabolic' } }))).toEqual(['T50.2X5A', 'Z79.899'])
  })

  it('never suggests what excludes another suggestion or a chosen code', () => {
    const record = recordWith({ vascularStudy: rightLow, assessment: { codes: ['I73.9'], peripheralArterialDisease: 'likely' } })
    expect(codes(record)).toEqual([])
    const everything = recordWith({
      vascularStudy: bothLow,
      crampPatterns: [walking('right-calf'), patternWith({ atNight: 'yes' })],
      walkTests: [walkTestWith({ method: 'corridor', onset: 100, onsetUnit: 'm' })],
      factors: { tobaccoSmoked: 'current', diabetes: 'yes' },
    })
    expect(excludedPairs(codes(everything))).toEqual([])
  })

  it('gives codes that the record accepts', () => {
    const record = recordWith({
      vascularStudy: bothLow,
      crampPatterns: [patternWith()],
      factors: { tobaccoSmoked: 'current', diabetes: 'yes', diuretic: 'yes' },
    })
    expect(assessmentFields.codes.safeParse(codes(record)).success).toBe(true)
  })
})

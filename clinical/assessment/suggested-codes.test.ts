import { describe, expect, it } from 'vitest'
import { excludedPairs } from '../visit/code-exclusions'
import { labResultWith, measured, medicineWith, patternWith, recordWith, walkTestWith, woundWith } from '../visit/record-for-tests'
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

describe('codes of wounds', () => {
  const wound = (changed: Parameters<typeof woundWith>[0]) => woundWith({ kind: 'ulcer', ...changed })
  it.each([
    ['thigh', 'I70.231'],
    ['calf', 'I70.232'],
    ['ankle', 'I70.233'],
    ['heel', 'I70.234'],
    ['midfoot', 'I70.234'],
    ['forefoot', 'I70.235'],
    ['toes', 'I70.235'],
    [null, 'I70.239'],
  ] as const)('an ulcer of the right %s', (site, code) => {
    expect(codes(recordWith({ vascularStudy: rightLow, wounds: [wound({ side: 'right', site })] }))).toEqual([code])
  })

  it('left, both legs, several sites, each once', () => {
    expect(codes(recordWith({ vascularStudy: bothLow, wounds: [wound({ side: 'left', site: 'heel' })] }))).toEqual(['I70.201', 'I70.244'])
    const wounds = [
      wound({ side: 'right', site: 'toes' }),
      wound({ side: 'right', site: 'forefoot' }),
      wound({ side: 'right', site: 'ankle' }),
      wound({ side: 'left', site: 'calf' }),
    ]
    expect(codes(recordWith({ vascularStudy: bothLow, wounds }))).toEqual(['I70.235', 'I70.233', 'I70.242'])
  })

  it('says what to add, and names the side', () => {
    const [first] = suggest(recordWith({ vascularStudy: rightLow, wounds: [wound({ side: 'right', site: 'toes' })] }))
    expect(first).toEqual({
      code: 'I70.235',
      title: 'Atherosclerosis of native arteries of right leg with ulceration of other part of foot',
      because: [
        'Ulcer recorded; add L97.- for its severity',
        'Right ABI 0.68 (PT 96 / arm 142 mmHg)',
        'Native arteries: a bypass graft has codes of its own',
      ],
      side: 'right',
    })
  })

  it('gangrene, dry or wet, before an ulcer of the same leg, and with diabetes', () => {
    const wounds = [wound({ side: 'right', site: 'toes' }), wound({ side: 'right', kind: 'dry-gangrene' })]
    expect(codes(recordWith({ vascularStudy: rightLow, wounds, factors: { diabetes: 'yes' } }))).toEqual(['I70.261', 'E11.52'])
    expect(codes(recordWith({ vascularStudy: rightLow, wounds: [wound({ side: 'right', kind: 'wet-gangrene' })] }))).toEqual(['I70.261'])
  })

  it('no code of a side for a wound whose side nobody chose', () => {
    expect(codes(recordWith({ vascularStudy: rightLow, wounds: [wound({ site: 'toes' })] }))).toEqual(['I70.201'])
  })
})

describe('codes of conclusions', () => {
  const likely = (assessment: object, changed: object = {}) => recordWith({ assessment, ...changed })
  const sided = (site: 'right-calf' | 'left-calf') => ({ crampPatterns: [patternWith({ sites: [site], muscleHardens: 'yes' })] })

  it.each([
    ['right', 'I82.431'],
    ['left', 'I82.432'],
  ] as const)('a clot, %s', (swollenSide, code) => {
    expect(codes(likely({ deepVeinThrombosis: 'likely' }, { redFlags: { swollenSide } }))).toEqual([code])
    expect(codes(likely({ deepVeinThrombosis: 'possible' }, { redFlags: { swollenSide } }))).toEqual([])
    expect(codes(likely({ deepVeinThrombosis: 'likely' }, { examination: { clotScoreSide: swollenSide } }))).toEqual([code])
    expect(codes(likely({ deepVeinThrombosis: 'likely' }, { examination: { pittingEdema: swollenSide } }))).toEqual([code])
  })

  it('no clot without a side, or of both', () => {
    expect(codes(likely({ deepVeinThrombosis: 'likely' }))).toEqual([])
    expect(codes(likely({ deepVeinThrombosis: 'likely' }, { redFlags: { swollenSide: 'both' } }))).toEqual([])
    const [first] = suggest(likely({ deepVeinThrombosis: 'likely' }, { redFlags: { swollenSide: 'left' } }))
    expect(first).toEqual({
      code: 'I82.432',
      title: 'Acute embolism and thrombosis of left popliteal vein',
      because: ['Assessed as likely', 'Only once a scan shows it in the popliteal vein; another vein has another I82.4- code'],
      side: 'left',
    })
  })

  it('a compartment syndrome, by its setting', () => {
    const assessment = { compartmentSyndrome: 'likely' }
    expect(codes(likely(assessment, sided('right-calf')))).toEqual(['M62.831', 'M79.A21'])
    expect(codes(likely(assessment, { ...sided('left-calf'), redFlags: { compartmentSetting: 'yes' } }))).toEqual(['M62.831', 'T79.A22A'])
    const [, traumatic] = suggest(likely(assessment, { ...sided('left-calf'), redFlags: { compartmentSetting: 'yes' } }))
    expect(traumatic).toEqual({
      code: 'T79.A22A',
      title: 'Traumatic compartment syndrome of left lower extremity, initial encounter',
      because: ['Assessed as likely', 'Side of the recorded cramps', 'Without trauma it is M79.A2-'],
      side: 'left',
    })
    expect(suggest(likely(assessment, sided('left-calf')))[1]?.because.at(-1)).toBe('After trauma it is T79.A2-')
    expect(codes(likely(assessment))).toEqual([])
    expect(codes(likely(assessment, { crampPatterns: [patternWith({ sites: ['left-calf', 'right-calf'] })] }))).toEqual(['R25.2'])
  })

  it('tarsal tunnel and regional pain take the side of the examination before that of the cramps', () => {
    const assessment = { tarsalTunnel: 'likely', complexRegionalPain: 'likely' }
    const examination = { tinel: 'right', regionalPainSide: 'both' }
    expect(codes(likely(assessment, { ...sided('left-calf'), examination }))).toEqual(['M62.831', 'G57.51', 'G90.523'])
    const [, tunnel, regional] = suggest(likely(assessment, { ...sided('left-calf'), examination }))
    expect(tunnel).toEqual({
      code: 'G57.51',
      title: 'Tarsal tunnel syndrome, right lower limb',
      because: ['Assessed as likely', 'Side of the examination'],
      side: 'right',
    })
    expect(regional?.title).toBe('Complex regional pain syndrome I, bilateral lower limbs')
    expect(suggest(likely(assessment, sided('left-calf')))[1]?.because).toEqual(['Assessed as likely', 'Side of the recorded cramps'])
  })
})

describe('codes of electrolytes', () => {
  const lab = (changed: Parameters<typeof labResultWith>[0]) =>
    recordWith({ labResults: [labResultWith({ unit: 'mEq/L', hemolyzed: 'no', ...changed })] })
  it.each([
    ['potassium low by its range', lab({ test: 'potassium', value: 3.4, low: 3.5, high: 5 }), ['E87.6']],
    ['potassium at the lower limit', lab({ test: 'potassium', value: 3.5, low: 3.5, high: 5 }), []],
    ['less than the lower limit', lab({ test: 'potassium', value: 3.5, comparator: 'less-than', low: 3.5 }), ['E87.6']],
    ['potassium high', lab({ test: 'potassium', value: 5.1, low: 3.5, high: 5 }), ['E87.5']],
    ['potassium at the upper limit', lab({ test: 'potassium', value: 5, low: 3.5, high: 5 }), []],
    ['more than the upper limit', lab({ test: 'potassium', value: 5, comparator: 'more-than', high: 5 }), ['E87.5']],
    ['potassium high, hemolyzed', lab({ test: 'potassium', value: 6, high: 5, hemolyzed: 'yes' }), []],
    ['potassium high, hemolysis not asked', lab({ test: 'potassium', value: 6, high: 5, hemolyzed: null }), []],
    ['potassium low, hemolyzed', lab({ test: 'potassium', value: 3, low: 3.5, hemolyzed: 'yes' }), ['E87.6']],
    ['by the mark of the laboratory', lab({ test: 'sodium', flag: 'low' }), ['E87.1']],
    ['the mark counts before the range', lab({ test: 'sodium', value: 130, low: 136, flag: 'in-range' }), []],
    ['marked critical, below the range', lab({ test: 'sodium', value: 119, low: 136, flag: 'critical' }), ['E87.1']],
    ['sodium high', lab({ test: 'sodium', value: 150, high: 145 }), []],
    ['magnesium low', lab({ test: 'magnesium', value: 1.2, low: 1.6, unit: 'mg/dL' }), ['E83.42']],
    ['calcium low', lab({ test: 'calcium', value: 8, low: 8.6, unit: 'mg/dL' }), ['E83.51']],
    ['a number without mark or range', lab({ test: 'potassium', value: 2.9 }), []],
    ['what the patient says', lab({ test: 'potassium', value: 2.9, low: 3.5, source: 'patient-says' }), []],
    ['another test', lab({ test: 'glucose', value: 40, low: 70, unit: 'mg/dL' }), []],
  ])('%s', (_, record, expected) => {
    expect(codes(record)).toEqual(expected)
  })

  it('the newest sample counts', () => {
    const low = { ...labResultWith({ test: 'potassium', value: 3, unit: 'mEq/L', low: 3.5, sampleOn: '2026-11-01' }), id: 'a' }
    const since = { ...labResultWith({ test: 'potassium', value: 4, unit: 'mEq/L', low: 3.5, sampleOn: '2026-11-10' }), id: 'b' }
    expect(codes(recordWith({ labResults: [low, since] }))).toEqual([])
    expect(codes(recordWith({ labResults: [since, low] }))).toEqual([])
    expect(codes(recordWith({ labResults: [since, { ...low, sampleOn: '2026-11-11' }] }))).toEqual(['E87.6'])
  })

  it('gives the value as its reason, and the albumin for calcium', () => {
    expect(suggest(lab({ test: 'calcium', value: 8, low: 8.6, unit: 'mg/dL' }))[0]).toEqual({
      code: 'E83.51',
      title: 'Hypocalcemia',
      because: ['The laboratory reports calcium 8 mg/dL as low', 'Total calcium: look at albumin or ionized calcium first'],
      side: null,
    })
    expect(suggest(lab({ test: 'sodium', flag: 'low' }))[0]?.because).toEqual(['The laboratory reports sodium as low'])
  })
})

describe('restless legs, adverse effects and screening', () => {
  it('restless legs need all four recorded features', () => {
    const features = { urgeToMove: 'yes', atRest: 'yes', easedByWalking: 'yes', worseInEvening: 'yes' } as const
    expect(codes(recordWith({ crampPatterns: [patternWith(features)] }))).toEqual(['R25.2', 'G25.81'])
    for (const name of Object.keys(features))
      expect(codes(recordWith({ crampPatterns: [patternWith({ ...features, [name]: null })] }))).toEqual(['R25.2'])
  })

  it.each([
    ['potassium-sparing-diuretic', 'T50.0X5A', 'For spironolactone or eplerenone; triamterene and amiloride are T50.2X5A'],
    ['loop-diuretic', 'T50.1X5A', 'Takes a loop diuretic'],
    ['statin', 'T46.6X5A', 'Takes a statin'],
  ] as const)('an adverse effect of a %s', (name, code, reason) => {
    const record = recordWith({ medicines: [medicineWith({ name: 'x', classes: [name] })], assessment: { cause: 'metabolic' } })
    const suggested = suggest(record).find((each) => each.code === code)
    expect(suggested?.because[0]).toBe('Cause assessed as metabolic')
    expect(suggested?.because.at(-1)).toBe(reason)
  })

  it('a screening is an index without symptoms and without known disease', () => {
    const asked = { exertionalLegSymptoms: 'no', restPainForefoot: 'no', ulcerOrGangrene: 'no' } as const
    const normal = { ...arms, rightPosteriorTibial: measured(150) }
    expect(codes(recordWith({ redFlags: asked, factors: { knownPad: 'no' }, vascularStudy: normal }))).toEqual(['Z13.6'])
    expect(codes(recordWith({ redFlags: asked, factors: { knownPad: 'no' } }))).toEqual([])
    expect(codes(recordWith({ redFlags: asked, vascularStudy: normal }))).toEqual([])
    for (const name of Object.keys(asked))
      expect(codes(recordWith({ redFlags: { ...asked, [name]: null }, factors: { knownPad: 'no' }, vascularStudy: normal }))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { diureticClasses } from '../clinical/visit/medicine-facts'
import { labResultWith, medicineWith, patternWith, recordWith, woundWith } from '../clinical/visit/record-for-tests'
import { type MedicineClass, visitFacts } from '../clinical/visit/visit-facts'
import { emptyVisitRecord, type VisitRecord } from '../clinical/visit/visit-record'
import { handoutFacts, type MeasuredBands } from './handout-facts'
import { gateOf, mineralConditions, stretchingConditions, walkingConditions } from './safety-conditions'

const unknown: MeasuredBands = { right: null, left: null }
const changed = (change: (record: VisitRecord) => void) => {
  const record = emptyVisitRecord()
  change(record)
  return record
}
const patient = { birthDate: '1955-02-12', sex: 'female' as const }
const factsOf = (record: VisitRecord) => visitFacts({ record, patient, visitDay: '2026-11-03' })

describe('stretching is unlocked', () => {
  const opens = (record: VisitRecord, also?: Parameters<typeof handoutFacts>[2]) =>
    gateOf(stretchingConditions, handoutFacts(record, unknown, also).stretching).open

  it('by the screening question answered with no, and by nothing else', () => {
    expect(opens(emptyVisitRecord())).toBe(false)
    expect(opens(changed((visit) => (visit.redFlags.oneLegNewlySwollen = 'yes')))).toBe(false)
    expect(opens(changed((visit) => (visit.redFlags.oneLegNewlySwollen = 'no')))).toBe(true)
    expect(opens(emptyVisitRecord(), { legChanged: 'no' })).toBe(true)
    expect(opens(emptyVisitRecord(), { legChanged: 'yes' })).toBe(false)
  })

  it('not by the visit’s own narrower answer once somebody has the question before them', () => {
    expect(
      opens(
        changed((visit) => (visit.redFlags.oneLegNewlySwollen = 'no')),
        { legChanged: null },
      ),
    ).toBe(false)
  })

  it('never against what was seen', () => {
    for (const change of [
      (visit: VisitRecord) => (visit.redFlags.oneLegNewlySwollen = 'yes'),
      (visit: VisitRecord) => (visit.examination.deepVeinTenderness = 'left'),
      (visit: VisitRecord) => (visit.examination.hotRedSwollenFoot = 'right'),
    ]) {
      expect(opens(changed(change), { legChanged: 'no' })).toBe(false)
    }
  })

  it.each([
    'swollenBlueTense',
    'persistentCalfPainOneSide',
    'breathlessOrChestPain',
    'painPresentNotSettling',
    'severePainOnPassiveStretch',
    'woodHardWithNumbnessOrWeakness',
    'painDespiteOpioids',
  ] as const)('never with %s', (flag) => {
    const visit = recordWith({ redFlags: { oneLegNewlySwollen: 'no', [flag]: 'yes' } })
    expect(opens(visit)).toBe(false)
    expect(opens(visit, { legChanged: 'no', visit: factsOf(visit) })).toBe(false)
  })

  it.each([{ pittingEdema: 'left' }, { wholeLegSwollen: 'right' }, { rightCalfGirthCm: 40, leftCalfGirthCm: 37 }] as const)(
    'never with %o on examination',
    (examination) => {
      expect(opens(recordWith({ redFlags: { oneLegNewlySwollen: 'no' }, examination }))).toBe(false)
    },
  )

  it.each(['deepVeinThrombosis', 'compartmentSyndrome'] as const)('never while %s is possible', (differential) => {
    for (const [verdict, safe] of [
      ['unlikely', true],
      ['possible', false],
      ['likely', false],
      ['referred', false],
    ] as const) {
      expect(opens(recordWith({ redFlags: { oneLegNewlySwollen: 'no' }, assessment: { [differential]: verdict } }))).toBe(safe)
    }
  })
})

describe('poor flow', () => {
  const flow = (record: VisitRecord, bands = unknown) => handoutFacts(record, bands).poorFlow
  const asked = {
    factors: { knownPad: 'no' },
    redFlags: { exertionalLegSymptoms: 'no', restPainForefoot: 'no', ulcerOrGangrene: 'no' },
    crampPatterns: [patternWith({ whileWalking: 'no' })],
  } as const

  it('is unknown until it was asked, and then absent', () => {
    expect(flow(emptyVisitRecord())).toBe(null)
    expect(flow(recordWith({ ...asked, crampPatterns: [patternWith({ whileWalking: 'no' })] }))).toBe('no')
    expect(flow(recordWith({ ...asked, crampPatterns: [patternWith()] }))).toBe(null)
    expect(flow(recordWith({ ...asked, crampPatterns: [], factors: {} }))).toBe(null)
  })

  it.each<[string, (visit: VisitRecord) => void]>([
    ['ischemic cause', (visit) => (visit.assessment.cause = 'ischemic')],
    ['mixed cause', (visit) => (visit.assessment.cause = 'mixed')],
    ['PAD possible', (visit) => (visit.assessment.peripheralArterialDisease = 'possible')],
    ['a Fontaine stage', (visit) => (visit.assessment.fontaineLeft = 'IIb')],
    ['known PAD', (visit) => (visit.factors.knownPad = 'yes')],
    ['a treated artery', (visit) => (visit.factors.revascularization = 'yes')],
    ['exertional leg symptoms', (visit) => (visit.redFlags.exertionalLegSymptoms = 'yes')],
    ['rest pain', (visit) => (visit.redFlags.restPainForefoot = 'yes')],
    ['a cramp while walking', (visit) => visit.crampPatterns.push(patternWith({ whileWalking: 'yes' }))],
    ['relief on standing still', (visit) => visit.crampPatterns.push(patternWith({ easedByStandingStill: 'yes' }))],
  ])('is present with %s', (_, change) => {
    expect(flow(changed(change))).toBe('yes')
  })

  it('is present with any band but the normal one', () => {
    for (const band of ['abnormal', 'borderline', 'non-compressible']) {
      expect(flow(recordWith({ ...asked, crampPatterns: [] }), { right: 'normal', left: band })).toBe('yes')
    }
    expect(flow(recordWith({ ...asked, crampPatterns: [] }), { right: 'normal', left: 'normal' })).toBe('no')
  })
})

describe('rule R20 reads', () => {
  const clear = () =>
    recordWith({
      factors: {
        diuretic: 'no',
        chronicKidneyDisease: 'no',
        dialysis: 'no',
        kidneyTransplant: 'no',
        heartFailure: 'no',
        cirrhosis: 'no',
        hypertension: 'no',
        diabetes: 'no',
        adrenalInsufficiency: 'no',
        fluidOrSaltLimit: 'no',
        largeFluidIntake: 'no',
        medicinesReviewed: 'none-taken',
      },
      redFlags: { headacheOrVomitingAfterDrinking: 'no' },
      labResults: [
        labResultWith({ test: 'potassium', value: 4.1, unit: 'mEq/L', sampleOn: '2026-11-01' }),
        labResultWith({ test: 'sodium', value: 140, unit: 'mEq/L', sampleOn: '2026-11-01' }),
      ],
    })
  const gate = (change: (visit: VisitRecord) => void = () => {}) => {
    const record = clear()
    change(record)
    return gateOf(mineralConditions, handoutFacts(record, unknown).minerals)
  }

  it('nothing where everything was asked and is absent', () => {
    expect(gate()).toEqual({ open: true, present: [], notAsked: [] })
  })

  it('every condition as open on an empty record', () => {
    expect(gateOf(mineralConditions, handoutFacts(emptyVisitRecord(), unknown).minerals).notAsked).toEqual(Object.values(mineralConditions))
  })

  it('a listed class as present, and a medicine without a class as unknown', () => {
    const listed = (classes: Parameters<typeof medicineWith>[0]) =>
      gate((visit) => {
        visit.factors.medicinesReviewed = 'listed'
        visit.medicines = [medicineWith(classes)]
      })
    expect(listed({ classes: ['thiazide-diuretic', 'ace-inhibitor-or-arb'] }).present).toEqual([
      mineralConditions.diuretic,
      mineralConditions.aceInhibitorOrArb,
    ])
    expect(listed({ classes: ['statin'] }).open).toBe(true)
    expect(listed({ classes: [] }).notAsked).toContain(mineralConditions.nsaid)
  })

  it.each([
    'chronicKidneyDisease',
    'dialysis',
    'kidneyTransplant',
    'heartFailure',
    'cirrhosis',
    'hypertension',
    'diabetes',
    'adrenalInsufficiency',
    'fluidOrSaltLimit',
  ] as const)('%s as it was answered', (name) => {
    expect(gate((visit) => (visit.factors[name] = 'yes'))).toEqual({ open: false, present: [mineralConditions[name]], notAsked: [] })
    expect(gate((visit) => (visit.factors[name] = null))).toEqual({ open: false, present: [], notAsked: [mineralConditions[name]] })
  })

  it.each<[keyof typeof mineralConditions, MedicineClass[]]>([
    ['diuretic', [...diureticClasses]],
    ['diabetes', ['insulin-or-glucose-lowering']],
    ['aceInhibitorOrArb', ['ace-inhibitor-or-arb', 'neprilysin-inhibitor']],
    ['finerenone', ['finerenone']],
    ['trimethoprim', ['trimethoprim']],
    ['nsaid', ['nsaid']],
    ['heparin', ['heparin']],
    ['calcineurinInhibitor', ['calcineurin-inhibitor']],
    ['potassiumSupplement', ['potassium-supplement']],
  ])('%s by each class of its own, and as unknown while nobody went through the medicines', (name, classes) => {
    for (const each of classes) {
      const { present } = gate((visit) => {
        visit.factors.medicinesReviewed = 'listed'
        visit.medicines = [medicineWith({ classes: [each] })]
      })
      expect(present).toContain(mineralConditions[name])
    }
    const unasked = gate((visit) => Object.assign(visit.factors, { medicinesReviewed: null, diuretic: null, diabetes: null }))
    expect(unasked.notAsked).toContain(mineralConditions[name])
  })

  it('too much drunk by either of its questions', () => {
    const { overhydration } = mineralConditions
    expect(gate((visit) => (visit.factors.largeFluidIntake = 'yes')).present).toEqual([overhydration])
    expect(gate((visit) => (visit.redFlags.headacheOrVomitingAfterDrinking = 'yes')).present).toEqual([overhydration])
    expect(gate((visit) => (visit.factors.largeFluidIntake = null)).notAsked).toEqual([overhydration])
  })

  it('the newest potassium and sodium, and nothing measured as unknown', () => {
    const labs = (rows: VisitRecord['labResults']) => gate((visit) => (visit.labResults = rows))
    const [potassium, sodium] = clear().labResults
    expect(labs([]).notAsked).toEqual([mineralConditions.potassiumOrSodiumOutOfRange])
    expect(labs([potassium!]).open).toBe(false)
    const low = labResultWith({ test: 'potassium', value: 3.1, unit: 'mEq/L', sampleOn: '2026-11-02' })
    expect(labs([potassium!, sodium!, low]).present).toEqual([mineralConditions.potassiumOrSodiumOutOfRange])
    expect(labs([potassium!, sodium!, { ...low, sampleOn: '2026-10-02' }]).open).toBe(true)
    expect(labs([potassium!, sodium!, { ...low, sampleOn: null }]).open).toBe(false)
  })
})

describe('the walking program reads', () => {
  const clear = () =>
    recordWith({
      factors: { pregnantOrPostpartum: 'no', diabetes: 'no' },
      redFlags: {
        oneLegNewlySwollen: 'no',
        persistentCalfPainOneSide: 'no',
        breathlessOrChestPain: 'no',
        restPainForefoot: 'no',
        ulcerOrGangrene: 'no',
      },
      walkSafety: {
        heartAttackOrUnstableAngina1Month: 'no',
        severeAorticStenosis: 'no',
        uncontrolledArrhythmia: 'no',
        decompensatedHeartFailure: 'no',
        acuteCharcot: 'no',
        restingHeartRate: 72,
        restingSystolicMmHg: 130,
        restingDiastolicMmHg: 80,
      },
      examination: { protectiveSensationLost: 'none' },
    })
  const gate = (change: (visit: VisitRecord) => void = () => {}) => {
    const record = clear()
    change(record)
    return gateOf(walkingConditions, handoutFacts(record, unknown, { visit: factsOf(record) }).walking)
  }

  it('nothing where everything was asked and is absent, and everything as open without the visit’s facts', () => {
    expect(gate()).toEqual({ open: true, present: [], notAsked: [] })
    expect(gateOf(walkingConditions, handoutFacts(clear(), unknown).walking).open).toBe(false)
  })

  it.each<[string, (visit: VisitRecord) => void]>([
    ['limbThreat', (visit) => (visit.redFlags.restPainForefoot = 'yes')],
    ['ulcerOrGangrene', (visit) => visit.wounds.push(woundWith({ kind: 'ulcer' }))],
    ['acuteClot', (visit) => (visit.redFlags.oneLegNewlySwollen = 'yes')],
    ['acuteCharcot', (visit) => (visit.examination.hotRedSwollenFoot = 'left')],
    ['restingValuesTooHigh', (visit) => (visit.walkSafety.restingHeartRate = 121)],
    ['restingValuesTooHigh', (visit) => (visit.walkSafety.restingSystolicMmHg = 181)],
    ['restingValuesTooHigh', (visit) => (visit.walkSafety.restingDiastolicMmHg = 101)],
    ['pregnantOrPostpartum', (visit) => (visit.factors.pregnantOrPostpartum = 'yes')],
    ['footwearUnchecked', (visit) => (visit.examination.protectiveSensationLost = 'both')],
    ['footwearUnchecked', (visit) => (visit.factors.neuropathy = 'yes')],
  ])('%s as present', (name, change) => {
    expect(gate(change).present).toContain(walkingConditions[name as keyof typeof walkingConditions])
  })

  it.each<[string, (visit: VisitRecord) => void]>([
    ['restingValuesTooHigh', (visit) => (visit.walkSafety.restingHeartRate = null)],
    ['acuteClot', (visit) => (visit.redFlags.breathlessOrChestPain = null)],
    ['limbThreat', (visit) => (visit.redFlags.restPainForefoot = null)],
    ['footwearUnchecked', (visit) => (visit.examination.protectiveSensationLost = null)],
  ])('%s as not asked', (name, change) => {
    expect(gate(change).notAsked).toContain(walkingConditions[name as keyof typeof walkingConditions])
  })

  it.each([
    'heartAttackOrUnstableAngina1Month',
    'severeAorticStenosis',
    'uncontrolledArrhythmia',
    'decompensatedHeartFailure',
    'acuteCharcot',
  ] as const)('%s as it was answered', (name) => {
    expect(gate((visit) => (visit.walkSafety[name] = 'yes')).present).toContain(walkingConditions[name])
    expect(gate((visit) => (visit.walkSafety[name] = null)).notAsked).toContain(walkingConditions[name])
  })

  it.each([
    ['ulcerOrGangrene', 'redFlags'],
    ['pregnantOrPostpartum', 'factors'],
  ] as const)('%s as not asked', (name, part) => {
    expect(gate((visit) => Object.assign(visit[part], { [name]: null })).notAsked).toContain(walkingConditions[name])
  })

  it('at the limits of 120 and 180/100 as within', () => {
    const atLimits = (visit: VisitRecord) =>
      Object.assign(visit.walkSafety, { restingHeartRate: 120, restingSystolicMmHg: 180, restingDiastolicMmHg: 100 })
    expect(gate(atLimits).open).toBe(true)
  })

  it('checked footwear as enough where feeling is lost', () => {
    const lostIn = (footwear: VisitRecord['examination']['footwear']) => (visit: VisitRecord) =>
      Object.assign(visit.examination, { protectiveSensationLost: 'both', footwear })
    expect(gate(lostIn(['suitable'])).open).toBe(true)
    expect(gate(lostIn(['suitable', 'worn-out'])).open).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { adviseOn } from '../advice/rules'
import { labResultWith, measured, medicineWith, patternWith, recordWith, walkTestWith, woundWith } from './record-for-tests'
import { type EarlierVisits, legsOf, visitFacts } from './visit-facts'
import type { VisitRecord } from './visit-record'

const rosa = { birthDate: '1955-02-12', sex: 'female' as const }
const facts = (record: VisitRecord, earlier?: VisitRecord) =>
  visitFacts({ record, patient: rosa, visitDay: '2026-11-23', ...(earlier ? { earlier: { vascularStudy: earlier.vascularStudy } } : {}) })

describe('facts of a visit', () => {
  it('reads a blank record as not asked throughout', () => {
    const blank = facts(recordWith({}))
    expect(Object.values(blank)).not.toContain('yes')
    expect(Object.values(blank)).not.toContain('no')
    expect(blank.ageYears).toBe(71)
  })

  it('computes the indices of the study', () => {
    const { abi } = facts(
      recordWith({
        vascularStudy: {
          rightBrachial: measured(142),
          leftBrachial: measured(138),
          rightPosteriorTibial: measured(96),
          rightDorsalisPedis: { state: 'not-audible' },
        },
      }),
    )
    expect(abi?.right).toMatchObject({ state: 'value', value: 0.68 })
  })

  it.each([
    ['any pattern says yes', ['no', 'yes', null], 'yes'],
    ['every pattern says no', ['no', 'no'], 'no'],
    ['one pattern was not asked', ['no', null], null],
  ] as const)('at night, when %s', (_, answers, expected) => {
    const crampPatterns = answers.map((atNight) => patternWith({ atNight }))
    expect(facts(recordWith({ crampPatterns })).atNight ?? null).toBe(expected)
  })

  it.each([
    ['2026-10', null, 'yes'],
    ['2026-08-24', 'no', 'yes'],
    ['2026-08-23', 'no', 'no'],
    ['2026', 'no', 'no'],
    ['2026', null, null],
  ] as const)('first noticed %s, answered %s: new or worse in 3 months %s', (firstNoticed, newOrWorseIn3Months, expected) => {
    const record = recordWith({ crampPatterns: [patternWith({ firstNoticed, newOrWorseIn3Months })] })
    expect(facts(record).crampsNewOrWorseIn3Months ?? null).toBe(expected)
  })

  it('takes a combination pill as every class it holds, against an answer of no', () => {
    const record = recordWith({
      factors: { diuretic: 'no' },
      medicines: [medicineWith({ name: 'triamterene/HCTZ', classes: ['potassium-sparing-diuretic', 'thiazide-diuretic'] })],
    })
    expect(facts(record)).toMatchObject({ diuretic: 'yes', medicineClasses: ['potassium-sparing-diuretic', 'thiazide-diuretic'] })
  })

  it('counts two that move potassium, in one pill or two', () => {
    const one = medicineWith({ classes: ['ace-inhibitor-or-arb'] })
    expect(facts(recordWith({ medicines: [one] })).twoPotassiumAffectingDrugs ?? null).toBe(null)
    expect(facts(recordWith({ medicines: [one, medicineWith({ classes: ['nsaid'] })] })).twoPotassiumAffectingDrugs).toBe('yes')
    expect(
      facts(recordWith({ medicines: [medicineWith({ classes: ['ace-inhibitor-or-arb', 'potassium-sparing-diuretic'] })] }))
        .twoPotassiumAffectingDrugs,
    ).toBe('yes')
  })

  it('never takes a list as proof of absence, but "none taken" answers', () => {
    const listed = facts(
      recordWith({ factors: { medicinesReviewed: 'listed' }, medicines: [medicineWith({ name: 'aspirin', classes: ['antiplatelet'] })] }),
    )
    expect([listed.diuretic ?? null, listed.anticoagulant ?? null]).toEqual([null, null])
    const none = facts(recordWith({ factors: { medicinesReviewed: 'none-taken' } }))
    expect([none.diuretic, none.anticoagulant, none.statin]).toEqual(['no', 'no', 'no'])
  })

  it.each([
    ['2026-10-26', 'yes', 'no'],
    ['2026-10-25', null, 'no'],
    ['2026-08-23', null, null],
  ] as const)('a diuretic changed on %s: in 4 weeks %s, unchanged 3 months %s', (startedOrChangedOn, in4Weeks, unchanged) => {
    const record = recordWith({ medicines: [medicineWith({ name: 'furosemide', classes: ['loop-diuretic'], startedOrChangedOn })] })
    expect(facts(record).diureticStartedOrChanged4Weeks ?? null).toBe(in4Weeks)
    expect(facts(record).diureticDoseUnchanged3Months ?? null).toBe(unchanged)
  })

  it('takes a cramp on walking as an exertional symptom of its side', () => {
    const byPattern = recordWith({
      redFlags: { exertionalLegSymptoms: 'no' },
      crampPatterns: [patternWith({ whileWalking: 'yes', sites: ['left-calf'] })],
    })
    expect(facts(byPattern)).toMatchObject({ exertionalLegSymptoms: 'yes', exertionalSides: ['left'] })
    const test = walkTestWith({ method: 'corridor', onsetState: 'felt', onset: 120, onsetUnit: 'm', side: 'right' })
    expect(facts(recordWith({ walkTests: [test] }))).toMatchObject({
      exertionalLegSymptoms: 'yes',
      exertionalSides: ['right'],
      walkTestRecorded: true,
    })
    const none = { ...test, onsetState: 'none-within' as const }
    expect(facts(recordWith({ walkTests: [none] })).exertionalLegSymptoms ?? null).toBe(null)
  })

  it('asks for safety questions before an observed walk only', () => {
    const estimate = walkTestWith({ method: 'estimate', onset: 2, onsetUnit: 'block', blockFeet: 300 })
    expect(facts(recordWith({ walkTests: [estimate] })).walkTestRecorded).toBe(false)
  })

  it('knows a signal that was silent in the last signed study', () => {
    const silent = { rightPosteriorTibial: measured(88), rightDorsalisPedis: { state: 'not-audible' as const } }
    const record = recordWith({
      vascularStudy: silent,
      redFlags: {
        suddenOnsetIn14Days: 'yes',
        suddenSide: 'right',
        stillPresent: 'yes',
        pale: 'no',
        cold: 'no',
        numb: 'no',
        weak: 'no',
        suddenWithTrunkPain: 'no',
      },
    })
    expect(adviseOn(facts(record)).map(({ rule, urgency }) => `${rule} ${urgency}`)).toContain('R2 emergency')
    expect(adviseOn(facts(record, recordWith({ vascularStudy: silent }))).map(({ rule }) => rule)).not.toContain('R2')
  })
})

describe('facts of the newer sections', () => {
  const at = (record: VisitRecord, earlier?: EarlierVisits) =>
    visitFacts({ record, patient: rosa, visitDay: '2026-11-23', ...(earlier ? { earlier } : {}) })

  it.each([
    ['redFlags', 'darkUrine'],
    ['factors', 'legBypassGraft'],
    ['factors', 'limaGraft'],
    ['walkSafety', 'acuteCharcot'],
    ['examination', 'fasciculations'],
    ['labs', 'acuteKidneyInjury'],
    ['plan', 'compressionWanted'],
  ] as const)('reads %s %s under its own name', (section, fact) => {
    expect(at(recordWith({ [section]: { [fact]: 'yes' } }))[fact]).toBe('yes')
    expect(at(recordWith({ [section]: { [fact]: 'no' } }))[fact]).toBe('no')
    expect(at(recordWith({}))[fact] ?? null).toBe(null)
  })

  it('reads a sign of the examination as an answer, never as its side', () => {
    const signs = at(recordWith({ examination: { footDrop: 'none', hotRedSwollenFoot: 'left' } }))
    expect(signs).toMatchObject({ footDrop: 'no', hotRedSwollenFoot: 'yes', sidesOf: { footDrop: [], hotRedSwollenFoot: ['left'] } })
  })

  it('reads the patterns for an urge to move and an evening', () => {
    const crampPatterns = [patternWith({ urgeToMove: 'yes', worseInEvening: 'no' })]
    expect(at(recordWith({ crampPatterns }))).toMatchObject({ urgeToMove: 'yes', worseInEvening: 'no' })
  })

  it('keeps what is recorded as it is', () => {
    const record = recordWith({
      factors: {
        revascularizationOn: '2024-05',
        tobaccoSmoked: 'former',
        tobaccoSmokeless: 'never',
        activity: 'athlete',
        crampsEvaluatedBy: 'Dr. Ames',
        crampsEvaluatedOn: '2026-10-14',
        medicinesReviewed: 'listed',
      },
      assessment: { cause: 'undetermined' },
      redFlags: { swollenSide: 'left', restPainSide: 'right', restPainWeeks: 3, suddenSide: 'both' },
      walkSafety: { restingHeartRate: 70, restingSystolicMmHg: 130, restingDiastolicMmHg: 80 },
      vascularStudy: {
        rightForefootFlat: 'yes',
        leftTcpo2: 28,
        device: 'doppler',
        method: 'lower',
        rightToe: measured(40),
        leftWaveform: 'monophasic',
      },
    })
    expect(at(record)).toMatchObject({
      visitDay: '2026-11-23',
      ageYears: 71,
      sex: 'female',
      revascularizationOn: '2024-05',
      tobaccoSmoked: 'former',
      tobaccoSmokeless: 'never',
      activity: 'athlete',
      crampsEvaluatedBy: 'Dr. Ames',
      crampsEvaluatedOn: '2026-10-14',
      medicinesReviewed: 'listed',
      assessedCause: 'undetermined',
      swollenSide: 'left',
      restPainSide: 'right',
      restPainWeeks: 3,
      suddenSide: 'both',
      restingHeartRate: 70,
      restingSystolicMmHg: 130,
      restingDiastolicMmHg: 80,
      forefootFlat: { right: 'yes', left: null },
      tcpo2: { right: null, left: 28 },
      toe: { right: measured(40), left: null },
      waveform: { right: null, left: 'monophasic' },
      device: 'doppler',
      method: 'lower',
    })
  })

  it('knows a fistula by the arm that is not used', () => {
    expect(at(recordWith({ vascularStudy: { armNotToUseReason: 'fistula' } })).dialysisFistula).toBe('yes')
    expect(at(recordWith({ vascularStudy: { armNotToUseReason: 'cast' } })).dialysisFistula).toBe(null)
  })

  it('reads the claudication questionnaire once somebody has begun it', () => {
    expect(at(recordWith({})).edinburgh).toBe(null)
    const positive = {
      painOnWalking: 'yes',
      beginsAtRest: 'no',
      uphillOrHurrying: 'yes',
      ordinaryPaceOnLevel: 'yes',
      goneWithinTenMinutes: 'yes',
      sites: ['calf' as const],
    } as const
    const edinburgh = (changed: object) => at(recordWith({ edinburgh: { ...positive, sites: ['calf'], ...changed } })).edinburgh
    expect(edinburgh({})).toEqual({ result: 'definite', grade: 2 })
    expect(edinburgh({ ordinaryPaceOnLevel: 'no' })).toEqual({ result: 'definite', grade: 1 })
    expect(edinburgh({ ordinaryPaceOnLevel: null })).toEqual({ result: 'definite' })
    expect(edinburgh({ beginsAtRest: 'yes' })).toEqual({ result: 'negative' })
    expect(edinburgh({ goneWithinTenMinutes: null })).toMatchObject({ result: 'not-scored' })
    expect(edinburgh({ uphillOrHurrying: 'no' })).toEqual({ result: 'negative' })
  })

  it('reads an exercise study once somebody has begun it', () => {
    expect(at(recordWith({})).exercise).toBeUndefined()
    const record = recordWith({
      vascularStudy: {
        rightBrachial: measured(140),
        leftBrachial: measured(138),
        rightPosteriorTibial: measured(140),
        leftPosteriorTibial: measured(138),
      },
      exerciseStudy: {
        rightArtery: 'posteriorTibial',
        rightAnkleAfter: measured(90),
        brachialAfter: measured(150),
        rightMinutesAfter: 1,
      },
    })
    expect(at(record).exercise).toMatchObject({
      right: { positive: true, ankleDropMmHg: 50 },
      left: { state: 'not-assessable' },
    })
  })

  it('keeps this visit’s walks and the earlier ones, oldest first', () => {
    const walk = (visitDay: string) => ({
      visitDay,
      method: 'corridor' as const,
      protocol: null,
      onsetMeters: 100,
      comparator: 'exact' as const,
    })
    const record = recordWith({ walkTests: [walkTestWith({ method: 'corridor', onset: 90, onsetUnit: 'm' })] })
    const read = at(record, { walks: [walk('2026-10-01'), walk('2026-03-01'), walk('2026-10-01'), walk('2026-11-01')] })
    expect(read.walks).toEqual([{ ...walk('2026-11-23'), onsetMeters: 90 }])
    expect(read.earlierWalks?.map(({ visitDay }) => visitDay)).toEqual(['2026-03-01', '2026-10-01', '2026-10-01', '2026-11-01'])
    expect(at(record).earlierWalks).toEqual([])
  })

  it('passes the earlier study on', () => {
    const study = { visitDay: '2026-05-04', device: 'doppler' as const, method: 'higher' as const, abi: {}, tbi: {} }
    expect(at(recordWith({}), { study }).earlierStudy).toBe(study)
    expect(at(recordWith({})).earlierStudy).toBe(null)
    expect(at(recordWith({})).earlierAnkle).toBeUndefined()
  })

  it('reads labs with the practice’s critical values', () => {
    const record = recordWith({ labResults: [labResultWith({ test: 'potassium', value: 3, unit: 'mEq/L', sampleOn: '2026-11-20' })] })
    expect(at(record).labs?.potassium).toMatchObject({ value: 3, critical: 'no' })
    const own = visitFacts({ record, patient: rosa, visitDay: '2026-11-23', criticalValues: { potassium: { low: 3 } } })
    expect(own.labs?.potassium?.critical).toBe('yes')
    expect(own.unreadCritical).toEqual([])
  })

  describe('an infected wound', () => {
    const infected = {
      side: 'left' as const,
      swelling: 'yes' as const,
      tenderness: 'yes' as const,
      warmth: 'no' as const,
      pus: 'no' as const,
      erythemaMm: 10,
      deepInfection: 'no' as const,
    }
    const white = (sampleOn: string | null, value = 13) => labResultWith({ test: 'white-cells', value, unit: '10^3/uL', sampleOn })
    const grade = (changed: Parameters<typeof recordWith>[0]) =>
      at(recordWith({ wounds: [woundWith(infected)], ...changed })).wounds?.[0]?.infectionGrade
    const examination = { bodyTemperature: 101, bodyTemperatureUnit: 'F' as const, respiratoryRate: 16 }
    const walkSafety = { restingHeartRate: 80 }

    it('is mild or severe by the signs of the whole body', () => {
      expect(grade({ examination, walkSafety, labResults: [white('2026-11-20', 8)] })).toBe(1)
      expect(grade({ examination, walkSafety, labResults: [white('2026-11-20')] })).toBe(3)
      expect(grade({ examination, walkSafety: { restingHeartRate: 95 } })).toBe(3)
      expect(grade({ examination: { ...examination, respiratoryRate: 24 } })).toBe(3)
      expect(grade({ examination, walkSafety })).toBe(null)
    })

    it.each([
      ['2026-11-16', 3],
      ['2026-11-15', null],
      [null, 3],
    ])('white cells of %s: grade %s', (day, expected) => {
      expect(grade({ examination, walkSafety, labResults: [white(day)] })).toBe(expected)
    })
  })

  it('names the legs of a recorded side', () => {
    expect([legsOf('right'), legsOf('left'), legsOf('both'), legsOf(null), legsOf(undefined)]).toEqual([
      ['right'],
      ['left'],
      ['right', 'left'],
      ['right', 'left'],
      ['right', 'left'],
    ])
  })

  it('takes a described wound as one, whatever was answered', () => {
    const record = recordWith({ redFlags: { ulcerOrGangrene: 'no' }, wounds: [woundWith({ side: 'right', kind: 'ulcer', weeks: 4 })] })
    expect(at(record)).toMatchObject({ ulcerOrGangrene: 'yes', ulcerKind: 'ulcer', ulcerSide: 'right', ulcerWeeks: 4 })
  })
})

describe('whole visits, through the rules', () => {
  const advice = (record: VisitRecord) => adviseOn(facts(record)).map(({ rule, urgency }) => `${rule} ${urgency}`)

  it('night cramps on a thiazide: R1b, the same day', () => {
    const record = recordWith({
      crampPatterns: [patternWith({ atNight: 'yes' })],
      medicines: [medicineWith({ name: 'hydrochlorothiazide', classes: ['thiazide-diuretic'] })],
    })
    expect(advice(record)).toEqual(['R1b same-day'])
  })

  it('calcified arteries, ABI 1.45: non-compressible, never normal', () => {
    const record = recordWith({
      factors: { diuretic: 'no' },
      vascularStudy: {
        rightBrachial: measured(142),
        leftBrachial: measured(140),
        rightPosteriorTibial: measured(206),
        rightDorsalisPedis: measured(198),
      },
    })
    expect(advice(record)).toEqual(['R12 soon'])
  })

  it('a claudicant with one silent artery: PAD by value', () => {
    const record = recordWith({
      factors: { diuretic: 'no' },
      crampPatterns: [patternWith({ whileWalking: 'yes', sites: ['right-calf'] })],
      vascularStudy: {
        rightBrachial: measured(142),
        leftBrachial: measured(138),
        rightPosteriorTibial: measured(96),
        rightDorsalisPedis: { state: 'not-audible' },
        leftPosteriorTibial: measured(128),
        leftDorsalisPedis: measured(131),
      },
    })
    expect(advice(record)).toEqual(['R14 routine'])
  })

  const five = [
    ['potassium', 4.1, 'mEq/L'],
    ['sodium', 139, 'mmol/L'],
    ['magnesium', 0.8228, 'mmol/L'],
    ['calcium', 9.4, 'mg/dL'],
    ['creatinine', 79.56, 'umol/L'],
  ] as const
  const results = five.map(([test, value, unit]) => labResultWith({ test, value, unit, sampleOn: '2026-10-12' }))
  const no = Object.fromEntries(
    ['palpitations', 'fainting', 'markedWeakness', 'confusion', 'seizure', 'handOrFaceSpasm', 'newEcgChange'].map((sign) => [sign, 'no']),
  )
  const stable = {
    crampPatterns: [patternWith({ atNight: 'yes', firstNoticed: '2025', newOrWorseIn3Months: 'no' })],
    redFlags: no,
    medicines: [medicineWith({ name: 'HCTZ 25 mg', startedOrChangedOn: '2024' })],
    factors: {
      diureticDoseUnchanged3Months: 'yes',
      diureticStartedOrChanged4Weeks: 'no',
      diureticPrescriber: 'Dr. Ames',
      vomitingDiarrheaHeatOrPoorIntake: 'no',
      chronicKidneyDisease: 'no',
      heartFailure: 'no',
      cirrhosis: 'no',
      digoxinQtDrugOrLithium: 'no',
      twoPotassiumAffectingDrugs: 'no',
      crampsEvaluatedBy: 'Dr. Ames',
      crampsEvaluatedOn: '2026-10-14',
    },
    labs: { labsAfterCrampsBeganOrChanged: 'yes', labsAfterLastDoseChange: 'yes' },
    labResults: results,
  } as const

  it('a stable, evaluated patient on a thiazide: R1c, with the labs in both unit systems', () => {
    const record = recordWith({ ...stable, crampPatterns: [...stable.crampPatterns], medicines: [...stable.medicines] })
    expect(advice(record)).toContain('R1c soon')
    const [line] = adviseOn(facts(record)).filter(({ rule }) => rule === 'R1c')
    expect(line?.because).toEqual([
      'Takes a diuretic (thiazide, recognized from the name “HCTZ 25 mg”)',
      'Cramps recorded',
      'Pattern and dose unchanged for 3 months',
      'Labs of 12-Oct-2026 in range',
      'Evaluated on 14-Oct-2026',
    ])
  })

  it.each([
    ['one lab missing', { labResults: results.slice(1) }],
    ['one answer missing', { factors: { ...stable.factors, heartFailure: null } }],
    ['the samples not dated against the cramps', { labs: { labsAfterLastDoseChange: 'yes' as const } }],
    ['a sample from before the cramps', { crampPatterns: [patternWith({ firstNoticed: '2026-10-13', newOrWorseIn3Months: 'no' })] }],
  ])('the same with %s: R1b', (_, changed) => {
    const record = recordWith({ ...stable, crampPatterns: [...stable.crampPatterns], medicines: [...stable.medicines], ...changed })
    expect(advice(record)).toContain('R1b same-day')
    expect(advice(record).join()).not.toContain('R1c')
  })

  it('potassium 2.3 and no diuretic: an emergency', () => {
    const record = recordWith({
      factors: { medicinesReviewed: 'none-taken' },
      labResults: [labResultWith({ test: 'potassium', value: 2.3, unit: 'mmol/L', sampleOn: '2026-11-22' })],
    })
    expect(advice(record)).toEqual(['R24 emergency'])
  })
})

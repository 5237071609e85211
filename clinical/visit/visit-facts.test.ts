import { describe, expect, it } from 'vitest'
import { adviseOn } from '../advice/rules'
import { measured, medicineWith, patternWith, recordWith, walkTestWith } from './record-for-tests'
import { visitFacts } from './visit-facts'
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

describe('the visits of issue 2, through the rules', () => {
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
})

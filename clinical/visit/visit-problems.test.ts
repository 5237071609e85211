import { describe, expect, it } from 'vitest'
import { excludedPairs } from './code-exclusions'
import { actionWith, measured, medicineWith, patternWith, recordWith, walkTestWith } from './record-for-tests'
import { visitProblems } from './visit-problems'
import type { VisitRecord } from './visit-record'

const days = { visitDay: '2026-11-20', birthDate: '1955-02-12', today: '2026-11-23' }
const fields = (record: VisitRecord) => visitProblems(record, days).map(({ section, field }) => `${section} ${field}`)
const pattern = (changed: Parameters<typeof patternWith>[0]) => recordWith({ crampPatterns: [patternWith(changed)] })
const walk = (changed: Parameters<typeof walkTestWith>[0]) => recordWith({ walkTests: [walkTestWith({ method: 'corridor', ...changed })] })
const medicine = (changed: Parameters<typeof medicineWith>[0]) =>
  recordWith({ medicines: [medicineWith({ name: 'chlorthalidone', ...changed })] })

describe('what cannot be true in a visit', () => {
  it('is nothing in a blank record', () => {
    expect(fields(recordWith({}))).toEqual([])
  })

  it.each([
    ['first noticed after the visit', pattern({ firstNoticed: '2026-11-21' }), ['cramp-pattern firstNoticed']],
    ['first noticed on the day of the visit', pattern({ firstNoticed: '2026-11-20' }), []],
    ['first noticed in the month of the visit', pattern({ firstNoticed: '2026-11' }), []],
    ['first noticed before birth', pattern({ firstNoticed: '1954' }), ['cramp-pattern firstNoticed']],
    ['first noticed in the year of birth', pattern({ firstNoticed: '1955' }), []],
    ['a day that does not exist', pattern({ firstNoticed: '2026-02-30' }), ['cramp-pattern firstNoticed']],
    ['a frequency without its time', pattern({ frequency: 3 }), ['cramp-pattern frequencyPer']],
    ['a duration without its unit', pattern({ duration: 3 }), ['cramp-pattern durationUnit']],
    ['a relief without its unit', pattern({ relief: 3 }), ['cramp-pattern reliefUnit']],
    ['onset beyond the distance walked', walk({ onset: 300, onsetUnit: 'm', maximum: 260, maximumUnit: 'm' }), ['walk-test onset']],
    ['onset at the distance walked', walk({ onset: 260, onsetUnit: 'm', maximum: 260, maximumUnit: 'm' }), []],
    ['onset in feet beyond meters', walk({ onset: 900, onsetUnit: 'ft', maximum: 260, maximumUnit: 'm' }), ['walk-test onset']],
    ['a distance without its unit', walk({ onset: 120 }), ['walk-test onsetUnit']],
    ['blocks without feet per block', walk({ onset: 2, onsetUnit: 'block' }), ['walk-test blockFeet']],
    ['no cramp within nothing', walk({ onsetState: 'none-within' }), ['walk-test onset']],
    ['a distance without its method', recordWith({ walkTests: [walkTestWith({ onset: 120, onsetUnit: 'm' })] }), ['walk-test method']],
    ['a speed without its unit', walk({ speed: 3.2 }), ['walk-test speedUnit']],
    [
      'a diastolic above the systolic',
      recordWith({ walkSafety: { restingSystolicMmHg: 90, restingDiastolicMmHg: 120 } }),
      ['walk-safety restingDiastolicMmHg'],
    ],
    ['a medicine changed after the visit', medicine({ startedOrChangedOn: '2026-12' }), ['medicine startedOrChangedOn']],
    ['a medicine without a name', medicine({ name: ' ', classes: ['nsaid'] }), ['medicine name']],
    [
      'a diuretic listed and answered no',
      recordWith({ factors: { diuretic: 'no' }, medicines: [medicineWith({ name: 'x', classes: ['loop-diuretic'] })] }),
      ['factors diuretic'],
    ],
    [
      'changed and unchanged',
      recordWith({ factors: { diureticDoseUnchanged3Months: 'yes', diureticStartedOrChanged4Weeks: 'yes' } }),
      ['factors diureticStartedOrChanged4Weeks'],
    ],
    ['pack-years of a never-smoker', recordWith({ factors: { tobaccoSmoked: 'never', packYears: 10 } }), ['factors packYears']],
    ['evaluated after the visit', recordWith({ factors: { crampsEvaluatedOn: '2026-11-21' } }), ['factors crampsEvaluatedOn']],
    [
      'none taken and one listed',
      recordWith({ factors: { medicinesReviewed: 'none-taken' }, medicines: [medicineWith({ name: 'x' })] }),
      ['factors medicinesReviewed'],
    ],
    ['listed and none there', recordWith({ factors: { medicinesReviewed: 'listed' } }), ['factors medicinesReviewed']],
    [
      'a pressure on the arm not to use',
      recordWith({ vascularStudy: { armNotToUse: 'left', armNotToUseReason: 'mastectomy', leftBrachial: measured(130) } }),
      ['vascular-study leftBrachial'],
    ],
    ['an arm not to use without a reason', recordWith({ vascularStudy: { armNotToUse: 'left' } }), ['vascular-study armNotToUseReason']],
    ['two codes that exclude one another', recordWith({ assessment: { codes: ['I73.9', 'I70.211'] } }), ['assessment codes']],
    ['a re-screen on the day of the visit', recordWith({ plan: { rescreenOn: '2026-11-20' } }), ['plan rescreenOn']],
    ['an action without words', recordWith({ planActions: [actionWith({ by: 'Dr. Keane' })] }), ['plan-action act']],
    [
      'an action due before the visit',
      recordWith({ planActions: [actionWith({ act: 'Call', dueOn: '2026-11-19' })] }),
      ['plan-action dueOn'],
    ],
  ])('%s', (_, record, expected) => {
    expect(fields(record)).toEqual(expected)
  })

  it('says what to do, and which row', () => {
    const [problem] = visitProblems(pattern({ firstNoticed: '2030' }), days)
    expect(problem).toMatchObject({
      section: 'cramp-pattern',
      key: patternWith().id,
      message: 'This lies after the visit. Enter a day up to the day of the visit.',
    })
  })

  it('sees a birth date after the visit', () => {
    expect(visitProblems(recordWith({}), { ...days, birthDate: '2026-11-21' })).toMatchObject([{ section: 'reason', key: null }])
  })
})

describe('ICD-10-CM Excludes1', () => {
  it.each([
    [['I73.9', 'I70.213'], 1],
    [['I73.9', 'I70.92'], 0],
    [['Z87.891', 'F17.210'], 1],
    [['R25.2', 'M62.831'], 0],
    [['I70.211', 'E11.51'], 0],
    [[], 0],
  ])('%j', (codes, pairs) => {
    expect(excludedPairs(codes)).toHaveLength(pairs)
  })
})

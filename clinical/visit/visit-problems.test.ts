import { describe, expect, it } from 'vitest'
import { excludedPairs } from './code-exclusions'
import { actionWith, labResultWith, measured, medicineWith, patternWith, recordWith, walkTestWith, woundWith } from './record-for-tests'
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

describe('what cannot be true, and what to do about it', () => {
  const examined = (changed: NonNullable<Parameters<typeof recordWith>[0]['examination']>) => recordWith({ examination: changed })
  const lab = (changed: Parameters<typeof labResultWith>[0]) =>
    recordWith({ labResults: [labResultWith({ test: 'potassium', value: 4, unit: 'mEq/L', ...changed })] })
  const wound = (changed: Parameters<typeof woundWith>[0]) => recordWith({ wounds: [woundWith({ side: 'left', ...changed })] })
  const oneOfTheTwo = 'Correct one of the two.'

  it.each<readonly [string, VisitRecord, string, string]>([
    // Pulses
    [
      'a pulse beyond 0 to 2',
      examined({ pulseScale: '0-2', leftFemoralPulse: 3 }),
      'examination leftFemoralPulse',
      'This pulse lies beyond its scale of 0 to 2. Correct the pulse or the scale.',
    ],
    [
      'a pulse beyond 0 to 3',
      examined({ pulseScale: '0-3', rightPoplitealPulse: 4 }),
      'examination rightPoplitealPulse',
      'This pulse lies beyond its scale of 0 to 3. Correct the pulse or the scale.',
    ],
    [
      'a pulse without a scale',
      examined({ rightDorsalisPedisPulse: 1 }),
      'examination pulseScale',
      'Choose the scale of the pulses; a number without its scale cannot be read.',
    ],
    // Monofilament
    [
      'more felt than tried, right',
      examined({ monofilamentSites: 4, rightMonofilamentFelt: 5 }),
      'examination rightMonofilamentFelt',
      `More sites were felt than the 4 that were tried. ${oneOfTheTwo}`,
    ],
    [
      'more felt than tried, left',
      examined({ monofilamentSites: 4, leftMonofilamentFelt: 5 }),
      'examination leftMonofilamentFelt',
      `More sites were felt than the 4 that were tried. ${oneOfTheTwo}`,
    ],
    [
      'felt without tried',
      examined({ rightMonofilamentFelt: 0, leftMonofilamentFelt: 3 }),
      'examination monofilamentSites',
      'Enter how many sites were tried.',
    ],
    // Temperature
    [
      'a temperature without its unit',
      examined({ bodyTemperature: 98.6 }),
      'examination bodyTemperatureUnit',
      'Choose the unit of this number.',
    ],
    [
      '98.6 °C',
      examined({ bodyTemperature: 98.6, bodyTemperatureUnit: 'C' }),
      'examination bodyTemperature',
      '98.6 °C is no body temperature. Correct the number or the unit.',
    ],
    [
      '46.1 °C',
      examined({ bodyTemperature: 46.1, bodyTemperatureUnit: 'C' }),
      'examination bodyTemperature',
      '46.1 °C is no body temperature. Correct the number or the unit.',
    ],
    [
      '37 °F',
      examined({ bodyTemperature: 37, bodyTemperatureUnit: 'F' }),
      'examination bodyTemperature',
      '37 °F is no body temperature. Correct the number or the unit.',
    ],
    // Wounds
    ['a wound without a side', wound({ side: null, weeks: 2 }), 'wound side', 'Choose the leg of this wound.'],
    [
      'grade 0 with an ulcer',
      wound({ kind: 'ulcer', woundGrade: '0' }),
      'wound woundGrade',
      'Grade 0 is without an ulcer or gangrene. Correct the grade or the kind of wound.',
    ],
    [
      'grade 1 with dry gangrene',
      wound({ kind: 'dry-gangrene', woundGrade: '1' }),
      'wound woundGrade',
      'Grade 1 is without gangrene. Correct the grade or the kind of wound.',
    ],
    [
      'grade 1 with wet gangrene',
      wound({ kind: 'wet-gangrene', woundGrade: '1' }),
      'wound woundGrade',
      'Grade 1 is without gangrene. Correct the grade or the kind of wound.',
    ],
    [
      'a wound against an answer of no',
      recordWith({ redFlags: { ulcerOrGangrene: 'no' }, wounds: [woundWith({ side: 'left' })] }),
      'red-flags ulcerOrGangrene',
      `The answer is no, but a wound is described. ${oneOfTheTwo}`,
    ],
    // Labs
    [
      'a unit of another test',
      lab({ unit: 'mg/dL' }),
      'lab-result unit',
      'mg/dL is not a unit of this test. Choose the unit of Potassium: mEq/L or mmol/L.',
    ],
    ['a value without its unit', lab({ unit: null }), 'lab-result unit', 'Choose the unit of this number.'],
    [
      'a comparator without its number',
      lab({ value: null, comparator: 'less-than' }),
      'lab-result value',
      'Enter the number that the laboratory wrote after < or >.',
    ],
    ['a range upside down', lab({ low: 5, high: 3.5 }), 'lab-result low', `The lower limit lies above the upper one. ${oneOfTheTwo}`],
    [
      'a mark against its range',
      lab({ low: 4.1, high: 5, flag: 'in-range' }),
      'lab-result flag',
      'The mark of the laboratory and its range say different things of this value. Correct the value, the mark or the range.',
    ],
    [
      'a sample after the visit',
      lab({ sampleOn: '2026-11-21' }),
      'lab-result sampleOn',
      'This lies after the visit. Enter a day up to the day of the visit.',
    ],
    [
      'a sample before birth',
      lab({ sampleOn: '1955-02-11' }),
      'lab-result sampleOn',
      'This lies before the birth of the patient. Correct it, or the birth date in the patient details.',
    ],
    [
      'samples from before the cramps',
      recordWith({
        crampPatterns: [patternWith({ firstNoticed: '2026-10' })],
        labs: { labsAfterCrampsBeganOrChanged: 'yes' },
        labResults: [labResultWith({ test: 'potassium', value: 4, unit: 'mEq/L', sampleOn: '2026-09-30' })],
      }),
      'labs labsAfterCrampsBeganOrChanged',
      'A sample is from before the cramps were first noticed. Correct the answer or the day.',
    ],
    [
      'samples from before the dose change',
      recordWith({
        medicines: [medicineWith({ name: 'HCTZ', startedOrChangedOn: '2026-10' })],
        labs: { labsAfterLastDoseChange: 'yes' },
        labResults: [labResultWith({ test: 'potassium', value: 4, unit: 'mEq/L', sampleOn: '2026-09-30' })],
      }),
      'labs labsAfterLastDoseChange',
      'A sample is from before the last change of the diuretic. Correct the answer or the day.',
    ],
    // Studies
    [
      'a repeated arm without the first',
      recordWith({ vascularStudy: { repeatBrachial: measured(140) } }),
      'vascular-study firstArm',
      'Choose which arm was measured first; the repeated pressure belongs to it.',
    ],
    [
      'a speed without its unit',
      recordWith({ exerciseStudy: { speed: 2 } }),
      'exercise-study speedUnit',
      'Choose the unit of this number.',
    ],
    [
      'recovery before the first reading',
      recordWith({ exerciseStudy: { leftMinutesAfter: 1, recoveryMinutes: 1 } }),
      'exercise-study recoveryMinutes',
      'The recovery is read after the first pressures. Correct one of the times.',
    ],
    // Factors
    [
      'no revascularization, but its day',
      recordWith({ factors: { revascularization: 'no', revascularizationOn: '2024' } }),
      'factors revascularization',
      `No artery was treated, but a date or a bypass graft is recorded. ${oneOfTheTwo}`,
    ],
    [
      'no revascularization, but a bypass graft',
      recordWith({ factors: { revascularization: 'no', legBypassGraft: 'yes' } }),
      'factors revascularization',
      `No artery was treated, but a date or a bypass graft is recorded. ${oneOfTheTwo}`,
    ],
    [
      'a revascularization after the visit',
      recordWith({ factors: { revascularizationOn: '2027' } }),
      'factors revascularizationOn',
      'This lies after the visit. Enter a day up to the day of the visit.',
    ],
    [
      'a quit day after the visit',
      recordWith({ factors: { tobaccoQuitOn: '2027' } }),
      'factors tobaccoQuitOn',
      'This lies after the visit. Enter a day up to the day of the visit.',
    ],
    [
      'a program begun after the visit',
      recordWith({ factors: { exerciseProgramSince: '2027' } }),
      'factors exerciseProgramSince',
      'This lies after the visit. Enter a day up to the day of the visit.',
    ],
    [
      'answered for a pregnancy that is none',
      recordWith({ redFlags: { headacheVisionOrUpperBellyPain: 'yes' }, factors: { pregnantOrPostpartum: 'no' } }),
      'red-flags headacheVisionOrUpperBellyPain',
      `This is answered for pregnancy or the weeks after birth, but the patient is neither. ${oneOfTheTwo}`,
    ],
    ...(
      [
        ['diuretic', 'Lasix'],
        ['statin', 'Lipitor'],
        ['anticoagulant', 'Xarelto'],
        ['quinineOrTonicWater', 'tonic water'],
      ] as const
    ).map(
      ([field, name]) =>
        [
          `${field} answered no with ${name} listed`,
          recordWith({ factors: { [field]: 'no' }, medicines: [medicineWith({ name })] }),
          `factors ${field}`,
          `The answer is no, but a medicine of this class is listed. ${oneOfTheTwo}`,
        ] as const,
    ),
  ])('%s', (_, record, where, message) => {
    expect(visitProblems(record, days).map((problem) => [`${problem.section} ${problem.field}`, problem.message])).toEqual([
      [where, message],
    ])
  })

  it.each([
    ['a pulse at the end of each scale', examined({ pulseScale: '0-2', leftFemoralPulse: 2 })],
    ['the same of 0 to 3', examined({ pulseScale: '0-3', leftFemoralPulse: 3 })],
    ['the same of 0 to 4', examined({ pulseScale: '0-4', leftFemoralPulse: 4 })],
    ['an absent pulse without a scale', examined({ leftFemoralPulse: 0 })],
    ['all sites felt', examined({ monofilamentSites: 4, rightMonofilamentFelt: 4, leftMonofilamentFelt: 0 })],
    ['sites tried alone', examined({ monofilamentSites: 4 })],
    ['46 °C', examined({ bodyTemperature: 46, bodyTemperatureUnit: 'C' })],
    ['20.5 °C', examined({ bodyTemperature: 20.5, bodyTemperatureUnit: 'C' })],
    ['68 °F', examined({ bodyTemperature: 68, bodyTemperatureUnit: 'F' })],
    ['a bent knee that bends less', examined({ rightDorsiflexionDegrees: 10, rightDorsiflexionKneeBentDegrees: 5 })],
    ['an empty wound row', recordWith({ redFlags: { ulcerOrGangrene: 'no' }, wounds: [woundWith()] })],
    ['grade 0 without a kind', wound({ woundGrade: '0' })],
    ['grade 1 with an ulcer', wound({ kind: 'ulcer', woundGrade: '1' })],
    ['grade 2 with gangrene', wound({ kind: 'dry-gangrene', woundGrade: '2' })],
    ['the second unit of a test', lab({ unit: 'mmol/L' })],
    ['a unit before the test is chosen', lab({ test: null })],
    ['a comparator with its number', lab({ comparator: 'less-than' })],
    ['equal limits', lab({ low: 4, high: 4 })],
    ['one limit', lab({ low: 3.5 })],
    ['a sample of the day', lab({ sampleOn: '2026-11-20' })],
    ['a repeated arm and the first', recordWith({ vascularStudy: { repeatBrachial: measured(140), firstArm: 'left' } })],
    ['a repeated arm that was not measured', recordWith({ vascularStudy: { repeatBrachial: { state: 'not-measured' } } })],
    ['recovery after the first readings', recordWith({ exerciseStudy: { rightMinutesAfter: 1, leftMinutesAfter: 2, recoveryMinutes: 3 } })],
    ['recovery alone', recordWith({ exerciseStudy: { recoveryMinutes: 3 } })],
    [
      'a revascularization with its day and graft',
      recordWith({ factors: { revascularization: 'yes', revascularizationOn: '2024', legBypassGraft: 'yes' } }),
    ],
    ['no revascularization and no graft', recordWith({ factors: { revascularization: 'no', legBypassGraft: 'no' } })],
    ['answered for a pregnancy not asked', recordWith({ redFlags: { headacheVisionOrUpperBellyPain: 'yes' } })],
    [
      'answered no where there is no pregnancy',
      recordWith({ redFlags: { headacheVisionOrUpperBellyPain: 'no' }, factors: { pregnantOrPostpartum: 'no' } }),
    ],
    ['labs after the cramps, answered so', recordWith({ labs: { labsAfterCrampsBeganOrChanged: 'yes', labsAfterLastDoseChange: 'yes' } })],
    ['a statin that was answered yes', recordWith({ factors: { statin: 'yes' }, medicines: [medicineWith({ name: 'Lipitor' })] })],
  ])('not: %s', (_, record) => {
    expect(visitProblems(record, days)).toEqual([])
  })

  it('names the row of a wound and of a result', () => {
    const record = recordWith({ wounds: [woundWith({ weeks: 2 })], labResults: [labResultWith({ value: 4 })] })
    expect(visitProblems(record, days).map(({ key }) => key)).toEqual([woundWith().id, labResultWith().id])
  })

  it('says each pulse that lies beyond its scale', () => {
    const beyond = {
      rightFemoralPulse: 3,
      leftFemoralPulse: 3,
      rightPoplitealPulse: 3,
      leftPoplitealPulse: 3,
      rightDorsalisPedisPulse: 3,
      leftDorsalisPedisPulse: 3,
      rightPosteriorTibialPulse: 3,
      leftPosteriorTibialPulse: 3,
    }
    expect(fields(examined({ pulseScale: '0-2', ...beyond }))).toEqual(Object.keys(beyond).map((field) => `examination ${field}`))
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

/** What each field of a visit takes, on both sides of its limits, and the words beside what it does not take (clinical.md 2.9 and 3). */
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { type VisitSection, visitSections } from './visit-record'

function schemaOf(path: string): z.ZodType {
  const [section = '', field = ''] = path.split('.')
  const schema = (visitSections[section as VisitSection].fields as Record<string, z.ZodType>)[field]
  if (schema === undefined) throw new Error(`There is no field ${path}.`)
  return schema
}
/** Null where the value is taken, else what stands beside the field. */
const said = (path: string, value: unknown) => schemaOf(path).safeParse(value).error?.issues[0]?.message ?? null

describe('whole numbers', () => {
  test.each([
    ['the severity', 0, 10, 'cramp-pattern.severity'],
    ['the weeks of rest pain', 0, 520, 'red-flags.restPainWeeks'],
    ['the weeks since the wound began', 0, 520, 'red-flags.ulcerWeeks wound.weeks'],
    ['the heart rate per minute', 20, 250, 'walk-safety.restingHeartRate'],
    ['the systolic pressure in mmHg', 50, 300, 'walk-safety.restingSystolicMmHg'],
    ['the diastolic pressure in mmHg', 20, 200, 'walk-safety.restingDiastolicMmHg'],
    ['the number of rests', 0, 100, 'walk-test.rests'],
    ['the day of the diary', 1, 14, 'walk-diary-day.day walk-diary-line.day'],
    ['how many cramps', 0, 50, 'walk-diary-day.nightCramps'],
    ['the walk of the day', 1, 20, 'walk-diary-line.walk'],
    ['the pain', 0, 10, 'walk-diary-line.pain'],
    ['the TcPO2 in mmHg', 0, 200, 'vascular-study.rightTcpo2 vascular-study.leftTcpo2'],
    ['the minutes of rest', 0, 60, 'vascular-study.restMinutes'],
    ['the grade in percent', 0, 30, 'exercise-study.gradePercent'],
    ['how many heel raises', 0, 200, 'exercise-study.heelRaises'],
    [
      'the difficulty',
      0,
      4,
      `walking-impairment.distanceIndoors walking-impairment.distance50Feet walking-impairment.distance150Feet
        walking-impairment.distance300Feet walking-impairment.distance600Feet walking-impairment.distance900Feet
        walking-impairment.distance1500Feet walking-impairment.speedSlow walking-impairment.speedAverage
        walking-impairment.speedQuick walking-impairment.speedRunning walking-impairment.stairs1Flight
        walking-impairment.stairs2Flights walking-impairment.stairs3Flights`,
    ],
    [
      'the pulse',
      0,
      4,
      `examination.rightFemoralPulse examination.leftFemoralPulse examination.rightPoplitealPulse
        examination.leftPoplitealPulse examination.rightDorsalisPedisPulse examination.leftDorsalisPedisPulse
        examination.rightPosteriorTibialPulse examination.leftPosteriorTibialPulse`,
    ],
    ['how many sites were tried', 1, 10, 'examination.monofilamentSites'],
    ['how many sites were felt', 0, 10, 'examination.rightMonofilamentFelt examination.leftMonofilamentFelt'],
    [
      'the degrees',
      -40,
      50,
      `examination.rightDorsiflexionDegrees examination.leftDorsiflexionDegrees examination.rightDorsiflexionKneeBentDegrees
        examination.leftDorsiflexionKneeBentDegrees`,
    ],
    [
      'the compartment pressure in mmHg',
      0,
      200,
      `examination.compartmentBeforeMmHg examination.compartmentAt1MinMmHg examination.compartmentAt5MinMmHg
        examination.compartmentAcuteMmHg`,
    ],
    ['the breaths per minute', 4, 80, 'examination.respiratoryRate'],
    ['the millimeters', 0, 500, 'wound.lengthMm wound.widthMm wound.depthMm wound.erythemaMm'],
  ] as const)('%s: %d to %d', (what, from, to, fields) => {
    const words = `Enter ${what} as a whole number, ${from} to ${to}.`
    for (const field of fields.split(/\s+/)) {
      for (const value of [from, to, null]) expect(said(field, value), `${field} ${value}`).toBeNull()
      for (const value of [from - 1, to + 1, from + 0.5, Number.NaN, String(from)])
        expect(said(field, value), `${field} ${value}`).toBe(words)
    }
  })
})

describe('amounts', () => {
  test.each([
    ['how many cramps', 0, 200, 'cramp-pattern.frequency'],
    ['how long a cramp lasts', 0, 1_000, 'cramp-pattern.duration'],
    ['the time until relief', 0, 1_000, 'cramp-pattern.relief walk-test.relief'],
    ['the pack-years', 0, 300, 'factors.packYears'],
    ['the speed', 0, 20, 'walk-test.speed exercise-study.speed'],
    ['the lap length in meters', 0, 1_000, 'walk-test.lapMeters'],
    ['the feet per block', 0, 2_000, 'walk-test.blockFeet walk-diary.blockFeet'],
    ['the distance to the first cramp', 0, 100_000, 'walk-test.onset'],
    ['the distance walked', 0, 100_000, 'walk-test.maximum'],
    ['how many minutes the cramps lasted', 0, 720, 'walk-diary-day.nightMinutes'],
    ['how far until the first cramp', 0, 100_000, 'walk-diary-line.onset'],
    ['how far until the stop', 0, 100_000, 'walk-diary-line.stop'],
    ['the minutes of rest', 0, 240, 'walk-diary-line.restMinutes'],
    ['the minutes of walking', 0, 1_440, 'walk-diary-line.totalMinutes'],
    ['the minutes of exercise', 0, 60, 'exercise-study.exerciseMinutes'],
    [
      'the minutes after exercise',
      0,
      60,
      'exercise-study.rightMinutesAfter exercise-study.leftMinutesAfter exercise-study.recoveryMinutes',
    ],
    ['the seconds of capillary refill', 0, 60, 'examination.rightRefillSeconds examination.leftRefillSeconds'],
    ['the calf girth in centimeters', 0, 150, 'examination.rightCalfGirthCm examination.leftCalfGirthCm'],
    ['the body temperature', 20, 115, 'examination.bodyTemperature'],
  ] as const)('%s: above %d, up to %d', (what, above, to, fields) => {
    const words = `Enter ${what} as a number above ${above}, up to ${to.toLocaleString('en-US')}.`
    for (const field of fields.split(/\s+/)) {
      for (const value of [above + 0.1, to, null]) expect(said(field, value), `${field} ${value}`).toBeNull()
      for (const value of [above, to + 0.1, Number.NaN, String(to)]) expect(said(field, value), `${field} ${value}`).toBe(words)
    }
  })

  test.each([
    ['walk-test.gradePercent', 0, 30, 'Enter the grade in percent, 0 to 30.'],
    ['lab-result.value', 0, 1_000_000, 'Enter the result as a number, 0 to 1,000,000.'],
    ['lab-result.low', 0, 1_000_000, 'Enter the result as a number, 0 to 1,000,000.'],
    ['lab-result.high', 0, 1_000_000, 'Enter the result as a number, 0 to 1,000,000.'],
  ] as const)('%s: %d to %d, not whole alone', (field, from, to, words) => {
    for (const value of [from, 0.5, to, null]) expect(said(field, value)).toBeNull()
    for (const value of [from - 0.1, to + 0.1, Number.NaN, '1']) expect(said(field, value)).toBe(words)
  })
})

describe('text', () => {
  test.each([
    [40, '40', 'walk-diary.sheetCode'],
    [120, '120', 'cramp-pattern.name vascular-study.cuff vascular-study.observer'],
    [
      200,
      '200',
      `factors.diureticPrescriber factors.crampsEvaluatedBy medicine.name medicine.dose medicine.prescriber
        lab-result.laboratory plan-action.by`,
    ],
    [300, '300', 'plan.rescreenReason'],
    [500, '500', 'examination.footwearNotes plan-action.act'],
    [1_000, '1,000', 'walk-diary-day.words walk-diary-line.words plan.followUp'],
    [2_000, '2,000', 'reason.reason walk-test.words exercise-study.notes wound.words labs.notes plan.exercise'],
    [4_000, '4,000', 'cramp-pattern.words factors.notes vascular-study.notes examination.notes assessment.differentialNotes'],
    [10_000, '10,000', 'reason.patientWords assessment.impression plan.narrative'],
  ])('%d characters', (max, written, fields) => {
    for (const field of fields.split(/\s+/)) {
      for (const value of ['', 'x'.repeat(max), 'two\r\nlines\tof text', null]) expect(said(field, value), field).toBeNull()
      expect(said(field, 'x'.repeat(max + 1)), field).toBe(`Shorten this to ${written} characters; move the rest to another field.`)
      for (const control of ['\u0000', '\u0008', '\u000b', '\u001f', '\u007f', 'a\rb'])
        expect(said(field, control), field).toBe('Remove the invisible control characters from this text.')
      expect(said(field, 5), field).toBe('Enter text.')
    }
  })
})

describe('days and times', () => {
  const dayWords = 'Enter the date as month/day/year, such as 11/03/2026.'
  test.each([
    'factors.crampsEvaluatedOn',
    'walk-diary.firstDay',
    'walk-diary-day.date',
    'lab-result.sampleOn',
    'plan.rescreenOn',
    'plan-action.dueOn',
  ])('%s is a day that exists', (field) => {
    for (const value of ['2026-11-03', '2024-02-29', null]) expect(said(field, value)).toBeNull()
    for (const value of ['2026-11', '11/03/2026', '2026-02-29', '2026-13-01', '']) expect(said(field, value)).toBe(dayWords)
  })

  const partialWords = 'Enter a year, a month and year, or a full date, such as 2024, 03/2024 or 03/15/2024.'
  test.each([
    'cramp-pattern.firstNoticed',
    'factors.tobaccoQuitOn',
    'factors.revascularizationOn',
    'factors.exerciseProgramSince',
    'medicine.startedOrChangedOn',
  ])('%s is known to the year, the month or the day', (field) => {
    for (const value of ['2024', '2024-01', '2024-09', '2024-10', '2024-12', '2024-03-01', '2024-03-19', '2024-03-29', '2024-03-31', null])
      expect(said(field, value), String(value)).toBeNull()
    for (const value of [
      '24',
      '20241',
      '2024-00',
      '2024-13',
      '2024-1',
      '2024-03-00',
      '2024-03-32',
      '2024-03-1',
      '2024-03-155',
      'x2024',
      '',
    ])
      expect(said(field, value), value).toBe(partialWords)
  })

  test.each(['vascular-study.measuredAt', 'walk-diary-line.startedAt'])('%s is a time of day', (field) => {
    for (const value of ['00:00', '09:59', '19:30', '20:05', '23:59', null]) expect(said(field, value), String(value)).toBeNull()
    for (const value of ['24:00', '9:30', '12:60', '12:5', '12:300', '112:30', '2:30 pm', ''])
      expect(said(field, value), value).toBe('Enter the time as hours and minutes, such as 14:30.')
  })
})

describe('lists', () => {
  test('a place of the body has its side, and 22 of them are all', () => {
    expect(said('cramp-pattern.sites', ['right-calf', 'left-top-of-foot'])).toBeNull()
    for (const site of ['calf', 'right calf', 'both-calf', 'right-knee']) expect(said('cramp-pattern.sites', [site])).not.toBeNull()
    expect(said('cramp-pattern.sites', Array(22).fill('right-calf'))).toBeNull()
    expect(said('cramp-pattern.sites', Array(23).fill('right-calf'))).not.toBeNull()
  })

  test('a list of choices is as long as there are choices', () => {
    expect(said('edinburgh.sites', Array(8).fill('calf'))).toBeNull()
    expect(said('edinburgh.sites', Array(9).fill('calf'))).not.toBeNull()
  })

  test('the code of a diagnosis, 25 of them', () => {
    const words = 'Enter an ICD-10-CM code, such as I70.211.'
    for (const code of ['I10', 'I70.211', 'M62.838A', 'C4A.1', 'Z87.891']) expect(said('assessment.codes', [code]), code).toBeNull()
    for (const code of ['i70.211', 'I7', 'IA0', 'I70.', 'I70.21155', 'I70,211', 'XI70.211', 'I70.211 ', 'I7-'])
      expect(said('assessment.codes', [code]), code).toBe(words)
    expect(said('assessment.codes', Array(25).fill('I10'))).toBeNull()
    expect(said('assessment.codes', Array(26).fill('I10'))).not.toBeNull()
  })

  test('a confirmed question is a key of letters, digits and spaces, of 80 characters, 40 of them', () => {
    const field = 'vascular-study.confirmed'
    for (const key of ['rightBrachial 65', 'x'.repeat(80)]) expect(said(field, [key])).toBeNull()
    for (const key of ['', 'x'.repeat(81), 'a-b', ' <b>', 'a\n!']) expect(said(field, [key]), key).not.toBeNull()
    expect(said(field, Array(40).fill('a'))).toBeNull()
    expect(said(field, Array(41).fill('a'))).not.toBeNull()
  })

  test('a rule that suggested an action', () => {
    for (const rule of ['R1', 'R1b', 'R26', null]) expect(said('plan-action.fromRule', rule)).toBeNull()
    for (const rule of ['R', 'R126', 'r1', 'R1bc', 'R1B', 'xR1', 'Rb', '']) expect(said('plan-action.fromRule', rule), rule).not.toBeNull()
  })
})

test('the walk timer keeps whole milliseconds and 500 laps', () => {
  const timer = { startedAt: 1, onsetAt: null, stoppedAt: 2, relievedAt: null, laps: Array(500).fill(3) }
  expect(said('walk-test.timer', timer)).toBeNull()
  expect(said('walk-test.timer', null)).toBeNull()
  const wrong = [
    { ...timer, laps: Array(501).fill(3) },
    { ...timer, startedAt: null },
    { ...timer, onsetAt: 1.5 },
    { ...timer, laps: ['3'] },
    { ...timer, more: 1 },
  ]
  for (const each of [...wrong, {}]) expect(said('walk-test.timer', each)).not.toBeNull()
})

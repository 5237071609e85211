/**
 * What cannot be true in the record of a visit, field by field: each message says what to do and blocks signing until somebody did. Dates are
 * held against the visit's own day, because a visit may be completed later. Nothing here judges plausibility (plausibility.ts asks, and never
 * blocks) or completeness (section-status.ts lists, and never blocks).
 */
import { interpretWalkTest } from '../walk-test/interpret-walk-test'
import { excludedPairs } from './code-exclusions'
import { dayExists, earliestDay, latestDay } from './days'
import { diureticClasses } from './medicine-facts'
import type { medicineClasses, Row, SectionValues, VisitRecord, VisitSection } from './visit-record'

/** `key` is the row's id in sections with rows, null in the others. */
export type VisitProblem = { section: VisitSection; key: string | null; field: string; message: string }
type Found = { field: string; message: string }
/** `YYYY-MM-DD`: the visit's day and today's in the practice's zone, and the patient's birth. */
export type ProblemDays = { visitDay: string; birthDate: string; today: string }

const when = (wrong: boolean, field: string, message: string): Found[] => (wrong ? [{ field, message }] : [])

/** A day, partly known or full, on which something happened. */
function pastDay(field: string, day: string | null, { visitDay, birthDate, today }: ProblemDays): Found[] {
  if (day === null) return []
  if (!dayExists(day)) return [{ field, message: 'This day does not exist. Correct it.' }]
  const last = visitDay < today ? visitDay : today
  return [
    ...when(earliestDay(day) > last, field, 'This lies after the visit. Enter a day up to the day of the visit.'),
    ...when(
      latestDay(day) < birthDate,
      field,
      'This lies before the birth of the patient. Correct it, or the birth date in the patient details.',
    ),
  ]
}

const unitMissing = (value: number | null, unit: string | null, field: string, what = 'unit of this number'): Found[] =>
  when(value !== null && unit === null, field, `Choose the ${what}.`)

const patternProblems = (pattern: Row<'cramp-pattern'>, days: ProblemDays): Found[] => [
  ...pastDay('firstNoticed', pattern.firstNoticed, days),
  ...unitMissing(pattern.frequency, pattern.frequencyPer, 'frequencyPer', 'time for this count: day, week or month'),
  ...unitMissing(pattern.duration, pattern.durationUnit, 'durationUnit'),
  ...unitMissing(pattern.relief, pattern.reliefUnit, 'reliefUnit'),
]

const medicineProblems = (medicine: Row<'medicine'>, days: ProblemDays): Found[] => [
  ...pastDay('startedOrChangedOn', medicine.startedOrChangedOn, days),
  ...when(
    !medicine.name?.trim() && (medicine.classes.length > 0 || medicine.dose !== null || medicine.startedOrChangedOn !== null),
    'name',
    'Enter the name of this medicine, or remove the line.',
  ),
]

function factorProblems({ factors, medicines }: VisitRecord, days: ProblemDays): Found[] {
  const listed = (classes: readonly (typeof medicineClasses)[number][]) =>
    medicines.some((medicine) => medicine.classes.some((each) => classes.includes(each)))
  const contradicts = (field: 'diuretic' | 'statin' | 'anticoagulant', classes: readonly (typeof medicineClasses)[number][]) =>
    when(
      factors[field] === 'no' && listed(classes),
      field,
      'The answer is no, but a medicine of this class is listed. Correct one of the two.',
    )
  return [
    ...pastDay('crampsEvaluatedOn', factors.crampsEvaluatedOn, days),
    ...when(
      factors.tobaccoSmoked === 'never' && factors.packYears !== null,
      'packYears',
      'Never smoked, but pack-years are recorded. Correct one of the two.',
    ),
    ...contradicts('diuretic', diureticClasses),
    ...contradicts('statin', ['statin']),
    ...contradicts('anticoagulant', ['anticoagulant']),
    ...when(
      factors.diureticDoseUnchanged3Months === 'yes' && factors.diureticStartedOrChanged4Weeks === 'yes',
      'diureticStartedOrChanged4Weeks',
      'Changed in 4 weeks and unchanged for 3 months cannot both be true. Correct one of the two.',
    ),
    ...when(
      factors.dialysis === 'yes' && factors.chronicKidneyDisease === 'no',
      'chronicKidneyDisease',
      'On dialysis without kidney disease cannot be true. Correct one of the two.',
    ),
    ...when(
      factors.medicinesReviewed === 'none-taken' && medicines.length > 0,
      'medicinesReviewed',
      'No medicine is taken, but one is listed. Correct one of the two.',
    ),
    ...when(
      factors.medicinesReviewed === 'listed' && medicines.length === 0,
      'medicinesReviewed',
      'No medicine is listed. List them, or choose that none is taken.',
    ),
  ]
}

const walkSafetyProblems = ({ restingSystolicMmHg: systolic, restingDiastolicMmHg: diastolic }: SectionValues<'walk-safety'>): Found[] =>
  when(
    systolic !== null && diastolic !== null && diastolic >= systolic,
    'restingDiastolicMmHg',
    'The diastolic pressure must lie below the systolic one. Correct one of the two.',
  )

function walkTestProblems(test: Row<'walk-test'>): Found[] {
  const measured = test.onset !== null || test.maximum !== null
  return [
    ...when(
      measured && test.method === null,
      'method',
      'Choose how this distance was found; a distance without its method cannot be compared.',
    ),
    ...interpretWalkTest(test).problems,
    ...when(test.onsetState === 'none-within' && test.onset === null, 'onset', 'Enter the distance within which no cramp came.'),
    ...unitMissing(test.speed, test.speedUnit, 'speedUnit'),
    ...unitMissing(test.relief, test.reliefUnit, 'reliefUnit'),
  ]
}

function studyProblems(study: SectionValues<'vascular-study'>): Found[] {
  const spared = study.armNotToUse === 'right' || study.armNotToUse === 'left' ? study.armNotToUse : null
  const field = spared === 'left' ? 'leftBrachial' : 'rightBrachial'
  return [
    ...when(
      spared !== null && study[field]?.state === 'measured',
      field,
      `The ${spared} arm is marked as not to be used, but has a pressure. Correct one of the two.`,
    ),
    ...when(spared !== null && study.armNotToUseReason === null, 'armNotToUseReason', 'Choose why this arm is not to be used.'),
  ]
}

const assessmentProblems = ({ codes }: SectionValues<'assessment'>): Found[] =>
  excludedPairs(codes).map(([one, other]) => ({
    field: 'codes',
    message: `${one} excludes ${other} (ICD-10-CM, Excludes1). Remove one of the two.`,
  }))

const planProblems = ({ rescreenOn }: SectionValues<'plan'>, { visitDay }: ProblemDays): Found[] =>
  when(rescreenOn !== null && rescreenOn <= visitDay, 'rescreenOn', 'Enter a day after this visit.')

const actionProblems = ({ act, dueOn }: Row<'plan-action'>, { visitDay }: ProblemDays): Found[] => [
  ...when(!act?.trim(), 'act', 'Write what will be done, or remove this action.'),
  ...when(dueOn !== null && dueOn < visitDay, 'dueOn', 'This lies before the visit. Enter the day of the visit or later.'),
]

/** Every problem of a record, in the order of the screens. Removed rows are not in a record, so they raise none. */
export function visitProblems(record: VisitRecord, days: ProblemDays): VisitProblem[] {
  const single = (section: VisitSection, found: Found[]): VisitProblem[] => found.map((each) => ({ section, key: null, ...each }))
  const rows = <R extends { id: string }>(section: VisitSection, all: readonly R[], of: (row: R) => Found[]): VisitProblem[] =>
    all.flatMap((row) => of(row).map((each) => ({ section, key: row.id, ...each })))
  const unborn = when(days.birthDate > days.visitDay, 'reason', 'The birth date lies after this visit. Correct it in the patient details.')
  return [
    ...single('reason', unborn),
    ...rows('cramp-pattern', record.crampPatterns, (row) => patternProblems(row, days)),
    ...single('factors', factorProblems(record, days)),
    ...rows('medicine', record.medicines, (row) => medicineProblems(row, days)),
    ...single('walk-safety', walkSafetyProblems(record.walkSafety)),
    ...rows('walk-test', record.walkTests, walkTestProblems),
    ...single('vascular-study', studyProblems(record.vascularStudy)),
    ...single('assessment', assessmentProblems(record.assessment)),
    ...single('plan', planProblems(record.plan, days)),
    ...rows('plan-action', record.planActions, (row) => actionProblems(row, days)),
  ]
}

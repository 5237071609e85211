/**
 * What cannot be true in the record of a visit, field by field: each message says what to do and blocks signing until somebody did. Dates are
 * held against the visit's own day, because a visit may be completed later. Nothing here judges plausibility (plausibility.ts asks, and never
 * blocks) or completeness (section-status.ts lists, and never blocks).
 */
import { interpretWalkTest } from '../walk-test/interpret-walk-test'
import { excludedPairs } from './code-exclusions'
import { diureticClasses, medicinesHolding } from './medicine-facts'
import { type Found, type ProblemDays, pastDay, unitMissing, type VisitProblem, when } from './visit-problem'
import { diaryDayProblems, diaryLineProblems, diaryProblems } from './visit-problems-diary'
import { examinationProblems, exerciseProblems, woundProblems } from './visit-problems-examination'
import { labAnswerProblems, labResultProblems } from './visit-problems-labs'
import type { medicineClasses, Row, SectionValues, VisitRecord, VisitSection } from './visit-record'
import { describedWounds } from './wound-facts'

export type { ProblemDays, VisitProblem } from './visit-problem'

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

function factorProblems(record: VisitRecord, days: ProblemDays): Found[] {
  const { factors, medicines } = record
  const contradicts = (
    field: 'diuretic' | 'statin' | 'anticoagulant' | 'quinineOrTonicWater',
    classes: readonly (typeof medicineClasses)[number][],
  ) =>
    when(
      factors[field] === 'no' && medicinesHolding(record, classes).length > 0,
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
    ...contradicts('quinineOrTonicWater', ['quinine']),
    ...pastDay('tobaccoQuitOn', factors.tobaccoQuitOn, days),
    ...pastDay('exerciseProgramSince', factors.exerciseProgramSince, days),
    ...pastDay('revascularizationOn', factors.revascularizationOn, days),
    ...when(
      factors.revascularization === 'no' && (factors.revascularizationOn !== null || factors.legBypassGraft === 'yes'),
      'revascularization',
      'No artery was treated, but a date or a bypass graft is recorded. Correct one of the two.',
    ),
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

const redFlagProblems = (record: VisitRecord): Found[] => [
  ...when(
    record.redFlags.ulcerOrGangrene === 'no' && describedWounds(record).length > 0,
    'ulcerOrGangrene',
    'The answer is no, but a wound is described. Correct one of the two.',
  ),
  ...when(
    record.redFlags.headacheVisionOrUpperBellyPain === 'yes' && record.factors.pregnantOrPostpartum === 'no',
    'headacheVisionOrUpperBellyPain',
    'This is answered for pregnancy or the weeks after birth, but the patient is neither. Correct one of the two.',
  ),
]

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
    ...when(
      study.repeatBrachial !== null && study.repeatBrachial.state !== 'not-measured' && study.firstArm === null,
      'firstArm',
      'Choose which arm was measured first; the repeated pressure belongs to it.',
    ),
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
    ...single('red-flags', redFlagProblems(record)),
    ...rows('cramp-pattern', record.crampPatterns, (row) => patternProblems(row, days)),
    ...single('factors', factorProblems(record, days)),
    ...rows('medicine', record.medicines, (row) => medicineProblems(row, days)),
    ...single('walk-safety', walkSafetyProblems(record.walkSafety)),
    ...rows('walk-test', record.walkTests, walkTestProblems),
    ...single('walk-diary', diaryProblems(record, days)),
    ...rows('walk-diary-day', record.walkDiaryDays, (row) => diaryDayProblems(row, days)),
    ...rows('walk-diary-line', record.walkDiaryLines, (row) => diaryLineProblems(row, record.walkDiary.unit)),
    ...single('vascular-study', studyProblems(record.vascularStudy)),
    ...single('exercise-study', exerciseProblems(record.exerciseStudy)),
    ...single('examination', examinationProblems(record.examination)),
    ...rows('wound', describedWounds(record), woundProblems),
    ...single('labs', labAnswerProblems(record, days)),
    ...rows('lab-result', record.labResults, (row) => labResultProblems(row, days)),
    ...single('assessment', assessmentProblems(record.assessment)),
    ...single('plan', planProblems(record.plan, days)),
    ...rows('plan-action', record.planActions, (row) => actionProblems(row, days)),
  ]
}

/**
 * What the rules read: the facts of a visit, flat, in clinical words.
 *
 * Every member is optional. Absent, `undefined` and `null` all mean that nobody asked or measured, and no rule reads that as "no".
 * A three-state fact is `'yes'` or `'no'` and has its question in `fact-questions.ts`. Pressures are whole mmHg, ages years, days
 * `YYYY-MM-DD` in the practice's zone, electrolytes mEq/L, magnesium, calcium and creatinine mg/dL.
 */

import { footInfectionGrade, sirsCriteria } from '../assessment/foot-infection'
import type { PulseWord } from '../examination/pulse'
import type { CriticalValues } from '../labs/critical-values'
import { ageInYears } from '../patient/age'
import { type EdinburghResult, edinburghClaudication } from '../questionnaires/edinburgh-claudication'
import { edinburghAnswers } from '../questionnaires/recorded-answers'
import type { AnkleArtery, AnkleBrachialResult } from '../vascular-study/ankle-brachial-index'
import { type ExerciseLeg, type ExerciseStudy, interpretExerciseStudy } from '../vascular-study/exercise-study'
import type { InterArmDifference } from '../vascular-study/inter-arm-difference'
import type { PressureReading } from '../vascular-study/pressure-reading'
import { interpretRestingStudy } from '../vascular-study/resting-study'
import type { ToeBrachialResult } from '../vascular-study/toe-brachial-index'
import { crampFacts } from './cramp-facts'
import { daysBetween } from './days'
import { bodyTemperatureCelsius, examinationFacts } from './examination-facts'
import { type AnsweredFact, factQuestions } from './fact-questions'
import type { Answer, LegSide } from './field-shapes'
import { type LabFacts, labFacts, type UnreadCritical } from './lab-facts'
import { medicineFacts } from './medicine-facts'
import { isUntouched } from './untouched'
import type { medicineClasses, SectionValues, VisitRecord, waveform } from './visit-record'
import { type ComparableWalk, comparableWalks } from './walk-facts'
import { type WoundFact, woundFacts } from './wound-facts'

export type { LabFact, LabName, UnreadCritical } from './lab-facts'
export type { ComparableWalk } from './walk-facts'
export type { WoundFact } from './wound-facts'

export type Side = 'left' | 'right'
/** Right before left everywhere, as the pressure grid stands. */
export const sides: readonly Side[] = ['right', 'left']
export type PerLeg<T> = { [S in Side]?: T | null | undefined }
export type MedicineClass = (typeof medicineClasses)[number]

/** An index as a calculator gives it; a caller outside may leave out the working. */
type Loose<T, Kept extends keyof T> = Pick<T, Kept> & { [K in Exclude<keyof T, Kept>]?: T[K] | undefined }
type LooseState<R> = R extends { state: 'value' }
  ? Loose<R, 'state' | ('value' & keyof R)>
  : R extends { state: string }
    ? Loose<R, 'state' & keyof R>
    : never
export type AbiFact = LooseState<AnkleBrachialResult>
export type TbiFact = LooseState<ToeBrachialResult>
export type InterArmFact = InterArmDifference | { mmHg: number; higherSide?: Side | null | undefined }

export type AnkleFact = { [A in AnkleArtery]?: PressureReading | null | undefined }
/** The indices of a signed study, with what must be the same to compare them. */
export type EarlierStudy = {
  visitDay: string
  device: SectionValues<'vascular-study'>['device']
  method: SectionValues<'vascular-study'>['method']
  abi: PerLeg<AbiFact>
  tbi: PerLeg<TbiFact>
}

type Recorded = Pick<
  SectionValues<'red-flags'>,
  'suddenSide' | 'restPainSide' | 'restPainWeeks' | 'ulcerKind' | 'ulcerSide' | 'ulcerWeeks' | 'swollenSide'
> &
  Pick<
    SectionValues<'factors'>,
    | 'tobaccoSmoked'
    | 'tobaccoSmokeless'
    | 'activity'
    | 'diureticPrescriber'
    | 'crampsEvaluatedBy'
    | 'crampsEvaluatedOn'
    | 'medicinesReviewed'
  > &
  Pick<SectionValues<'walk-safety'>, 'restingHeartRate' | 'restingSystolicMmHg' | 'restingDiastolicMmHg'> &
  Pick<SectionValues<'vascular-study'>, 'device' | 'method'>

type Known = Recorded & {
  visitDay: string
  ageYears: number
  sex: 'female' | 'male' | 'other' | 'unknown'
  /** Every class that the listed medicines hold, once each per medicine. */
  medicineClasses: readonly MedicineClass[]
  /** Of them, the classes that nobody chose and only the typed name tells. */
  recognizedMedicines: readonly { name: string; classes: readonly MedicineClass[] }[]
  /** What the clinician concluded; `undetermined` is a cramp without an explanation. */
  assessedCause: SectionValues<'assessment'>['cause']
  /** Sides on which walking brings the cramp, from the patterns and walk tests; absent when no side is recorded. */
  exertionalSides: readonly Side[]
  walkTestRecorded: boolean
  walkProgramPlanned: boolean
  abi: PerLeg<AbiFact>
  tbi: PerLeg<TbiFact>
  ankle: PerLeg<AnkleFact>
  toe: PerLeg<PressureReading>
  waveform: PerLeg<(typeof waveform)['options'][number]>
  interArm: InterArmFact
  /** Ankle readings of the last signed study: a signal that was silent then is not newly absent now. */
  earlierAnkle: PerLeg<AnkleFact>
  labs: LabFacts
  /** Results that their laboratory marked critical and that cannot be read. */
  unreadCritical: readonly UnreadCritical[]
  /** Ankle and arm after exercise against rest, per leg. */
  exercise: PerLeg<ExerciseLeg>
  /** Pulses in words, whatever the scale: `absent` is 0 on every scale. */
  pulses: PerLeg<{ [P in 'femoral' | 'popliteal' | 'dorsalisPedis' | 'posteriorTibial']?: PulseWord | null | undefined }>
  wounds: readonly WoundFact[]
  forefootFlat: PerLeg<Answer>
  tcpo2: PerLeg<number>
  calfGirthCm: PerLeg<number>
  /** Compartment pressures in mmHg. */
  compartment: { before?: number | null; at1Min?: number | null; at5Min?: number | null; acute?: number | null }
  bodyTemperatureCelsius: number
  respiratoryRate: number
  /** The legs on which a sign was found: empty when it was looked for and not there, absent when nobody looked. */
  sidesOf: { [S in keyof ReturnType<typeof examinationFacts>['sidesOf']]?: readonly Side[] | null | undefined }
  regionalPainSide: LegSide
  clotScoreSide: Side
  edinburgh: EdinburghResult
  /** Walks of this visit and of earlier signed visits, oldest first. */
  walks: readonly ComparableWalk[]
  earlierWalks: readonly ComparableWalk[]
  /** The last signed study that has an index. */
  earlierStudy: EarlierStudy
  /** Partly known days (`2026`, `2026-03`, `2026-03-15`). */
  revascularizationOn: string
}

export type VisitFacts = { [K in AnsweredFact]?: Answer | undefined } & { [K in keyof Known]?: Known[K] | null | undefined }

/** The legs that a recorded side names; a side nobody chose may be either, so both. */
export const legsOf = (side: LegSide | null | undefined): readonly Side[] => (side === 'right' || side === 'left' ? [side] : sides)

/** The three-state answers of a section whose field names are the facts' own names. */
const answersIn = (section: object) =>
  Object.fromEntries(
    Object.entries(section).filter(
      ([name, value]) => Object.hasOwn(factQuestions, name) && (value === 'yes' || value === 'no' || value === null),
    ),
  ) as { [K in AnsweredFact]?: Answer }

/** The result of the questionnaire once somebody has begun it. */
function edinburghFact(edinburgh: SectionValues<'edinburgh'>): EdinburghResult | null {
  if (isUntouched('edinburgh', edinburgh)) return null
  return edinburghClaudication(edinburghAnswers(edinburgh))
}

const ankleOf = (study: SectionValues<'vascular-study'>): PerLeg<AnkleFact> => ({
  right: { posteriorTibial: study.rightPosteriorTibial, dorsalisPedis: study.rightDorsalisPedis },
  left: { posteriorTibial: study.leftPosteriorTibial, dorsalisPedis: study.leftDorsalisPedis },
})

const exerciseOf = ({ right, left }: ExerciseStudy): PerLeg<ExerciseLeg> => ({ right, left })

/** White cells count with the other signs when the sample is of the visit's last 7 days or undated [design]; they change within days. */
export function systemicSigns({ examination, walkSafety }: VisitRecord, labs: LabFacts, visitDay: string) {
  const white = labs['white-cells']
  const isCurrent = white !== undefined && (!white.sampleOn || daysBetween(white.sampleOn, visitDay) <= 7)
  return sirsCriteria({
    bodyTemperatureCelsius: bodyTemperatureCelsius(examination),
    heartRate: walkSafety.restingHeartRate,
    respiratoryRate: examination.respiratoryRate,
    whiteCells: isCurrent ? white.value : null,
  })
}

/** What the patient's earlier signed visits say: the last study's readings, the walks, and the last study that has an index. */
export type EarlierVisits = {
  vascularStudy?: SectionValues<'vascular-study'> | null | undefined
  walks?: readonly ComparableWalk[] | undefined
  study?: EarlierStudy | null | undefined
}

/**
 * The facts of a visit as recorded. `visitDay` and `birthDate` are `YYYY-MM-DD`.
 * @throws RangeError when a walk test holds a unit that is not listed (a record that passed its schema never does).
 */
export function visitFacts({
  record,
  patient,
  visitDay,
  earlier,
  criticalValues,
}: {
  record: VisitRecord
  patient: { birthDate: string; sex: 'female' | 'male' | 'other' | 'unknown' }
  visitDay: string
  earlier?: EarlierVisits | undefined
  /** The practice's own list; absent or null is the one that ships. */
  criticalValues?: CriticalValues | null | undefined
}): VisitFacts {
  const { redFlags, factors, walkSafety, vascularStudy: study, examination } = record
  const ageYears = ageInYears(patient.birthDate, visitDay)
  const { abi, tbi, interArm } = interpretRestingStudy(study, { ageYears })
  const { labs, ...otherLabFacts } = labFacts(record, visitDay, { sex: patient.sex, ageYears, criticalValues })
  const sirs = systemicSigns(record, labs, visitDay)
  return {
    ...answersIn(redFlags),
    ...answersIn(factors),
    ...answersIn(walkSafety),
    ...answersIn(examination),
    ...answersIn(record.labs),
    ...answersIn(record.plan),
    ...medicineFacts(record, visitDay),
    ...crampFacts(record, visitDay),
    ...examinationFacts(examination),
    ...woundFacts(record, (wound) => footInfectionGrade({ ...wound, sirs })),
    ...otherLabFacts,
    labs,
    visitDay,
    ageYears,
    sex: patient.sex,
    suddenSide: redFlags.suddenSide,
    restPainSide: redFlags.restPainSide,
    restPainWeeks: redFlags.restPainWeeks,
    swollenSide: redFlags.swollenSide,
    tobaccoSmoked: factors.tobaccoSmoked,
    tobaccoSmokeless: factors.tobaccoSmokeless,
    activity: factors.activity,
    medicinesReviewed: factors.medicinesReviewed,
    crampsEvaluatedBy: factors.crampsEvaluatedBy,
    crampsEvaluatedOn: factors.crampsEvaluatedOn,
    revascularizationOn: factors.revascularizationOn,
    assessedCause: record.assessment.cause,
    restingHeartRate: walkSafety.restingHeartRate,
    restingSystolicMmHg: walkSafety.restingSystolicMmHg,
    restingDiastolicMmHg: walkSafety.restingDiastolicMmHg,
    abi,
    tbi,
    interArm,
    ankle: ankleOf(study),
    toe: { right: study.rightToe, left: study.leftToe },
    waveform: { right: study.rightWaveform, left: study.leftWaveform },
    forefootFlat: { right: study.rightForefootFlat, left: study.leftForefootFlat },
    tcpo2: { right: study.rightTcpo2, left: study.leftTcpo2 },
    device: study.device,
    method: study.method,
    dialysisFistula: study.armNotToUseReason === 'fistula' ? 'yes' : null,
    ...(isUntouched('exercise-study', record.exerciseStudy)
      ? {}
      : { exercise: exerciseOf(interpretExerciseStudy(record.exerciseStudy, study, { ageYears })) }),
    edinburgh: edinburghFact(record.edinburgh),
    walks: comparableWalks(record.walkTests, visitDay),
    earlierWalks: [...(earlier?.walks ?? [])].sort((a, b) => (a.visitDay < b.visitDay ? -1 : a.visitDay > b.visitDay ? 1 : 0)),
    earlierStudy: earlier?.study ?? null,
    ...(earlier?.vascularStudy ? { earlierAnkle: ankleOf(earlier.vascularStudy) } : {}),
  }
}

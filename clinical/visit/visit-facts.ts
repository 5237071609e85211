/**
 * What the rules read: the facts of a visit, flat, in clinical words.
 *
 * Every member is optional. Absent, `undefined` and `null` all mean that nobody asked or measured, and no rule reads that as "no".
 * A three-state fact is `'yes'` or `'no'` and has its question in `fact-questions.ts`. Pressures are whole mmHg, ages years, days
 * `YYYY-MM-DD` in the practice's zone, electrolytes mEq/L, magnesium, calcium and creatinine mg/dL.
 */

import type { PulseWord } from '../examination/pulse'
import { ageInYears } from '../patient/age'
import type { EdinburghResult } from '../questionnaires/edinburgh-claudication'
import type { AnkleArtery, AnkleBrachialResult } from '../vascular-study/ankle-brachial-index'
import type { ExerciseResponse } from '../vascular-study/exercise-response'
import type { InterArmDifference } from '../vascular-study/inter-arm-difference'
import type { PressureReading } from '../vascular-study/pressure-reading'
import { interpretRestingStudy } from '../vascular-study/resting-study'
import type { ToeBrachialResult } from '../vascular-study/toe-brachial-index'
import { crampFacts } from './cramp-facts'
import { type AnsweredFact, factQuestions } from './fact-questions'
import type { Answer, LegSide } from './field-shapes'
import type { labTests } from './labs-fields'
import { medicineFacts } from './medicine-facts'
import type { medicineClasses, SectionValues, VisitRecord, waveform } from './visit-record'

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
export type LabName = (typeof labTests)[number]
/**
 * The newest result of a test, in the unit its rules read (clinical/labs). `inRange` is judged by the reporting laboratory's own range first;
 * `critical` by its own mark, then by the practice's critical values.
 */
export type LabFact = {
  value: number
  comparator?: 'less-than' | 'more-than' | null
  sampleOn?: string | null
  inRange?: Answer
  critical?: Answer
  hemolyzed?: Answer
  /** The upper limit of the reporting laboratory, in the same unit: CK is judged in multiples of it. */
  upperLimit?: number | null
}
/** One wound, as R3, R15 and WIfI read it. Grades 0 to 3; null is not assessable. */
export type WoundFact = {
  side: Side | null
  kind: SectionValues<'wound'>['kind']
  weeks: number | null
  woundGrade: 0 | 1 | 2 | 3 | null
  infectionGrade: 0 | 1 | 2 | 3 | null
  /** Redness, swelling, warmth and the like are present in a number that makes an infection. */
  crepitus: Answer
  rapidlySpreading: Answer
}
/** A walk test that can be compared: one method, one protocol, one way of counting (clinical.md 3.4). */
export type ComparableWalk = {
  visitDay: string
  method: NonNullable<SectionValues<'walk-test'>['method']>
  protocol: SectionValues<'walk-test'>['protocol']
  onsetMeters: number
  comparator: 'exact' | 'more-than'
}
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
  labs: { [N in LabName]?: LabFact | undefined }
  /** Ankle and arm after exercise against rest, per leg. */
  exercise: PerLeg<ExerciseResponse>
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
  sidesOf: {
    [S in 'tinel' | 'plantarSymptoms' | 'hotRedSwollenFoot' | 'footDrop' | 'protectiveSensationLost' | 'pittingEdema']?: readonly Side[]
  }
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
  Object.fromEntries(Object.entries(section).filter(([name]) => Object.hasOwn(factQuestions, name))) as { [K in AnsweredFact]?: Answer }

const ankleOf = (study: SectionValues<'vascular-study'>): PerLeg<AnkleFact> => ({
  right: { posteriorTibial: study.rightPosteriorTibial, dorsalisPedis: study.rightDorsalisPedis },
  left: { posteriorTibial: study.leftPosteriorTibial, dorsalisPedis: study.leftDorsalisPedis },
})

/**
 * The facts of a visit as recorded. `visitDay` and `birthDate` are `YYYY-MM-DD`; `earlier` is the patient's last signed study, if any.
 * @throws RangeError when a walk test holds a unit that is not listed (a record that passed its schema never does).
 */
export function visitFacts({
  record,
  patient,
  visitDay,
  earlier,
}: {
  record: VisitRecord
  patient: { birthDate: string; sex: 'female' | 'male' | 'other' | 'unknown' }
  visitDay: string
  earlier?: { vascularStudy?: SectionValues<'vascular-study'> | null } | undefined
}): VisitFacts {
  const { redFlags, factors, walkSafety, vascularStudy: study } = record
  const ageYears = ageInYears(patient.birthDate, visitDay)
  const { abi, tbi, interArm } = interpretRestingStudy(study, { ageYears })
  return {
    ...answersIn(redFlags),
    ...answersIn(factors),
    ...answersIn(walkSafety),
    ...medicineFacts(record, visitDay),
    ...crampFacts(record, visitDay),
    visitDay,
    ageYears,
    sex: patient.sex,
    suddenSide: redFlags.suddenSide,
    restPainSide: redFlags.restPainSide,
    restPainWeeks: redFlags.restPainWeeks,
    ulcerKind: redFlags.ulcerKind,
    ulcerSide: redFlags.ulcerSide,
    ulcerWeeks: redFlags.ulcerWeeks,
    swollenSide: redFlags.swollenSide,
    tobaccoSmoked: factors.tobaccoSmoked,
    tobaccoSmokeless: factors.tobaccoSmokeless,
    activity: factors.activity,
    medicinesReviewed: factors.medicinesReviewed,
    crampsEvaluatedBy: factors.crampsEvaluatedBy,
    crampsEvaluatedOn: factors.crampsEvaluatedOn,
    restingHeartRate: walkSafety.restingHeartRate,
    restingSystolicMmHg: walkSafety.restingSystolicMmHg,
    restingDiastolicMmHg: walkSafety.restingDiastolicMmHg,
    abi,
    tbi,
    interArm,
    ankle: ankleOf(study),
    toe: { right: study.rightToe, left: study.leftToe },
    waveform: { right: study.rightWaveform, left: study.leftWaveform },
    device: study.device,
    method: study.method,
    dialysisFistula: study.armNotToUseReason === 'fistula' ? 'yes' : null,
    ...(earlier?.vascularStudy ? { earlierAnkle: ankleOf(earlier.vascularStudy) } : {}),
  }
}

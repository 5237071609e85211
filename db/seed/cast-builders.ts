/** Small builders on top of `emptyVisitRecord()`: what a person says stays short, and what nobody says stays "not asked". */
import { createHash } from 'node:crypto'
import type { PressureReading } from '../../clinical/vascular-study/pressure-reading'
import { emptySection, emptyVisitRecord, type SectionValues, type VisitRecord } from '../../clinical/visit/visit-record'
import type { CastAcknowledgement, CastPatient, CastVisit } from './cast-types'

/** The day some days before today, `YYYY-MM-DD`; negative counts ahead. */
export type Ago = (days: number) => string

export const lindqvist = 'podiatrist@riverside.example'
export const ames = 'podiatrist2@riverside.example'
export const pike = 'assistant@riverside.example'

export type ChartParts = {
  reason?: Partial<SectionValues<'reason'>>
  patterns?: Partial<SectionValues<'cramp-pattern'>>[]
  redFlags?: Partial<SectionValues<'red-flags'>>
  factors?: Partial<SectionValues<'factors'>>
  medicines?: Partial<SectionValues<'medicine'>>[]
  walkSafety?: Partial<SectionValues<'walk-safety'>>
  walkTests?: Partial<SectionValues<'walk-test'>>[]
  walkDiary?: Partial<SectionValues<'walk-diary'>>
  walkDiaryDays?: Partial<SectionValues<'walk-diary-day'>>[]
  walkDiaryLines?: Partial<SectionValues<'walk-diary-line'>>[]
  study?: Partial<SectionValues<'vascular-study'>>
  exerciseStudy?: Partial<SectionValues<'exercise-study'>>
  edinburgh?: Partial<SectionValues<'edinburgh'>>
  walkingImpairment?: Partial<SectionValues<'walking-impairment'>>
  examination?: Partial<SectionValues<'examination'>>
  wounds?: Partial<SectionValues<'wound'>>[]
  labs?: Partial<SectionValues<'labs'>>
  labResults?: Partial<SectionValues<'lab-result'>>[]
  assessment?: Partial<SectionValues<'assessment'>>
  plan?: Partial<SectionValues<'plan'>>
  actions?: { act: string; by: string; dueIn?: number; fromRule?: string }[]
}
export type VisitParts = ChartParts &
  Pick<CastVisit, 'daysAgo' | 'hour' | 'minute' | 'startedBy' | 'voidReason' | 'addenda'> & {
    /** Signed when absent. */
    state?: CastVisit['state']
    /** Days after the visit. */
    rescreenAfter?: number
    acknowledgements?: (Omit<CastAcknowledgement, 'by'> & { by?: string })[]
  }
export type Baseline = ChartParts & { clinician?: string; acknowledgements?: VisitParts['acknowledgements'] }

/** A UUID that is the same on every run: the rows of the demo keep their keys. */
function castId(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function chart(name: string, before: ChartParts, now: ChartParts, dayAfter: (days: number) => string): VisitRecord {
  const rows = <Row>(section: string, empty: Row, values: Partial<Row>[]) =>
    values.map((each, index) => ({ ...empty, ...each, id: castId(`${name}/${section}/${index}`) }))
  const empty = emptyVisitRecord()
  return {
    reason: { ...empty.reason, ...before.reason, ...now.reason },
    crampPatterns: rows('cramp-pattern', emptySection('cramp-pattern'), now.patterns ?? before.patterns ?? []),
    redFlags: { ...empty.redFlags, ...before.redFlags, ...now.redFlags },
    factors: { ...empty.factors, ...before.factors, ...now.factors },
    medicines: rows('medicine', emptySection('medicine'), now.medicines ?? before.medicines ?? []),
    walkSafety: { ...empty.walkSafety, ...before.walkSafety, ...now.walkSafety },
    walkTests: rows('walk-test', emptySection('walk-test'), now.walkTests ?? before.walkTests ?? []),
    walkDiary: { ...empty.walkDiary, ...now.walkDiary },
    walkDiaryDays: rows('walk-diary-day', emptySection('walk-diary-day'), now.walkDiaryDays ?? []),
    walkDiaryLines: rows('walk-diary-line', emptySection('walk-diary-line'), now.walkDiaryLines ?? []),
    vascularStudy: { ...empty.vascularStudy, ...now.study },
    exerciseStudy: { ...empty.exerciseStudy, ...now.exerciseStudy },
    edinburgh: { ...empty.edinburgh, ...now.edinburgh },
    walkingImpairment: { ...empty.walkingImpairment, ...now.walkingImpairment },
    examination: { ...empty.examination, ...before.examination, ...now.examination },
    wounds: rows('wound', emptySection('wound'), now.wounds ?? before.wounds ?? []),
    labs: { ...empty.labs, ...now.labs },
    labResults: rows('lab-result', emptySection('lab-result'), now.labResults ?? []),
    assessment: { ...empty.assessment, ...before.assessment, ...now.assessment },
    plan: { ...empty.plan, ...before.plan, ...now.plan },
    planActions: rows(
      'plan-action',
      emptySection('plan-action'),
      (now.actions ?? before.actions ?? []).map(({ act, by, dueIn, fromRule }) => ({
        act,
        by,
        dueOn: dueIn === undefined ? null : dayAfter(dueIn),
        fromRule: fromRule ?? null,
      })),
    ),
  }
}

/**
 * A person with a story: `before` is what stays from visit to visit, each visit says what differs. An unsigned visit has no assessment and
 * no plan unless it gives its own.
 */
export function person(identity: Omit<CastPatient, 'visits'>, ago: Ago, before: Baseline, visits: VisitParts[]): CastPatient {
  const { clinician = lindqvist, acknowledgements: settled = [], ...parts } = before
  const { assessment: _assessment, plan: _plan, actions: _actions, ...unassessed } = parts
  return {
    ...identity,
    visits: visits.map((visit): CastVisit => {
      const { daysAgo, hour, state = 'signed', rescreenAfter, acknowledgements = settled } = visit
      const dayAfter = (days: number) => ago(daysAgo - days)
      const name = `${identity.practice}/${identity.familyName}/${identity.givenName}/${daysAgo}/${hour}`
      const record = chart(name, state === 'signed' ? parts : unassessed, visit, dayAfter)
      if (rescreenAfter !== undefined) record.plan.rescreenOn = dayAfter(rescreenAfter)
      const byWhom = acknowledgements.map((each) => ({ ...each, by: each.by ?? clinician }))
      return {
        daysAgo,
        hour,
        clinician,
        state,
        record,
        ...(visit.minute === undefined ? {} : { minute: visit.minute }),
        ...(visit.startedBy === undefined ? {} : { startedBy: visit.startedBy }),
        ...(visit.voidReason === undefined ? {} : { voidReason: visit.voidReason }),
        ...(visit.addenda === undefined ? {} : { addenda: visit.addenda }),
        ...(byWhom.length === 0 || state === 'voided' ? {} : { acknowledgements: byWhom }),
      }
    }),
  }
}

/** The red-flag block asked to its end, all negative; claudicants set `exertionalLegSymptoms`. */
export const noRedFlags: Partial<SectionValues<'red-flags'>> = {
  suddenOnsetIn14Days: 'no',
  suddenWithTrunkPain: 'no',
  restPainForefoot: 'no',
  ulcerOrGangrene: 'no',
  palpitations: 'no',
  fainting: 'no',
  confusion: 'no',
  markedWeakness: 'no',
  seizure: 'no',
  handOrFaceSpasm: 'no',
  newEcgChange: 'no',
  oneLegNewlySwollen: 'no',
  persistentCalfPainOneSide: 'no',
  clotRiskFactor: 'no',
  breathlessOrChestPain: 'no',
  breathlessNewOrWorse: 'no',
  painPresentNotSettling: 'no',
  severePainOnPassiveStretch: 'no',
  woodHardWithNumbnessOrWeakness: 'no',
  painDespiteOpioids: 'no',
  compartmentSetting: 'no',
  exertionalLegSymptoms: 'no',
}

/** Every factor asked and absent; a person's own stand beside it. */
export const noFactors: Partial<SectionValues<'factors'>> = {
  tobaccoSmoked: 'never',
  tobaccoSmokeless: 'never',
  diabetes: 'no',
  dyslipidemia: 'no',
  hypertension: 'no',
  chronicKidneyDisease: 'no',
  dialysis: 'no',
  heartFailure: 'no',
  cirrhosis: 'no',
  otherAtherosclerosis: 'no',
  familyHistoryOfPad: 'no',
  knownPad: 'no',
  revascularization: 'no',
  pregnantOrPostpartum: 'no',
  bleedingHistory: 'no',
  lumbarStenosis: 'no',
  heavySweating: 'no',
  largeFluidIntake: 'no',
  vomitingDiarrheaHeatOrPoorIntake: 'no',
  activity: 'light',
  diuretic: 'no',
  digoxinQtDrugOrLithium: 'no',
  twoPotassiumAffectingDrugs: 'no',
  statin: 'no',
  anticoagulant: 'no',
  medicinesReviewed: 'listed',
}

export const safeToWalk: Partial<SectionValues<'walk-safety'>> = {
  heartAttackOrUnstableAngina1Month: 'no',
  severeAorticStenosis: 'no',
  uncontrolledArrhythmia: 'no',
  decompensatedHeartFailure: 'no',
  acuteCharcot: 'no',
  restingHeartRate: 74,
  restingSystolicMmHg: 138,
  restingDiastolicMmHg: 78,
}

export const medicine = (
  name: string,
  classes: SectionValues<'medicine'>['classes'],
  dose: string,
  startedOrChangedOn: string | null = null,
  prescriber: string | null = null,
): Partial<SectionValues<'medicine'>> => ({ name, classes, dose, startedOrChangedOn, prescriber })

export const silent: PressureReading = { state: 'not-audible' }
export const rigid: PressureReading = { state: 'not-compressible' }
export const notDone = (reason: Extract<PressureReading, { state: 'not-done' }>['reason']): PressureReading => ({
  state: 'not-done',
  reason,
})

type Typed = number | PressureReading | null
const reading = (typed: Typed | undefined): PressureReading | null =>
  typeof typed === 'number' ? { state: 'measured', mmHg: typed } : (typed ?? null)
type Waveform = SectionValues<'vascular-study'>['rightWaveform']

/** A resting study by Doppler, as Jordan Pike takes it. Each leg: posterior tibial, dorsalis pedis, toe, waveform. */
export function study(
  arms: [right: Typed, left: Typed],
  right: [pt: Typed, dp: Typed, toe?: Typed, waveform?: Waveform],
  left: [pt: Typed, dp: Typed, toe?: Typed, waveform?: Waveform],
  more: Partial<SectionValues<'vascular-study'>> = {},
): Partial<SectionValues<'vascular-study'>> {
  return {
    rightBrachial: reading(arms[0]),
    leftBrachial: reading(arms[1]),
    rightPosteriorTibial: reading(right[0]),
    rightDorsalisPedis: reading(right[1]),
    rightToe: reading(right[2]),
    rightWaveform: right[3] ?? null,
    leftPosteriorTibial: reading(left[0]),
    leftDorsalisPedis: reading(left[1]),
    leftToe: reading(left[2]),
    leftWaveform: left[3] ?? null,
    method: 'higher',
    device: 'doppler',
    position: 'supine',
    restMinutes: 10,
    cuff: 'Arm 12 cm, ankle 10 cm',
    observer: 'Jordan Pike',
    woundUnderCuff: 'no',
    graftOrStentUnderCuff: 'no',
    suspectedDvt: 'no',
    severePain: 'no',
    cannotLieFlat: 'no',
    armNotToUse: 'none',
    ...more,
  }
}

/**
 * The record of a visit as a person enters it: one shape per section, one schema per field.
 *
 * The same shapes serve the forms (browser), autosave (server), the tables (a column per field, same name) and the rules.
 * `null` means nobody asked or nobody measured; it is never read as "no". Lists start empty.
 * Every message says what to do, because it is shown beside the field as it stands.
 */
import { z } from 'zod'
import { type PressureReading, pressureReading } from '../vascular-study/pressure-reading'
import { examinationFields, woundFields } from './examination-fields'
import { exerciseStudyFields } from './exercise-study-fields'
import { amount, answer, choice, choices, day, legSide, partialDay, text, whole } from './field-shapes'
import { labResultFields, labsFields } from './labs-fields'
import { edinburghFields, walkingImpairmentFields } from './questionnaires-fields'
import { walkDiaryDayFields, walkDiaryFields, walkDiaryLineFields } from './walk-diary-fields'

/** Regions of the body map, per side. */
export const bodyRegions = [
  'buttock',
  'thigh',
  'hamstring',
  'calf',
  'shin',
  'ankle',
  'heel',
  'arch',
  'forefoot',
  'toes',
  'top-of-foot',
] as const
export type BodyRegion = (typeof bodyRegions)[number]
export const bodySite = z.templateLiteral([z.enum(['right', 'left']), '-', z.enum(bodyRegions)])
export type BodySite = z.infer<typeof bodySite>

export const reasonFields = {
  reason: text(2_000),
  patientWords: text(10_000),
  /** The signed visit whose patterns were carried forward by "No change since last visit". */
  carriedFromVisit: z.uuid().nullable(),
}

export const crampPatternFields = {
  name: text(120),
  sites: z.array(bodySite).max(bodyRegions.length * 2),
  firstNoticed: partialDay,
  course: choice(['new', 'better', 'same', 'worse']),
  newOrWorseIn3Months: answer,
  atNight: answer,
  whileWalking: answer,
  afterActivity: answer,
  atRest: answer,
  frequency: amount(0, 200, 'how many cramps'),
  frequencyPer: choice(['day', 'week', 'month']),
  duration: amount(0, 1_000, 'how long a cramp lasts'),
  durationUnit: choice(['seconds', 'minutes', 'hours']),
  severity: whole(0, 10, 'the severity'),
  sleepDisturbed: answer,
  muscleHardens: answer,
  triggers: choices([
    'standing-long',
    'exercise',
    'uphill',
    'heat-or-sweating',
    'in-bed',
    'pointing-the-foot',
    'new-shoes',
    'dehydration',
    'other',
  ]),
  deformity: choice(['none', 'toes-curl', 'toes-lift', 'foot-turns', 'ankle-points']),
  lossOfUse: answer,
  easedByStretching: answer,
  easedByRubbing: answer,
  easedByWalking: answer,
  easedByStandingStill: answer,
  easedBySittingOrLeaningForward: answer,
  easedByHangingFootDown: answer,
  /** With `atRest` and `easedByWalking`, what separates restless legs from a cramp (clinical.md 4.1). */
  urgeToMove: answer,
  worseInEvening: answer,
  relief: amount(0, 1_000, 'the time until relief'),
  reliefUnit: choice(['seconds', 'minutes', 'hours']),
  words: text(4_000),
  /** True on a row that "No change since last visit" brought along and nobody has edited since. */
  carried: z.boolean(),
  removed: z.boolean(),
}

export const redFlagsFields = {
  /** New persistent pain, numbness, weakness or coldness of a leg or foot that began in the last 14 days (R2). */
  suddenOnsetIn14Days: answer,
  suddenSide: legSide.nullable(),
  stillPresent: answer,
  pale: answer,
  cold: answer,
  numb: answer,
  weak: answer,
  suddenWithTrunkPain: answer,
  restPainForefoot: answer,
  restPainSide: legSide.nullable(),
  restPainWeeks: whole(0, 520, 'the weeks of rest pain'),
  ulcerOrGangrene: answer,
  ulcerKind: choice(['ulcer', 'gangrene', 'both']),
  ulcerSide: legSide.nullable(),
  ulcerWeeks: whole(0, 520, 'the weeks since the wound began'),
  palpitations: answer,
  fainting: answer,
  confusion: answer,
  markedWeakness: answer,
  seizure: answer,
  handOrFaceSpasm: answer,
  newEcgChange: answer,
  oneLegNewlySwollen: answer,
  swollenSide: legSide.nullable(),
  swollenBlueTense: answer,
  persistentCalfPainOneSide: answer,
  clotRiskFactor: answer,
  breathlessOrChestPain: answer,
  breathlessNewOrWorse: answer,
  painPresentNotSettling: answer,
  severePainOnPassiveStretch: answer,
  woodHardWithNumbnessOrWeakness: answer,
  painDespiteOpioids: answer,
  compartmentSetting: answer,
  exertionalLegSymptoms: answer,
  faintingIn14Days: answer,
  coughingBlood: answer,
  darkUrine: answer,
  headacheOrVomitingAfterDrinking: answer,
  saddleNumbness: answer,
  bladderOrBowelTrouble: answer,
  rapidlyProgressiveWeakness: answer,
  suddenOneSidedWeakness: answer,
  legWeaknessOverWeeks: answer,
  /** Asked in pregnancy and until 6 weeks after birth (R26). */
  headacheVisionOrUpperBellyPain: answer,
  /** Asked below 18 years (R26). */
  refusesToWalk: answer,
  afterViralIllness: answer,
  nightPainInOneSpot: answer,
  limpFeverOrWeightLoss: answer,
  calfEnlargementOrToeWalking: answer,
}

export const tobaccoUse = z.enum(['never', 'former', 'current'])
export const factorsFields = {
  tobaccoSmoked: tobaccoUse.nullable(),
  packYears: amount(0, 300, 'the pack-years'),
  tobaccoSmokeless: tobaccoUse.nullable(),
  tobaccoQuitOn: partialDay,
  diabetes: answer,
  dyslipidemia: answer,
  hypertension: answer,
  chronicKidneyDisease: answer,
  dialysis: answer,
  heartFailure: answer,
  cirrhosis: answer,
  otherAtherosclerosis: answer,
  familyHistoryOfPad: answer,
  knownPad: answer,
  revascularization: answer,
  pregnantOrPostpartum: answer,
  bleedingHistory: answer,
  revascularizationOn: partialDay,
  /** A bypass that a cuff or a stocking would compress (R18). */
  legBypassGraft: answer,
  limaGraft: answer,
  symptomsLimitWalking: answer,
  neuropathy: answer,
  kidneyTransplant: answer,
  adrenalInsufficiency: answer,
  fluidOrSaltLimit: answer,
  lumbarStenosis: answer,
  heavySweating: answer,
  largeFluidIntake: answer,
  vomitingDiarrheaHeatOrPoorIntake: answer,
  activity: choice(['sedentary', 'light', 'active', 'athlete']),
  exerciseProgramSince: partialDay,
  heavyAlcohol: answer,
  quinineOrTonicWater: answer,
  bruisingOrBleeding: answer,
  newMuscleSymptomsBothSides: answer,
  /** Answered even when no medicine is listed: "does the patient take a water pill?" */
  diuretic: answer,
  diureticDoseUnchanged3Months: answer,
  diureticStartedOrChanged4Weeks: answer,
  diureticPrescriber: text(200),
  digoxinQtDrugOrLithium: answer,
  twoPotassiumAffectingDrugs: answer,
  crampsEvaluatedBy: text(200),
  crampsEvaluatedOn: day,
  statin: answer,
  anticoagulant: answer,
  medicinesReviewed: choice(['none-taken', 'listed', 'unable']),
  notes: text(4_000),
}

export const medicineClasses = [
  'thiazide-diuretic',
  'loop-diuretic',
  'potassium-sparing-diuretic',
  'ace-inhibitor-or-arb',
  'neprilysin-inhibitor',
  'finerenone',
  'potassium-supplement',
  'trimethoprim',
  'nsaid',
  'heparin',
  'calcineurin-inhibitor',
  'statin',
  'fibrate',
  'colchicine',
  'daptomycin',
  'cyp3a4-inhibitor',
  'anticoagulant',
  'antiplatelet',
  'cilostazol',
  'long-acting-beta-agonist',
  'calcium-channel-blocker',
  'estrogen-or-raloxifene',
  'teriparatide',
  'intravenous-iron',
  'cancer-drug',
  'cholinesterase-inhibitor',
  'gabapentinoid',
  'laxative',
  'amphotericin',
  'proton-pump-inhibitor',
  'opioid',
  'digoxin',
  'lithium',
  'qt-prolonging',
  'insulin-or-glucose-lowering',
  'quinine',
  'other',
] as const
export const medicineFields = {
  name: text(200),
  classes: choices(medicineClasses),
  dose: text(200),
  startedOrChangedOn: partialDay,
  prescriber: text(200),
  removed: z.boolean(),
}

/** Asked before any walk test, heel-raise test or walking program (R22). */
export const walkSafetyFields = {
  heartAttackOrUnstableAngina1Month: answer,
  severeAorticStenosis: answer,
  uncontrolledArrhythmia: answer,
  decompensatedHeartFailure: answer,
  acuteCharcot: answer,
  restingHeartRate: whole(20, 250, 'the heart rate per minute'),
  restingSystolicMmHg: whole(50, 300, 'the systolic pressure in mmHg'),
  restingDiastolicMmHg: whole(20, 200, 'the diastolic pressure in mmHg'),
}

export const distanceUnits = ['m', 'ft', 'yd', 'mi', 'block'] as const
export const walkMethods = ['estimate', 'corridor', 'six-minute', 'treadmill-constant', 'treadmill-graded', 'diary'] as const
export const treadmillProtocols = [
  'gardner-skinner',
  'hiatt',
  'constant-3.2-10',
  'constant-3.2-12',
  'constant-3.0-12',
  'rutherford',
  'other',
] as const
/** Moments of the built-in walk timer, epoch milliseconds of the device that ran it; kept so that a reload or another tablet resumes it. */
export const walkTimer = z.strictObject({
  startedAt: z.int(),
  onsetAt: z.int().nullable(),
  stoppedAt: z.int().nullable(),
  relievedAt: z.int().nullable(),
  laps: z.array(z.int()).max(500),
})
export const walkTestFields = {
  method: choice(walkMethods),
  protocol: choice(treadmillProtocols),
  speed: amount(0, 20, 'the speed'),
  speedUnit: choice(['km/h', 'mph']),
  gradePercent: z
    .number('Enter the grade in percent, 0 to 30.')
    .min(0, 'Enter the grade in percent, 0 to 30.')
    .max(30, 'Enter the grade in percent, 0 to 30.')
    .nullable(),
  lapMeters: amount(0, 1_000, 'the lap length in meters'),
  blockFeet: amount(0, 2_000, 'the feet per block'),
  /** `felt`: a cramp began at the distance; `none-within`: no cramp within it (more than). */
  onsetState: choice(['felt', 'none-within']),
  onset: amount(0, 100_000, 'the distance to the first cramp'),
  onsetUnit: choice([...distanceUnits, 'min', 's']),
  onsetSite: z.enum(bodyRegions).nullable(),
  side: legSide.nullable(),
  /** `forced-stop`: the symptom forced a stop; `not-stopped`: the walk ended without one (more than). */
  maximumState: choice(['forced-stop', 'not-stopped']),
  maximum: amount(0, 100_000, 'the distance walked'),
  maximumUnit: choice([...distanceUnits, 'min', 's']),
  limitingSymptom: choice([
    'leg-cramp',
    'other-leg-pain',
    'breathlessness',
    'chest-pain',
    'joint-pain',
    'fatigue',
    'balance',
    'end-of-test',
    'other',
  ]),
  relief: amount(0, 1_000, 'the time until relief'),
  reliefUnit: choice(['s', 'min']),
  reliefBy: choice(['standing-still', 'sitting', 'leaning-forward', 'walking-on', 'lying']),
  rests: whole(0, 100, 'the number of rests'),
  surface: choice(['flat', 'uphill', 'stairs', 'treadmill', 'uneven']),
  aid: choice(['none', 'cane', 'crutches', 'walker', 'other']),
  words: text(2_000),
  timer: walkTimer.nullable(),
  removed: z.boolean(),
}

const reading = pressureReading.nullable()
export const waveform = z.enum(['multiphasic', 'monophasic', 'absent', 'not-assessed'])
/** Modifiers of the SVM/SVU 2020 consensus (clinical.md 2.8). */
export const waveformModifiers = [
  'rapid-upstroke',
  'prolonged-upstroke',
  'sharp-peak',
  'spectral-broadening',
  'staccato',
  'dampened',
  'flow-reversal',
] as const
const flowDirection = choice(['antegrade', 'retrograde', 'bidirectional', 'absent'])
const flowResistance = choice(['high', 'intermediate', 'low'])
const toeDigit = choice(['hallux', 'second'])
export const vascularStudyFields = {
  rightBrachial: reading,
  leftBrachial: reading,
  rightPosteriorTibial: reading,
  leftPosteriorTibial: reading,
  rightDorsalisPedis: reading,
  leftDorsalisPedis: reading,
  rightToe: reading,
  leftToe: reading,
  rightWaveform: waveform.nullable(),
  leftWaveform: waveform.nullable(),
  rightFlowDirection: flowDirection,
  leftFlowDirection: flowDirection,
  rightResistance: flowResistance,
  leftResistance: flowResistance,
  rightWaveformModifiers: choices(waveformModifiers),
  leftWaveformModifiers: choices(waveformModifiers),
  /** Flat pulse volume recording of the forefoot: ischemia grade 3 in WIfI. */
  rightForefootFlat: answer,
  leftForefootFlat: answer,
  rightTcpo2: whole(0, 200, 'the TcPO2 in mmHg'),
  leftTcpo2: whole(0, 200, 'the TcPO2 in mmHg'),
  rightToeDigit: toeDigit,
  leftToeDigit: toeDigit,
  toeDevice: choice(['ppg', 'doppler', 'oscillometric']),
  /** The arm that was measured first, and its second reading at the end (white-coat rule, clinical.md 2.2). */
  firstArm: choice(['right', 'left']),
  repeatBrachial: reading,
  measuredAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter the time as hours and minutes, such as 14:30.')
    .nullable(),
  smokedWithin2Hours: answer,
  method: choice(['higher', 'lower']),
  device: choice(['doppler', 'oscillometric', 'ppg']),
  position: choice(['supine', 'semi-recumbent', 'seated']),
  restMinutes: whole(0, 60, 'the minutes of rest'),
  cuff: text(120),
  observer: text(120),
  woundUnderCuff: answer,
  graftOrStentUnderCuff: answer,
  suspectedDvt: answer,
  severePain: answer,
  cannotLieFlat: answer,
  armNotToUse: choice(['none', 'right', 'left']),
  armNotToUseReason: choice(['mastectomy', 'fistula', 'cast', 'wound', 'other']),
  /** Keys of "Is this right?" questions that a person answered with yes (plausibility.ts makes the keys, each with its value). */
  confirmed: z
    .array(
      z
        .string()
        .max(80)
        .refine((key) => /^[A-Za-z0-9 ]+$/.test(key)),
    )
    .max(40),
  notes: text(4_000),
}

export const causes = ['ischemic', 'metabolic', 'biomechanical', 'sleep-related', 'mixed', 'undetermined'] as const
export const differentialVerdict = z.enum(['unlikely', 'possible', 'likely', 'referred'])
export const fontaineStages = ['I', 'IIa', 'IIb', 'III', 'IV'] as const
export const rutherfordCategories = ['0', '1', '2', '3', '4', '5', '6'] as const
export const wifiStages = ['1', '2', '3', '4', '5'] as const
export const assessmentFields = {
  cause: choice(causes),
  compartmentSyndrome: differentialVerdict.nullable(),
  complexRegionalPain: differentialVerdict.nullable(),
  deepVeinThrombosis: differentialVerdict.nullable(),
  peripheralArterialDisease: differentialVerdict.nullable(),
  tarsalTunnel: differentialVerdict.nullable(),
  differentialNotes: text(4_000),
  fontaineRight: choice(fontaineStages),
  fontaineLeft: choice(fontaineStages),
  /** Chronic categories 0 to 6; the acute classes share the name and stand apart. */
  rutherfordRight: choice(rutherfordCategories),
  rutherfordLeft: choice(rutherfordCategories),
  acuteLimbClass: choice(['I', 'IIa', 'IIb', 'III']),
  /** 1 to 4 from the lookup; 5, the unsalvageable foot, is the clinician's alone. */
  wifiRight: choice(wifiStages),
  wifiLeft: choice(wifiStages),
  /** ICD-10-CM codes that the clinician chose. */
  codes: z.array(z.string().regex(/^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/, 'Enter an ICD-10-CM code, such as I70.211.')).max(25),
  impression: text(10_000),
}

/** The handouts that a plan can name, in the order in which they are chosen: those of handouts/, which knows this list and not the reverse. */
export const plannableHandouts = [
  'cramping',
  'pad',
  'abi',
  'walking-program',
  'water-pills',
  'stretches',
  'night-cramps',
  'foot-check',
  'stop-tobacco',
] as const

export const planFields = {
  narrative: text(10_000),
  rescreenOn: day,
  rescreenReason: text(300),
  followUp: text(1_000),
  exercise: text(2_000),
  /** Is compression (stockings, bandages) asked for? It is decided only after the arteries were measured (R18). */
  compressionWanted: answer,
  handouts: choices(plannableHandouts),
}
export const planActionFields = {
  act: text(500),
  by: text(200),
  dueOn: day,
  /** The rule that suggested it, such as `R1b`; null when the clinician wrote it. */
  fromRule: z
    .string()
    .regex(/^R\d{1,2}[a-z]?$/)
    .nullable(),
  removed: z.boolean(),
}

/** Every section that autosave knows. `rows` sections hold several rows, each with a key (a UUID that the browser makes). */
export const visitSections = {
  reason: { rows: false, fields: reasonFields },
  'cramp-pattern': { rows: true, fields: crampPatternFields },
  'red-flags': { rows: false, fields: redFlagsFields },
  factors: { rows: false, fields: factorsFields },
  medicine: { rows: true, fields: medicineFields },
  'walk-safety': { rows: false, fields: walkSafetyFields },
  'walk-test': { rows: true, fields: walkTestFields },
  'walk-diary': { rows: false, fields: walkDiaryFields },
  'walk-diary-day': { rows: true, fields: walkDiaryDayFields },
  'walk-diary-line': { rows: true, fields: walkDiaryLineFields },
  'vascular-study': { rows: false, fields: vascularStudyFields },
  'exercise-study': { rows: false, fields: exerciseStudyFields },
  edinburgh: { rows: false, fields: edinburghFields },
  'walking-impairment': { rows: false, fields: walkingImpairmentFields },
  examination: { rows: false, fields: examinationFields },
  wound: { rows: true, fields: woundFields },
  labs: { rows: false, fields: labsFields },
  'lab-result': { rows: true, fields: labResultFields },
  assessment: { rows: false, fields: assessmentFields },
  plan: { rows: false, fields: planFields },
  'plan-action': { rows: true, fields: planActionFields },
} as const
export type VisitSection = keyof typeof visitSections
/** Sections that only a person with `visit:assess` may change; all others need `chart:record`. */
export const assessSections: readonly VisitSection[] = ['assessment', 'plan', 'plan-action']
/** Sections that a patient answers alone, on a tablet that was handed over; nothing else of the visit opens there. */
export const patientSections: readonly VisitSection[] = ['edinburgh', 'walking-impairment']

type Values<F> = { [K in keyof F]: F[K] extends z.ZodType<infer V> ? V : never }
export type SectionValues<S extends VisitSection> = Values<(typeof visitSections)[S]['fields']>
export type Row<S extends VisitSection> = SectionValues<S> & { id: string }

/** Everything recorded in a visit. Rows in the order they were added; removed rows are not in it. */
export type VisitRecord = {
  reason: SectionValues<'reason'>
  crampPatterns: Row<'cramp-pattern'>[]
  redFlags: SectionValues<'red-flags'>
  factors: SectionValues<'factors'>
  medicines: Row<'medicine'>[]
  walkSafety: SectionValues<'walk-safety'>
  walkTests: Row<'walk-test'>[]
  walkDiary: SectionValues<'walk-diary'>
  walkDiaryDays: Row<'walk-diary-day'>[]
  walkDiaryLines: Row<'walk-diary-line'>[]
  vascularStudy: SectionValues<'vascular-study'>
  exerciseStudy: SectionValues<'exercise-study'>
  edinburgh: SectionValues<'edinburgh'>
  walkingImpairment: SectionValues<'walking-impairment'>
  examination: SectionValues<'examination'>
  wounds: Row<'wound'>[]
  labs: SectionValues<'labs'>
  labResults: Row<'lab-result'>[]
  assessment: SectionValues<'assessment'>
  plan: SectionValues<'plan'>
  planActions: Row<'plan-action'>[]
}

/** A section as nobody has touched it yet: null everywhere, lists empty, marks false. */
export function emptySection<S extends VisitSection>(section: S): SectionValues<S> {
  const empty = Object.entries(visitSections[section].fields).map(([name, schema]) => {
    if (schema instanceof z.ZodArray) return [name, []]
    if (schema instanceof z.ZodBoolean) return [name, false]
    return [name, null]
  })
  return Object.fromEntries(empty) as SectionValues<S>
}

export const emptyVisitRecord = (): VisitRecord => ({
  reason: emptySection('reason'),
  crampPatterns: [],
  redFlags: emptySection('red-flags'),
  factors: emptySection('factors'),
  medicines: [],
  walkSafety: emptySection('walk-safety'),
  walkTests: [],
  walkDiary: emptySection('walk-diary'),
  walkDiaryDays: [],
  walkDiaryLines: [],
  vascularStudy: emptySection('vascular-study'),
  exerciseStudy: emptySection('exercise-study'),
  edinburgh: emptySection('edinburgh'),
  walkingImpairment: emptySection('walking-impairment'),
  examination: emptySection('examination'),
  wounds: [],
  labs: emptySection('labs'),
  labResults: [],
  assessment: emptySection('assessment'),
  plan: emptySection('plan'),
  planActions: [],
})

export type { PressureReading }

/**
 * The record of a visit as a person enters it: one shape per section, one schema per field.
 *
 * The same shapes serve the forms (browser), autosave (server), the tables (a column per field, same name) and the rules.
 * `null` means nobody asked or nobody measured; it is never read as "no". Lists start empty.
 * Every message says what to do, because it is shown beside the field as it stands.
 */
import { z } from 'zod'
import { type PressureReading, pressureReading } from '../vascular-study/pressure-reading'

/** A three-state answer: `null` is "not asked". */
export const answer = z.enum(['yes', 'no']).nullable()
export type Answer = z.infer<typeof answer>

export const legSide = z.enum(['right', 'left', 'both'])
export type LegSide = z.infer<typeof legSide>

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

/** Text keeps every character but the control characters that no keyboard means (tab and line feed stay). */
const withoutControls = (text: string) => !/[\u0000-\u0008\u000b-\u001f\u007f]/.test(text.replaceAll('\r\n', '\n'))
const text = (max: number) =>
  z
    .string('Enter text.')
    .max(max, `Shorten this to ${max.toLocaleString('en-US')} characters; move the rest to another field.`)
    .refine(withoutControls, 'Remove the invisible control characters from this text.')
    .nullable()

const whole = (from: number, to: number, what: string) =>
  z
    .number(`Enter ${what} as a whole number, ${from} to ${to}.`)
    .int(`Enter ${what} as a whole number, ${from} to ${to}.`)
    .min(from, `Enter ${what} as a whole number, ${from} to ${to}.`)
    .max(to, `Enter ${what} as a whole number, ${from} to ${to}.`)
    .nullable()

const amount = (above: number, to: number, what: string) =>
  z
    .number(`Enter ${what} as a number above ${above}, up to ${to.toLocaleString('en-US')}.`)
    .gt(above, `Enter ${what} as a number above ${above}, up to ${to.toLocaleString('en-US')}.`)
    .max(to, `Enter ${what} as a number above ${above}, up to ${to.toLocaleString('en-US')}.`)
    .nullable()

const choice = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values, 'Choose one of the listed answers.').nullable()
const choices = <const T extends readonly [string, ...string[]]>(values: T) => z.array(z.enum(values)).max(values.length)

/** A calendar day, `2026-11-03`. Whether it may lie in the future is checked against the visit's own day (visit-problems). */
const day = z.iso.date('Enter the date as month/day/year, such as 11/03/2026.').nullable()
/** A day known to the year, the month or the day: `2026`, `2026-11`, `2026-11-03`. */
const partialDay = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'Enter a year, a month and year, or a full date, such as 2024, 03/2024 or 03/15/2024.',
  )
  .nullable()

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
}

export const tobaccoUse = z.enum(['never', 'former', 'current'])
export const factorsFields = {
  tobaccoSmoked: tobaccoUse.nullable(),
  packYears: amount(0, 300, 'the pack-years'),
  tobaccoSmokeless: tobaccoUse.nullable(),
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
  lumbarStenosis: answer,
  heavySweating: answer,
  largeFluidIntake: answer,
  vomitingDiarrheaHeatOrPoorIntake: answer,
  activity: choice(['sedentary', 'light', 'active', 'athlete']),
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
  'potassium-supplement',
  'trimethoprim',
  'nsaid',
  'statin',
  'anticoagulant',
  'antiplatelet',
  'long-acting-beta-agonist',
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
  /** ICD-10-CM codes that the clinician chose. */
  codes: z.array(z.string().regex(/^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/, 'Enter an ICD-10-CM code, such as I70.211.')).max(25),
  impression: text(10_000),
}

export const planFields = {
  narrative: text(10_000),
  rescreenOn: day,
  rescreenReason: text(300),
  followUp: text(1_000),
  exercise: text(2_000),
  handouts: choices(['cramping']),
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
  'vascular-study': { rows: false, fields: vascularStudyFields },
  assessment: { rows: false, fields: assessmentFields },
  plan: { rows: false, fields: planFields },
  'plan-action': { rows: true, fields: planActionFields },
} as const
export type VisitSection = keyof typeof visitSections
/** Sections that only a person with `visit:assess` may change; all others need `chart:record`. */
export const assessSections: readonly VisitSection[] = ['assessment', 'plan', 'plan-action']

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
  vascularStudy: SectionValues<'vascular-study'>
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
  vascularStudy: emptySection('vascular-study'),
  assessment: emptySection('assessment'),
  plan: emptySection('plan'),
  planActions: [],
})

export type { PressureReading }

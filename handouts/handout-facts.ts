import { clotQuestions, clotSigns } from '../clinical/advice/clot-signs'
import { limbThreat } from '../clinical/advice/r03-limb-threat'
import { deepVeinThrombosis } from '../clinical/advice/r04-deep-vein-thrombosis'
import { pulmonaryEmbolism } from '../clinical/advice/r05-pulmonary-embolism'
import { compartmentSyndrome } from '../clinical/advice/r06-compartment-syndrome'
import { interpretLabResult } from '../clinical/labs/lab-result'
import { examinationFacts } from '../clinical/visit/examination-facts'
import type { Answer } from '../clinical/visit/field-shapes'
import { diureticClasses } from '../clinical/visit/medicine-facts'
import type { MedicineClass, VisitFacts } from '../clinical/visit/visit-facts'
import type { VisitRecord } from '../clinical/visit/visit-record'
import type { MineralConditions, StretchingConditions, WalkingConditions } from './safety-conditions'

/**
 * What a sheet has to know about the patient before it may print a section, each three-state: yes, no, or null for not asked. Built from
 * a visit; a sheet printed without a visit has none of it and prints only what suits everybody.
 */
export type HandoutFacts = {
  /** Anything in the visit speaks for poor blood flow; only `no` lets a sheet say that walking eases a cramp. */
  poorFlow: Answer
  stretching: StretchingConditions
  minerals: MineralConditions
  walking: WalkingConditions
  /** Protective sensation of a foot is lost. */
  feelingLost: Answer
}

export type MeasuredBands = { right: string | null; left: string | null }

/** What is known beside the record. Each is left out by a caller that has none of it. */
export type AlsoKnown = {
  /** The facts of the same visit: the rules R3 to R6 and R22 read them. Without them the walking program stays blocked. */
  visit?: VisitFacts
  /** The answer to the screening question (safety-conditions.ts), null while nobody asked it. Left out, the visit's "one leg newly swollen" stands for it. */
  legChanged?: Answer
}

/** Yes when any is yes, no when all are no, otherwise not asked. */
const anyYes = (answers: readonly Answer[]): Answer =>
  answers.includes('yes') ? 'yes' : answers.every((each) => each === 'no') ? 'no' : null
const yesIf = (fires: boolean): Answer => (fires ? 'yes' : 'no')
const suspected = (verdict: string | null) => verdict !== null && verdict !== 'unlikely'

function poorFlow({ redFlags, factors, assessment, crampPatterns }: VisitRecord, bands: MeasuredBands): Answer {
  const outsideNormal = (band: string | null) => band !== null && band !== 'normal'
  const speaksFor =
    assessment.cause === 'ischemic' ||
    assessment.cause === 'mixed' ||
    suspected(assessment.peripheralArterialDisease) ||
    (assessment.fontaineRight ?? 'I') !== 'I' ||
    (assessment.fontaineLeft ?? 'I') !== 'I' ||
    factors.revascularization === 'yes' ||
    crampPatterns.some((pattern) => pattern.easedByStandingStill === 'yes') ||
    outsideNormal(bands.right) ||
    outsideNormal(bands.left)
  if (speaksFor) return 'yes'
  return anyYes([
    factors.knownPad,
    redFlags.exertionalLegSymptoms,
    redFlags.restPainForefoot,
    redFlags.ulcerOrGangrene,
    ...crampPatterns.map(({ whileWalking }) => whileWalking),
  ])
}

function stretching(record: VisitRecord, { visit, legChanged }: AlsoKnown): StretchingConditions {
  const { redFlags, assessment } = record
  const found = examinationFacts(record.examination)
  const seen =
    redFlags.oneLegNewlySwollen === 'yes' || found.hotRedSwollenFoot === 'yes' || found.deepVeinTenderness === 'yes' ? 'yes' : null
  const clot =
    redFlags.swollenBlueTense === 'yes' ||
    redFlags.persistentCalfPainOneSide === 'yes' ||
    redFlags.breathlessOrChestPain === 'yes' ||
    record.vascularStudy.suspectedDvt === 'yes' ||
    found.calfThreeCmLarger === 'yes' ||
    found.pittingEdemaOneLeg === 'yes' ||
    found.wholeLegSwollen === 'yes' ||
    suspected(assessment.deepVeinThrombosis) ||
    (visit !== undefined && deepVeinThrombosis(visit).length + pulmonaryEmbolism(visit).length > 0)
  const compartment =
    redFlags.painPresentNotSettling === 'yes' ||
    redFlags.severePainOnPassiveStretch === 'yes' ||
    redFlags.woodHardWithNumbnessOrWeakness === 'yes' ||
    redFlags.painDespiteOpioids === 'yes' ||
    suspected(assessment.compartmentSyndrome) ||
    (visit !== undefined && compartmentSyndrome(visit).length > 0)
  return {
    legChanged: seen ?? (legChanged === undefined ? redFlags.oneLegNewlySwollen : legChanged),
    clotSigns: yesIf(clot),
    compartmentSigns: yesIf(compartment),
  }
}

/** Newest result first decides; one without a date may be the newest, so it counts too. */
function outOfRange(record: VisitRecord, test: 'potassium' | 'sodium'): Answer {
  const rows = record.labResults.filter((row) => row.test === test)
  const newest = rows
    .flatMap(({ sampleOn }) => sampleOn ?? [])
    .sort()
    .at(-1)
  const counting = rows.filter(({ sampleOn }) => sampleOn === null || sampleOn === newest)
  if (counting.length === 0) return null
  return anyYes(
    counting.map((row) => {
      const reading = interpretLabResult(row, { sex: 'unknown' })
      if (reading.state === 'not-assessable') return reading.markedCritical ? 'yes' : null
      return reading.inRange === null ? null : yesIf(reading.inRange === 'no')
    }),
  )
}

/**
 * Rule R20. A listed class is present. It is absent only when the person takes nothing, or when the medicines were gone through and every
 * one of them has its classes: a medicine that nobody classified may hold any of them.
 */
function minerals(record: VisitRecord): MineralConditions {
  const { factors, medicines, redFlags } = record
  const held = new Set(medicines.flatMap(({ classes }) => classes))
  const complete =
    (factors.medicinesReviewed === 'none-taken' && medicines.length === 0) ||
    (factors.medicinesReviewed === 'listed' && medicines.length > 0 && medicines.every(({ classes }) => classes.length > 0))
  const takes = (...classes: readonly MedicineClass[]): Answer => (classes.some((each) => held.has(each)) ? 'yes' : complete ? 'no' : null)
  const diuretic = takes(...diureticClasses)
  return {
    diuretic: diuretic === 'yes' ? 'yes' : (factors.diuretic ?? (medicines.length === 0 ? diuretic : null)),
    chronicKidneyDisease: factors.chronicKidneyDisease,
    dialysis: factors.dialysis,
    kidneyTransplant: factors.kidneyTransplant,
    heartFailure: factors.heartFailure,
    cirrhosis: factors.cirrhosis,
    hypertension: factors.hypertension,
    diabetes: takes('insulin-or-glucose-lowering') === 'yes' ? 'yes' : factors.diabetes,
    aceInhibitorOrArb: takes('ace-inhibitor-or-arb', 'neprilysin-inhibitor'),
    finerenone: takes('finerenone'),
    trimethoprim: takes('trimethoprim'),
    nsaid: takes('nsaid'),
    heparin: takes('heparin'),
    calcineurinInhibitor: takes('calcineurin-inhibitor'),
    potassiumSupplement: takes('potassium-supplement'),
    adrenalInsufficiency: factors.adrenalInsufficiency,
    fluidOrSaltLimit: factors.fluidOrSaltLimit,
    overhydration: anyYes([factors.largeFluidIntake, redFlags.headacheOrVomitingAfterDrinking]),
    potassiumOrSodiumOutOfRange: anyYes([outOfRange(record, 'potassium'), outOfRange(record, 'sodium')]),
  }
}

/** Above 120 a minute or 180/100 mmHg; no only when all three were measured. */
function restingValuesTooHigh({ restingHeartRate, restingSystolicMmHg, restingDiastolicMmHg }: VisitRecord['walkSafety']): Answer {
  const above = (value: number | null, limit: number): Answer => (value === null ? null : yesIf(value > limit))
  return anyYes([above(restingHeartRate, 120), above(restingSystolicMmHg, 180), above(restingDiastolicMmHg, 100)])
}

function walking(record: VisitRecord, visit: VisitFacts | undefined, feelingLost: Answer): WalkingConditions {
  const { redFlags, walkSafety, factors, examination, vascularStudy } = record
  const clotFires = visit !== undefined && (clotSigns(visit).found.length > 0 || pulmonaryEmbolism(visit).length > 0)
  const clotAsked = [...clotQuestions.map((name) => redFlags[name]), redFlags.breathlessOrChestPain]
  // R4 asks about a blue, tense leg only once a leg is swollen.
  if (redFlags.oneLegNewlySwollen === 'no' && redFlags.swollenBlueTense === null)
    clotAsked.splice(clotQuestions.indexOf('swollenBlueTense'), 1)
  const threat = visit === undefined ? null : yesIf(limbThreat(visit).length > 0)
  const { footwear } = examination
  const footwearFits = footwear.length > 0 && footwear.every((each) => each === 'suitable')
  return {
    heartAttackOrUnstableAngina1Month: walkSafety.heartAttackOrUnstableAngina1Month,
    severeAorticStenosis: walkSafety.severeAorticStenosis,
    uncontrolledArrhythmia: walkSafety.uncontrolledArrhythmia,
    decompensatedHeartFailure: walkSafety.decompensatedHeartFailure,
    acuteClot: clotFires || vascularStudy.suspectedDvt === 'yes' ? 'yes' : anyYes(clotAsked),
    limbThreat: anyYes([threat, redFlags.restPainForefoot]),
    ulcerOrGangrene: record.wounds.length > 0 ? 'yes' : redFlags.ulcerOrGangrene,
    acuteCharcot: anyYes([
      walkSafety.acuteCharcot,
      ...(examinationFacts(examination).hotRedSwollenFoot === 'yes' ? (['yes'] as const) : []),
    ]),
    restingValuesTooHigh: restingValuesTooHigh(walkSafety),
    pregnantOrPostpartum: visit?.sex === 'male' ? 'no' : factors.pregnantOrPostpartum,
    footwearUnchecked: feelingLost === 'no' || footwearFits ? 'no' : feelingLost,
  }
}

/**
 * The facts for a sheet of one visit. Unknown never unlocks. Source: clinical.md 5 (R3 to R6, R20, R22, R26), 8.3 and 8.5; article.md, pass
 * rule. Where the record and what is also known disagree, the less reassuring one is kept.
 */
export function handoutFacts(record: VisitRecord, abiBands: MeasuredBands, also: AlsoKnown = {}): HandoutFacts {
  const { protectiveSensationLost } = examinationFacts(record.examination)
  const feelingLost = record.factors.neuropathy === 'yes' ? 'yes' : protectiveSensationLost
  return {
    poorFlow: poorFlow(record, abiBands),
    stretching: stretching(record, also),
    minerals: minerals(record),
    walking: walking(record, also.visit, feelingLost),
    feelingLost,
  }
}

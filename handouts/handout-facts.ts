import { deepVeinThrombosis } from '../clinical/advice/r04-deep-vein-thrombosis'
import { pulmonaryEmbolism } from '../clinical/advice/r05-pulmonary-embolism'
import { compartmentSyndrome } from '../clinical/advice/r06-compartment-syndrome'
import { anyOf } from '../clinical/visit/cramp-facts'
import { examinationFacts } from '../clinical/visit/examination-facts'
import type { Answer } from '../clinical/visit/field-shapes'
import type { VisitFacts } from '../clinical/visit/visit-facts'
import type { VisitRecord } from '../clinical/visit/visit-record'
import { mineralConditionsOf } from './mineral-conditions'
import type { MineralConditions, StretchingConditions, WalkingConditions } from './safety-conditions'
import { walkingConditionsOf } from './walking-conditions'

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
  /** The facts of the same visit: the rules R2 to R6 read them. Without them the walking program stays blocked. */
  visit?: VisitFacts
  /** The answer to the screening question (safety-conditions.ts), null while nobody asked it. Left out, the visit's "one leg newly swollen" stands for it. */
  legChanged?: Answer
}

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
  return anyOf([
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

/**
 * The facts for a sheet of one visit. Unknown never unlocks. Source: clinical.md 5 (R2 to R6, R20, R22, R26), 8.3 and 8.5; article.md, pass
 * rule. Where the record and what is also known disagree, the less reassuring one is kept.
 */
export function handoutFacts(record: VisitRecord, abiBands: MeasuredBands, also: AlsoKnown = {}): HandoutFacts {
  const { protectiveSensationLost } = examinationFacts(record.examination)
  const feelingLost = record.factors.neuropathy === 'yes' ? 'yes' : protectiveSensationLost
  return {
    poorFlow: poorFlow(record, abiBands),
    stretching: stretching(record, also),
    minerals: mineralConditionsOf(record),
    walking: walkingConditionsOf(record, also.visit, feelingLost),
    feelingLost,
  }
}

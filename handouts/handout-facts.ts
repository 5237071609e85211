import type { VisitRecord } from '../clinical/visit/visit-record'

/**
 * What a sheet has to know about the patient before it may print a section. Built from a visit; a sheet printed without a visit
 * has none of it and prints only what suits everybody.
 */
export type HandoutFacts = {
  /** Anything in the visit speaks for poor blood flow: the sheet then never says that walking eases a cramp. */
  poorFlow: boolean
  /** The question was asked and answered, and nothing speaks for a clot or a compartment syndrome (rules R4, R6). */
  stretchingSafe: boolean
}

export type MeasuredBands = { right: string | null; left: string | null }

/**
 * The facts for a sheet of one visit. Unknown never unlocks: stretching needs "one leg newly swollen" answered with no, and poor
 * flow counts as soon as it is possible. Source: clinical.md 8.5, article.md handout pass rule.
 */
export function handoutFacts(record: VisitRecord, abiBands: MeasuredBands): HandoutFacts {
  const { redFlags, factors, assessment, crampPatterns } = record
  const suspected = (verdict: string | null) => verdict !== null && verdict !== 'unlikely'
  const outsideNormal = (band: string | null) => band !== null && band !== 'normal'

  const poorFlow =
    assessment.cause === 'ischemic' ||
    assessment.cause === 'mixed' ||
    suspected(assessment.peripheralArterialDisease) ||
    (assessment.fontaineRight ?? 'I') !== 'I' ||
    (assessment.fontaineLeft ?? 'I') !== 'I' ||
    factors.knownPad === 'yes' ||
    factors.revascularization === 'yes' ||
    redFlags.exertionalLegSymptoms === 'yes' ||
    redFlags.restPainForefoot === 'yes' ||
    redFlags.ulcerOrGangrene === 'yes' ||
    crampPatterns.some((pattern) => pattern.whileWalking === 'yes' || pattern.easedByStandingStill === 'yes') ||
    outsideNormal(abiBands.right) ||
    outsideNormal(abiBands.left)

  const clotOrPressure =
    redFlags.swollenBlueTense === 'yes' ||
    redFlags.persistentCalfPainOneSide === 'yes' ||
    redFlags.breathlessOrChestPain === 'yes' ||
    redFlags.painPresentNotSettling === 'yes' ||
    redFlags.severePainOnPassiveStretch === 'yes' ||
    redFlags.woodHardWithNumbnessOrWeakness === 'yes' ||
    redFlags.painDespiteOpioids === 'yes' ||
    record.vascularStudy.suspectedDvt === 'yes' ||
    suspected(assessment.deepVeinThrombosis) ||
    suspected(assessment.compartmentSyndrome)

  return { poorFlow, stretchingSafe: redFlags.oneLegNewlySwollen === 'no' && !clotOrPressure }
}

/**
 * The resting study of a visit, as recorded, through the calculators. An empty reading is "not measured". Source: clinical.md 2.2 to 2.9.
 * The arm that was read twice counts by the white-coat rule (repeat-arm.ts) in every index and in the difference between the arms.
 */
import type { SectionValues } from '../visit/visit-record'
import { type AnkleBrachialResult, RULE_VERSION as abiVersion, ankleBrachialIndex } from './ankle-brachial-index'
import { type InterArmDifference, interArmDifference, RULE_VERSION as interArmVersion } from './inter-arm-difference'
import type { PressureReading } from './pressure-reading'
import { type BothArms, measuredMmHg } from './reference-arm'
import { armsOfStudy, RULE_VERSION as repeatVersion } from './repeat-arm'
import { type ToeBrachialResult, RULE_VERSION as tbiVersion, toeBrachialIndex } from './toe-brachial-index'

/** Changes when any of its parts does, so that a stored result names the rules that made it. */
export const RULE_VERSION = `abi ${abiVersion}, tbi ${tbiVersion}, arms ${interArmVersion}, repeat ${repeatVersion}`

export type RestingStudy = {
  abi: { left: AnkleBrachialResult; right: AnkleBrachialResult }
  tbi: { left: ToeBrachialResult; right: ToeBrachialResult }
  interArm: InterArmDifference
  version: string
}

const notMeasured: PressureReading = { state: 'not-measured' }
/** Reasons that lie in the arm itself. A refused or painful arm says nothing about its pressure, so it earns no provisional result. */
const lastingArmReasons: ReadonlySet<string> = new Set(['mastectomy', 'fistula', 'cast', 'wound', 'amputation', 'graft-or-stent'])

/** The recorded reason for measuring one arm only; undefined when both were measured or nobody gave one. */
function oneArmReason(study: SectionValues<'vascular-study'>, brachial: BothArms): string | undefined {
  for (const side of ['right', 'left'] as const) {
    const reading = brachial[side]
    if (measuredMmHg(reading) !== null) continue
    if (study.armNotToUse === side && study.armNotToUseReason !== null) return `${side} arm, ${study.armNotToUseReason}`
    if (reading.state === 'not-done' && lastingArmReasons.has(reading.reason)) return `${side} arm, ${reading.reason.replaceAll('-', ' ')}`
  }
  return undefined
}

/** Give `ageYears` so that nobody under 18 is banded by adult values. */
export function interpretRestingStudy(study: SectionValues<'vascular-study'>, { ageYears }: { ageYears?: number } = {}): RestingStudy {
  const { brachial, reasons } = armsOfStudy(study)
  const reason = oneArmReason(study, brachial)
  const shared = { brachial, ...(reason === undefined ? {} : { oneArmReason: reason }), ...(ageYears === undefined ? {} : { ageYears }) }
  const abi = ankleBrachialIndex({
    ...shared,
    ankle: {
      left: { dorsalisPedis: study.leftDorsalisPedis ?? notMeasured, posteriorTibial: study.leftPosteriorTibial ?? notMeasured },
      right: { dorsalisPedis: study.rightDorsalisPedis ?? notMeasured, posteriorTibial: study.rightPosteriorTibial ?? notMeasured },
    },
    ...(study.method === null ? {} : { method: study.method }),
  })
  if (study.device === 'oscillometric') {
    for (const leg of [abi.left, abi.right]) {
      if (leg.state === 'value') leg.reasons.push('Oscillometric: reads low pressures too high; confirm by Doppler.')
    }
  }
  const tbi = toeBrachialIndex({ ...shared, toe: { left: study.leftToe ?? notMeasured, right: study.rightToe ?? notMeasured } })
  for (const leg of [abi.left, abi.right, tbi.left, tbi.right]) leg.reasons.push(...reasons)
  return { abi, tbi, interArm: interArmDifference(brachial), version: RULE_VERSION }
}

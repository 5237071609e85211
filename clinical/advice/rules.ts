/**
 * Every rule that advises, and the advice for a set of facts. Rules advise, never diagnose. Source: clinical.md section 5; each rule's file
 * names its own, and docs/clinical-rules.md lists them all (a test compares the two).
 */
import type { VisitFacts } from '../visit/visit-facts'
import { type Advice, urgencies } from './advice'
import * as r01 from './r01-diuretic-and-cramp'
import * as r02 from './r02-acute-limb-ischemia'
import * as r03 from './r03-limb-threat'
import * as r04 from './r04-deep-vein-thrombosis'
import * as r05 from './r05-pulmonary-embolism'
import * as r06 from './r06-compartment-syndrome'
import * as r12 from './r12-non-compressible'
import * as r13 from './r13-symptoms-normal-abi'
import * as r14 from './r14-pad-by-value'
import * as r16 from './r16-inter-arm'
import * as r22 from './r22-exercise-safety'
import * as r26 from './r26-who-is-different'

export type AdviceRule = { rule: string; file: string; version: string; advise: (facts: VisitFacts) => Advice[] }

/** In the order of the reference; within one urgency the advice keeps it. */
export const adviceRules: readonly AdviceRule[] = [
  { rule: 'R1', file: 'r01-diuretic-and-cramp.ts', version: r01.RULE_VERSION, advise: r01.diureticAndCramp },
  { rule: 'R2', file: 'r02-acute-limb-ischemia.ts', version: r02.RULE_VERSION, advise: r02.acuteLimbIschemia },
  { rule: 'R3', file: 'r03-limb-threat.ts', version: r03.RULE_VERSION, advise: r03.limbThreat },
  { rule: 'R4', file: 'r04-deep-vein-thrombosis.ts', version: r04.RULE_VERSION, advise: r04.deepVeinThrombosis },
  { rule: 'R5', file: 'r05-pulmonary-embolism.ts', version: r05.RULE_VERSION, advise: r05.pulmonaryEmbolism },
  { rule: 'R6', file: 'r06-compartment-syndrome.ts', version: r06.RULE_VERSION, advise: r06.compartmentSyndrome },
  { rule: 'R12', file: 'r12-non-compressible.ts', version: r12.RULE_VERSION, advise: r12.nonCompressible },
  { rule: 'R13', file: 'r13-symptoms-normal-abi.ts', version: r13.RULE_VERSION, advise: r13.symptomsNormalAbi },
  { rule: 'R14', file: 'r14-pad-by-value.ts', version: r14.RULE_VERSION, advise: r14.padByValue },
  { rule: 'R16', file: 'r16-inter-arm.ts', version: r16.RULE_VERSION, advise: r16.interArm },
  { rule: 'R22', file: 'r22-exercise-safety.ts', version: r22.RULE_VERSION, advise: r22.exerciseSafety },
  { rule: 'R26', file: 'r26-who-is-different.ts', version: r26.RULE_VERSION, advise: r26.whoIsDifferent },
]

/** The advice for these facts, most urgent first: no later line can push an emergency out of view. */
export function adviseOn(facts: VisitFacts): Advice[] {
  const advice = adviceRules.flatMap(({ advise }) => advise(facts))
  return urgencies.flatMap((urgency) => advice.filter((each) => each.urgency === urgency))
}

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
import * as r07 from './r07-exertional-compartment'
import * as r08 from './r08-tarsal-tunnel'
import * as r09 from './r09-regional-pain'
import * as r10 from './r10-rhabdomyolysis'
import * as r11 from './r11-overhydration'
import * as r12 from './r12-non-compressible'
import * as r13 from './r13-symptoms-normal-abi'
import * as r14 from './r14-pad-by-value'
import * as r15 from './r15-infection-charcot'
import * as r16 from './r16-inter-arm'
import * as r17 from './r17-abi-fall'
import * as r18 from './r18-compression'
import * as r19 from './r19-quinine'
import * as r20 from './r20-potassium-and-salt'
import * as r21 from './r21-neurological'
import * as r22 from './r22-exercise-safety'
import * as r23 from './r23-rapid-worsening'
import * as r24 from './r24-critical-labs'
import * as r25 from './r25-muscle-symptoms'
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
  { rule: 'R7', file: 'r07-exertional-compartment.ts', version: r07.RULE_VERSION, advise: r07.exertionalCompartment },
  { rule: 'R8', file: 'r08-tarsal-tunnel.ts', version: r08.RULE_VERSION, advise: r08.tarsalTunnel },
  { rule: 'R9', file: 'r09-regional-pain.ts', version: r09.RULE_VERSION, advise: r09.regionalPain },
  { rule: 'R10', file: 'r10-rhabdomyolysis.ts', version: r10.RULE_VERSION, advise: r10.rhabdomyolysis },
  { rule: 'R11', file: 'r11-overhydration.ts', version: r11.RULE_VERSION, advise: r11.overhydration },
  { rule: 'R12', file: 'r12-non-compressible.ts', version: r12.RULE_VERSION, advise: r12.nonCompressible },
  { rule: 'R13', file: 'r13-symptoms-normal-abi.ts', version: r13.RULE_VERSION, advise: r13.symptomsNormalAbi },
  { rule: 'R14', file: 'r14-pad-by-value.ts', version: r14.RULE_VERSION, advise: r14.padByValue },
  { rule: 'R15', file: 'r15-infection-charcot.ts', version: r15.RULE_VERSION, advise: r15.infectionAndCharcot },
  { rule: 'R16', file: 'r16-inter-arm.ts', version: r16.RULE_VERSION, advise: r16.interArm },
  { rule: 'R17', file: 'r17-abi-fall.ts', version: r17.RULE_VERSION, advise: r17.abiFall },
  { rule: 'R18', file: 'r18-compression.ts', version: r18.RULE_VERSION, advise: r18.compression },
  { rule: 'R19', file: 'r19-quinine.ts', version: r19.RULE_VERSION, advise: r19.quinine },
  { rule: 'R20', file: 'r20-potassium-and-salt.ts', version: r20.RULE_VERSION, advise: r20.potassiumAndSalt },
  { rule: 'R21', file: 'r21-neurological.ts', version: r21.RULE_VERSION, advise: r21.neurological },
  { rule: 'R22', file: 'r22-exercise-safety.ts', version: r22.RULE_VERSION, advise: r22.exerciseSafety },
  { rule: 'R23', file: 'r23-rapid-worsening.ts', version: r23.RULE_VERSION, advise: r23.rapidWorsening },
  { rule: 'R24', file: 'r24-critical-labs.ts', version: r24.RULE_VERSION, advise: r24.criticalLabs },
  { rule: 'R25', file: 'r25-muscle-symptoms.ts', version: r25.RULE_VERSION, advise: r25.muscleSymptoms },
  { rule: 'R26', file: 'r26-who-is-different.ts', version: r26.RULE_VERSION, advise: r26.whoIsDifferent },
]

/** The advice for these facts, most urgent first: no later line can push an emergency out of view. */
export function adviseOn(facts: VisitFacts): Advice[] {
  const advice = adviceRules.flatMap(({ advise }) => advise(facts))
  return urgencies.flatMap((urgency) => advice.filter((each) => each.urgency === urgency))
}

/**
 * What forbids compression, what leaves it undecided and what allows reduced pressure only, for R18. Source: clinical.md section 5, R18: ABI below
 * 0.60, ankle below 60, toe below 30, TcPO2 below 20; undecided while the ABI is not measured, above 1.40 or non-compressible, or in diabetes or
 * kidney disease without toe pressure; ABI 0.60 to 0.80 reduced pressure.
 */
import { type Side, sides, type VisitFacts } from '../visit/visit-facts'
import { charcotSigns } from './charcot-signs'
import { askAge, isMinor, isNo, isYes, notAsked, present } from './fact-reading'
import { isInfected } from './foot-infection-signs'
import {
  abiHundredths,
  abiIsNonCompressible,
  abiText,
  anklePressure,
  legTitle,
  nonCompressibleArteries,
  tcpo2,
  toePressure,
} from './leg-findings'
import { adultAbi } from './limb-threat-values'
import { acuteLimbIschemia } from './r02-acute-limb-ischemia'
import { limbThreat } from './r03-limb-threat'
import { compartmentSyndrome } from './r06-compartment-syndrome'
import { woundsOf } from './wound-findings'

function pressuresAgainst(facts: VisitFacts, side: Side): string[] {
  const abi = adultAbi(facts, side)
  const ankle = anklePressure(facts, side)
  const toe = toePressure(facts, side)
  const oxygen = tcpo2(facts, side)
  return [
    ...(abi !== null && abi < 60 ? [abiText(facts, side) ?? ''] : []),
    ...(ankle !== null && ankle < 60 ? [`${legTitle[side]} ankle ${ankle} mmHg`] : []),
    ...(toe !== null && toe < 30 ? [`${legTitle[side]} toe ${toe} mmHg`] : []),
    ...(oxygen !== null && oxygen < 20 ? [`${legTitle[side]} TcPO2 ${oxygen} mmHg`] : []),
  ]
}

/** Do not apply, each in words. Compartment syndrome and acute Charcot are here because R6 and R15 forbid compression themselves. */
export const compressionLimits = (facts: VisitFacts): string[] => [
  ...sides.flatMap((side) => pressuresAgainst(facts, side)),
  ...(acuteLimbIschemia(facts).length > 0 ? ['Acute limb ischemia not excluded'] : []),
  ...(limbThreat(facts).some(({ urgency }) => urgency === 'same-day') ? ['Limb threat suspected'] : []),
  ...(compartmentSyndrome(facts).length > 0 ? ['Compartment syndrome not excluded'] : []),
  ...(charcotSigns(facts).length > 0 ? ['Acute Charcot foot suspected'] : []),
  ...present(facts, {
    legBypassGraft: 'Bypass graft that compression would press on',
    decompensatedHeartFailure: 'Decompensated heart failure',
    swollenBlueTense: 'Leg blue, tense or hugely swollen',
  }),
  ...(woundsOf(facts).some(isInfected) ? ['Infected wound'] : []),
]

/** No decision yet: why, what to ask, what to measure. */
export function compressionOpen(facts: VisitFacts): { because: string[]; missing: string[]; measure: string[] } {
  const riskExcluded = isNo(facts, 'diabetes') && isNo(facts, 'chronicKidneyDisease')
  const risk = present(facts, { diabetes: 'Diabetes', chronicKidneyDisease: 'Chronic kidney disease' })
  const stiff = sides.filter((side) => abiIsNonCompressible(facts, side) || nonCompressibleArteries(facts, side).length > 0)
  const unmeasured = sides.filter((side) => !stiff.includes(side) && abiHundredths(facts, side) === null)
  const withoutToe = sides.filter((side) => toePressure(facts, side) === null)
  const needToe = riskExcluded ? stiff.filter((side) => withoutToe.includes(side)) : withoutToe
  const heart = isYes(facts, 'heartFailure')
  const riskWords = risk.length > 0 ? risk : ['Diabetes or chronic kidney disease not asked']
  const questions = [
    ...notAsked(facts, ['legBypassGraft', 'heartFailure', 'swollenBlueTense', 'ulcerOrGangrene']),
    ...(isNo(facts, 'heartFailure') ? [] : notAsked(facts, ['decompensatedHeartFailure'])),
    ...(heart ? ['Is the heart failure severe?'] : []),
    ...(woundsOf(facts).some(({ infectionGrade }) => infectionGrade === null) ? ['Is the wound infected?'] : []),
    ...(needToe.length > 0 && risk.length === 0 ? notAsked(facts, ['diabetes', 'chronicKidneyDisease']) : []),
  ]
  return {
    because: [
      ...(isMinor(facts) ? [`Age ${facts.ageYears}: the bands are for adults`] : []),
      ...unmeasured.map((side) => `${legTitle[side]} ABI not measured`),
      ...stiff.map((side) => `${legTitle[side]} ABI non-compressible: it decides nothing`),
      ...(!riskExcluded && withoutToe.length > 0
        ? [...riskWords, ...withoutToe.map((side) => `${legTitle[side]} toe pressure not measured`)]
        : []),
      ...(heart ? ['Heart failure, severity not recorded'] : []),
      ...(questions.length > 0 ? ['Questions not answered'] : []),
    ],
    missing: [
      ...unmeasured.map((side) => `What is the ${side} ABI?`),
      ...needToe.map((side) => `What is the ${side} toe pressure?`),
      ...questions,
      ...askAge(facts),
    ],
    measure: [
      ...unmeasured.map((side) => `Measure the ${side} ABI before compression`),
      ...needToe.map((side) => `Measure the ${side} toe pressure and TBI with waveforms`),
    ],
  }
}

export const reducedPressureOnly = (facts: VisitFacts, side: Side): boolean => {
  const abi = adultAbi(facts, side)
  return abi !== null && abi >= 60 && abi <= 80
}

/**
 * The infection of a visit's wounds, as R15 grades its urgency; R18 reads it too. Source: clinical.md 3.7 and section 5, R15.
 *
 * A grade that is not assessable counts by the least that it can be. Ischemia beside an infection is not defined in the reference: here it is rest
 * pain, gangrene, silent pedal signals or what R3 counts as threat beside a wound (toe below 50, ankle below 70), ABI below 0.40, TcPO2 below
 * 30 or a flat forefoot waveform [design].
 */
import { type Sirs, type SirsItem, sirsCriteria } from '../assessment/foot-infection'
import { legsOf, type Side, type VisitFacts } from '../visit/visit-facts'
import { isNo, isYes } from './fact-reading'
import { abiText, anklePressure, bothSignalsAbsent, legTitle, tcpo2, toePressure } from './leg-findings'
import { adultAbi, suspicion } from './limb-threat-values'
import type { Wound } from './wound-findings'

/** 0 to 3, or null when nothing is known of it. */
export const infectionLevel = ({ infectionGrade, infectionAtLeast }: Wound): 0 | 1 | 2 | 3 | null =>
  infectionGrade ?? (infectionAtLeast ? infectionAtLeast : null)
export const isInfected = (wound: Wound): boolean => (infectionLevel(wound) ?? 0) >= 1
export const isGangrene = ({ kind }: Wound): boolean => kind === 'gangrene' || kind === 'dry-gangrene' || kind === 'wet-gangrene'

export const systemicCriteria = (facts: VisitFacts): Sirs =>
  sirsCriteria({
    bodyTemperatureCelsius: facts.bodyTemperatureCelsius,
    heartRate: facts.restingHeartRate,
    respiratoryRate: facts.respiratoryRate,
    whiteCells: facts.labs?.['white-cells']?.value,
  })
export const systemicQuestions: Record<SirsItem, string> = {
  bodyTemperatureCelsius: 'What is the body temperature?',
  heartRate: 'What is the resting heart rate?',
  respiratoryRate: 'What is the breathing rate?',
  whiteCells: 'What is the white cell count?',
}

export function ischemiaBeside(facts: VisitFacts, { legs, ...wound }: Wound): string[] {
  const restPain = isYes(facts, 'restPainForefoot') && legsOf(facts.restPainSide).some((side) => legs.includes(side))
  return [
    ...(restPain ? ['Forefoot pain at rest'] : []),
    ...(isGangrene({ legs, ...wound }) ? ['Gangrene'] : []),
    ...legs.flatMap((side) => perfusion(facts, side)),
  ]
}

function perfusion(facts: VisitFacts, side: Side): string[] {
  const toe = toePressure(facts, side)
  const ankle = anklePressure(facts, side)
  const oxygen = tcpo2(facts, side)
  const abi = adultAbi(facts, side)
  return [
    ...(bothSignalsAbsent(facts, side) ? [`${legTitle[side]} pedal signals absent`] : []),
    ...(toe !== null && toe < 50 ? [`${legTitle[side]} toe ${toe} mmHg`] : []),
    ...(ankle !== null && ankle < 70 ? [`${legTitle[side]} ankle ${ankle} mmHg`] : []),
    ...(abi !== null && abi < 40 ? [abiText(facts, side) ?? ''] : []),
    ...(oxygen !== null && oxygen < 30 ? [`${legTitle[side]} TcPO2 ${oxygen} mmHg`] : []),
    ...(facts.forefootFlat?.[side] === 'yes' ? [`${legTitle[side]} forefoot waveform flat`] : []),
  ]
}

/** Perfusion of the leg is known as far as a toe pressure or TcPO2 tells it. */
export const perfusionQuestions = (facts: VisitFacts, { legs }: Wound): string[] =>
  legs.filter((side) => toePressure(facts, side) === null && tcpo2(facts, side) === null).map((side) => `What is the ${side} toe pressure?`)

/** Diabetes or PAD beside an infection, known or not excluded. */
export function diabetesOrPad(facts: VisitFacts, { legs }: Wound): string[] {
  const diabetes = isYes(facts, 'diabetes') ? ['Diabetes'] : isNo(facts, 'diabetes') ? [] : ['Diabetes not asked']
  const known = isYes(facts, 'knownPad') ? ['Peripheral arterial disease known'] : []
  const open = isNo(facts, 'knownPad') || isYes(facts, 'knownPad') ? [] : ['Peripheral arterial disease not asked']
  return [...diabetes, ...known, ...open, ...legs.flatMap((side) => suspicion(facts, side))]
}

/**
 * Facts that follow from the examination. A sign looked for and not there is a no, on any side a yes, not examined not asked. Source of the
 * items: clinical.md 2.8 (pulses) and 5 (R2 to R9, R21). Where two entries disagree, the less reassuring one is kept.
 */
import { calfDifference } from '../examination/calf-difference'
import { type PulseWord, pulseWord } from '../examination/pulse'
import { toCelsius } from '../measurement'
import type { Side } from '../vascular-study/reference-arm'
import type { Answer, SideFound } from './field-shapes'
import type { SectionValues } from './visit-record'

type Examination = SectionValues<'examination'>

const legs = ['right', 'left'] as const
const pulseNames = ['femoral', 'popliteal', 'dorsalisPedis', 'posteriorTibial'] as const
const footPulses = ['dorsalisPedis', 'posteriorTibial'] as const
const capital = <N extends (typeof pulseNames)[number]>(name: N) => `${name[0]?.toUpperCase()}${name.slice(1)}` as Capitalize<N>

export const foundAnswer = (found: SideFound): Answer => (found === null ? null : found === 'none' ? 'no' : 'yes')

/** The legs on which a sign was found; empty when it was looked for and not there, null when nobody looked. */
export const sidesFound = (found: SideFound): readonly Side[] | null =>
  found === null ? null : legs.filter((leg) => found === leg || found === 'both')

/** Wells counts pitting edema "confined to the symptomatic leg": edema of both legs is none of one leg only (clinical.md section 5). */
const ofOneLeg = (found: SideFound): Answer => (found === 'both' ? 'no' : foundAnswer(found))

const pulseOf = (examination: Examination, leg: Side, name: (typeof pulseNames)[number]) => examination[`${leg}${capital(name)}Pulse`]

/** A pulse of 0 is absent on every scale, and any number above it was felt; no only when all four pulses of the feet were felt. */
function pulsesAbsent(examination: Examination): Answer {
  const felt = legs.flatMap((leg) => footPulses.map((name) => pulseOf(examination, leg, name)))
  if (felt.includes(0)) return 'yes'
  return felt.includes(null) ? null : 'no'
}

function pulses(examination: Examination) {
  const ofLeg = (leg: Side) =>
    Object.fromEntries(pulseNames.map((name) => [name, pulseWord(pulseOf(examination, leg, name), examination.pulseScale)])) as Record<
      (typeof pulseNames)[number],
      PulseWord | null
    >
  return { right: ofLeg('right'), left: ofLeg('left') }
}

function calfThreeCmLarger({ rightCalfGirthCm: right, leftCalfGirthCm: left }: Examination): Answer {
  const difference = calfDifference({ right, left })
  if ('state' in difference) return null
  return difference.threeOrMore ? 'yes' : 'no'
}

/** In °C, without a rounding error at the edge: 100.4 °F is 38 °C. A number without its unit is none. */
export function bodyTemperatureCelsius({ bodyTemperature, bodyTemperatureUnit }: Examination): number | null {
  if (bodyTemperature === null || bodyTemperatureUnit === null) return null
  return toCelsius({ value: bodyTemperature, unit: bodyTemperatureUnit })
}

export function examinationFacts(examination: Examination) {
  return {
    pulsesAbsent: pulsesAbsent(examination),
    pulses: pulses(examination),
    calfGirthCm: { right: examination.rightCalfGirthCm, left: examination.leftCalfGirthCm },
    calfThreeCmLarger: calfThreeCmLarger(examination),
    pittingEdemaOneLeg: ofOneLeg(examination.pittingEdema),
    deepVeinTenderness: foundAnswer(examination.deepVeinTenderness),
    wholeLegSwollen: foundAnswer(examination.wholeLegSwollen),
    collateralVeins: foundAnswer(examination.collateralVeins),
    hotRedSwollenFoot: foundAnswer(examination.hotRedSwollenFoot),
    protectiveSensationLost: foundAnswer(examination.protectiveSensationLost),
    tinelPositive: foundAnswer(examination.tinel),
    plantarSymptoms: foundAnswer(examination.plantarSymptoms),
    footDrop: foundAnswer(examination.footDrop),
    sidesOf: {
      tinel: sidesFound(examination.tinel),
      plantarSymptoms: sidesFound(examination.plantarSymptoms),
      hotRedSwollenFoot: sidesFound(examination.hotRedSwollenFoot),
      footDrop: sidesFound(examination.footDrop),
      protectiveSensationLost: sidesFound(examination.protectiveSensationLost),
      pittingEdema: sidesFound(examination.pittingEdema),
      deepVeinTenderness: sidesFound(examination.deepVeinTenderness),
      wholeLegSwollen: sidesFound(examination.wholeLegSwollen),
      collateralVeins: sidesFound(examination.collateralVeins),
    },
    clotScoreSide: examination.clotScoreSide,
    compartment: {
      before: examination.compartmentBeforeMmHg,
      at1Min: examination.compartmentAt1MinMmHg,
      at5Min: examination.compartmentAt5MinMmHg,
      acute: examination.compartmentAcuteMmHg,
    },
    regionalPainSide: examination.regionalPainSide,
    bodyTemperatureCelsius: bodyTemperatureCelsius(examination),
    respiratoryRate: examination.respiratoryRate,
  }
}

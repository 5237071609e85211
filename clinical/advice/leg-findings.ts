/**
 * What a vascular study says about one leg, and how it reads in advice: "Right ABI 0.68 (PT 96 / arm 142 mmHg)".
 * Indices are compared in whole hundredths, as they were rounded (clinical.md 2.3): 0.90 is 90 and abnormal.
 */
import type { AnkleArtery } from '../vascular-study/ankle-brachial-index'
import { measuredMmHg } from '../vascular-study/reference-arm'
import type { AnkleFact, Side, VisitFacts } from '../visit/visit-facts'

export const legTitle: Record<Side, string> = { right: 'Right', left: 'Left' }
const arteries: readonly AnkleArtery[] = ['posteriorTibial', 'dorsalisPedis']
const arteryWords: Record<AnkleArtery, string> = { posteriorTibial: 'posterior tibial', dorsalisPedis: 'dorsalis pedis' }
const arteryMarks: Record<AnkleArtery, string> = { posteriorTibial: 'PT', dorsalisPedis: 'DP' }

const inHundredths = (index: { state: string; value?: number } | null | undefined): number | null =>
  index?.state === 'value' && typeof index.value === 'number' ? Math.round(index.value * 100) : null

/** The ABI in hundredths where there is a value; null where it is not assessable, non-compressible or not measured. */
export const abiHundredths = (facts: VisitFacts, side: Side): number | null => inHundredths(facts.abi?.[side])
export const tbiHundredths = (facts: VisitFacts, side: Side): number | null => inHundredths(facts.tbi?.[side])

const pressures = (mark: string, partMmHg: number | undefined, armMmHg: number | undefined) =>
  partMmHg === undefined || armMmHg === undefined ? '' : ` (${mark} ${partMmHg} / arm ${armMmHg} mmHg)`

export function abiText(facts: VisitFacts, side: Side): string | null {
  const abi = facts.abi?.[side]
  if (!abi) return null
  if (abi.state === 'value') {
    const oneArm = abi.provisional ? ', one arm, may read too high' : ''
    return `${legTitle[side]} ABI ${abi.value.toFixed(2)}${pressures(abi.artery ? arteryMarks[abi.artery] : 'ankle', abi.ankleMmHg, abi.brachialMmHg)}${oneArm}`
  }
  if (abi.state === 'non-compressible')
    return `${legTitle[side]} ABI non-compressible${typeof abi.ratio === 'number' ? `, ratio ${abi.ratio.toFixed(2)}` : ''}`
  return null
}

export function tbiText(facts: VisitFacts, side: Side): string | null {
  const tbi = facts.tbi?.[side]
  if (tbi?.state !== 'value') return null
  return `${legTitle[side]} TBI ${tbi.value.toFixed(2)}${pressures('toe', tbi.toeMmHg, tbi.brachialMmHg)}`
}

/** Above 1.40, or no pressure because an artery did not close. */
export function abiIsNonCompressible(facts: VisitFacts, side: Side): boolean {
  const hundredths = abiHundredths(facts, side)
  return facts.abi?.[side]?.state === 'non-compressible' || (hundredths !== null && hundredths > 140)
}

const arteriesIn = (ankle: AnkleFact | null | undefined, state: 'measured' | 'not-audible' | 'not-compressible') =>
  arteries.filter((artery) => ankle?.[artery]?.state === state)

export const nonCompressibleArteries = (facts: VisitFacts, side: Side): string[] =>
  arteriesIn(facts.ankle?.[side], 'not-compressible').map((artery) => `${legTitle[side]} ${arteryWords[artery]} not compressible`)

export const signalIsHeard = (facts: VisitFacts, side: Side): boolean =>
  arteriesIn(facts.ankle?.[side], 'measured').length > 0 || arteriesIn(facts.ankle?.[side], 'not-compressible').length > 0
export const bothSignalsAbsent = (facts: VisitFacts, side: Side): boolean => arteriesIn(facts.ankle?.[side], 'not-audible').length === 2

/** Arteries silent now that were not already silent in the last signed study ("present before or never checked", R2). */
export const newlySilentArteries = (facts: VisitFacts, side: Side): string[] =>
  arteriesIn(facts.ankle?.[side], 'not-audible')
    .filter((artery) => facts.earlierAnkle?.[side]?.[artery]?.state !== 'not-audible')
    .map((artery) => `${legTitle[side]} ${arteryWords[artery]} signal not audible`)

const pulseWords = {
  femoral: 'femoral',
  popliteal: 'popliteal',
  dorsalisPedis: 'dorsalis pedis',
  posteriorTibial: 'posterior tibial',
} as const
type Pulse = keyof typeof pulseWords
const pedal: readonly Pulse[] = ['dorsalisPedis', 'posteriorTibial']
const allPulses = Object.keys(pulseWords) as Pulse[]

/** Pulses felt for and not there, whatever the scale: "Right dorsalis pedis pulse absent". */
const absentAmong = (facts: VisitFacts, side: Side, names: readonly Pulse[]): string[] =>
  names.filter((name) => facts.pulses?.[side]?.[name] === 'absent').map((name) => `${legTitle[side]} ${pulseWords[name]} pulse absent`)
export const absentFootPulses = (facts: VisitFacts, side: Side): string[] => absentAmong(facts, side, pedal)
/** Absent pulses of the leg but those over an artery whose signal was already silent in the last signed study. */
export const newlyAbsentPulses = (facts: VisitFacts, side: Side): string[] =>
  absentAmong(
    facts,
    side,
    allPulses.filter((name) => name === 'femoral' || name === 'popliteal' || facts.earlierAnkle?.[side]?.[name]?.state !== 'not-audible'),
  )
/** At least one pulse of the foot was felt; one that cannot be read on its scale says nothing. */
export const footPulseIsFelt = (facts: VisitFacts, side: Side): boolean =>
  pedal.some((name) => ['reduced', 'normal', 'bounding'].includes(facts.pulses?.[side]?.[name] ?? ''))

export const tcpo2 = (facts: VisitFacts, side: Side): number | null => facts.tcpo2?.[side] ?? null

/** The higher ankle pressure of the leg in mmHg, from the index or the readings; null when none was measured. */
export function anklePressure(facts: VisitFacts, side: Side): number | null {
  const readings = arteries.flatMap((artery) => {
    const reading = facts.ankle?.[side]?.[artery]
    return (reading ? measuredMmHg(reading) : null) ?? []
  })
  if (readings.length > 0) return Math.max(...readings)
  const abi = facts.abi?.[side]
  return (abi?.state === 'value' ? abi.ankleMmHg : null) ?? null
}

export function toePressure(facts: VisitFacts, side: Side): number | null {
  const reading = facts.toe?.[side]
  const tbi = facts.tbi?.[side]
  return (reading ? measuredMmHg(reading) : null) ?? (tbi?.state === 'value' ? tbi.toeMmHg : null) ?? null
}

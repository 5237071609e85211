/**
 * WIfI grades and stage that the facts suggest for a leg with a wound or rest pain; the clinician confirms the stage.
 *
 * Source: clinical.md 3.7 through `wifiIschemiaGrade` and `wifiStage`, whose table comes from secondary sources and is said to. The highest
 * wound grade and infection grade of the leg count. A wound whose grade nobody chose or whose infection is not fully examined leaves the stage
 * open, never at the grade of the others. Rest pain without a wound is wound grade 0. Stage 5 and the benefit of revascularization are not here.
 */
import { isMinor } from '../advice/fact-reading'
import { anklePressure, legTitle, tcpo2, toePressure } from '../advice/leg-findings'
import { woundsOn } from '../advice/wound-findings'
import { legsOf, type Side, sides, type VisitFacts } from '../visit/visit-facts'
import { type WifiGrade, type WifiStage, wifiIschemiaGrade, wifiStage } from './wifi'

export const RULE_VERSION = '2026-11-2'

type Grades = { wound: WifiGrade | null; ischemia: WifiGrade | null; infection: WifiGrade | null }
export type SuggestedWifi =
  | ({ state: 'stage'; reasons: string[] } & WifiStage & { [G in keyof Grades]: WifiGrade })
  /** The grades known so far, and what the others wait for. */
  | ({ state: 'not-assessable'; reasons: string[] } & Grades)
  /** No wound and no rest pain in this leg: WIfI stages a threatened limb only. */
  | { state: 'not-needed' }

export const secondarySources = 'stage table from secondary sources'

const highest = (grades: readonly WifiGrade[]) => Math.max(...grades) as WifiGrade

function ischemiaOf(facts: VisitFacts, side: Side) {
  const abi = facts.abi?.[side]
  return wifiIschemiaGrade({
    abi: abi?.state === 'value' ? abi.value : abi?.state === 'non-compressible' ? 'non-compressible' : null,
    anklePressure: anklePressure(facts, side),
    toePressure: toePressure(facts, side),
    tcpo2: tcpo2(facts, side),
    diabetes: facts.diabetes === 'yes' ? true : facts.diabetes === 'no' ? false : 'not-asked',
    flatForefootWaveform: facts.forefootFlat?.[side] === 'yes',
  })
}

function stageOfLeg(facts: VisitFacts, side: Side): SuggestedWifi {
  const wounds = woundsOn(facts, side)
  const restPain = facts.restPainForefoot === 'yes' && legsOf(facts.restPainSide).includes(side)
  if (wounds.length === 0 && !restPain) return { state: 'not-needed' }
  if (isMinor(facts))
    return { state: 'not-assessable', wound: null, ischemia: null, infection: null, reasons: ['The grades are for adults, 18 and over.'] }

  const known = <T>(grades: readonly (T | null)[]) => grades.filter((grade): grade is T & {} => grade !== null)
  const woundGrades = known(wounds.map(({ woundGrade }) => woundGrade))
  const infectionGrades = known(wounds.map(({ infectionGrade }) => infectionGrade))
  const result = ischemiaOf(facts, side)
  const wound = wounds.length === 0 ? 0 : woundGrades.length === wounds.length ? highest(woundGrades) : null
  const infection = wounds.length === 0 ? 0 : infectionGrades.length === wounds.length ? highest(infectionGrades) : null
  const ischemia = 'grade' in result ? result.grade : null
  if (wound !== null && ischemia !== null && infection !== null)
    return { state: 'stage', wound, ischemia, infection, ...wifiStage({ wound, ischemia, infection }), reasons: result.reasons }
  const open = [
    ...(wound === null ? ['The wound grade is not chosen.'] : []),
    ...(infection === null ? ['The infection is not fully examined.'] : []),
  ]
  return { state: 'not-assessable', wound, ischemia, infection, reasons: [...open, ...result.reasons] }
}

export const suggestedWifi = (facts: VisitFacts): Record<Side, SuggestedWifi> => ({
  right: stageOfLeg(facts, 'right'),
  left: stageOfLeg(facts, 'left'),
})

const gradeText = (grade: WifiGrade | null) => (grade === null ? 'open' : String(grade))

/** "Right WIfI: wound 2, ischemia 1, foot infection 0: stage 3, moderate risk (stage table from secondary sources)." Null when not needed. */
export function wifiText(facts: VisitFacts, side: Side): string | null {
  const suggested = stageOfLeg(facts, side)
  if (suggested.state === 'not-needed') return null
  const { wound, ischemia, infection } = suggested
  const grades = `${legTitle[side]} WIfI: wound ${gradeText(wound)}, ischemia ${gradeText(ischemia)}, foot infection ${gradeText(infection)}`
  return suggested.state === 'stage'
    ? `${grades}: stage ${suggested.stage}, ${suggested.risk} one-year risk of amputation (${secondarySources}).`
    : `${grades}; no stage yet.`
}

export const wifiTexts = (facts: VisitFacts): string[] => sides.flatMap((side) => wifiText(facts, side) ?? [])

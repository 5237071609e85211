/**
 * R26 Who is different: the lines of its own. Under 18 with ankle or toe pressures (routine); new cramps on dialysis (same day).
 *
 * Source: expert practice. clinical.md section 5, R26. The rest of R26 lives where it applies: adult rules rest below 18 (R3 values, R12, R13,
 * R14), pregnancy, age and anticoagulant change R4, pregnancy speaks against walking into pain (R22).
 * Inputs: age, dialysis, cramps and whether they are new or worse, ankle and toe readings.
 * Missing inputs: cramps on dialysis not asked whether new count as new.
 */
import { sides, type VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { isMinor, isNo, isYes, notAsked } from './fact-reading'
import { anklePressure, legTitle, toePressure } from './leg-findings'
import { sources } from './sources'

export const RULE_VERSION = '2026-11-1'

function underEighteen(facts: VisitFacts): Advice[] {
  const readings = sides.flatMap((side) => {
    const ankle = anklePressure(facts, side)
    const toe = toePressure(facts, side)
    return [
      ...(ankle === null ? [] : [`${legTitle[side]} ankle ${ankle} mmHg`]),
      ...(toe === null ? [] : [`${legTitle[side]} toe ${toe} mmHg`]),
    ]
  })
  if (!isMinor(facts) || readings.length === 0) return []
  const says = 'Under 18: the bands of ABI and TBI are for adults and are not applied. No conclusion is drawn from these pressures here.'
  return [line('routine', says, [`Age ${facts.ageYears}`, ...readings], [], [])]
}

function newCrampsOnDialysis(facts: VisitFacts): Advice[] {
  if (!isYes(facts, 'dialysis') || !isYes(facts, 'cramps') || isNo(facts, 'crampsNewOrWorseIn3Months')) return []
  const says =
    'New cramps on dialysis: call the dialysis team today. No advice on fluid, salt, potassium or magnesium. A fistula arm is never cuffed.'
  const asked = isYes(facts, 'crampsNewOrWorseIn3Months') ? 'Cramps new or worse' : 'Cramps, not asked whether new'
  return [line('same-day', says, ['Dialysis', asked], notAsked(facts, ['crampsNewOrWorseIn3Months']), ['Call the dialysis team today'])]
}

const line = (urgency: 'same-day' | 'routine', says: string, because: string[], missing: string[], suggests: string[]): Advice => ({
  rule: 'R26',
  version: RULE_VERSION,
  urgency,
  says,
  because,
  missing,
  suggests,
  source: sources.whoIsDifferent,
  mustAcknowledge: urgency === 'same-day',
})

export const whoIsDifferent = (facts: VisitFacts): Advice[] => [...newCrampsOnDialysis(facts), ...underEighteen(facts)]

/**
 * The evidence that R1c asks for: labs drawn after the cramps and the last dose, in range and at most 90 days old, and a named doctor's
 * evaluation at most 90 days old. Source: clinical.md section 5, R1b and R1c (day counts are design).
 */
import { clinicalDay, daysBetween } from '../visit/days'
import type { LabName, VisitFacts } from '../visit/visit-facts'
import { notAsked } from './fact-reading'
import { labsOf, labText, labWord } from './lab-lines'

const needed: readonly LabName[] = ['potassium', 'sodium', 'magnesium', 'calcium', 'creatinine']
/** Of the same panel: not needed for R1c, but abnormal they speak against stable. */
const panel: readonly LabName[] = ['chloride', 'bicarbonate']
const oldestDays = 90

const daysOld = (day: string | null | undefined, visitDay: string | null | undefined): number | null =>
  day && visitDay ? daysBetween(day, visitDay) : null

/** What is not known of the labs, as questions. */
export function openLabs(facts: VisitFacts): string[] {
  const open = needed.flatMap((name) => {
    const lab = facts.labs?.[name]
    if (!lab) return [`What was the ${labWord(name)} after the cramps began or changed?`]
    const undated = lab.sampleOn ? [] : [`On which day was the ${labWord(name)} drawn?`]
    const unjudged = lab.inRange === 'yes' || lab.inRange === 'no' ? [] : [`Is the ${labWord(name)} within the laboratory's range?`]
    return [...undated, ...unjudged]
  })
  return [...open, ...notAsked(facts, ['labsAfterCrampsBeganOrChanged', 'labsAfterLastDoseChange'])]
}

/** What is known of the labs and speaks against stable: abnormal, too old, dated after the visit, or drawn too early. */
export function unsettledLabs(facts: VisitFacts): string[] {
  const results = labsOf(facts).flatMap(({ name, lab }) => {
    const isNeeded = needed.includes(name)
    if (!isNeeded && !panel.includes(name)) return []
    const age = isNeeded ? daysOld(lab.sampleOn, facts.visitDay) : null
    const abnormal = lab.inRange === 'no' || lab.critical === 'yes' ? [`${labText(name, lab)}, out of range`] : []
    if (age === null) return abnormal
    if (age < 0) return [...abnormal, `${labText(name, lab)} is dated after this visit`]
    return age > oldestDays ? [...abnormal, `${labText(name, lab)} is ${age} days old`] : abnormal
  })
  const tooEarly = [
    ...(facts.labsAfterCrampsBeganOrChanged === 'no' ? ['Labs drawn before the cramps began or changed'] : []),
    ...(facts.labsAfterLastDoseChange === 'no' ? ['Labs drawn before the last dose change'] : []),
  ]
  return [...results, ...tooEarly]
}

/** The oldest sample of the five, as it reads on screen. */
export function labsOfDay(facts: VisitFacts): string {
  const days = needed.flatMap((name) => facts.labs?.[name]?.sampleOn ?? []).sort()
  return days[0] ? clinicalDay(days[0]) : 'an unknown day'
}

/** The documented evaluation of these cramps: what is missing of it, or how it has lapsed. */
export function evaluation(facts: VisitFacts): { day: string; missing: string[]; lapsed: string[] } {
  const age = daysOld(facts.crampsEvaluatedOn, facts.visitDay)
  const missing = [
    ...(facts.crampsEvaluatedBy?.trim() ? [] : ['Which doctor evaluated these cramps?']),
    ...(facts.crampsEvaluatedOn ? [] : ['On which day were these cramps evaluated?']),
    ...(facts.visitDay ? [] : ['On which day is this visit?']),
  ]
  const lapsed =
    age === null ? [] : age < 0 ? ['The evaluation is dated after this visit'] : age > oldestDays ? [`Evaluated ${age} days ago`] : []
  return { day: facts.crampsEvaluatedOn ? clinicalDay(facts.crampsEvaluatedOn) : '', missing, lapsed }
}

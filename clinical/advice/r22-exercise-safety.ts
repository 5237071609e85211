/**
 * R22 Walk and exercise safety: before any walk test, heel-raise test or home program.
 *
 * Source: ATS 2002; ACSM. clinical.md section 5, R22; pregnancy after R26, footwear of an insensate foot after 8.5. The reference gives it no urgency. A known contra-indication is
 * 'soon': it must stand above routine lines and be read before somebody starts a walk, yet it reports no illness to act on this day. Questions
 * that nobody asked are 'routine', and only once a walk is recorded or a program planned, so that they do not stand on every new visit.
 * Inputs: the cardiac questions, acute Charcot present or suspected (R15), signs of clot (R4, R5), limb threat (R3), wounds, pregnancy, resting
 * heart rate and pressure; sensation of the feet once a walk is recorded or planned.
 * Missing inputs: listed as questions; they never read as safe.
 */
import type { VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { exerciseHazards, exerciseQuestions } from './exercise-safety'
import { present } from './fact-reading'
import { sources } from './sources'

export const RULE_VERSION = '2026-11-2'

const stop = 'Stop a test on chest pain, near-fainting, severe breathlessness, staggering, pallor or sweating.'

export function exerciseSafety(facts: VisitFacts): Advice[] {
  const hazards = exerciseHazards(facts)
  const missing = exerciseQuestions(facts)
  const shared = { rule: 'R22', version: RULE_VERSION, missing, source: sources.exerciseSafety, mustAcknowledge: false } as const
  const walked = [
    ...(facts.walkTestRecorded ? ['Walk test recorded'] : []),
    ...(facts.exercise?.right || facts.exercise?.left ? ['Exercise study recorded'] : []),
  ]
  const planned = facts.walkProgramPlanned ? ['Walking program planned'] : []
  if (hazards.length > 0) {
    return [
      {
        ...shared,
        urgency: 'soon',
        says: `Defer every walk test, heel-raise test and walking program. ${stop}`,
        because: [...hazards, ...walked, ...planned],
        suggests: ['Defer the walk test and the walking program'],
      },
    ]
  }
  const insensate = present(facts, { protectiveSensationLost: 'Protective sensation of a foot lost' })
  if (walked.length + planned.length === 0 || (missing.length === 0 && insensate.length === 0)) return []
  const ask = missing.length > 0 ? ['Ask the safety questions that remain before any walk test, heel-raise test or walking program.'] : []
  const footwear = insensate.length > 0 ? ['An insensate foot: check the footwear before anybody walks.'] : []
  return [
    {
      ...shared,
      urgency: 'routine',
      says: [...ask, ...footwear, stop].join(' '),
      because: [...walked, ...planned, ...insensate],
      suggests: [],
    },
  ]
}

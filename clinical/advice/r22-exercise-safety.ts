/**
 * R22 Walk and exercise safety: before any walk test, heel-raise test or home program.
 *
 * Source: ATS 2002; ACSM. clinical.md section 5, R22; pregnancy after R26. The reference gives it no urgency. A known contra-indication is
 * 'soon': it must stand above routine lines and be read before somebody starts a walk, yet it reports no illness to act on this day. Questions
 * that nobody asked are 'routine', and only once a walk is recorded or a program planned, so that they do not stand on every new visit.
 * Inputs: the cardiac questions and acute Charcot, signs of clot (R4, R5), limb threat (R3), ulcer, pregnancy, resting heart rate and pressure.
 * Missing inputs: listed as questions; they never read as safe.
 */
import type { VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { exerciseHazards, exerciseQuestions } from './exercise-safety'
import { sources } from './sources'

export const RULE_VERSION = '2026-11-1'

const stop = 'Stop a test on chest pain, near-fainting, severe breathlessness, staggering, pallor or sweating.'

export function exerciseSafety(facts: VisitFacts): Advice[] {
  const hazards = exerciseHazards(facts)
  const missing = exerciseQuestions(facts)
  const shared = { rule: 'R22', version: RULE_VERSION, missing, source: sources.exerciseSafety, mustAcknowledge: false } as const
  const walked = facts.walkTestRecorded ? ['Walk test recorded'] : []
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
  if (missing.length === 0 || walked.length + planned.length === 0) return []
  return [
    {
      ...shared,
      urgency: 'routine',
      says: `Ask the safety questions that remain before any walk test, heel-raise test or walking program. ${stop}`,
      because: [...walked, ...planned],
      suggests: [],
    },
  ]
}

/**
 * The three causes of cramp and the sleep-related one, no cause found, beside them: what speaks for each, what against, what nobody asked.
 *
 * Source: article S3 to S30 (three groups, contributors); clinical.md 4.1 (telling them apart), 2.1 (risk), 2.4 to 2.6 (bands, exercise), 4.3
 * (drugs), 4.4 (labs). Lines only, no score: the sources give no weights, and the conclusion is the clinician's. Most night cramps are
 * idiopathic and not ischemic (S9), so "at night" speaks for the sleep-related board alone. What looks alike stands in `mimics.ts`.
 * Each line names the section and field that it comes from, and the row where a section has rows.
 */
import type { VisitFacts } from '../visit/visit-facts'
import type { VisitRecord } from '../visit/visit-record'
import { biomechanicalBearings, ischemicBearings, metabolicBearings, sleepBearings } from './board-bearings'
import { afterExercise, archesAndShoes, footPulses, indices, skinAndArteries } from './board-examination'
import { activity, ageAndTobacco, triggers } from './board-history'
import { labs, medicines, questionnaire } from './board-labs-medicines'
import { type Evidence, joined, weigh } from './evidence'

export const RULE_VERSION = '2026-11-2'

export type BoardCause = 'ischemic' | 'metabolic' | 'biomechanical' | 'sleep-related'
export type CauseBoard = Record<BoardCause, Evidence>

/** Counts of lines are all that may be shown beside them: the sources give no weights. */
export function causeBoard(record: VisitRecord, facts: VisitFacts): CauseBoard {
  const brought = triggers(record)
  const { examination } = record
  return {
    ischemic: joined(
      weigh(facts, ischemicBearings),
      questionnaire(facts),
      indices(facts),
      afterExercise(facts),
      footPulses(facts),
      skinAndArteries(examination),
      ageAndTobacco(facts),
    ),
    metabolic: joined(weigh(facts, metabolicBearings), brought.metabolic, medicines(record, facts), activity(facts), labs(record, facts)),
    biomechanical: joined(weigh(facts, biomechanicalBearings), brought.biomechanical, archesAndShoes(examination)),
    'sleep-related': weigh(facts, sleepBearings),
  }
}

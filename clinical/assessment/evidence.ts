import { type AnsweredFact, factQuestions } from '../visit/fact-questions'
import type { VisitFacts } from '../visit/visit-facts'
import type { VisitSection } from '../visit/visit-record'

/**
 * One finding that speaks for or against a cause, or a question that would, with the field it comes from so that a click leads there.
 * `section` and `field` are null for what no section of the visit records: the age.
 */
export type Line = {
  text: string
  section: VisitSection | null
  field: string | null
  /** The row that it comes from, where one row is meant. */
  key?: string | null
}
export type Evidence = { for: Line[]; against: Line[]; notAsked: Line[] }
export const noEvidence: Evidence = { for: [], against: [], notAsked: [] }

export type Bearing = {
  fact: AnsweredFact
  section: VisitSection
  /** The field when its name differs from the fact's. */
  field?: string
  /** What a yes means for the cause, in words; absent when a yes says nothing. */
  yesFor?: string
  yesAgainst?: string
  noFor?: string
  noAgainst?: string
}

/** Sorts facts into for, against and not asked. A fact whose answer has no words on either side is left out. */
export function weigh(facts: VisitFacts, bearings: readonly Bearing[]): Evidence {
  const evidence: Evidence = { for: [], against: [], notAsked: [] }
  for (const bearing of bearings) {
    const line = (text: string): Line => ({ text, section: bearing.section, field: bearing.field ?? bearing.fact })
    const answer = facts[bearing.fact]
    if (answer !== 'yes' && answer !== 'no') {
      evidence.notAsked.push(line(factQuestions[bearing.fact]))
      continue
    }
    const speaksFor = answer === 'yes' ? bearing.yesFor : bearing.noFor
    const speaksAgainst = answer === 'yes' ? bearing.yesAgainst : bearing.noAgainst
    if (speaksFor) evidence.for.push(line(speaksFor))
    if (speaksAgainst) evidence.against.push(line(speaksAgainst))
  }
  return evidence
}

export const joined = (...parts: readonly Evidence[]): Evidence => ({
  for: parts.flatMap((part) => part.for),
  against: parts.flatMap((part) => part.against),
  notAsked: parts.flatMap((part) => part.notAsked),
})

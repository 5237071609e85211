/**
 * R9 Complex regional pain syndrome by the Budapest criteria, clinical version (soon).
 *
 * Source: Harden 2010; clinical.md section 5, R9 and Budapest (examination/budapest.ts holds the criteria).
 * Inputs: continuing pain out of proportion, four kinds of symptom, four kinds of sign, no better diagnosis.
 * Missing inputs: once the pain is out of proportion, whatever is still open and could decide it keeps the line, with the questions.
 */
import { budapestCriteria } from '../examination/budapest'
import type { VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { lineOf } from './advice-line'
import { isYes, notAsked } from './fact-reading'
import { sources } from './sources'

export const RULE_VERSION = '2026-11-2'

export function regionalPain(facts: VisitFacts): Advice[] {
  if (!isYes(facts, 'painOutOfProportion')) return []
  const criteria = budapestCriteria(facts)
  if ('result' in criteria && criteria.result === 'not-met') return []
  const line = lineOf('R9', RULE_VERSION, sources.regionalPain)
  const because = [...criteria.reasons, ...(facts.regionalPainSide ? [`Side: ${facts.regionalPainSide}`] : [])]
  if ('state' in criteria)
    return [
      line({
        urgency: 'soon',
        says: 'Continuing pain out of proportion: the Budapest criteria are not all answered. What is open decides whether complex regional pain syndrome is likely.',
        because,
        missing: notAsked(facts, criteria.missing),
      }),
    ]
  return [
    line({
      urgency: 'soon',
      says: 'The Budapest criteria (clinical version) are met: refer early to pain medicine and rehabilitation for possible complex regional pain syndrome.',
      because,
      suggests: ['Refer to pain medicine and rehabilitation'],
    }),
  ]
}

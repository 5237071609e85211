/**
 * Rutherford's classes of the acutely ischemic limb, and what the red flags already show of them. Kept apart from the chronic categories, which
 * share the name. Source: Rutherford 1997 as in clinical.md section 5, ALI.
 *
 * The classes turn on how far the loss of feeling reaches, on strength and on both Doppler signals; the red flags hold yes or no and no venous
 * signal, so only the least class that fits is named. Calling for help never waits for a class.
 */
import { bothSignalsAbsent, signalIsHeard } from '../advice/leg-findings'
import { legsOf, type VisitFacts } from '../visit/visit-facts'

export const RULE_VERSION = '2026-11-2'

export const acuteLimbClasses = {
  I: 'Viable: no loss of feeling or strength, arterial and venous Doppler audible.',
  IIa: 'Threatened: feeling lost at most in the toes, strength kept, arterial Doppler often inaudible, venous audible.',
  IIb: 'Threatened now: feeling lost beyond the toes, mild to moderate weakness, arterial Doppler usually inaudible, venous audible.',
  III: 'Profound loss of feeling and paralysis or rigor, both Doppler signals inaudible: irreversible.',
} as const
export type AcuteLimbClass = keyof typeof acuteLimbClasses

/** `atLeast`: the findings are worse than every class before it. */
export type AcuteLimbFindings =
  | { atLeast: AcuteLimbClass; reasons: string[]; missing: string[] }
  | { state: 'not-assessable'; reasons: string[] }

export function acuteLimbFindings(facts: VisitFacts): AcuteLimbFindings {
  if (facts.suddenOnsetIn14Days !== 'yes' || facts.stillPresent === 'no')
    return { state: 'not-assessable', reasons: ['The acute classes are for a sudden symptom that is still present.'] }
  const legs = legsOf(facts.suddenSide)
  const silent = legs.some((side) => bothSignalsAbsent(facts, side))
  const heard = legs.every((side) => signalIsHeard(facts, side))
  const missing = [
    ...(facts.weak === 'yes' || facts.weak === 'no' ? [] : ['Is strength lost, and how much?']),
    ...(facts.numb === 'no' ? [] : ['How far does the loss of feeling reach: the toes only, or beyond?']),
    ...(silent || heard ? [] : ['Are the arterial Doppler signals audible?']),
    'Is the venous Doppler signal audible?',
  ]
  if (facts.weak === 'yes') return { atLeast: 'IIb', reasons: ['Weakness.'], missing }
  if (facts.numb === 'yes') return { atLeast: 'IIa', reasons: ['Loss of feeling.'], missing }
  return { atLeast: silent ? 'IIa' : 'I', reasons: silent ? ['Arterial Doppler signals not audible.'] : ['No loss recorded.'], missing }
}

/**
 * What settles a line of advice. Source: clinical.md section 5, "How advice behaves" [design].
 *
 * An emergency is told ("told {clinician} at {time}") by whoever is typing, then stays on Today until a clinician records the outcome. A same-day
 * line is done, with what was done. R1c is "evaluated by {name} on {date}". "Dismissed" needs a reason. An acknowledgement counts only for
 * the fingerprint that it names, so a rule that fires again on new data is open again.
 */
import type { Advice } from './advice'

export const acknowledgementKinds = ['done', 'told', 'evaluated', 'dismissed', 'outcome'] as const
export type AcknowledgementKind = (typeof acknowledgementKinds)[number]
/** As recorded, for one rule and fingerprint. `words`: what was done, by whom evaluated, why dismissed, how it ended. */
export type Acknowledgement = { kind: AcknowledgementKind; words: string | null; toldWhom: string | null }
type Settled = Pick<Advice, 'rule' | 'urgency' | 'mustAcknowledge'>

/** The kinds that fit this advice, the expected one first. */
export function fittingKinds({ rule, urgency }: Settled): AcknowledgementKind[] {
  if (urgency === 'emergency') return ['told', 'outcome', 'dismissed']
  return rule === 'R1c' ? ['evaluated', 'dismissed'] : ['done', 'dismissed']
}

/** Telling is open to everybody who charts, because an emergency interrupts whoever is typing; the rest is a clinician's. */
export const permissionFor = (kind: AcknowledgementKind): 'chart:record' | 'visit:acknowledge' =>
  kind === 'told' ? 'chart:record' : 'visit:acknowledge'

const wordsAsked: Record<AcknowledgementKind, string> = {
  done: 'Enter what was done, such as "Called the prescriber, labs ordered".',
  told: 'Enter the clinician who was told.',
  evaluated: 'Enter who evaluated the cramps and on which day.',
  dismissed: 'Enter the reason for dismissing this advice.',
  outcome: 'Enter the outcome, such as "Taken to the emergency department at 10:55".',
}

/** What is wrong with an acknowledgement before it is written, as a sentence that says what to do; null when nothing is. */
export function acknowledgementProblem(
  advice: Settled,
  given: Acknowledgement,
): { field: 'kind' | 'words' | 'toldWhom'; message: string } | null {
  if (!fittingKinds(advice).includes(given.kind)) return { field: 'kind', message: `Choose one of: ${fittingKinds(advice).join(', ')}.` }
  const field = given.kind === 'told' ? 'toldWhom' : 'words'
  return given[field]?.trim() ? null : { field, message: wordsAsked[given.kind] }
}

export type AdviceState =
  /** Nothing has to be acknowledged. */
  | 'informs'
  /** Must be acknowledged and is not: blocks signing, stands on Today. */
  | 'open'
  /** Emergency told, outcome not recorded: stands on Today, no longer blocks signing. */
  | 'awaiting-outcome'
  | 'settled'

/** Where a line of advice stands, given the acknowledgements recorded for its own rule and fingerprint. */
export function adviceState(advice: Settled, acknowledgements: readonly { kind: string }[]): AdviceState {
  const has = (kind: AcknowledgementKind) => acknowledgements.some((each) => each.kind === kind)
  const fitting = fittingKinds(advice).filter(has)
  if (fitting.some((kind) => kind !== 'told')) return 'settled'
  if (fitting.includes('told')) return 'awaiting-outcome'
  return advice.mustAcknowledge ? 'open' : 'informs'
}

export const blocksSigning = (state: AdviceState): boolean => state === 'open'
export const staysOnToday = (state: AdviceState): boolean => state === 'open' || state === 'awaiting-outcome'

/**
 * Plan actions that the advice suggests, each with the rule it comes from. Never chosen by themselves: a click adds one, once.
 *
 * The re-screen date has no suggestion: the reference gives no interval, so the date and its reason are the clinician's own.
 */
import type { Advice } from '../advice/advice'
import type { VisitRecord } from '../visit/visit-record'

export type SuggestedAction = { act: string; fromRule: string }

/** In the order of the advice, most urgent first; what the plan holds already, in the same words, is left out. */
export function suggestedActions(
  advice: readonly Pick<Advice, 'rule' | 'suggests'>[],
  planned: VisitRecord['planActions'],
): SuggestedAction[] {
  const seen = new Set(planned.flatMap(({ act }) => act?.trim() ?? []))
  return advice.flatMap(({ rule, suggests }) =>
    suggests.flatMap((act) => {
      if (seen.has(act)) return []
      seen.add(act)
      return [{ act, fromRule: rule }]
    }),
  )
}

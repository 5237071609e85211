/** One line of advice of a rule: what every line of it shares is said once. An emergency and a same-day line are always acknowledged. */
import type { Advice, AdviceSource, Urgency } from './advice'

export type Said = { urgency: Urgency; says: string; because: string[]; missing?: string[]; suggests?: string[] }

export const lineOf =
  (rule: string, version: string, source: AdviceSource) =>
  ({ urgency, says, because, missing = [], suggests = [] }: Said): Advice => ({
    rule,
    version,
    urgency,
    says,
    because,
    missing: [...new Set(missing)],
    suggests,
    source,
    mustAcknowledge: urgency === 'emergency' || urgency === 'same-day',
  })

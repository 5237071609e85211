/**
 * R8 Tarsal tunnel: Tinel's sign behind the medial malleolus with symptoms of the sole on the same side (routine).
 *
 * Source: from general knowledge; clinical.md section 5, R8. Tinel's sign is not specific; polyneuropathy and an S1 root are to be excluded.
 * Inputs: Tinel's sign and plantar symptoms with their sides; neuropathy and lumbar stenosis as what else it may be.
 * Missing inputs: one of the two found and the other not examined asks for it. Sides that nobody recorded may be the same side.
 */
import { type Side, sides, type VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { lineOf } from './advice-line'
import { isNo, isYes, notAsked, present } from './fact-reading'
import { sources } from './sources'

export const RULE_VERSION = '2026-11-2'

/** Where a finding is; both sides when it is there and no side is known. */
const legsWith = (facts: VisitFacts, fact: 'tinelPositive' | 'plantarSymptoms', side: 'tinel' | 'plantarSymptoms'): readonly Side[] =>
  isYes(facts, fact) ? (facts.sidesOf?.[side] ?? sides) : []

const on = (legs: readonly Side[]) => (legs.length === 1 ? `, ${legs[0]}` : '')

export function tarsalTunnel(facts: VisitFacts): Advice[] {
  const line = lineOf('R8', RULE_VERSION, sources.tarsalTunnel)
  const tinel = legsWith(facts, 'tinelPositive', 'tinel')
  const plantar = legsWith(facts, 'plantarSymptoms', 'plantarSymptoms')
  const both = tinel.filter((side) => plantar.includes(side))
  if (both.length > 0)
    return [
      line({
        urgency: 'routine',
        says: 'Tinel’s sign behind the inner ankle with symptoms in the sole fits tarsal tunnel syndrome: arrange nerve conduction studies or imaging. Tinel’s sign is not specific; exclude polyneuropathy and an S1 root.',
        because: [
          `Tinel’s sign behind the inner ankle${on(both)}`,
          `Symptoms in the sole${on(both)}`,
          ...present(facts, { neuropathy: 'Neuropathy known', diabetes: 'Diabetes', lumbarStenosis: 'Lumbar stenosis known' }),
        ],
        missing: notAsked(facts, ['neuropathy', 'diabetes', 'lumbarStenosis']),
        suggests: ['Arrange nerve conduction studies or imaging of the tarsal tunnel'],
      }),
    ]
  const other = tinel.length > 0 ? 'plantarSymptoms' : 'tinelPositive'
  const found = tinel.length > 0 ? `Tinel’s sign behind the inner ankle${on(tinel)}` : `Symptoms in the sole${on(plantar)}`
  if ((tinel.length === 0 && plantar.length === 0) || isNo(facts, other) || isYes(facts, other)) return []
  return [
    line({
      urgency: 'routine',
      says: 'One of the two findings of tarsal tunnel syndrome is present: examine for the other.',
      because: [found],
      missing: notAsked(facts, [other]),
    }),
  ]
}

/**
 * R23 Onset distance fallen by half or more within 3 months (soon); from recall estimates alone: remeasure (routine).
 *
 * Source: design, no published cut-off. clinical.md 3.4 and section 5, R23. New rest pain is R3's.
 * Inputs: the walks of this and of earlier signed visits with day, method, treadmill protocol, onset in meters, felt or more than.
 * Missing inputs: a treadmill whose protocol nobody named compares with none. "No cramp within" of an earlier walk is the least it can be, so a
 * fall from it is certain; today's "no cramp within" proves no fall.
 */
import { compare, dividedBy, fractionOf, minus, roundHalfUp, times } from '../exact-number'
import { clinicalDay, monthsBefore } from '../visit/days'
import type { ComparableWalk, VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { notAsked } from './fact-reading'
import { sources } from './sources'

export const RULE_VERSION = '2026-11-2'

const methodWords: Record<ComparableWalk['method'], string> = {
  estimate: 'patient’s estimate',
  diary: 'diary',
  corridor: 'corridor walk',
  'six-minute': 'six-minute walk',
  'treadmill-constant': 'treadmill at constant load',
  'treadmill-graded': 'graded treadmill',
}

function isAlike(one: ComparableWalk, other: ComparableWalk): boolean {
  if (one.method !== other.method) return false
  if (!one.method.startsWith('treadmill')) return true
  return one.protocol !== null && one.protocol !== 'other' && one.protocol === other.protocol
}

const isHalfOrLess = (now: number, before: number) => compare(times(fractionOf(now), fractionOf(2)), fractionOf(before)) <= 0

type Fall = { before: ComparableWalk; now: ComparableWalk }

function fallsOf({ walks, earlierWalks, visitDay }: VisitFacts): Fall[] {
  if (!visitDay) return []
  const all = [...(walks ?? []), ...(earlierWalks ?? [])]
  const today = all.filter((walk) => walk.visitDay === visitDay && walk.comparator === 'exact')
  const recent = all.filter((walk) => walk.visitDay < visitDay && walk.visitDay >= monthsBefore(visitDay, 3))
  return today.flatMap((now) => {
    const falls = recent.filter(
      (before) => isAlike(before, now) && before.onsetMeters > 0 && isHalfOrLess(now.onsetMeters, before.onsetMeters),
    )
    const longest = falls.reduce<ComparableWalk | null>((kept, walk) => (kept && kept.onsetMeters >= walk.onsetMeters ? kept : walk), null)
    return longest ? [{ before: longest, now }] : []
  })
}

function textOf({ before, now }: Fall): string {
  const lost = dividedBy(minus(fractionOf(before.onsetMeters), fractionOf(now.onsetMeters)), fractionOf(before.onsetMeters))
  const percent = roundHalfUp(times(lost, fractionOf(100)), 0)
  const meters = (walk: ComparableWalk) => `${walk.comparator === 'more-than' ? 'more than ' : ''}${Math.round(walk.onsetMeters)} m`
  const least = before.comparator === 'more-than' ? 'at least ' : ''
  return `Onset distance fell by ${least}${percent} % (${methodWords[now.method]}): ${meters(before)} on ${clinicalDay(before.visitDay)}, now ${meters(now)}`
}

export function rapidWorsening(facts: VisitFacts): Advice[] {
  const falls = fallsOf(facts)
  if (falls.length === 0) return []
  const measured = falls.some(({ now }) => now.method !== 'estimate')
  return [
    {
      rule: 'R23',
      version: RULE_VERSION,
      urgency: measured ? 'soon' : 'routine',
      says: measured
        ? 'The walk to the first cramp has shortened by half or more within 3 months: expedite the vascular assessment. No cut-off is published for this.'
        : 'By the patient’s own estimate the walk to the first cramp has shortened by half or more within 3 months. An estimate alone does not settle it: measure it.',
      because: falls.map(textOf),
      missing: notAsked(facts, ['restPainForefoot']),
      suggests: [measured ? 'Expedite the vascular assessment' : 'Measure the walk to the first cramp'],
      source: sources.rapidWorsening,
      mustAcknowledge: false,
    },
  ]
}

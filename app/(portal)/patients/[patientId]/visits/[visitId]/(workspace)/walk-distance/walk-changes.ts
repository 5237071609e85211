/** What happened between two tests of the same method and protocol, with the published differences that the change reaches. */
import { formatDistance, formatSeconds } from '../../../../../../../../clinical/measurement'
import type { Row } from '../../../../../../../../clinical/visit/visit-record'
import { type OnsetChange, onsetChange } from '../../../../../../../../clinical/walk-test/change'
import { interpretWalkTest, type WalkedTo } from '../../../../../../../../clinical/walk-test/interpret-walk-test'
import {
  type ChangeMeasure,
  type ImportantDifference,
  importantDifferences,
  reachedDifferences,
} from '../../../../../../../../clinical/walk-test/meaningful-change'

type WalkTest = Row<'walk-test'>
type Part = 'onset' | 'maximum'
export type WalkChange = {
  part: Part
  change: OnsetChange
  /** `published` is false where nobody has published one for this measure. */
  important: { published: boolean; reached: ImportantDifference[] }
}

/** Each change as the published differences measure it: time on a treadmill, the whole distance of a graded one or of six minutes. */
function measured(part: Part, method: WalkTest['method'], before: WalkedTo, now: WalkedTo): { measure: ChangeMeasure; by: number }[] {
  if ('state' in before || 'state' in now || method === null) return []
  const onTreadmill = method.startsWith('treadmill') && before.seconds !== undefined && now.seconds !== undefined
  const byTime = onTreadmill ? [{ measure: `${part}-time` as const, by: (now.seconds ?? 0) - (before.seconds ?? 0) }] : []
  if (part === 'onset' || !('meters' in before) || !('meters' in now)) return byTime
  const by = now.meters - before.meters
  if (method === 'treadmill-graded') return [...byTime, { measure: 'maximum-distance-graded', by }]
  return method === 'six-minute' ? [...byTime, { measure: 'six-minute-distance', by }] : byTime
}

/** A change of the onset within noise is no change, and one that is only known to lie further out is the least it can be. */
function isProven(part: Part, change: OnsetChange, before: WalkedTo, now: WalkedTo): boolean {
  if ('state' in change || 'state' in before || 'state' in now) return false
  if (part === 'onset') return change.verdict === 'longer' || change.verdict === 'shorter'
  if (now.comparator === 'more-than') return change.difference > 0
  return before.comparator !== 'more-than' || change.difference < 0
}

function changeOf(part: Part, earlier: WalkTest, test: WalkTest): WalkChange | null {
  const before = interpretWalkTest(earlier)[part]
  const now = interpretWalkTest(test)[part]
  if ('state' in before || 'state' in now) return null
  const { method, protocol } = test
  const change = onsetChange({ onset: before, method: earlier.method, protocol: earlier.protocol }, { onset: now, method, protocol })
  const measures = measured(part, method, before, now).filter(({ measure }) => importantDifferences.some((one) => one.measure === measure))
  const reached = isProven(part, change, before, now) ? measures.flatMap(({ measure, by }) => reachedDifferences(measure, by)) : []
  return { part, change, important: { published: measures.length > 0, reached } }
}

/** Onset, then the whole walk, against the earlier test of the same method and protocol; empty without one. */
export function walkChanges(test: WalkTest, earlier: readonly WalkTest[]): WalkChange[] {
  const before = earlier.find((other) => other.method === test.method && other.protocol === test.protocol)
  if (before === undefined) return []
  return (['onset', 'maximum'] as const).flatMap((part) => changeOf(part, before, test) ?? [])
}

/** `+30 m`, `at least −1 min 20 s`. */
export function differenceWords(change: Exclude<OnsetChange, { state: string }>, unit: 'm' | 'ft'): string {
  const size = Math.abs(change.difference)
  const amount = change.unit === 'm' ? formatDistance(size, unit) : formatSeconds(size)
  return `${change.atLeast ? 'at least ' : ''}${change.difference < 0 ? '−' : '+'}${amount}`
}

const sizeWords: Record<ImportantDifference['size'], string> = {
  small: 'small',
  moderate: 'moderate',
  large: 'large',
  substantial: 'substantial',
  important: 'important to patients',
}

/** `large (20 m; trials in peripheral artery disease, sources differ)`. */
export const importantWords = ({ size, difference, unit, source, certainty }: ImportantDifference): string =>
  `${sizeWords[size]} (${difference < 0 ? '−' : ''}${Math.abs(difference)} ${unit}; ${source}${certainty === 'known' ? '; widely taught, not read in the source' : ''})`

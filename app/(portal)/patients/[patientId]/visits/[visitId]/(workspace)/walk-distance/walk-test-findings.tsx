'use client'
import { formatDistance, formatSeconds } from '../../../../../../../../clinical/measurement'
import type { Row } from '../../../../../../../../clinical/visit/visit-record'
import { type OnsetChange, onsetChange } from '../../../../../../../../clinical/walk-test/change'
import { fontaineStage } from '../../../../../../../../clinical/walk-test/claudication-stage'
import { interpretWalkTest, type WalkedTo } from '../../../../../../../../clinical/walk-test/interpret-walk-test'
import { clinicalDate } from '../../../../../../../../components/clinical/clinical-date'
import { useRecorded, useScope } from '../workspace-scope'
import { useWorkspace } from '../workspace-visit'
import { walkedWords } from './walked-words'

type WalkTest = Row<'walk-test'>

/** What this test means so far, recalculated at each key by the rules that the server uses when it saves. */
export function WalkTestFindings({ earlier }: { earlier: readonly WalkTest[] }) {
  const { recordKey } = useScope()
  const { values } = useRecorded('walk-test')
  const { previous, distanceUnit } = useWorkspace()
  const test: WalkTest = { ...values, id: recordKey }
  const { onset, maximum } = interpretWalkTest(test)
  if (test.onset === null && test.maximum === null) return null
  const before = earlier.find((other) => other.method === test.method && other.protocol === test.protocol)
  const change = before && onsetChange({ ...before, onset: interpretWalkTest(before).onset }, { ...test, onset })
  return (
    <output className="grid gap-1 border-line border-y py-3">
      <p>
        Onset <strong>{walkedWords(onset, distanceUnit)}</strong>, walked <strong>{walkedWords(maximum, distanceUnit)}</strong>
      </p>
      <Stage onset={onset} method={test.method} />
      {change && previous && <Change change={change} since={clinicalDate(previous.visitDay)} unit={distanceUnit} />}
    </output>
  )
}

function Stage({ onset, method }: { onset: WalkedTo; method: WalkTest['method'] }) {
  if ('state' in onset || !('meters' in onset)) return null
  const stage = fontaineStage({
    symptom: 'claudication',
    onset: {
      meters: onset.meters,
      ...(onset.comparator === 'more-than' ? { comparator: onset.comparator } : {}),
      ...(method ? { method } : {}),
    },
  })
  return (
    <p className="hint">
      {'stage' in stage ? `As claudication this is Fontaine ${stage.stage}. ` : 'No Fontaine stage from this test. '}
      {stage.reasons.join(' ')}
    </p>
  )
}

function Change({ change, since, unit }: { change: OnsetChange; since: string; unit: 'm' | 'ft' }) {
  if ('state' in change)
    return (
      <p className="hint">
        Not comparable with {since}: {change.reasons.join(' ')}
      </p>
    )
  const size = change.unit === 'm' ? formatDistance(Math.abs(change.difference), unit) : formatSeconds(Math.abs(change.difference))
  const sign = change.difference < 0 ? '−' : '+'
  const verdict = {
    longer: 'longer, beyond noise',
    shorter: 'shorter, beyond noise',
    'within-noise': 'within noise (±42 %)',
    'cannot-tell': 'cannot be told',
  }
  return (
    <p>
      {change.atLeast && 'At least '}
      {sign}
      {size} since {since}: {verdict[change.verdict]}. <span className="hint">{change.reasons.join(' ')}</span>
    </p>
  )
}

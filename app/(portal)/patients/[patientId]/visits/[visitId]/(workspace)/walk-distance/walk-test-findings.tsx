'use client'
import { clinicalDay } from '../../../../../../../../clinical/visit/days'
import type { Row } from '../../../../../../../../clinical/visit/visit-record'
import { fontaineStage } from '../../../../../../../../clinical/walk-test/claudication-stage'
import { interpretWalkTest, type WalkedTo } from '../../../../../../../../clinical/walk-test/interpret-walk-test'
import { useRecorded, useScope } from '../workspace-scope'
import { useWorkspace } from '../workspace-visit'
import { differenceWords, importantWords, type WalkChange, walkChanges } from './walk-changes'
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
  return (
    <output className="grid gap-1 border-line border-y py-3">
      <p>
        Onset <strong>{walkedWords(onset, distanceUnit)}</strong>, walked <strong>{walkedWords(maximum, distanceUnit)}</strong>
      </p>
      <Stage onset={onset} method={test.method} />
      {previous &&
        walkChanges(test, earlier).map((found) => (
          <Change key={found.part} found={found} since={clinicalDay(previous.visitDay)} unit={distanceUnit} />
        ))}
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

const verdicts = {
  longer: 'longer, beyond noise',
  shorter: 'shorter, beyond noise',
  'within-noise': 'within noise (±42 %)',
  'cannot-tell': 'cannot be told',
}

function Change({ found: { part, change, important }, since, unit }: { found: WalkChange; since: string; unit: 'm' | 'ft' }) {
  const name = part === 'onset' ? 'Onset' : 'Walked'
  if ('state' in change)
    return (
      <p className="hint m-0">
        {name} not comparable with {since}: {change.reasons.join(' ')}
      </p>
    )
  return (
    <div>
      <p className="m-0">
        {name} {differenceWords(change, unit)} since {since}
        {part === 'onset' && `: ${verdicts[change.verdict]}`}.{' '}
        {part === 'onset' && <span className="hint">{change.reasons.join(' ')}</span>}
      </p>
      {important.published && (
        <p className="hint m-0">
          {important.reached.length === 0
            ? 'It reaches no published difference that matters to patients.'
            : `As large as the published differences: ${important.reached.map(importantWords).join('; ')}.`}
        </p>
      )}
    </div>
  )
}

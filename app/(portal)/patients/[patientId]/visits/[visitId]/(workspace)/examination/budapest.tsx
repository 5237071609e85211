'use client'
import { budapestCriteria, budapestItems } from '../../../../../../../../clinical/examination/budapest'
import { useRecorded } from '../workspace-scope'
import { isExamined } from './examined-words'

/** What the criteria amount to as they stand. They name a pattern, no diagnosis. */
export function Budapest() {
  const { values } = useRecorded('examination')
  const result = budapestCriteria(values)
  if (!isExamined(values, budapestItems)) return null
  const reasons = <span className="hint block">{result.reasons.join(' ')}</span>
  return (
    <output className="m-0 border-line border-y py-3">
      {'state' in result ? (
        <>
          Not decided: <strong>{result.missing.length}</strong> of the answers that are still open could change it.
        </>
      ) : result.result === 'met' ? (
        <strong className="text-abnormal">
          <span aria-hidden="true">▼ </span>Clinical criteria met
        </strong>
      ) : (
        <strong>Clinical criteria not met</strong>
      )}
      {reasons}
      <span className="hint block">Harden 2010, clinical version: symptoms in 3 of 4 categories, signs in 2 of 4.</span>
    </output>
  )
}

'use client'
import type { ReactNode } from 'react'
import { clinicalDay } from '../../../../../../../../clinical/visit/days'
import { Button } from '../../../../../../../../components/ui/button'
import { ScreenHeading } from '../workspace-group'
import { useRows } from '../workspace-rows'
import { useLiveRecord, useWorkspace } from '../workspace-visit'
import { WalkDiary } from './walk-diary'
import { WalkSafety } from './walk-safety'
import { WalkTestCard } from './walk-test-card'
import { lastTests } from './walked-words'

/** How far the patient walks before the cramp: safety first, then each test by its own method, then how it has gone. */
export function WalkDistance({ spareKey, trend }: { spareKey: string; trend: ReactNode }) {
  const { record, previous, locked, distanceUnit } = useWorkspace()
  const live = useLiveRecord()
  const before = lastTests(previous?.record.walkTests ?? [], distanceUnit)
  const { rows, add } = useRows('walk-test', record.walkTests, live.walkTests, spareKey)
  return (
    <>
      <ScreenHeading title="Walk distance" note={before && previous && `Last, ${clinicalDay(previous.visitDay)}: ${before}`} />
      <WalkSafety />
      <section aria-labelledby="walk-tests" className="grid gap-4 border-line border-t pt-4">
        <div>
          <h2 id="walk-tests" className="text-lg">
            Walk tests
          </h2>
          <p className="hint">Distances by different methods do not compare: each method is a test of its own.</p>
        </div>
        {rows.length === 0 && <p>No walk test was recorded.</p>}
        {rows.map((row, index) => (
          <WalkTestCard key={row.id} row={row} number={index + 1} earlier={previous?.record.walkTests ?? []} />
        ))}
        {!locked && (
          <Button variant="secondary" size="touch" className="justify-self-start" onClick={() => add('method')}>
            Add another walk test
          </Button>
        )}
      </section>
      <WalkDiary />
      {trend}
    </>
  )
}

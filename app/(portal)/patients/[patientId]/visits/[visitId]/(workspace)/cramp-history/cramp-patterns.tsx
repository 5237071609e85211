'use client'
import { Button } from '../../../../../../../../components/ui/button'
import { useRows } from '../workspace-rows'
import { useLiveRecord, useWorkspace } from '../workspace-visit'
import { CrampPatternCard } from './cramp-pattern-card'
import { previousPattern } from './previous-pattern'

/** One card for each kind of cramp. A night cramp and a walking cramp are two patterns: they are treated differently. */
export function CrampPatterns({ spareKey }: { spareKey: string }) {
  const { record, previous, locked } = useWorkspace()
  const live = useLiveRecord()
  const { rows, add } = useRows('cramp-pattern', record.crampPatterns, live.crampPatterns, spareKey)
  return (
    <section aria-labelledby="cramp-patterns" className="grid gap-4">
      <div>
        <h2 id="cramp-patterns" className="text-lg">
          Cramp patterns
        </h2>
        <p className="hint">One for each kind of cramp: a night cramp in the calf and a cramp on walking are two.</p>
      </div>
      {rows.length === 0 && <p>No cramp pattern was recorded.</p>}
      {rows.map((row, index) => (
        <CrampPatternCard key={row.id} row={row} number={index + 1} previous={previousPattern(row, previous?.record.crampPatterns ?? [])} />
      ))}
      {!locked && (
        <Button variant="secondary" size="touch" className="justify-self-start" onClick={() => add('name')}>
          Add another pattern
        </Button>
      )}
    </section>
  )
}

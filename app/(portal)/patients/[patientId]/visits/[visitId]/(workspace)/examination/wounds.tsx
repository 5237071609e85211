'use client'
import { Button } from '../../../../../../../../components/ui/button'
import { Fold } from '../workspace-fold'
import { useRows } from '../workspace-rows'
import { useLiveRecord, useWorkspace } from '../workspace-visit'
import { previousWound } from './previous-wound'
import { WoundCard } from './wound-card'

/** Each wound by itself. A wound that the history reports has its card ready; otherwise one is begun by hand. */
export function Wounds({ spareKey }: { spareKey: string }) {
  const { record, previous, locked } = useWorkspace()
  const live = useLiveRecord()
  const reported = live.redFlags.ulcerOrGangrene === 'yes'
  const { rows, add } = useRows('wound', record.wounds, live.wounds, reported ? spareKey : undefined)
  const count = live.wounds.length
  const note = count > 0 ? `${count} described` : reported ? 'reported under Cramp history' : 'none described'
  return (
    <Fold title="Wounds" note={note} open={rows.length > 0} section="wound">
      {rows.map((row, index) => (
        <WoundCard key={row.id} row={row} number={index + 1} previous={previousWound(row, previous?.record.wounds ?? [])} />
      ))}
      {!locked && (
        <Button variant="secondary" size="touch" className="justify-self-start" onClick={() => add('side')}>
          {rows.length === 0 ? 'Describe a wound' : 'Describe another wound'}
        </Button>
      )}
    </Fold>
  )
}

'use client'
import { Button } from '../../../../../../../../components/ui/button'
import { useRows } from '../workspace-rows'
import { FieldScope } from '../workspace-scope'
import { useLiveRecord, useWorkspace } from '../workspace-visit'
import { changedSince } from './changed-since'
import { MedicineCard } from './medicine-card'

/** The medicines, each with every class that it holds: a combination pill counts for all of them. */
export function Medicines({ spareKey }: { spareKey: string }) {
  const { record, previous, locked } = useWorkspace()
  const live = useLiveRecord()
  const { rows, add } = useRows('medicine', record.medicines, live.medicines, spareKey)
  const earlier = previous?.record.medicines ?? []
  return (
    <section aria-labelledby="medicines" className="grid gap-3">
      <h2 id="medicines" className="sr-only">
        Medicines
      </h2>
      {rows.length === 0 && <p>No medicine was listed.</p>}
      {rows.map((row, index) => (
        <FieldScope key={row.id} section="medicine" rowKey={row.id} values={row} previous={changedSince(row, earlier)}>
          <MedicineCard number={index + 1} />
        </FieldScope>
      ))}
      {!locked && (
        <Button variant="secondary" size="touch" className="justify-self-start" onClick={() => add('name')}>
          Add a medicine
        </Button>
      )}
    </section>
  )
}

'use client'
import { Button } from '../../../../../../../../components/ui/button'
import { fieldsOf } from '../workspace-fields'
import { RowCard } from '../workspace-row-card'
import { useRows } from '../workspace-rows'
import { FieldScope } from '../workspace-scope'
import { useWorkspace } from '../workspace-visit'
import { medicineClassWords } from '../workspace-words'

const { Choices, PartialDay, Text } = fieldsOf('medicine')

/** The medicines, each with every class that it holds: a combination pill counts for all of them. */
export function Medicines({ spareKey }: { spareKey: string }) {
  const { record, live, previous, locked } = useWorkspace()
  const { rows, add } = useRows('medicine', record.medicines, live.medicines, spareKey)
  const earlier = (name: string | null) =>
    previous?.record.medicines.find((other) => other.name?.toLowerCase() === name?.toLowerCase()) ?? null
  return (
    <section aria-labelledby="medicines" className="grid gap-4">
      <h2 id="medicines" className="text-lg">
        Medicines
      </h2>
      {rows.length === 0 && <p>No medicine was listed.</p>}
      {rows.map((row, index) => (
        <FieldScope key={row.id} section="medicine" rowKey={row.id} values={row} previous={row.name ? earlier(row.name) : null}>
          <RowCard title={`Medicine ${index + 1}`} noun="medicine">
            <div className="grid gap-4 md:grid-cols-2">
              <Text field="name" label="Name" />
              <Text field="dose" label="Dose" />
              <PartialDay field="startedOrChangedOn" label="Started or last changed" />
              <Text field="prescriber" label="Prescriber" />
            </div>
            <Choices field="classes" label="Classes" hint="Mark every class that the pill holds." words={medicineClassWords} />
          </RowCard>
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

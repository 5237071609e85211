'use client'
import { fieldsOf } from '../workspace-fields'
import { RowCard } from '../workspace-row-card'
import { MedicineKinds } from './medicine-kinds'

const { PartialDay, Text } = fieldsOf('medicine')

/** One medicine. Its name alone often says what it is; a person confirms it, and the rules count it until then. */
export const MedicineCard = ({ number }: { number: number }) => (
  <RowCard title={`Medicine ${number}`} noun="medicine">
    <div className="grid gap-4 md:grid-cols-2">
      <Text field="name" label="Name" />
      <Text field="dose" label="Dose" />
    </div>
    <MedicineKinds />
    <div className="grid gap-4 md:grid-cols-2">
      <PartialDay field="startedOrChangedOn" label="Started or last changed" />
      <Text field="prescriber" label="Prescriber" />
    </div>
  </RowCard>
)

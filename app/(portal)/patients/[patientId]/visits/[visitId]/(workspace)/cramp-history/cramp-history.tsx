'use client'
import { fieldsOf } from '../workspace-fields'
import { Group, ScreenHeading } from '../workspace-group'
import { FieldScope } from '../workspace-scope'
import { useWorkspace } from '../workspace-visit'
import { CarryForward } from './carry-forward'
import { CrampPatterns } from './cramp-patterns'
import { RedFlags } from './red-flags'

const { Text, TextArea } = fieldsOf('reason')

/** Why the patient came, each kind of cramp, and the questions that must not be missed. */
export function CrampHistory({ spareKey }: { spareKey: string }) {
  const { record, previous } = useWorkspace()
  return (
    <>
      <ScreenHeading title="Cramp history" action={<CarryForward />} />
      <FieldScope section="reason" values={record.reason} previous={previous?.record.reason ?? null}>
        <Group title="Reason for the visit" columns={1}>
          <Text field="reason" label="Reason" hint="In a few words, such as “night cramps, right calf”." />
          <TextArea field="patientWords" label="In the patient’s own words" />
        </Group>
      </FieldScope>
      <CrampPatterns spareKey={spareKey} />
      <RedFlags />
    </>
  )
}

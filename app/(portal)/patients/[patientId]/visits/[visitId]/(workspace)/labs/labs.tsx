'use client'
import { fieldsOf } from '../workspace-fields'
import { Group, ScreenHeading } from '../workspace-group'
import { useRows } from '../workspace-rows'
import { FieldScope } from '../workspace-scope'
import { useLiveRecord, useWorkspace } from '../workspace-visit'
import { AddLabs } from './add-labs'
import { Calculated } from './calculated'
import { inReportOrder } from './lab-panels'
import { LabRows } from './lab-rows'
import { LabTable } from './lab-table'

const { Answer, TextArea } = fieldsOf('labs')

/** Results as reported: many at once by their panel, each on one line with what it says; what is calculated from them; what a rule must know of them. */
export function Labs() {
  const { record, previous, locked } = useWorkspace()
  const live = useLiveRecord()
  const recorded = inReportOrder(record.labResults)
  const { rows, add } = useRows('lab-result', recorded, live.labResults)
  return (
    <>
      <ScreenHeading title="Labs" note="As the laboratory reported it. Its own mark and range count before any range of ours." />
      {locked ? <LabTable /> : <LabRows rows={rows} />}
      {!locked && <AddLabs add={add} />}
      <Calculated />
      <FieldScope section="labs" values={record.labs} previous={previous?.record.labs ?? null}>
        <Group title="About these labs" columns={1}>
          <Answer field="labsAfterCrampsBeganOrChanged" label="Drawn after the cramps began or changed" />
          <Answer field="labsAfterLastDoseChange" label="Drawn after the last dose change of the water pill" />
          <Answer field="acuteKidneyInjury" label="Acute kidney injury" />
          <TextArea field="notes" label="Notes on the labs" />
        </Group>
      </FieldScope>
    </>
  )
}

'use client'
import { fieldsOf } from '../workspace-fields'
import { Group, ScreenHeading } from '../workspace-group'
import { FieldScope } from '../workspace-scope'
import { useWorkspace } from '../workspace-visit'
import { handoutWords } from '../workspace-words'
import { PlanActions } from './plan-actions'

const { Choices, Day, Text, TextArea } = fieldsOf('plan')

/** What will be done, by whom, by when. */
export function Plan() {
  const { record, previous, can, locked } = useWorkspace()
  return (
    <>
      <ScreenHeading title="Plan" note={!locked && can.assess} />
      <PlanActions />
      <FieldScope section="plan" values={record.plan} previous={previous?.record.plan ?? null} readOnly={can.assess !== null}>
        <Group title="Exercise" columns={1}>
          <TextArea field="exercise" label="Exercise prescription" hint="What, how often, how long, and when to stop." />
        </Group>
        <Group title="Re-screen and follow-up">
          <Day field="rescreenOn" label="Re-screen on" />
          <Text field="rescreenReason" label="Why then" />
          <TextArea field="followUp" label="Follow-up" />
        </Group>
        <Group title="For the patient" columns={1}>
          <Choices field="handouts" label="Handouts" words={handoutWords} />
        </Group>
        <TextArea field="narrative" label="Plan in words" />
      </FieldScope>
    </>
  )
}

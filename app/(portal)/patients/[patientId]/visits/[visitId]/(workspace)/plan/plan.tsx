'use client'
import { LinkButton } from '../../../../../../../../components/ui/button'
import { fieldsOf } from '../workspace-fields'
import { Group, ScreenHeading } from '../workspace-group'
import { FieldScope } from '../workspace-scope'
import { visitPath } from '../workspace-screens'
import { useFindings, useWorkspace } from '../workspace-visit'
import { handoutWords } from '../workspace-words'
import { PlanActions } from './plan-actions'

const { Answer, Choices, Day, Text, TextArea } = fieldsOf('plan')

/** What will be done, by whom, by when. */
export function Plan() {
  const { visit, record, previous, can, locked } = useWorkspace()
  const voided = visit.voided !== null
  return (
    <>
      <ScreenHeading title="Plan" note={!locked && can.assess} />
      <PlanActions />
      <FieldScope section="plan" values={record.plan} previous={previous?.record.plan ?? null} readOnly={can.assess !== null}>
        <Group title="Exercise" columns={1}>
          <TextArea field="exercise" label="Exercise prescription" hint="What, how often, how long, and when to stop." />
        </Group>
        <Group title="Compression" hint="Stockings or bandages press on narrow arteries: measured first, decided then." columns={1}>
          <Answer field="compressionWanted" label="Compression is asked for" />
          <RuleLines rule="R18" />
        </Group>
        <Group title="Re-screen and follow-up">
          <Day field="rescreenOn" label="Re-screen on" />
          <Text field="rescreenReason" label="Why then" />
          <TextArea field="followUp" label="Follow-up" />
        </Group>
        <Group title="For the patient" columns={1}>
          <Choices field="handouts" label="Handouts" words={handoutWords} />
          {!voided && (
            <LinkButton href={`${visitPath(visit.patientId, visit.id)}/handout`} className="justify-self-start">
              Choose the language and print
            </LinkButton>
          )}
        </Group>
        <TextArea field="narrative" label="Plan in words" />
      </FieldScope>
    </>
  )
}

/** What a rule says of the question above it, where it is decided. The rule itself stands in the pane with its source. */
function RuleLines({ rule }: { rule: string }) {
  const { advice } = useFindings()
  const lines = advice.filter((line) => line.rule === rule)
  return (
    <div role="status">
      {lines.map(({ fingerprint, urgency, says }) => (
        <p key={fingerprint} className={urgency === 'same-day' ? 'm-0 font-semibold text-abnormal' : 'm-0'}>
          {urgency === 'same-day' && <span aria-hidden="true">▼ </span>}
          {says}
        </p>
      ))}
    </div>
  )
}

'use client'
import { fieldsOf } from '../workspace-fields'
import { Group, ScreenHeading } from '../workspace-group'
import { FieldScope } from '../workspace-scope'
import { useWorkspace } from '../workspace-visit'
import { causeWords } from '../workspace-words'
import { CauseBoard } from './cause-board'
import { Codes } from './codes'
import { Differential } from './differential'
import { MimicBoard } from './mimic-board'
import { Screening } from './screening'
import { Stages } from './stages'

const { Choice, TextArea } = fieldsOf('assessment')

/** The clinician's conclusion, with the evidence beside it. Nothing here is ever chosen by a rule. */
export function Assessment() {
  const { record, previous, can, locked } = useWorkspace()
  return (
    <FieldScope
      section="assessment"
      values={record.assessment}
      previous={previous?.record.assessment ?? null}
      readOnly={can.assess !== null}
    >
      <ScreenHeading title="Assessment" note={!locked && can.assess} />
      <CauseBoard />
      <MimicBoard />
      <Group title="Conclusion" columns={1}>
        <Choice field="cause" label="Cause of the cramps" words={causeWords} />
        <TextArea field="impression" label="Impression" />
      </Group>
      <Differential />
      <Stages />
      <Screening />
      <Codes />
    </FieldScope>
  )
}

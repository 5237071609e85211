'use client'
import { FieldScope, fieldsOf } from '../workspace-fields'
import { Group, ScreenHeading } from '../workspace-group'
import { useWorkspace } from '../workspace-visit'
import { causeWords, verdictWords } from '../workspace-words'
import { CauseBoard } from './cause-board'
import { Codes } from './codes'
import { Stages } from './stages'

const { Choice, TextArea } = fieldsOf('assessment')

/** The clinician's conclusion, with the evidence beside it. Nothing here is ever chosen by a rule. */
export function Assessment() {
  const { record, previous, can, locked } = useWorkspace()
  return (
    <FieldScope section="assessment" values={record.assessment} previous={previous?.record.assessment ?? null} readOnly={can.assess !== null}>
      <ScreenHeading title="Assessment" note={!locked && can.assess} />
      <CauseBoard />
      <Group title="Conclusion" columns={1}>
        <Choice field="cause" label="Cause of the cramps" words={causeWords} />
        <TextArea field="impression" label="Impression" />
      </Group>
      <Group title="Differential" hint="Each is addressed once in every visit." columns={2}>
        <Choice field="peripheralArterialDisease" label="Peripheral arterial disease" words={verdictWords} />
        <Choice field="deepVeinThrombosis" label="Deep vein thrombosis" words={verdictWords} />
        <Choice field="compartmentSyndrome" label="Compartment syndrome" words={verdictWords} />
        <Choice field="tarsalTunnel" label="Tarsal tunnel syndrome" words={verdictWords} />
        <Choice field="complexRegionalPain" label="Complex regional pain syndrome" words={verdictWords} />
      </Group>
      <TextArea field="differentialNotes" label="Notes on the differential" />
      <Stages />
      <Codes />
    </FieldScope>
  )
}

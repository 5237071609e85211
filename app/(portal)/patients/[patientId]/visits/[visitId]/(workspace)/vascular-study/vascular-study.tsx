'use client'
import { fieldsOf } from '../workspace-fields'
import { Detail, Group, ScreenHeading } from '../workspace-group'
import { FieldScope, useRecorded } from '../workspace-scope'
import { useWorkspace } from '../workspace-visit'
import { armNotToUseWords, armReasonWords, deviceWords, indexMethodWords, positionWords } from '../workspace-words'
import { ExerciseStudy } from './exercise-study'
import { Pressures } from './pressures'
import { RepeatArm } from './repeat-arm'
import { MeasuredAt } from './time-field'
import { WaveformDetails } from './waveform-details'

const { Answer, Amount, Choice, Select, Text, TextArea } = fieldsOf('vascular-study')

/**
 * PAD screening: what stands against a cuff first, then how it was measured, then the pressures as the patient lies; what only some visits
 * need stands folded below them, the exercise study last.
 */
export function VascularStudy() {
  const { record, previous } = useWorkspace()
  return (
    <>
      <FieldScope section="vascular-study" values={record.vascularStudy} previous={previous?.record.vascularStudy ?? null}>
        <ScreenHeading title="PAD screening" note="Resting pressures, ankle-brachial index and toe-brachial index." />
        <BeforeCuffs />
        <Group title="How it was measured" columns={1}>
          <Choice field="device" label="Device" words={deviceWords} />
          <Choice field="position" label="Position" words={positionWords} />
          <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
            <Amount field="restMinutes" label="Rest before the first reading" unit="min" />
            <MeasuredAt />
            <Text field="cuff" label="Cuff sizes" />
            <Text field="observer" label="Measured by" />
            <Select
              field="method"
              label="Index from"
              words={indexMethodWords}
              hint="The higher pressure unless this is case-finding. The two never stand in one trend."
            />
          </div>
          <Answer field="smokedWithin2Hours" label="Smoked within the 2 hours before" />
        </Group>
        <Group title="Pressures" columns={1}>
          <Pressures />
          <RepeatArm />
        </Group>
        <WaveformDetails />
        <TextArea field="notes" label="Notes on the measurement" />
      </FieldScope>
      <ExerciseStudy />
    </>
  )
}

/** What forbids or defers a cuff, asked before the first is put on. */
function BeforeCuffs() {
  const { values, any } = useRecorded('vascular-study')
  const deferring = [
    values.woundUnderCuff === 'yes' && 'a wound under the cuff',
    values.graftOrStentUnderCuff === 'yes' && 'a fresh bypass or stent under the cuff',
    values.suspectedDvt === 'yes' && 'a suspected clot',
    values.severePain === 'yes' && 'severe pain',
  ].filter((reason) => reason !== false)
  return (
    <Group title="Before the cuffs" hint="Never a cuff over a wound, a fresh bypass or stent, or a leg with a suspected clot." columns={1}>
      <div role="status">
        {deferring.length > 0 && (
          <p className="font-semibold text-abnormal">
            <span aria-hidden="true">▼ </span>
            Leave that limb out, or defer the study: {deferring.join(', ')}. Choose “not done” with its reason in the grid.
          </p>
        )}
      </div>
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
        <Answer field="woundUnderCuff" label="Open wound under a cuff" />
        <Answer field="graftOrStentUnderCuff" label="Fresh bypass or stent under a cuff" />
        <Answer field="suspectedDvt" label="Suspected clot in a leg" />
        <Answer field="severePain" label="Severe pain" />
        <Answer field="cannotLieFlat" label="Cannot lie flat" />
      </div>
      <Choice field="armNotToUse" label="Arms" words={armNotToUseWords} />
      <Detail shown={values.armNotToUse === 'right' || values.armNotToUse === 'left' || any(['armNotToUseReason'])}>
        <Choice field="armNotToUseReason" label="Why not that arm" words={armReasonWords} />
      </Detail>
    </Group>
  )
}

'use client'
import { ExerciseSafety } from '../workspace-exercise-safety'
import { fieldsOf } from '../workspace-fields'
import { Group } from '../workspace-group'
import { FieldScope } from '../workspace-scope'
import { useWorkspace } from '../workspace-visit'

const { Answer, Amount } = fieldsOf('walk-safety')

/** Asked before anybody walks (R22). The line on top says what the answers mean; the rule itself stands in the pane with its source. */
export function WalkSafety() {
  const { record, previous } = useWorkspace()
  return (
    <FieldScope section="walk-safety" values={record.walkSafety} previous={previous?.record.walkSafety ?? null}>
      <Group
        title="Before the patient walks"
        hint="Stop the test on chest pain, near-fainting, severe breathlessness, staggering, pallor or sweating."
        columns={1}
      >
        <ExerciseSafety />
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
          <Answer field="heartAttackOrUnstableAngina1Month" label="Heart attack or unstable angina within 1 month" />
          <Answer field="severeAorticStenosis" label="Severe aortic stenosis" />
          <Answer field="uncontrolledArrhythmia" label="Uncontrolled arrhythmia" />
          <Answer field="decompensatedHeartFailure" label="Decompensated heart failure" />
          <Answer field="acuteCharcot" label="Acute Charcot foot" />
          <Amount field="restingHeartRate" label="Resting heart rate" unit="per minute" />
          <Amount field="restingSystolicMmHg" label="Resting pressure, systolic" unit="mmHg" />
          <Amount field="restingDiastolicMmHg" label="Resting pressure, diastolic" unit="mmHg" />
        </div>
      </Group>
    </FieldScope>
  )
}

'use client'
import type { Row } from '../../../../../../../../clinical/visit/visit-record'
import { BodyMapField } from '../workspace-body-map'
import { fieldsOf } from '../workspace-fields'
import { Group } from '../workspace-group'
import { RowCard } from '../workspace-row-card'
import { FieldScope } from '../workspace-scope'
import { courseWords, deformityWords, perWords, timeWords, triggerWords } from '../workspace-words'

const { Answer, Amount, Choice, Choices, PartialDay, Select, Text, TextArea } = fieldsOf('cramp-pattern')

type Props = { row: Row<'cramp-pattern'>; number: number; previous: Row<'cramp-pattern'> | null }

/** One kind of cramp: where, when, how it goes, what eases it. Nothing here is asked twice elsewhere. */
export function CrampPatternCard({ row, number, previous }: Props) {
  return (
    <FieldScope section="cramp-pattern" rowKey={row.id} values={row} previous={previous}>
      <RowCard title={`Pattern ${number}`} noun="pattern" carried={row.carried}>
        <Text field="name" label="Name" hint="Such as “night, right calf”." />
        <BodyMapField label="Where it cramps" />
        <Group title="When it comes" level={3} columns={2}>
          <Answer field="atNight" label="At night" />
          <Answer field="whileWalking" label="While walking" />
          <Answer field="afterActivity" label="After activity" />
          <Answer field="atRest" label="At rest, by day" />
        </Group>
        <Group title="How it goes" level={3}>
          <PartialDay field="firstNoticed" label="First noticed" />
          <Choice field="course" label="Course" words={courseWords} />
          <Answer field="newOrWorseIn3Months" label="New or worse in the last 3 months" />
          <Amount field="severity" label="Severity" unit="of 10" hint="0 is no pain, 10 the worst." />
          <div className="flex flex-wrap items-start gap-2">
            <Amount field="frequency" label="How often" />
            <Select field="frequencyPer" label="Per" words={perWords} />
          </div>
          <div className="flex flex-wrap items-start gap-2">
            <Amount field="duration" label="How long each lasts" />
            <Select field="durationUnit" label="Unit" words={timeWords} />
          </div>
          <Answer field="sleepDisturbed" label="Wakes the patient" />
          <Answer field="muscleHardens" label="Muscle goes hard" />
          <Answer field="lossOfUse" label="Leg cannot be used meanwhile" />
          <Answer field="urgeToMove" label="An urge to move the legs" />
          <Answer field="worseInEvening" label="Worse in the evening or at night" />
          <Choice field="deformity" label="What the foot does" words={deformityWords} />
        </Group>
        <Choices field="triggers" label="What brings it on" words={triggerWords} />
        <Group title="What eases it" level={3} columns={3}>
          <Answer field="easedByStretching" label="Stretching" />
          <Answer field="easedByRubbing" label="Rubbing" />
          <Answer field="easedByWalking" label="Walking about" />
          <Answer field="easedByStandingStill" label="Standing still" />
          <Answer field="easedBySittingOrLeaningForward" label="Sitting or leaning forward" />
          <Answer field="easedByHangingFootDown" label="Hanging the foot down" />
          <div className="flex flex-wrap items-start gap-2">
            <Amount field="relief" label="Relief after" />
            <Select field="reliefUnit" label="Unit" words={timeWords} />
          </div>
        </Group>
        <TextArea field="words" label="Anything else about this pattern" />
      </RowCard>
    </FieldScope>
  )
}

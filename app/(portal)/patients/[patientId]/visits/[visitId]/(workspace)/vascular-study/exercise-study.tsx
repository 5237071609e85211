'use client'
import { memo } from 'react'
import { ExerciseSafety } from '../workspace-exercise-safety'
import { fieldsOf } from '../workspace-fields'
import { Fold } from '../workspace-fold'
import { Detail, Group } from '../workspace-group'
import { FieldScope, useRecorded } from '../workspace-scope'
import { useFindings, useLiveRecord, useWorkspace } from '../workspace-visit'
import { exerciseModeWords, legWords, limitingWords } from '../workspace-words'
import { ExerciseFindings } from './exercise-findings'
import { ExercisePressures } from './exercise-pressures'

const { Amount, Choice, Select, TextArea } = fieldsOf('exercise-study')

/** Pressures after exercise against those at rest. Folded until rule R13 asks for it or something of it is recorded; reachable at all times. */
export function ExerciseStudy() {
  const live = useLiveRecord()
  const { advice } = useFindings()
  const asked = advice.some(({ rule }) => rule === 'R13')
  return <Study asked={asked} recorded={Object.values(live.exerciseStudy).some((value) => value !== null)} />
}

const Study = memo(function Study({ asked, recorded }: { asked: boolean; recorded: boolean }) {
  const { record, previous } = useWorkspace()
  return (
    <FieldScope section="exercise-study" values={record.exerciseStudy} previous={previous?.record.exerciseStudy ?? null}>
      <Fold
        title="Exercise study"
        note={recorded ? 'recorded' : asked ? 'the findings ask for it' : 'ankle and arm pressures after exercise'}
        open={asked || recorded}
        section="exercise-study"
      >
        <Group
          title="Before the exercise"
          level={3}
          hint="Stop on chest pain, near-fainting, severe breathlessness, staggering, pallor or sweating."
          columns={1}
        >
          <ExerciseSafety elsewhere />
        </Group>
        <Exercise />
        <ExercisePressures />
        <ExerciseFindings />
        <TextArea field="notes" label="Notes on the exercise study" />
      </Fold>
    </FieldScope>
  )
})

function Exercise() {
  const { values, any } = useRecorded('exercise-study')
  return (
    <Group title="The exercise" level={3} columns={1}>
      <Choice field="mode" label="By" words={exerciseModeWords} />
      <Detail shown={values.mode === 'treadmill' || any(['speed', 'speedUnit', 'gradePercent', 'exerciseMinutes'])}>
        <div className="flex flex-wrap items-start gap-2">
          <Amount field="speed" label="Speed" />
          <Select field="speedUnit" label="Unit" words={{ mph: 'mph', 'km/h': 'km/h' }} />
        </div>
        <Amount field="gradePercent" label="Grade" unit="%" />
        <Amount field="exerciseMinutes" label="Walked for" unit="min" />
      </Detail>
      <Detail shown={values.mode === 'heel-raises' || any(['heelRaises'])}>
        <Amount field="heelRaises" label="Heel raises done" hint="Up to 50." />
      </Detail>
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <Select field="stoppedFor" label="Stopped for" words={limitingWords} />
        <Choice field="firstLeg" label="Leg measured first" hint="The one with more symptoms." words={legWords} />
      </div>
    </Group>
  )
}

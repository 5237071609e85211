'use client'
import { useEffect } from 'react'
import type { Row } from '../../../../../../../../clinical/visit/visit-record'
import { useAutosavedField } from '../../../../../../../../components/form/autosave-provider'
import { fieldsOf } from '../workspace-fields'
import { Detail, Group } from '../workspace-group'
import { RowCard } from '../workspace-row-card'
import { FieldScope, useRecorded, useScope } from '../workspace-scope'
import { useWorkspace } from '../workspace-visit'
import {
  aidWords,
  distanceUnitWords,
  limitingWords,
  maximumStateWords,
  methodWords,
  onsetStateWords,
  protocolWords,
  regionWords,
  reliefByWords,
  reliefUnitWords,
  sideWords,
  surfaceWords,
} from '../workspace-words'
import { TimerField } from './timer-field'
import { WalkTestFindings } from './walk-test-findings'

const { Amount, Choice, Select, TextArea } = fieldsOf('walk-test')

type WalkTest = Row<'walk-test'>
type Props = { row: WalkTest; number: number; earlier: readonly WalkTest[] }

/** One test: the method first, because a distance without its method compares with nothing. */
export function WalkTestCard({ row, number, earlier }: Props) {
  const before = row.method ? (earlier.find((test) => test.method === row.method && test.protocol === row.protocol) ?? null) : null
  return (
    <FieldScope section="walk-test" rowKey={row.id} values={row} previous={before}>
      <RowCard title={`Walk test ${number}`} noun="walk test">
        <Choice field="method" label="Method" words={methodWords} />
        <Treadmill />
        <Course />
        <TimerField />
        <MeasuredUnit />
        <Onset />
        <Maximum />
        <Relief />
        <WalkTestFindings earlier={earlier} />
        <TextArea field="words" label="Notes on this test" />
      </RowCard>
    </FieldScope>
  )
}

function Treadmill() {
  const { values, any } = useRecorded('walk-test')
  return (
    <Detail shown={values.method?.startsWith('treadmill') === true || any(['protocol', 'speed', 'speedUnit', 'gradePercent'])}>
      <Select field="protocol" label="Protocol" words={protocolWords} />
      <div className="flex flex-wrap items-start gap-2">
        <Amount field="speed" label="Speed" />
        <Select field="speedUnit" label="Unit" words={{ 'km/h': 'km/h', mph: 'mph' }} />
      </div>
      <Amount field="gradePercent" label="Grade" unit="%" />
    </Detail>
  )
}

function Course() {
  const { values, any } = useRecorded('walk-test')
  const corridor = values.method === 'corridor' || values.method === 'six-minute'
  const inBlocks = values.onsetUnit === 'block' || values.maximumUnit === 'block'
  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
      {(corridor || any(['lapMeters'])) && <Amount field="lapMeters" label="Lap length" unit="m" />}
      {(inBlocks || any(['blockFeet'])) && (
        <Amount
          field="blockFeet"
          label="One block is taken as"
          unit="ft"
          hint="A city block is no fixed length. Questionnaires take 300 ft."
        />
      )}
      <Choice field="surface" label="Surface" words={surfaceWords} />
      <Choice field="aid" label="Walking aid" words={aidWords} />
    </div>
  )
}

/** A distance measured in a corridor takes the practice's unit as soon as it is typed, in view and free to be changed. */
function MeasuredUnit() {
  const { distanceUnit } = useWorkspace()
  const { section, recordKey, values: read, readOnly } = useScope()
  const { values } = useRecorded('walk-test')
  const onsetUnit = useAutosavedField(section, recordKey, 'onsetUnit', read.onsetUnit)
  const maximumUnit = useAutosavedField(section, recordKey, 'maximumUnit', read.maximumUnit)
  const measured = !readOnly && (values.method === 'corridor' || values.method === 'six-minute')
  const bareOnset = measured && values.onset !== null && values.onsetUnit === null
  const bareMaximum = measured && values.maximum !== null && values.maximumUnit === null
  useEffect(() => {
    if (bareOnset) onsetUnit.setValue(distanceUnit)
    if (bareMaximum) maximumUnit.setValue(distanceUnit)
  }, [bareOnset, bareMaximum, distanceUnit, onsetUnit, maximumUnit])
  return null
}

function Onset() {
  const { values, any } = useRecorded('walk-test')
  return (
    <Group title="First cramp" level={3} columns={1}>
      <Choice field="onsetState" label="Outcome" words={onsetStateWords} />
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="flex flex-wrap items-start gap-2">
          <Amount field="onset" label={values.onsetState === 'none-within' ? 'No cramp within' : 'Onset'} />
          <Select field="onsetUnit" label="Unit" words={distanceUnitWords} />
        </div>
        {(values.onsetState !== 'none-within' || any(['onsetSite', 'side'])) && (
          <>
            <Select field="onsetSite" label="In" words={regionWords} />
            <Choice field="side" label="Side" words={sideWords} />
          </>
        )}
      </div>
    </Group>
  )
}

function Maximum() {
  return (
    <Group title="Where the walk ended" level={3} columns={1}>
      <Choice field="maximumState" label="Outcome" words={maximumStateWords} />
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="flex flex-wrap items-start gap-2">
          <Amount field="maximum" label="Distance walked" />
          <Select field="maximumUnit" label="Unit" words={distanceUnitWords} />
        </div>
        <Select field="limitingSymptom" label="Why it ended" words={limitingWords} />
        <Amount field="rests" label="Rests on the way" />
      </div>
    </Group>
  )
}

function Relief() {
  return (
    <Group title="Relief" level={3} columns={2}>
      <div className="flex flex-wrap items-start gap-2">
        <Amount field="relief" label="Gone after" />
        <Select field="reliefUnit" label="Unit" words={reliefUnitWords} />
      </div>
      <Choice field="reliefBy" label="Eased by" words={reliefByWords} />
    </Group>
  )
}

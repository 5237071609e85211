'use client'
import { ankleArteryNames } from '../../../../../../../../clinical/vascular-study/ankle-brachial-index'
import { interpretRestingStudy } from '../../../../../../../../clinical/vascular-study/resting-study'
import { readingWords } from '../../../../../../../../components/clinical/pressure-words'
import { classNames } from '../../../../../../../../components/ui/class-names'
import { fieldsOf } from '../workspace-fields'
import { Group } from '../workspace-group'
import { useRecorded } from '../workspace-scope'
import { useLiveRecord } from '../workspace-visit'
import { arteryWords } from '../workspace-words'
import { PressureField } from './pressure-field'

const { Amount, Select } = fieldsOf('exercise-study')
type Side = 'right' | 'left'

/** The right leg stands left, as the patient lies; Tab goes to the leg that is measured first. */
export function ExercisePressures() {
  const { values } = useRecorded('exercise-study')
  const inOrder: readonly Side[] = values.firstLeg === 'left' ? ['left', 'right'] : ['right', 'left']
  return (
    <Group
      title="Pressures after exercise"
      level={3}
      hint="Lying again, within about a minute: the leg with more symptoms, the other, an arm. About 3 minutes later all of them once more."
      columns={1}
    >
      <div className="grid grid-cols-2 gap-x-4 gap-y-4 sm:gap-x-6">
        {inOrder.map((side) => (
          <div key={side} className={classNames('row-start-1', side === 'right' ? 'col-start-1' : 'col-start-2')}>
            <Leg side={side} />
          </div>
        ))}
      </div>
      <Group title="Arm" level={3} columns={1}>
        <div className="grid grid-cols-2 gap-x-4 gap-y-4 sm:gap-x-6">
          <PressureField section="exercise-study" field="brachialAfter" label="After exercise" name="Arm after exercise" />
          <PressureField section="exercise-study" field="brachialRecovery" label="At recovery" name="Arm at recovery" />
        </div>
      </Group>
      <Amount field="recoveryMinutes" label="Recovery read after" unit="min" />
    </Group>
  )
}

function Leg({ side }: { side: Side }) {
  const live = useLiveRecord()
  const { values } = useRecorded('exercise-study')
  const artery = values[`${side}Artery`]
  const index = interpretRestingStudy(live.vascularStudy).abi[side]
  const used = index.state === 'value' ? `The resting index used the ${ankleArteryNames[index.artery].toLowerCase()}.` : ''
  const title = side === 'right' ? 'Right leg' : 'Left leg'
  const name = title.toLowerCase()
  return (
    <Group title={title} level={3} columns={1}>
      <Select field={`${side}Artery`} label="Artery" words={arteryWords} hint={used} />
      {artery && (
        <p className="hint m-0">
          At rest {readingWords(live.vascularStudy[`${side}${artery === 'posteriorTibial' ? 'PosteriorTibial' : 'DorsalisPedis'}`])}
        </p>
      )}
      <PressureField section="exercise-study" field={`${side}AnkleAfter`} label="After exercise" name={`Ankle after exercise, ${name}`} />
      <Amount field={`${side}MinutesAfter`} label="Read after" unit="min" />
      <PressureField section="exercise-study" field={`${side}AnkleRecovery`} label="At recovery" name={`Ankle at recovery, ${name}`} />
    </Group>
  )
}

'use client'
import { fieldsOf } from '../workspace-fields'
import { Detail, Group } from '../workspace-group'
import { useRecorded } from '../workspace-scope'

const { Answer } = fieldsOf('red-flags')

/** What is a nerve or the spine and not a cramp (R21). */
export function Nerves() {
  return (
    <Group title="Nerves" level={3} columns={2}>
      <Answer field="saddleNumbness" label="Numb between the legs" />
      <Answer field="bladderOrBowelTrouble" label="New bladder or bowel trouble" />
      <Answer field="rapidlyProgressiveWeakness" label="Weakness that rises or grows over days" />
      <Answer field="suddenOneSidedWeakness" label="Sudden weakness of one side of the body" />
      <Answer field="legWeaknessOverWeeks" label="Leg weakness that grows over weeks" />
    </Group>
  )
}

/** A compartment under pressure (R6), and muscle that breaks down (R10). */
export function Muscle() {
  const { values, any } = useRecorded('red-flags')
  const details = ['severePainOnPassiveStretch', 'woodHardWithNumbnessOrWeakness', 'painDespiteOpioids', 'compartmentSetting'] as const
  return (
    <Group title="Muscle" level={3} columns={1}>
      <Answer field="painPresentNotSettling" label="Pain now that grows or does not settle with rest" />
      <Detail shown={values.painPresentNotSettling === 'yes' || any(details)}>
        <Answer field="severePainOnPassiveStretch" label="Severe pain when the muscle is stretched for them" />
        <Answer field="woodHardWithNumbnessOrWeakness" label="Wood-hard, with numbness or weakness" />
        <Answer field="painDespiteOpioids" label="Not relieved by opioids" />
        <Answer field="compartmentSetting" label="Injury, cast, crush, long lie, injection, severe exertion, bleeding or anticoagulant" />
      </Detail>
      <Answer field="darkUrine" label="Dark urine, like cola" />
    </Group>
  )
}

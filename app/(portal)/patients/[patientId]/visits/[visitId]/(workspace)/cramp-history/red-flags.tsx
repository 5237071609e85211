'use client'
import { fieldsOf } from '../workspace-fields'
import { Detail, Group } from '../workspace-group'
import { FieldScope, useRecorded } from '../workspace-scope'
import { useFindings, useLiveRecord, useWorkspace } from '../workspace-visit'
import { sideWords, ulcerWords } from '../workspace-words'
import { Clot, Unwell } from './red-flags-clot'
import { Muscle, Nerves } from './red-flags-nerve'

const { Answer, Amount, Choice } = fieldsOf('red-flags')

/** The questions that must not be missed. Each is yes, no or not asked; what follows a yes appears with it and stays while it holds anything. */
export function RedFlags() {
  const { record, previous } = useWorkspace()
  return (
    <FieldScope section="red-flags" values={record.redFlags} previous={previous?.record.redFlags ?? null}>
      <Group
        title="Red flags"
        hint="Ask each one; not asked is never read as no. With the keyboard: Y, N, and Tab to the next."
        columns={1}
      >
        <Circulation />
        <Clot />
        <Unwell />
        <Nerves />
        <Muscle />
        <Pregnancy />
        <Child />
      </Group>
    </FieldScope>
  )
}

function Circulation() {
  const { values, any } = useRecorded('red-flags')
  const details = ['suddenSide', 'stillPresent', 'pale', 'cold', 'numb', 'weak'] as const
  return (
    <Group title="Circulation" level={3} columns={1}>
      <Answer
        field="suddenOnsetIn14Days"
        label="New lasting pain, numbness, weakness or coldness of a leg or foot, begun in the last 14 days"
      />
      <Answer field="suddenWithTrunkPain" label="Sudden leg pain or weakness with chest, back or belly pain" />
      <Detail shown={values.suddenOnsetIn14Days === 'yes' || values.suddenWithTrunkPain === 'yes' || any(details)}>
        <Choice field="suddenSide" label="Which leg" words={sideWords} />
        <Answer field="stillPresent" label="Still there now" />
        <Answer field="pale" label="Pale or mottled" />
        <Answer field="cold" label="Colder than the other" />
        <Answer field="numb" label="Numb" />
        <Answer field="weak" label="Weak" />
      </Detail>
      <Answer field="restPainForefoot" label="Pain in the forefoot or toes at rest" />
      <Detail shown={values.restPainForefoot === 'yes' || any(['restPainSide', 'restPainWeeks'])}>
        <Choice field="restPainSide" label="Which foot" words={sideWords} />
        <Amount field="restPainWeeks" label="For how long" unit="weeks" />
      </Detail>
      <Answer field="ulcerOrGangrene" label="Ulcer or gangrene of a leg or foot" />
      <Detail shown={values.ulcerOrGangrene === 'yes' || any(['ulcerKind', 'ulcerSide', 'ulcerWeeks'])}>
        <Choice field="ulcerKind" label="What it is" words={ulcerWords} />
        <Choice field="ulcerSide" label="Which leg" words={sideWords} />
        <Amount field="ulcerWeeks" label="For how long" unit="weeks" />
      </Detail>
      <Answer field="exertionalLegSymptoms" label="Leg symptoms on exertion that are not joint pain" />
    </Group>
  )
}

/** Asked in pregnancy and until 6 weeks after birth (R26), which is recorded under factors. */
function Pregnancy() {
  const live = useLiveRecord()
  const { any } = useRecorded('red-flags')
  if (live.factors.pregnantOrPostpartum !== 'yes' && !any(['headacheVisionOrUpperBellyPain'])) return null
  return (
    <Group title="Pregnant, or within 6 weeks after birth" level={3} columns={1}>
      <Answer field="headacheVisionOrUpperBellyPain" label="Headache, visual change or upper belly pain" />
    </Group>
  )
}

/** Asked below 18 years (R26). */
function Child() {
  const { facts } = useFindings()
  const { values, any } = useRecorded('red-flags')
  const fields = [
    'refusesToWalk',
    'afterViralIllness',
    'nightPainInOneSpot',
    'limpFeverOrWeightLoss',
    'calfEnlargementOrToeWalking',
  ] as const
  const isMinor = facts.ageYears != null && facts.ageYears < 18
  if (!isMinor && !any(fields)) return null
  return (
    <Group title="Under 18 years" level={3} columns={1}>
      <Answer field="refusesToWalk" label="Refuses to walk" />
      <Detail shown={values.refusesToWalk === 'yes' || values.darkUrine === 'yes' || any(['afterViralIllness'])}>
        <Answer field="afterViralIllness" label="After a viral illness" />
      </Detail>
      <Answer field="nightPainInOneSpot" label="Night pain always in one spot" />
      <Answer field="limpFeverOrWeightLoss" label="Swelling, limp, fever or weight loss" />
      <Answer field="calfEnlargementOrToeWalking" label="Large calves, toe-walking, late walking, or climbs up the legs to rise" />
    </Group>
  )
}

'use client'
import { fieldsOf } from '../workspace-fields'
import { Detail, Group } from '../workspace-group'
import { FieldScope, useRecorded } from '../workspace-scope'
import { useWorkspace } from '../workspace-visit'
import { sideWords, ulcerWords } from '../workspace-words'

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
        <Limb />
        <Wounds />
        <Unwell />
        <Clot />
        <Compartment />
        <Answer field="exertionalLegSymptoms" label="Leg symptoms on exertion that are not joint pain" />
      </Group>
    </FieldScope>
  )
}

function Limb() {
  const { values, any } = useRecorded('red-flags')
  const details = ['suddenSide', 'stillPresent', 'pale', 'cold', 'numb', 'weak'] as const
  return (
    <>
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
    </>
  )
}

function Wounds() {
  const { values, any } = useRecorded('red-flags')
  return (
    <>
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
    </>
  )
}

function Unwell() {
  return (
    <Group title="Unwell with the cramps" level={3} columns={3}>
      <Answer field="palpitations" label="Racing or skipping heartbeat" />
      <Answer field="fainting" label="Fainted or nearly" />
      <Answer field="confusion" label="Confusion" />
      <Answer field="markedWeakness" label="Marked or spreading weakness" />
      <Answer field="seizure" label="Seizure" />
      <Answer field="handOrFaceSpasm" label="Spasm of hand or face" />
      <Answer field="newEcgChange" label="New ECG change" />
    </Group>
  )
}

function Clot() {
  const { values, any } = useRecorded('red-flags')
  const swollen = values.oneLegNewlySwollen === 'yes' || any(['swollenSide', 'swollenBlueTense'])
  return (
    <>
      <Answer field="oneLegNewlySwollen" label="One leg newly swollen" />
      <Detail shown={swollen}>
        <Choice field="swollenSide" label="Which leg" words={sideWords} />
        <Answer field="swollenBlueTense" label="Blue, tense, hugely swollen" />
      </Detail>
      <Answer field="persistentCalfPainOneSide" label="Lasting pain in one calf, unexplained" />
      <Detail shown={swollen || values.persistentCalfPainOneSide === 'yes' || any(['clotRiskFactor'])}>
        <Answer
          field="clotRiskFactor"
          label="A risk for clots"
          hint="Cancer, recent surgery, bed rest, long travel, estrogen, pregnancy or the 6 weeks after, an earlier clot."
        />
      </Detail>
      <Answer field="breathlessOrChestPain" label="Breathlessness or chest pain" />
      <Detail shown={values.breathlessOrChestPain === 'yes' || any(['breathlessNewOrWorse'])}>
        <Answer field="breathlessNewOrWorse" label="New, or worse than usual, in the last 14 days" />
      </Detail>
    </>
  )
}

function Compartment() {
  const { values, any } = useRecorded('red-flags')
  const details = ['severePainOnPassiveStretch', 'woodHardWithNumbnessOrWeakness', 'painDespiteOpioids', 'compartmentSetting'] as const
  return (
    <>
      <Answer field="painPresentNotSettling" label="Pain now that grows or does not settle with rest" />
      <Detail shown={values.painPresentNotSettling === 'yes' || any(details)}>
        <Answer field="severePainOnPassiveStretch" label="Severe pain when the muscle is stretched for them" />
        <Answer field="woodHardWithNumbnessOrWeakness" label="Wood-hard, with numbness or weakness" />
        <Answer field="painDespiteOpioids" label="Not relieved by opioids" />
        <Answer field="compartmentSetting" label="Injury, cast, crush, long lie, injection, severe exertion, bleeding or anticoagulant" />
      </Detail>
    </>
  )
}

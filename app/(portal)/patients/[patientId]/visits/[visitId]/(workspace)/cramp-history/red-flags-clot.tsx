'use client'
import { fieldsOf } from '../workspace-fields'
import { Detail, Group } from '../workspace-group'
import { useRecorded } from '../workspace-scope'
import { sideWords } from '../workspace-words'

const { Answer, Choice } = fieldsOf('red-flags')

/** A clot in the leg, and what says that it has moved to the lung. */
export function Clot() {
  const { values, any } = useRecorded('red-flags')
  const swollen = values.oneLegNewlySwollen === 'yes' || any(['swollenSide', 'swollenBlueTense'])
  return (
    <Group title="Clot and lungs" level={3} columns={1}>
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
      <Answer field="coughingBlood" label="Coughed up blood in the last 14 days" />
    </Group>
  )
}

/** With a diuretic any of these is an emergency (R1a); each stands for itself too. */
export function Unwell() {
  const { values, any } = useRecorded('red-flags')
  return (
    <Group title="Unwell with the cramps" level={3} columns={2}>
      <Answer field="palpitations" label="Racing or skipping heartbeat" />
      <Answer field="fainting" label="Fainted or nearly" />
      <Detail shown={values.fainting === 'yes' || any(['faintingIn14Days'])}>
        <Answer field="faintingIn14Days" label="Fainted in the last 14 days" />
      </Detail>
      <Answer field="confusion" label="Confusion" />
      <Answer field="markedWeakness" label="Marked or spreading weakness" />
      <Answer field="seizure" label="Seizure" />
      <Answer field="handOrFaceSpasm" label="Spasm of hand or face" />
      <Answer field="newEcgChange" label="New ECG change" />
      <Answer field="headacheOrVomitingAfterDrinking" label="Headache or vomiting after drinking a lot" />
    </Group>
  )
}

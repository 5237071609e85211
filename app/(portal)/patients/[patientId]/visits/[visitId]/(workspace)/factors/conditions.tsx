'use client'
import { fieldsOf } from '../workspace-fields'
import { Detail, Group } from '../workspace-group'
import { useRecorded } from '../workspace-scope'
import { useWorkspace } from '../workspace-visit'

const { Answer, PartialDay } = fieldsOf('factors')

/** What the patient has. Salt, fluid and kidney questions decide whether a sheet may speak of drinks at all (R20). */
export function Conditions() {
  const { patient } = useWorkspace()
  const { any } = useRecorded('factors')
  return (
    <Group title="Conditions" columns={3}>
      <Answer field="diabetes" label="Diabetes" />
      <Answer field="hypertension" label="High blood pressure" />
      <Answer field="dyslipidemia" label="High cholesterol" />
      <Answer field="chronicKidneyDisease" label="Chronic kidney disease" />
      <Answer field="dialysis" label="Dialysis" />
      <Answer field="kidneyTransplant" label="Kidney transplant" />
      <Answer field="heartFailure" label="Heart failure" />
      <Answer field="cirrhosis" label="Cirrhosis" />
      <Answer field="adrenalInsufficiency" label="Adrenal insufficiency" />
      <Answer field="fluidOrSaltLimit" label="On a fluid or salt limit" />
      <Answer field="neuropathy" label="Neuropathy of the feet" />
      <Answer field="lumbarStenosis" label="Lumbar spinal stenosis" />
      <Answer field="bleedingHistory" label="Serious bleeding in the past" />
      {(patient.sex !== 'male' || any(['pregnantOrPostpartum'])) && (
        <Answer field="pregnantOrPostpartum" label="Pregnant, or within 6 weeks after" />
      )}
    </Group>
  )
}

export function Arteries() {
  const { values, any } = useRecorded('factors')
  return (
    <Group title="Arteries" columns={2}>
      <Answer field="knownPad" label="Known PAD" />
      <Answer field="familyHistoryOfPad" label="Family history of PAD" />
      <Answer field="revascularization" label="Leg artery bypass, stent or balloon" />
      <Detail shown={values.revascularization === 'yes' || any(['revascularizationOn', 'legBypassGraft'])}>
        <PartialDay field="revascularizationOn" label="Last one on" />
        <Answer field="legBypassGraft" label="A bypass that a cuff or stocking would press on" />
      </Detail>
      <Answer
        field="otherAtherosclerosis"
        label="Atherosclerosis elsewhere"
        hint="Coronary, carotid, subclavian, renal, mesenteric, or aortic aneurysm."
      />
      <Detail shown={values.otherAtherosclerosis === 'yes' || any(['limaGraft'])}>
        <Answer
          field="limaGraft"
          label="Coronary bypass from the left internal mammary artery"
          hint="It lives on the left arm’s artery: arms that differ matter more."
        />
      </Detail>
    </Group>
  )
}

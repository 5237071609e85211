'use client'
import { fieldsOf } from '../workspace-fields'
import { Detail, Group, ScreenHeading } from '../workspace-group'
import { FieldScope, useRecorded } from '../workspace-scope'
import { useWorkspace } from '../workspace-visit'
import { activityWords, reviewedWords, tobaccoWords } from '../workspace-words'
import { Medicines } from './medicines'

const { Answer, Amount, Choice, Day, Text, TextArea } = fieldsOf('factors')

/** Everything that the rules read about the person: yes, no or not asked. */
export function Factors({ spareKey }: { spareKey: string }) {
  const { record, previous } = useWorkspace()
  return (
    <>
      <ScreenHeading title="Factors and medicines" />
      <FieldScope section="factors" values={record.factors} previous={previous?.record.factors ?? null}>
        <Tobacco />
        <Conditions />
        <Group title="What may contribute" columns={3}>
          <Answer field="heavySweating" label="Sweats heavily" />
          <Answer field="largeFluidIntake" label="Drinks very large amounts" />
          <Answer field="vomitingDiarrheaHeatOrPoorIntake" label="Vomiting, diarrhea, heat, or eats or drinks little" />
          <Choice field="activity" label="Activity" words={activityWords} />
        </Group>
        <Group title="Medicines that change the advice" columns={3}>
          <Answer field="statin" label="Takes a statin" />
          <Answer field="anticoagulant" label="Takes an anticoagulant" />
          <Answer field="digoxinQtDrugOrLithium" label="Takes digoxin, lithium or a drug that prolongs QT" />
          <Answer
            field="twoPotassiumAffectingDrugs"
            label="Takes two or more that affect potassium"
            hint="Potassium-sparing diuretic, ACE inhibitor or ARB, potassium, trimethoprim, NSAID."
          />
        </Group>
        <Diuretic />
        <Choice field="medicinesReviewed" label="Medicine list" words={reviewedWords} />
      </FieldScope>
      <Medicines spareKey={spareKey} />
      <FieldScope section="factors" values={record.factors} previous={previous?.record.factors ?? null}>
        <TextArea field="notes" label="Notes on factors and medicines" />
      </FieldScope>
    </>
  )
}

function Tobacco() {
  const { values, any } = useRecorded('factors')
  return (
    <Group title="Tobacco" columns={2}>
      <Choice field="tobaccoSmoked" label="Smoked" words={tobaccoWords} />
      <Choice field="tobaccoSmokeless" label="Smokeless" words={tobaccoWords} />
      <Detail shown={values.tobaccoSmoked === 'current' || values.tobaccoSmoked === 'former' || any(['packYears'])}>
        <Amount field="packYears" label="Pack-years" hint="Packs a day × years." />
      </Detail>
    </Group>
  )
}

function Conditions() {
  return (
    <Group title="Conditions" columns={3}>
      <Answer field="diabetes" label="Diabetes" />
      <Answer field="hypertension" label="High blood pressure" />
      <Answer field="dyslipidemia" label="High cholesterol" />
      <Answer field="chronicKidneyDisease" label="Chronic kidney disease" />
      <Answer field="dialysis" label="Dialysis" />
      <Answer field="heartFailure" label="Heart failure" />
      <Answer field="cirrhosis" label="Cirrhosis" />
      <Answer field="knownPad" label="Known PAD" />
      <Answer field="revascularization" label="Leg artery bypass, stent or balloon" />
      <Answer
        field="otherAtherosclerosis"
        label="Atherosclerosis elsewhere"
        hint="Coronary, carotid, subclavian, renal, mesenteric, or aortic aneurysm."
      />
      <Answer field="familyHistoryOfPad" label="Family history of PAD" />
      <Answer field="lumbarStenosis" label="Lumbar spinal stenosis" />
      <Answer field="bleedingHistory" label="Serious bleeding in the past" />
      <Answer field="pregnantOrPostpartum" label="Pregnant, or within 6 weeks after" />
    </Group>
  )
}

function Diuretic() {
  const { values, any } = useRecorded('factors')
  const details = [
    'diureticDoseUnchanged3Months',
    'diureticStartedOrChanged4Weeks',
    'diureticPrescriber',
    'crampsEvaluatedBy',
    'crampsEvaluatedOn',
  ] as const
  return (
    <Group title="Water pill" hint="Cramps on a diuretic are always for the doctor to evaluate. Count pills that combine one." columns={1}>
      <Answer field="diuretic" label="Takes a water pill (diuretic)" />
      <Detail shown={values.diuretic === 'yes' || any(details)}>
        <Answer field="diureticStartedOrChanged4Weeks" label="Started or changed in the last 4 weeks" />
        <Answer field="diureticDoseUnchanged3Months" label="Dose unchanged for at least 3 months" />
        <Text field="diureticPrescriber" label="Prescriber" />
        <Text field="crampsEvaluatedBy" label="These cramps were evaluated by" hint="The doctor’s name, where it is documented." />
        <Day field="crampsEvaluatedOn" label="Evaluated on" />
      </Detail>
    </Group>
  )
}

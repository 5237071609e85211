'use client'
import type { MedicineClass } from '../../../../../../../../clinical/visit/visit-facts'
import { fieldsOf } from '../workspace-fields'
import { Detail, Group } from '../workspace-group'
import { useRecorded } from '../workspace-scope'
import { useFindings } from '../workspace-visit'

const { Answer, Day, Text } = fieldsOf('factors')

const onTheList = 'On the list above, which counts as yes.'
/** With any of these, muscle symptoms on both sides are a question of their own (R25). */
const hardOnMuscle: readonly MedicineClass[] = ['statin', 'fibrate', 'colchicine', 'daptomycin', 'cyp3a4-inhibitor']

/** What the rules ask of the medicines. The list answers what it holds; the rest is asked, because a list is seldom complete. */
export function MedicineQuestions() {
  const { values, any } = useRecorded('factors')
  const { facts } = useFindings()
  const held = (classes: readonly MedicineClass[]) => facts.medicineClasses?.some((one) => classes.includes(one)) === true
  const listed = (field: 'statin' | 'anticoagulant' | 'digoxinQtDrugOrLithium') =>
    facts[field] === 'yes' && values[field] !== 'yes' ? { hint: onTheList } : {}
  const muscle = facts.statin === 'yes' || held(hardOnMuscle) || any(['newMuscleSymptomsBothSides'])
  return (
    <>
      <Group title="Medicines that change the advice" columns={2}>
        <Answer field="statin" label="Takes a statin" {...listed('statin')} />
        <Answer field="anticoagulant" label="Takes an anticoagulant" {...listed('anticoagulant')} />
        <Detail shown={muscle}>
          <Answer field="newMuscleSymptomsBothSides" label="New muscle pain, cramps or weakness on both sides" />
        </Detail>
        <Answer
          field="digoxinQtDrugOrLithium"
          label="Takes digoxin, lithium or a drug that prolongs QT"
          {...listed('digoxinQtDrugOrLithium')}
        />
        <Answer
          field="twoPotassiumAffectingDrugs"
          label="Takes two or more that affect potassium"
          hint={
            values.twoPotassiumAffectingDrugs !== 'yes' && facts.twoPotassiumAffectingDrugs === 'yes'
              ? onTheList
              : 'Potassium-sparing diuretic, ACE inhibitor or ARB, potassium, trimethoprim, NSAID.'
          }
        />
      </Group>
      <Diuretic />
    </>
  )
}

function Diuretic() {
  const { values, any } = useRecorded('factors')
  const { facts } = useFindings()
  const listed = facts.diuretic === 'yes' && values.diuretic !== 'yes'
  const details = [
    'diureticDoseUnchanged3Months',
    'diureticStartedOrChanged4Weeks',
    'diureticPrescriber',
    'crampsEvaluatedBy',
    'crampsEvaluatedOn',
  ] as const
  return (
    <Group title="Water pill" hint="Cramps on a diuretic are always for the doctor to evaluate. Count pills that combine one." columns={1}>
      <Answer field="diuretic" label="Takes a water pill (diuretic)" {...(listed ? { hint: onTheList } : {})} />
      <Detail shown={listed || values.diuretic === 'yes' || any(details)}>
        <Answer field="diureticStartedOrChanged4Weeks" label="Started or changed in the last 4 weeks" />
        <Answer field="diureticDoseUnchanged3Months" label="Dose unchanged for at least 3 months" />
        <Text field="diureticPrescriber" label="Prescriber" />
        <Text field="crampsEvaluatedBy" label="These cramps were evaluated by" hint="The doctor’s name, where it is documented." />
        <Day field="crampsEvaluatedOn" label="Evaluated on" />
      </Detail>
    </Group>
  )
}

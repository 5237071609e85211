'use client'
import { fieldsOf } from '../workspace-fields'
import { Detail, Group, ScreenHeading } from '../workspace-group'
import { FieldScope, useRecorded } from '../workspace-scope'
import { useFindings, useWorkspace } from '../workspace-visit'
import { activityWords, reviewedWords, tobaccoWords } from '../workspace-words'
import { Arteries, Conditions } from './conditions'
import { MedicineQuestions } from './medicine-questions'
import { Medicines } from './medicines'

const { Answer, Amount, Choice, PartialDay, TextArea } = fieldsOf('factors')

/** Everything that the rules read about the person: yes, no or not asked. */
export function Factors({ spareKey }: { spareKey: string }) {
  const { record, previous } = useWorkspace()
  const scope = { section: 'factors', values: record.factors, previous: previous?.record.factors ?? null } as const
  return (
    <>
      <ScreenHeading title="Factors and medicines" />
      <FieldScope {...scope}>
        <Tobacco />
        <Conditions />
        <Arteries />
        <Contributing />
        <Group title="Medicine list" columns={1}>
          <Choice field="medicinesReviewed" label="The list below" words={reviewedWords} />
        </Group>
      </FieldScope>
      <Medicines spareKey={spareKey} />
      <FieldScope {...scope}>
        <MedicineQuestions />
        <TextArea field="notes" label="Notes on factors and medicines" />
      </FieldScope>
    </>
  )
}

function Tobacco() {
  const { values, any } = useRecorded('factors')
  const uses = [values.tobaccoSmoked, values.tobaccoSmokeless]
  return (
    <Group title="Tobacco" columns={2}>
      <Choice field="tobaccoSmoked" label="Smoked" words={tobaccoWords} />
      <Choice field="tobaccoSmokeless" label="Smokeless" words={tobaccoWords} />
      <Detail shown={values.tobaccoSmoked === 'current' || uses.includes('former') || any(['packYears', 'tobaccoQuitOn'])}>
        <Amount field="packYears" label="Pack-years" hint="Packs a day × years." />
        {(uses.includes('former') || values.tobaccoQuitOn !== null) && <PartialDay field="tobaccoQuitOn" label="Quit" />}
      </Detail>
    </Group>
  )
}

function Contributing() {
  const { values, any } = useRecorded('factors')
  const { facts } = useFindings()
  const quinine = values.quinineOrTonicWater === 'yes' || facts.quinineOrTonicWater === 'yes'
  return (
    <Group title="What may contribute" columns={3}>
      <Answer field="heavySweating" label="Sweats heavily" />
      <Answer field="largeFluidIntake" label="Drinks very large amounts" />
      <Answer field="vomitingDiarrheaHeatOrPoorIntake" label="Vomiting, diarrhea, heat, or eats or drinks little" />
      <Answer field="heavyAlcohol" label="Drinks alcohol heavily" />
      <Answer field="quinineOrTonicWater" label="Quinine or tonic water for the cramps" />
      <Detail shown={quinine || any(['bruisingOrBleeding'])}>
        <Answer field="bruisingOrBleeding" label="Unusual bruising or bleeding" />
      </Detail>
      <Answer field="symptomsLimitWalking" label="Symptoms limit walking" />
      <Choice field="activity" label="Activity" words={activityWords} />
      <PartialDay field="exerciseProgramSince" label="In an exercise program since" />
    </Group>
  )
}

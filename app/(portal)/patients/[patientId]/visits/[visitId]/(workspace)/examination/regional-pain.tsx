'use client'
import { budapestItems } from '../../../../../../../../clinical/examination/budapest'
import { fieldsOf } from '../workspace-fields'
import { Fold } from '../workspace-fold'
import { Group } from '../workspace-group'
import { useRecorded } from '../workspace-scope'
import { sideWords } from '../workspace-words'
import { Budapest } from './budapest'
import { examinedWords, isExamined } from './examined-words'

const { Answer, Choice } = fieldsOf('examination')

const fields = [...budapestItems, 'regionalPainSide'] as const

/** The Budapest criteria: what the patient reports and what is seen today, in the same four categories (R9). */
export function RegionalPain() {
  const { values } = useRecorded('examination')
  return (
    <Fold
      title="Regional pain (Budapest criteria)"
      note={examinedWords(values, [], fields)}
      open={isExamined(values, fields)}
      section="examination"
      fields={fields}
    >
      <Answer field="painOutOfProportion" label="Continuing pain, out of proportion to what began it" />
      <Choice field="regionalPainSide" label="Side" words={sideWords} />
      <div className="grid gap-x-6 gap-y-4 lg:grid-cols-2">
        <Group title="The patient reports" level={3} columns={1}>
          <Answer field="sensorySymptom" label="Pain from light touch, or feels too much" />
          <Answer field="vasomotorSymptom" label="Temperature or color unlike the other side" />
          <Answer field="sudomotorOrEdemaSymptom" label="Swelling, or sweats unlike the other side" />
          <Answer field="motorOrTrophicSymptom" label="Less motion, weakness, tremor; hair, nails or skin changed" />
        </Group>
        <Group title="Seen today" level={3} columns={1}>
          <Answer field="sensorySign" label="Pain from pinprick or light touch" />
          <Answer field="vasomotorSign" label="Temperature apart by more than 1 °C, or color unlike" />
          <Answer field="sudomotorOrEdemaSign" label="Swelling, or sweats unlike the other side" />
          <Answer field="motorOrTrophicSign" label="Less motion, weakness, tremor; hair, nails or skin changed" />
        </Group>
      </div>
      <Answer field="noBetterDiagnosis" label="No other diagnosis explains it better" />
      <Budapest />
    </Fold>
  )
}

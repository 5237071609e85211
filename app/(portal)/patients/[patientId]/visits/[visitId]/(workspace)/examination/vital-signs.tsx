'use client'
import { fieldsOf } from '../workspace-fields'
import { Fold } from '../workspace-fold'
import { useRecorded } from '../workspace-scope'
import { useFindings } from '../workspace-visit'
import { temperatureUnitWords } from '../workspace-words'
import { examinedWords, isExamined, type Sign } from './examined-words'

const { Answer, Amount, Choice } = fieldsOf('examination')

const armSigns = [
  { field: 'armSymptoms', label: 'Arm symptoms' },
  { field: 'acuteChestOrBackPain', label: 'Acute chest or back pain' },
  { field: 'acuteNeurologicalSigns', label: 'Acute neurological signs' },
] as const satisfies readonly Sign[]
const vital = ['bodyTemperature', 'bodyTemperatureUnit', 'respiratoryRate'] as const
const fields = [...vital, ...armSigns.map(({ field }) => field)]
/** From here on arms that differ are measured again (R16). */
const armsDifferFromMmHg = 15

/** Temperature and breathing, which an infection asks for, and what matters when the arms differ. Heart rate and pressure stand under Walk distance. */
export function VitalSigns() {
  const { values } = useRecorded('examination')
  const { interArm } = useFindings().facts
  const armsDiffer = interArm != null && 'mmHg' in interArm && interArm.mmHg >= armsDifferFromMmHg
  const armsAsked = isExamined(
    values,
    armSigns.map(({ field }) => field),
  )
  return (
    <Fold
      title="Vital signs"
      note={examinedWords(values, armSigns, vital)}
      open={isExamined(values, fields) || armsDiffer}
      section="examination"
      fields={fields}
    >
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <div className="flex flex-wrap items-start gap-2">
          <Amount field="bodyTemperature" label="Body temperature" />
          <Choice field="bodyTemperatureUnit" label="Unit" words={temperatureUnitWords} />
        </div>
        <Amount field="respiratoryRate" label="Breathing" unit="per minute" />
      </div>
      {(armsDiffer || armsAsked) && (
        <>
          <p className="hint m-0">The pressures of the arms differ by 15 mmHg or more: these three decide what it means.</p>
          <Answer field="armSymptoms" label="Arm symptoms" hint="Ache or tiredness on use, a cold hand." />
          <Answer field="acuteChestOrBackPain" label="Acute chest or back pain" />
          <Answer field="acuteNeurologicalSigns" label="Acute neurological signs" />
        </>
      )}
    </Fold>
  )
}

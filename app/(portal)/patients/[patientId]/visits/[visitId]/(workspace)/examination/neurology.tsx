'use client'
import { fieldsOf } from '../workspace-fields'
import { Fold } from '../workspace-fold'
import { useRecorded } from '../workspace-scope'
import { AllNormal } from './all-normal'
import { examinedWords, isExamined, type Sign } from './examined-words'
import { SignList } from './sign-list'

const { Answer, Side } = fieldsOf('examination')

const signs = [
  { field: 'footDrop', label: 'Foot drop' },
  { field: 'weaknessOrWasting', label: 'Muscle weakness or wasting' },
  { field: 'briskReflexesOrClonus', label: 'Brisk reflexes or clonus' },
  { field: 'gaitChange', label: 'Gait changed' },
  { field: 'fasciculations', label: 'Fasciculations' },
  { field: 'bulbarSigns', label: 'Bulbar signs' },
] as const satisfies readonly Sign[]
const fields = signs.map(({ field }) => field)

const normal = {
  footDrop: 'none',
  weaknessOrWasting: 'no',
  briskReflexesOrClonus: 'no',
  gaitChange: 'no',
  fasciculations: 'no',
  bulbarSigns: 'no',
} as const

/** Signs that make a nerve or the spinal cord the question (R21). */
export function Neurology() {
  const { values } = useRecorded('examination')
  return (
    <Fold
      title="Neurological signs"
      note={examinedWords(values, signs)}
      open={isExamined(values, fields)}
      section="examination"
      fields={fields}
    >
      <AllNormal section="examination" label="All normal: neurological signs" normal={normal} />
      <SignList>
        <Side field="footDrop" label="Foot drop" />
        <Answer field="weaknessOrWasting" label="Muscle weakness or wasting" />
        <Answer field="briskReflexesOrClonus" label="Brisk reflexes or clonus" />
        <Answer field="gaitChange" label="Gait changed" />
        <Answer
          field="fasciculations"
          label="Fasciculations"
          hint="Alone, with normal strength, they are usually benign; with weakness, wasting or bulbar signs they are not."
        />
        <Answer field="bulbarSigns" label="Bulbar signs" hint="Speech or swallowing." />
      </SignList>
    </Fold>
  )
}

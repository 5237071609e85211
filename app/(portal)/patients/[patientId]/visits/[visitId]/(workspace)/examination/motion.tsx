'use client'
import { fieldsOf } from '../workspace-fields'
import { Fold } from '../workspace-fold'
import { useRecorded } from '../workspace-scope'
import { archWords, footwearWords } from '../workspace-words'
import { examinedWords, isExamined } from './examined-words'

const { Amount, Choice, Choices, Text } = fieldsOf('examination')

const fields = [
  'rightDorsiflexionDegrees',
  'leftDorsiflexionDegrees',
  'rightDorsiflexionKneeBentDegrees',
  'leftDorsiflexionKneeBentDegrees',
  'rightArch',
  'leftArch',
  'footwear',
  'footwearNotes',
] as const

/** How the ankle moves, how the foot is built, and what it stands in. */
export function Motion() {
  const { values } = useRecorded('examination')
  return (
    <Fold
      title="Motion, shape and footwear"
      note={examinedWords(values, [], fields)}
      open={isExamined(values, fields)}
      section="examination"
      fields={fields}
    >
      <p className="hint m-0">Dorsiflexion from neutral: below 0 is an ankle that does not reach neutral.</p>
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <Amount field="rightDorsiflexionDegrees" label="Right dorsiflexion, knee straight" unit="°" />
        <Amount field="leftDorsiflexionDegrees" label="Left dorsiflexion, knee straight" unit="°" />
        <Amount field="rightDorsiflexionKneeBentDegrees" label="Right dorsiflexion, knee bent" unit="°" />
        <Amount field="leftDorsiflexionKneeBentDegrees" label="Left dorsiflexion, knee bent" unit="°" />
        <Choice field="rightArch" label="Right arch" words={archWords} />
        <Choice field="leftArch" label="Left arch" words={archWords} />
      </div>
      <Choices field="footwear" label="Footwear" words={footwearWords} />
      <Text field="footwearNotes" label="Footwear in words" />
    </Fold>
  )
}

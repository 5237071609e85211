'use client'
import { armWithRepeat } from '../../../../../../../../clinical/vascular-study/repeat-arm'
import { fieldsOf } from '../workspace-fields'
import { Detail, Group } from '../workspace-group'
import { useRecorded } from '../workspace-scope'
import { legWords } from '../workspace-words'
import { PressureField } from './pressure-field'

const { Choice } = fieldsOf('vascular-study')

/** The arm that was measured first, once more at the end: an excited patient's first reading is too high, and every index hangs on it. */
export function RepeatArm() {
  const { values, any } = useRecorded('vascular-study')
  const arm = values.firstArm
  return (
    <Group
      title="The first arm again"
      level={3}
      hint="Read the first arm once more at the end. More than 10 mmHg apart, its first reading is dropped; otherwise the two are averaged."
      columns={1}
    >
      <Choice field="firstArm" label="Arm measured first" words={legWords} />
      <Detail shown={arm !== null || any(['repeatBrachial'])}>
        <PressureField
          section="vascular-study"
          field="repeatBrachial"
          label={arm === null ? 'First arm, again' : `${legWords[arm]} arm, again`}
          name="First arm, again"
        />
        <WhichCounts />
      </Detail>
    </Group>
  )
}

const usedWords = { first: 'its first reading', repeat: 'the repeat', average: 'the average of both' } as const

function WhichCounts() {
  const { values } = useRecorded('vascular-study')
  const { firstArm: arm, repeatBrachial } = values
  if (repeatBrachial === null) return null
  if (arm === null) return <p className="m-0 self-end">Choose which arm was measured first, so that this reading counts.</p>
  const counted = armWithRepeat(values[`${arm}Brachial`], repeatBrachial)
  return (
    <output className="self-end">
      {counted.mmHg === null ? (
        <>{legWords[arm]} arm: no pressure to compare. </>
      ) : (
        <>
          {legWords[arm]} arm counts as <strong>{counted.mmHg} mmHg</strong>, {usedWords[counted.used]}.{' '}
        </>
      )}
      <span className="hint block">{counted.reasons.join(' ')}</span>
    </output>
  )
}

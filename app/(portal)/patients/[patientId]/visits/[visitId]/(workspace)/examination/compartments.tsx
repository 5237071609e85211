'use client'
import { fieldsOf } from '../workspace-fields'
import { Fold } from '../workspace-fold'
import { useRecorded } from '../workspace-scope'
import { useLiveRecord } from '../workspace-visit'
import { examinedWords, isExamined } from './examined-words'

const { Amount } = fieldsOf('examination')

const fields = ['compartmentAcuteMmHg', 'compartmentBeforeMmHg', 'compartmentAt1MinMmHg', 'compartmentAt5MinMmHg'] as const

/** Pressures in a muscle compartment: one in the acute question (R6), three around exercise in the chronic one (R7). */
export function Compartments() {
  const { values } = useRecorded('examination')
  return (
    <Fold
      title="Compartment pressures"
      note={examinedWords(values, [], fields)}
      open={isExamined(values, fields)}
      section="examination"
      fields={fields}
    >
      <Amount
        field="compartmentAcuteMmHg"
        label="Acute, one measured pressure"
        unit="mmHg"
        hint="Suspected acute compartment syndrome never waits for a pressure."
      />
      <Difference acute={values.compartmentAcuteMmHg} />
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-3">
        <Amount field="compartmentBeforeMmHg" label="Before exercise" unit="mmHg" />
        <Amount field="compartmentAt1MinMmHg" label="1 minute after" unit="mmHg" />
        <Amount field="compartmentAt5MinMmHg" label="5 minutes after" unit="mmHg" />
      </div>
    </Fold>
  )
}

/** Diastolic less compartment, from the resting pressure of the walk screen; the rule that reads it stands in the pane. */
function Difference({ acute }: { acute: number | null }) {
  const live = useLiveRecord()
  const diastolic = live.walkSafety.restingDiastolicMmHg
  if (acute === null) return null
  if (diastolic === null)
    return <p className="hint m-0">The resting diastolic pressure, recorded under Walk distance, is needed for the difference.</p>
  return (
    <output className="m-0">
      Diastolic {diastolic} − compartment {acute} = <strong>{diastolic - acute} mmHg</strong>.{' '}
      <span className="hint">Critical below 30; some use 30 or less.</span>
    </output>
  )
}

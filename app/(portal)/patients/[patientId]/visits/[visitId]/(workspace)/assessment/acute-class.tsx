'use client'
import { Fragment } from 'react'
import { acuteLimbClasses, acuteLimbFindings } from '../../../../../../../../clinical/assessment/acute-limb-class'
import { fieldsOf } from '../workspace-fields'
import { Fold } from '../workspace-fold'
import { useRecorded } from '../workspace-scope'
import { useFindings } from '../workspace-visit'
import { acuteClassWords } from '../workspace-words'

const { Choice } = fieldsOf('assessment')

/** For a sudden symptom that is still there, and apart from the chronic category of the same name. */
export function AcuteClass() {
  const { facts } = useFindings()
  const { values } = useRecorded('assessment')
  const found = acuteLimbFindings(facts)
  const acute = 'atLeast' in found
  return (
    <Fold
      title="Acute limb ischemia, class"
      note={values.acuteLimbClass === null ? 'only for a sudden symptom that is still present' : 'recorded'}
      open={acute || values.acuteLimbClass !== null}
      section="assessment"
      fields={['acuteLimbClass']}
    >
      {acute && (
        <div className="grid gap-1">
          <p className="m-0">
            The red flags show at least class <strong>{found.atLeast}</strong>. {found.reasons.join(' ')}
          </p>
          <p className="hint m-0">To tell more: {found.missing.join(' ')}</p>
        </div>
      )}
      <Choice
        field="acuteLimbClass"
        label="Rutherford acute class"
        hint="Another scale than the chronic category of the same name. Calling 911 never waits for a class."
        words={acuteClassWords}
      />
      <dl className="hint m-0 grid grid-cols-[2rem_1fr] gap-x-2 gap-y-1">
        {Object.entries(acuteLimbClasses).map(([one, means]) => (
          <Fragment key={one}>
            <dt className="font-semibold">{one}</dt>
            <dd className="m-0">{means}</dd>
          </Fragment>
        ))}
      </dl>
    </Fold>
  )
}

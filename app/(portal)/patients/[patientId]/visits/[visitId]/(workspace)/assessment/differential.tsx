'use client'
import { type AssessmentDifferential, differentialNames } from '../../../../../../../../clinical/assessment/differential-names'
import { differentials } from '../../../../../../../../clinical/assessment/differentials'
import { fieldsOf } from '../workspace-fields'
import { Group } from '../workspace-group'
import { useFindings } from '../workspace-visit'
import { verdictWords } from '../workspace-words'
import { EvidenceColumns } from './evidence-columns'

const { Choice, TextArea } = fieldsOf('assessment')
const names = Object.entries(differentialNames) as [AssessmentDifferential, string][]

/** Five diagnoses to be addressed in every visit, each with what was recorded of it. */
export function Differential() {
  const { facts } = useFindings()
  const evidence = differentials(facts)
  return (
    <Group title="Differential" hint="Each is addressed in every visit." columns={1}>
      {names.map(([field, name]) => (
        <div key={field} className="grid gap-1">
          <Choice field={field} label={name} words={verdictWords} />
          <details>
            <summary className="hint">
              {evidence[field].for.length} for, {evidence[field].against.length} against, {evidence[field].notAsked.length} not asked
            </summary>
            <EvidenceColumns evidence={evidence[field]} />
          </details>
        </div>
      ))}
      <TextArea field="differentialNotes" label="Notes on the differential" />
    </Group>
  )
}

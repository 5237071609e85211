import { clinicalDay } from '../../../../../../clinical/visit/days'
import type { VisitRecord } from '../../../../../../clinical/visit/visit-record'
import { causeWords, handoutWords, stageWords, verdictWords } from './(workspace)/workspace-words'
import { Line, Part } from './summary-parts'
import { sentence } from './summary-words'

const differentials = [
  ['compartmentSyndrome', 'compartment syndrome'],
  ['complexRegionalPain', 'complex regional pain syndrome'],
  ['deepVeinThrombosis', 'deep vein thrombosis'],
  ['peripheralArterialDisease', 'peripheral arterial disease'],
  ['tarsalTunnel', 'tarsal tunnel syndrome'],
] as const

/** `titles` holds the official title of each code that the record suggests; a code without one stands alone. */
export function SummaryAssessment({ record: { assessment }, titles }: { record: VisitRecord; titles: ReadonlyMap<string, string> }) {
  const stages = (['right', 'left'] as const).flatMap((side) => {
    const stage = side === 'right' ? assessment.fontaineRight : assessment.fontaineLeft
    return stage === null ? [] : [`${side} ${stageWords[stage]}`]
  })
  return (
    <Part title="Assessment">
      <dl>
        <Line label="Cause" silence="Not assessed.">
          {assessment.cause && <strong>{causeWords[assessment.cause]}</strong>}
        </Line>
        <Line label="Differential">
          {sentence(
            differentials
              .map(
                ([field, name]) =>
                  `${name}: ${assessment[field] === null ? 'not addressed' : verdictWords[assessment[field]].toLowerCase()}`,
              )
              .join('; '),
          )}
        </Line>
        <Line label="Notes">{assessment.differentialNotes}</Line>
        <Line label="Fontaine stage" silence="Not staged.">
          {sentence(stages.join('; '))}
        </Line>
        <Line label="ICD-10-CM" silence="No code chosen.">
          {assessment.codes.map((code) => [code, titles.get(code)].filter(Boolean).join(' ')).join('\n')}
        </Line>
        <Line label="Impression">{assessment.impression}</Line>
      </dl>
    </Part>
  )
}

export function SummaryPlan({ record: { plan, planActions } }: { record: VisitRecord }) {
  return (
    <Part title="Plan">
      {planActions.length > 0 && (
        <ul>
          {planActions.map((action) => (
            <li key={action.id}>
              {action.act ?? 'Action without words'}
              {action.by !== null && `, by ${action.by}`}
              {action.dueOn !== null && `, due ${clinicalDay(action.dueOn)}`}
              {action.fromRule !== null && ` (rule ${action.fromRule})`}
            </li>
          ))}
        </ul>
      )}
      <dl>
        <Line label="Plan" {...(planActions.length === 0 ? { silence: 'No plan recorded.' } : {})}>
          {plan.narrative}
        </Line>
        <Line label="Exercise">{plan.exercise}</Line>
        <Line label="Follow-up">{plan.followUp}</Line>
        <Line label="Re-screen" silence="No date set.">
          {plan.rescreenOn !== null && [clinicalDay(plan.rescreenOn), plan.rescreenReason].filter(Boolean).join(': ')}
        </Line>
        <Line label="Handouts">{plan.handouts.map((handout) => handoutWords[handout]).join(', ')}</Line>
      </dl>
    </Part>
  )
}

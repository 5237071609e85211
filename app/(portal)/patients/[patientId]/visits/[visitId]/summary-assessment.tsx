import { clinicalDay } from '../../../../../../clinical/visit/days'
import type { VisitRecord } from '../../../../../../clinical/visit/visit-record'
import {
  acuteClassWords,
  answerWords,
  causeWords,
  handoutWords,
  rutherfordWords,
  stageWords,
  verdictWords,
  wifiStageWords,
} from './(workspace)/workspace-words'
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
  const perLeg = <V extends string>(right: V | null, left: V | null, words: Record<V, string>) =>
    sentence([right && `right ${words[right]}`, left && `left ${words[left]}`].filter(Boolean).join('; '))
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
          {perLeg(assessment.fontaineRight, assessment.fontaineLeft, stageWords)}
        </Line>
        <Line label="Rutherford, chronic">{perLeg(assessment.rutherfordRight, assessment.rutherfordLeft, rutherfordWords)}</Line>
        <Line label="Acute limb, class">{assessment.acuteLimbClass && acuteClassWords[assessment.acuteLimbClass]}</Line>
        <Line label="WIfI stage">{perLeg(assessment.wifiRight, assessment.wifiLeft, wifiStageWords)}</Line>
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
        <Line label="Compression asked for">{plan.compressionWanted && answerWords[plan.compressionWanted]}</Line>
        <Line label="Follow-up">{plan.followUp}</Line>
        <Line label="Re-screen" silence="No date set.">
          {(plan.rescreenOn !== null || plan.rescreenReason !== null) &&
            [plan.rescreenOn === null ? 'No date set' : clinicalDay(plan.rescreenOn), plan.rescreenReason].filter(Boolean).join(': ')}
        </Line>
        <Line label="Handouts">{plan.handouts.map((handout) => handoutWords[handout]).join(', ')}</Line>
      </dl>
    </Part>
  )
}

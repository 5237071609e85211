import type { VisitRecord } from '../../../../../../clinical/visit/visit-record'
import { AnswersInLine, Part } from './summary-parts'
import { SummaryWalkDiary } from './summary-walk-diary'
import { walkTestInWords } from './summary-walk-words'
import { sentence, sortAnswers } from './summary-words'

export const safetyQuestions = [
  ['heartAttackOrUnstableAngina1Month', 'heart attack or unstable angina within 1 month'],
  ['severeAorticStenosis', 'severe aortic stenosis'],
  ['uncontrolledArrhythmia', 'uncontrolled arrhythmia'],
  ['decompensatedHeartFailure', 'decompensated heart failure'],
  ['acuteCharcot', 'acute Charcot foot'],
] as const

export function SummaryWalk({ record }: { record: VisitRecord }) {
  const { walkSafety, walkTests } = record
  const { restingHeartRate: rate, restingSystolicMmHg: systolic, restingDiastolicMmHg: diastolic } = walkSafety
  const atRest = [
    rate !== null && `heart rate ${rate} per minute`,
    (systolic !== null || diastolic !== null) && `blood pressure ${systolic ?? 'not measured'} / ${diastolic ?? 'not measured'} mmHg`,
  ].filter(Boolean)
  return (
    <Part title="Walking distance">
      {walkTests.length === 0 && <p>No walk test recorded.</p>}
      {walkTests.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col" className="w-[30%]">
                Method
              </th>
              <th scope="col">First cramp (onset)</th>
              <th scope="col">Stop (maximum)</th>
              <th scope="col">Conditions</th>
            </tr>
          </thead>
          <tbody>
            {walkTests.map((test) => {
              const { how, onset, maximum, conditions, problems } = walkTestInWords(test)
              return (
                <tr key={test.id}>
                  <th scope="row">{how}</th>
                  <td>{onset}</td>
                  <td>{maximum}</td>
                  <td className="words">
                    {[sentence(conditions), test.words !== null && `“${test.words}”`, ...problems].filter(Boolean).join('\n')}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      <AnswersInLine label="Reasons not to walk" {...sortAnswers(walkSafety, safetyQuestions)} />
      {atRest.length > 0 && <p>At rest: {atRest.join(', ')}.</p>}
      <SummaryWalkDiary record={record} />
    </Part>
  )
}

import { clinicalDay } from '../../../../../../clinical/visit/days'
import { isUntouched } from '../../../../../../clinical/visit/untouched'
import type { VisitRecord } from '../../../../../../clinical/visit/visit-record'
import { activityWords, reviewedWords } from './(workspace)/workspace-words'
import { patternSentences } from './summary-cramps'
import { Answers, Line, Part } from './summary-parts'
import { redFlagLines } from './summary-red-flags'
import { factorLines, medicineInWords, tobaccoInWords } from './summary-words'

export function SummaryHistory({ record }: { record: VisitRecord }) {
  const { reason, crampPatterns, redFlags } = record
  return (
    <>
      <Part title="Reason and cramp history">
        <dl>
          <Line label="Reason" silence="Not recorded.">
            {reason.reason}
          </Line>
          <Line label="Patient’s words">{reason.patientWords !== null && `“${reason.patientWords}”`}</Line>
        </dl>
        {crampPatterns.length === 0 && <p>No cramp pattern recorded.</p>}
        {crampPatterns.map((pattern, at) => {
          const { says, notAsked } = patternSentences(pattern)
          return (
            <div key={pattern.id} className="together">
              <h3>{pattern.name ?? `Cramp pattern ${at + 1}`}</h3>
              <p>
                {says.join(' ')}
                {pattern.carried && ' Carried forward from the previous visit, no change reported.'}
              </p>
              {pattern.words !== null && <p className="words">“{pattern.words}”</p>}
              {notAsked.length > 0 && <p className="small">Not asked: {notAsked.join(', ')}.</p>}
            </div>
          )
        })}
      </Part>
      <Part title="Red flags">
        <Answers {...redFlagLines(redFlags)} untouched={isUntouched('red-flags', redFlags)} />
      </Part>
    </>
  )
}

const listWords = { listed: 'Complete.', 'none-taken': 'Takes no medicine.', unable: 'Could not be found out today.' } as const

export function SummaryFactors({ record: { factors, medicines } }: { record: VisitRecord }) {
  const asked = factorLines(factors)
  const evaluated = [factors.crampsEvaluatedBy, factors.crampsEvaluatedOn && `on ${clinicalDay(factors.crampsEvaluatedOn)}`]
  return (
    <Part title="Factors and medicines">
      <Answers {...asked} untouched={asked.yes.length + asked.no.length === 0} />
      <dl>
        <Line label="Tobacco">{tobaccoInWords(factors)}</Line>
        <Line label="Activity" silence="Not asked.">
          {factors.activity && activityWords[factors.activity]}
        </Line>
        <Line label="Exercise program since">{factors.exerciseProgramSince && clinicalDay(factors.exerciseProgramSince)}</Line>
        <Line label="Revascularized">{factors.revascularizationOn && clinicalDay(factors.revascularizationOn)}</Line>
        <Line label="Diuretic from">{factors.diureticPrescriber}</Line>
        <Line label="Cramps evaluated by">{evaluated.filter(Boolean).join(' ')}</Line>
        <Line label="Medicines" silence="Not asked.">
          {medicines.length > 0
            ? medicines.map(medicineInWords).join('\n')
            : factors.medicinesReviewed && reviewedWords[factors.medicinesReviewed]}
        </Line>
        {medicines.length > 0 && (
          <Line label="List reviewed" silence="Nobody said whether the list is complete.">
            {factors.medicinesReviewed && listWords[factors.medicinesReviewed]}
          </Line>
        )}
        <Line label="Notes">{factors.notes}</Line>
      </dl>
    </Part>
  )
}

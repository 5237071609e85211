import { edinburghClaudication } from '../../../../../../clinical/questionnaires/edinburgh-claudication'
import { edinburghAnswers, impairmentAnswers } from '../../../../../../clinical/questionnaires/recorded-answers'
import { walkingImpairment } from '../../../../../../clinical/questionnaires/walking-impairment'
import { isUntouched } from '../../../../../../clinical/visit/untouched'
import type { SectionValues, VisitRecord } from '../../../../../../clinical/visit/visit-record'
import { edinburghInWords } from './(workspace)/questionnaires/edinburgh-words'
import { impairmentScoreWords, performanceWords } from './(workspace)/questionnaires/impairment-words'
import { completedByWords, edinburghSiteWords } from './(workspace)/workspace-words'
import { AnswersInLine, Line, Part } from './summary-parts'
import { lower, sentence, sortAnswers } from './summary-words'

const questions = [
  ['painOnWalking', 'leg pain on walking'],
  ['beginsAtRest', 'begins at rest'],
  ['uphillOrHurrying', 'uphill or hurrying'],
  ['ordinaryPaceOnLevel', 'at the usual pace on the level'],
  ['goneWithinTenMinutes', 'gone within 10 minutes of standing still'],
] as const

/** Scores with the answers that made them. Nothing stands here when neither questionnaire was begun. */
export function SummaryQuestionnaires({ record: { edinburgh, walkingImpairment: impairment } }: { record: VisitRecord }) {
  // Who would have answered is no answer.
  const asked = {
    edinburgh: !isUntouched('edinburgh', { ...edinburgh, completedBy: null }),
    impairment: !isUntouched('walking-impairment', { ...impairment, completedBy: null }),
  }
  if (!asked.edinburgh && !asked.impairment) return null
  return (
    <Part title="Questionnaires">
      {asked.edinburgh && <Edinburgh values={edinburgh} />}
      {asked.impairment && <Impairment values={impairment} />}
    </Part>
  )
}

const answered = (by: SectionValues<'edinburgh'>['completedBy']) => by && lower(completedByWords[by])

function Edinburgh({ values }: { values: SectionValues<'edinburgh'> }) {
  const { title, says } = edinburghInWords(edinburghClaudication(edinburghAnswers(values)))
  return (
    <>
      <dl>
        <Line label="Claudication, Edinburgh-style, unvalidated">
          <strong>{title}.</strong> {says}
        </Line>
        <Line label="Answered">{answered(values.completedBy)}</Line>
        <Line label="Felt in">{sentence(values.sites.map((site) => lower(edinburghSiteWords[site])).join(', '))}</Line>
      </dl>
      <AnswersInLine label="Answers" {...sortAnswers(values, questions)} />
    </>
  )
}

/** Easiest first, a dash for what nobody answered: "4, 4, 3, –". */
const figures = (answers: readonly (number | null)[]) => answers.map((answer) => answer ?? '–').join(', ')

function Impairment({ values }: { values: SectionValues<'walking-impairment'> }) {
  const answers = impairmentAnswers(values)
  const scores = walkingImpairment(answers)
  const parts = impairmentScoreWords(scores).map(({ title, score, why }) => {
    const given = title === 'Distance' ? answers.distance : title === 'Speed' ? answers.speed : title === 'Stairs' ? answers.stairs : null
    return `${lower(title)} ${score ?? 'not scored'}${given === null ? '' : ` (${figures(given)})`}${score !== null && why ? `, ${why}` : ''}`
  })
  return (
    <>
      <dl>
        <Line label="Walking impairment">{sentence(parts.join('; '))}</Line>
        <Line label="Answered">{answered(values.completedBy)}</Line>
      </dl>
      <p className="small">
        {scores.performance !== null && performanceWords[scores.performance]} Scores 0 to 100, 100 no difficulty. Answers, easiest first: 4
        no difficulty to 0 unable, – not answered.
      </p>
    </>
  )
}

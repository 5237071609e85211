'use client'
import { impairmentAnswers } from '../../../../../../../../clinical/questionnaires/recorded-answers'
import { walkingImpairment } from '../../../../../../../../clinical/questionnaires/walking-impairment'
import { useRecorded } from '../workspace-scope'
import { impairmentScoreWords, performanceWords } from './impairment-words'

/** The scores as they stand; a part with too few answers says so and has none. */
export function ImpairmentScores() {
  const { values } = useRecorded('walking-impairment')
  const scores = walkingImpairment(impairmentAnswers(values))
  const performance = scores.performance === null ? '' : performanceWords[scores.performance]
  return (
    <output className="grid gap-2 border-line border-y py-3">
      <span className="grid grid-cols-2 gap-x-6 gap-y-2 lg:grid-cols-4">
        {impairmentScoreWords(scores).map(({ title, score, why }) => (
          <span key={title} className="grid content-start">
            <span className="hint">{title}</span>
            {score === null ? (
              <span className="font-semibold text-unassessable">not scored</span>
            ) : (
              <strong className="text-lg">{score}</strong>
            )}
            {why && <span className="hint">{why}</span>}
          </span>
        ))}
      </span>
      {performance && <span>{performance}</span>}
      <span className="hint">
        Each 0 to 100, where 100 is no difficulty. Weights of 1990; variants of this questionnaire do not compare.
      </span>
    </output>
  )
}

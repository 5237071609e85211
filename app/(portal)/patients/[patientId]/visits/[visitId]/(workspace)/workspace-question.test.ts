import { expect, test } from 'vitest'
import { factQuestions } from '../../../../../../../clinical/visit/fact-questions'
import { settlingQuestion } from './workspace-question'

const line = (urgency: 'emergency' | 'same-day' | 'soon' | 'routine', ...missing: string[]) => ({ urgency, missing })

test('with nothing open there is no question', () => {
  expect(settlingQuestion([line('same-day')])).toBeNull()
  expect(settlingQuestion([])).toBeNull()
})

test('the most urgent line that lacks something asks first', () => {
  const question = settlingQuestion([
    line('routine', factQuestions.diabetes),
    line('same-day', factQuestions.vomitingDiarrheaHeatOrPoorIntake),
  ])
  expect(question).toEqual({
    text: factQuestions.vomitingDiarrheaHeatOrPoorIntake,
    at: { section: 'factors', key: null, field: 'vomitingDiarrheaHeatOrPoorIntake' },
  })
})

test('of its questions, the one that most lines lack', () => {
  const question = settlingQuestion([
    line('same-day', factQuestions.palpitations, factQuestions.chronicKidneyDisease),
    line('soon', factQuestions.chronicKidneyDisease),
  ])
  expect(question?.text).toBe(factQuestions.chronicKidneyDisease)
})

test('a question that can be answered here comes before one that needs a laboratory', () => {
  const question = settlingQuestion([line('same-day', 'What is the potassium?', factQuestions.heartFailure)])
  expect(question?.at).toEqual({ section: 'factors', key: null, field: 'heartFailure' })
})

import { describe, expect, it } from 'vitest'
import { factQuestions } from './fact-questions'

describe('the questions of the facts', () => {
  const questions = Object.values(factQuestions)

  it.each(Object.entries(factQuestions))('%s is one sentence that asks', (_, question) => {
    expect(question).toMatch(/^[A-Z][^?]{8,}\?$/)
  })

  it('are each asked for one fact only', () => {
    expect(questions.filter((question, index) => questions.indexOf(question) !== index)).toEqual([])
  })
})

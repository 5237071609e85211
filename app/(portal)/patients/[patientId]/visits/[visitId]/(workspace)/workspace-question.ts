import { type Advice, urgencies } from '../../../../../../../clinical/advice/advice'
import { factQuestions } from '../../../../../../../clinical/visit/fact-questions'
import { type VisitSection, visitSections } from '../../../../../../../clinical/visit/visit-record'

export type OpenQuestion = { text: string; at: { section: VisitSection; key: null; field: string } | null }

/** Sections whose answers are the facts' own, one row each, so that a question leads to its field. */
const answeredIn = ['red-flags', 'factors', 'walk-safety'] as const

/** Where a question is answered; null for what has no field of its own (labs, examination, one of several patterns). */
function fieldOf(text: string): OpenQuestion['at'] {
  const field = Object.entries(factQuestions).find(([, question]) => question === text)?.[0]
  const section = field && answeredIn.find((one) => Object.hasOwn(visitSections[one].fields, field))
  return field && section ? { section, key: null, field } : null
}

/**
 * The one open question worth asking next: of those that the most urgent line with an open question lacks, the one that most lines lack.
 * Questions that can be answered on a screen come first. Null when nothing is open.
 */
export function settlingQuestion(advice: readonly Pick<Advice, 'urgency' | 'missing'>[]): OpenQuestion | null {
  const lines = urgencies.flatMap((urgency) => advice.filter((line) => line.urgency === urgency && line.missing.length > 0))
  const first = lines[0]
  if (first === undefined) return null
  const wanted = (text: string) => lines.filter(({ missing }) => missing.includes(text)).length
  const questions = first.missing.map((text) => ({ text, at: fieldOf(text) }))
  const askable = questions.filter(({ at }) => at !== null)
  const [best] = (askable.length > 0 ? askable : questions).sort((a, b) => wanted(b.text) - wanted(a.text))
  return best ?? null
}

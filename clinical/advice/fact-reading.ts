/** How rules read three-state facts: only yes is yes, only no is no, and everything else is a question still to be asked. */
import { type AnsweredFact, factQuestions } from '../visit/fact-questions'
import type { VisitFacts } from '../visit/visit-facts'

export const isYes = (facts: VisitFacts, name: AnsweredFact): boolean => facts[name] === 'yes'
export const isNo = (facts: VisitFacts, name: AnsweredFact): boolean => facts[name] === 'no'
export const isAsked = (facts: VisitFacts, name: AnsweredFact): boolean => isYes(facts, name) || isNo(facts, name)

/** The questions still to be asked among these, in this order. */
export const notAsked = (facts: VisitFacts, names: readonly AnsweredFact[]): string[] =>
  names.filter((name) => !isAsked(facts, name)).map((name) => factQuestions[name])

/** The words of those facts that are yes, in this order. */
export const present = (facts: VisitFacts, words: { [K in AnsweredFact]?: string }): string[] =>
  Object.entries(words).flatMap(([name, text]) => (isYes(facts, name as AnsweredFact) ? text : []))

/** True when the age is known and below 18: adult rules do not fire (R26). An unknown age lets them fire, and they ask for it. */
export const isMinor = (facts: VisitFacts): boolean => typeof facts.ageYears === 'number' && facts.ageYears < 18

export const askAge = (facts: VisitFacts): string[] => (typeof facts.ageYears === 'number' ? [] : ['How old is the patient?'])

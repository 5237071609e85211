/** Facts that the tests start from; each test says what it changes. */
import type { Answer } from '../clinical/visit/field-shapes'
import { type Block, linesOf } from './blocks'
import { type ComposedHandout, composeHandout } from './compose'
import type { HandoutFacts } from './handout-facts'
import type { Handout } from './parse-handout'
import { type Conditions, mineralConditions, stretchingConditions, walkingConditions } from './safety-conditions'

export const answers: readonly Answer[] = ['yes', 'no', null]

/** Every condition of one table with one answer. */
export const allOf = <W extends Record<string, string>>(words: W, answer: Answer) =>
  Object.fromEntries(Object.keys(words).map((name) => [name, answer])) as Conditions<W>

/** Every question with one answer: `no` unlocks everything that can be unlocked. */
export const factsWith = (answer: Answer): HandoutFacts => ({
  poorFlow: answer,
  stretching: allOf(stretchingConditions, answer),
  minerals: allOf(mineralConditions, answer),
  walking: allOf(walkingConditions, answer),
  feelingLost: answer,
})

/** Each gate open or shut by itself: every sheet that the filter can make, and the one without a visit. */
export const everyFacts: readonly (HandoutFacts | null)[] = [
  null,
  ...answers.flatMap((poorFlow) =>
    answers.flatMap((stretching) =>
      answers.flatMap((minerals) =>
        answers.flatMap((walking) =>
          answers.map((feelingLost) => ({
            poorFlow,
            stretching: allOf(stretchingConditions, stretching),
            minerals: allOf(mineralConditions, minerals),
            walking: allOf(walkingConditions, walking),
            feelingLost,
          })),
        ),
      ),
    ),
  ),
]

export const linesOfBlocks = (blocks: readonly Block[]) => blocks.flatMap(linesOf)
/** Headings and every line, in order. */
export const linesIn = ({ sections }: Pick<ComposedHandout, 'sections'>) =>
  sections.flatMap(({ heading, blocks }) => [heading, ...linesOfBlocks(blocks)])
export const textOf = (sheet: Pick<ComposedHandout, 'sections'>) => linesIn(sheet).join('\n')

/** The different sheets that the filter can make of a handout. */
export const everySheet = (handout: Handout): readonly ComposedHandout[] => {
  const sheets = everyFacts.map((facts) => composeHandout(handout, facts))
  return [...new Map(sheets.map((sheet) => [sheet.sections.map(({ id }) => id).join(), sheet])).values()]
}

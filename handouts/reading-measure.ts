import { type HandoutSection, linesOf } from './blocks'
import type { HandoutLanguage } from './handout-ids'
import { medicalNames } from './medical-names'
import { readingEaseSpanish } from './reading-ease-spanish'
import { readingGrade, sentencesIn, sentenceTextsIn } from './reading-grade'

type Sections = readonly Pick<HandoutSection, 'heading' | 'blocks'>[]

const linesIn = (sections: Sections) => sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(linesOf)])

/** Lists without stops flatter a measure, so the harder of two counts: the whole text, and its full sentences alone. */
const twice = (lines: readonly string[]) => [lines, lines.filter((line) => /[.?:]$/.test(line.trim()))]

/** Flesch-Kincaid grade in English, where more is harder; Fernández-Huerta ease in Spanish, where less is harder. One decimal. */
export type Reading = { language: HandoutLanguage; value: number }

const oneDecimal = (value: number) => Math.round(value * 10) / 10

const measureOf = (language: HandoutLanguage, lines: readonly string[]) =>
  language === 'es' ? readingEaseSpanish(lines, medicalNames.es).fernandezHuerta : readingGrade(lines, medicalNames.en).grade

/** Every section counts, those of the filter too; the measure exempts medical names that the sheet explains (clinical.md 8.1). */
export function readingOf(language: HandoutLanguage, sections: Sections): Reading {
  const values = twice(linesIn(sections)).map((lines) => measureOf(language, lines))
  return { language, value: oneDecimal(language === 'es' ? Math.min(...values) : Math.max(...values)) }
}

/** "Flesch-Kincaid 5.8", "Fernández-Huerta 74". */
export const readingInWords = ({ language, value }: Reading): string =>
  language === 'es' ? `Fernández-Huerta ${value.toFixed(0)}` : `Flesch-Kincaid ${value.toFixed(1)}`

/**
 * The ease in Spanish that stands for a school grade on the scale of Fernández-Huerta (1959): 90 the fourth, 80 the fifth, 70 the sixth, 60
 * the seventh and eighth, 50 those above. The target of clinical.md 8.1 is the sixth; which index stands for it is a [design] choice.
 */
const easeOfGrade = (grade: number): number => {
  if (grade <= 4) return 90
  if (grade <= 5) return 80
  if (grade <= 6) return 70
  return grade <= 8 ? 60 : 50
}

/** What the limit of a practice, a grade, asks of a text in this language. */
export const limitInWords = (language: HandoutLanguage, limitGrade: number): string =>
  language === 'es' ? `${easeOfGrade(limitGrade)} or above` : `${limitGrade.toFixed(1)} or below`

/** Whether a text reads harder than the limit of the practice, a grade with one decimal. */
export const readsAbove = ({ language, value }: Reading, limitGrade: number): boolean =>
  language === 'es' ? value < easeOfGrade(limitGrade) : value > limitGrade

/** A sentence with what it measures and the line of the file on which its paragraph or item begins. */
export type MeasuredSentence = { text: string; line: number; words: number; reading: Reading }

/** Shorter than this it is a heading or a call, and one long word in it would weigh more than any sentence. */
const fewestWords = 5

type Placed = Pick<HandoutSection, 'heading' | 'blocks'> & { line: number; blockLines: readonly (readonly number[])[] }

/** Every sentence of some length with its own measure, the hardest first. */
export function sentencesHardestFirst(language: HandoutLanguage, sections: readonly Placed[]): MeasuredSentence[] {
  const lines = sections.flatMap(({ heading, line, blocks, blockLines }) => [
    { text: heading, line },
    ...blocks.flatMap((block, at) => linesOf(block).map((text, item) => ({ text, line: blockLines[at]?.[item] ?? line }))),
  ])
  const measured = lines.flatMap(({ text, line }) =>
    sentenceTextsIn(text).map((sentence): MeasuredSentence => {
      const reading = { language, value: oneDecimal(measureOf(language, [sentence])) }
      return { text: sentence, line, words: sentencesIn([sentence]).flat().length, reading }
    }),
  )
  const harder = (a: MeasuredSentence, b: MeasuredSentence) =>
    language === 'es' ? a.reading.value - b.reading.value : b.reading.value - a.reading.value
  return measured.filter(({ words }) => words >= fewestWords).sort(harder)
}

/**
 * How hard a text is to read, as a US school grade.
 *
 * Source: Kincaid JP, et al. Derivation of new readability formulas for Navy enlisted personnel. 1975:
 * grade = 0.39 × words per sentence + 11.8 × syllables per word − 15.59. The target for patients is 6.0 or less, proper medical
 * names exempt when they are explained at first use (clinical.md 8.1).
 */

/** Two vowels side by side that are spoken apart: "mus-cu-lar", "di-a-be-tes", "vid-e-o". Not "-tion", "-sion", "-cious". */
const spokenApart = /(?<![cst])i[ao]|iu|(?<=[^aeiouq])u(?:al|ous|at|ar)|eo(?!p|us\b)|ea(?=te\b|tor)|yi|[aeou]ing\b|sm\b/g
/** A final e, es or ed that is not spoken: "make", "makes", "rubbed"; spoken in "table", "foxes", "needed". */
const silentEnding = /(?:[^l]e|[aeiouy]le|(?:[^cgsxzlhi]|[^cst]h|[aeiouy]l)es|[^dt]ed)$/
/** The same e before an ending: "carefully", "movement". */
const silentInside = /[^aeioulc]e(?=(?:ful|ly|less|ment)(?:ly|s)?$)/

const irregular: Record<string, number> = { diabetes: 4, fire: 1, everyone: 3, somewhere: 2, something: 2, sometimes: 2 }

/** Syllables of one English word, at least one. An estimate that agrees with the dictionary for nearly every plain word. */
export function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  const known = irregular[letters]
  if (known !== undefined) return known
  const groups = letters.match(/[aeiouy]+/g)?.length ?? 0
  const apart = letters.match(spokenApart)?.length ?? 0
  return Math.max(1, groups + apart - (silentEnding.test(letters) ? 1 : 0) - (silentInside.test(letters) ? 1 : 0))
}

export type ReadingGrade = { grade: number; words: number; sentences: number; syllables: number }

/** A stop at the end of the line or before a space, so that "0.90" does not end a sentence. */
const sentenceEnd = /(?<![.!?])[.!?]+(?=\s|$)/

const wordsIn = (sentence: string): string[] => sentence.match(/[\p{L}\d][\p{L}\d.'’-]*/gu) ?? []

/** The words of each sentence, in order. A heading, a paragraph or an item of a list each end a sentence. */
export const sentencesIn = (lines: readonly string[]): string[][] =>
  lines
    .flatMap((line) => line.split(sentenceEnd))
    .map(wordsIn)
    .filter((words) => words.length > 0)

/** The sentences of one line as they stand, each with its stop. What holds no word is none. */
export const sentenceTextsIn = (line: string): string[] =>
  line
    .split(/(?<=[.!?])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsIn(sentence).length > 0)

/**
 * The grade of a text given line by line: a heading, a paragraph or an item of a list each end a sentence.
 * @param exempt names that the reader must meet as they are; each of their words counts at most two syllables
 */
export function readingGrade(lines: readonly string[], exempt: readonly string[] = []): ReadingGrade {
  const exemptWords = new Set(exempt.flatMap((name) => name.toLowerCase().split(/[\s-]+/)))
  const sentences = sentencesIn(lines)
  const words = sentences.flat()
  const syllables = words
    .flatMap((word) => word.split('-'))
    .reduce((sum, part) => {
      const count = /\d/.test(part) ? 1 : syllablesIn(part)
      return sum + (exemptWords.has(part.toLowerCase()) ? Math.min(count, 2) : count)
    }, 0)
  const grade = words.length === 0 ? 0 : 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
  return { grade, words: words.length, sentences: sentences.length, syllables }
}

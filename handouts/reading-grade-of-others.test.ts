/** The reading grade of every English handout, measured by a library that is not ours, as any tool outside would count it. */
import { syllable } from 'syllable'
import { describe, expect, it } from 'vitest'
import { everySheet, linesIn } from './facts-for-tests'
import { handoutIds } from './handout-ids'
import { handoutLibrary } from './library'
import { medicalNames } from './medical-names'
import { readingGrade, sentencesIn, syllablesIn } from './reading-grade'

/** Flesch-Kincaid (Kincaid 1975) with the library's syllables: 0.39 × words per sentence + 11.8 × syllables per word − 15.59. */
function gradeOf(lines: readonly string[]): number {
  const sentences = sentencesIn(lines)
  const words = sentences.flat()
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}
/** Text that runs, without headings and fragments of lists, which flatter the measure. */
const running = (lines: readonly string[]) => lines.filter((line) => /[.?:]$/.test(line.trim()))

describe.each(handoutIds)('%s', (id) => {
  const handout = handoutLibrary[id].en

  it('reads at sixth grade or below on every sheet that the filter can make, medical names counted in full', () => {
    for (const sheet of everySheet(handout)) {
      const lines = linesIn(sheet)
      expect(gradeOf(lines)).toBeLessThanOrEqual(6)
      expect(gradeOf(running(lines))).toBeLessThanOrEqual(6)
      // As a tool that knows no lines sees it: a list without stops is one long sentence.
      expect(gradeOf([lines.join(' ')])).toBeLessThanOrEqual(6)
    }
  })

  it('is measured by our own counter within half a grade of it', () => {
    expect(Math.abs(readingGrade(linesIn(handout)).grade - gradeOf(linesIn(handout)))).toBeLessThanOrEqual(0.5)
  })
})

it('counts most words of the handouts as our own counter does', () => {
  const exempt = new Set(medicalNames.en.flatMap((name) => name.split(/[\s-]+/)))
  const words = new Set(handoutIds.flatMap((id) => sentencesIn(linesIn(handoutLibrary[id].en)).flat()).map((word) => word.toLowerCase()))
  const plain = [...words].filter((word) => /^[a-z]+$/.test(word) && !exempt.has(word))
  const different = plain.filter((word) => syllable(word) !== syllablesIn(word))
  expect(different.length / plain.length).toBeLessThanOrEqual(0.03)
})

/**
 * How easy a Spanish text is to read, 0 to 100 and higher is easier.
 *
 * Sources: Fernández-Huerta J. Medidas sencillas de lecturabilidad. Consigna 1959;214:29: 206.84 − 60 × syllables per word − 1.02 × words
 * per sentence; 70 to 80 is the sixth grade. Szigriszt-Pazos F. 1993: 206.835 − 62.3 × syllables per word − words per sentence; 65 and more
 * is "bastante fácil" on the INFLESZ scale (Barrio-Cantalejo 2008). The target for patients is the sixth grade, as in English
 * (clinical.md 8.1); which Spanish index stands for it is a [design] choice: Fernández-Huerta 70 or more.
 */
import { sentencesIn } from './reading-grade'

export const easyEnough = 70

/**
 * Syllables of one Spanish word, at least one. Spelling decides: each full vowel (a, e, o) and each accented i or u is a syllable of its
 * own, a plain i or u only where no vowel stands beside it. "cae-mos" is ca-e-mos, "día" dí-a, "pie" pie, "agua" a-gua, "guiar" guiar.
 */
export function syllablesInSpanish(word: string): number {
  const letters = word
    .toLowerCase()
    .normalize('NFC')
    .replace(/qu(?=[eiéí])/g, 'k')
    .replace(/gu(?=[eiéí])/g, 'g')
    .replace(/y$/, 'i')
    .replace(/y(?![aeiouáéíóúü])/g, 'i')
  const runs = letters.match(/[aeiouáéíóúü]+/g) ?? []
  const full = /[aeoáéóíú]/g
  return Math.max(
    1,
    runs.reduce((sum, run) => sum + Math.max(1, run.match(full)?.length ?? 0), 0),
  )
}

export type ReadingEase = { fernandezHuerta: number; szigriszt: number; words: number; sentences: number; syllables: number }

/**
 * The ease of a text given line by line, as the English grade counts it: each line ends a sentence.
 * @param exempt names that the reader must meet as they are; each of their words counts at most two syllables
 */
export function readingEaseSpanish(lines: readonly string[], exempt: readonly string[] = []): ReadingEase {
  const exemptWords = new Set(exempt.flatMap((name) => name.toLowerCase().split(/[\s-]+/)))
  const sentences = sentencesIn(lines)
  const words = sentences.flat()
  if (words.length === 0) return { fernandezHuerta: 100, szigriszt: 100, words: 0, sentences: 0, syllables: 0 }
  const syllables = words
    .flatMap((word) => word.split('-'))
    .reduce((sum, part) => {
      const count = /\d/.test(part) ? 1 : syllablesInSpanish(part)
      return sum + (exemptWords.has(part.toLowerCase()) ? Math.min(count, 2) : count)
    }, 0)
  const perWord = syllables / words.length
  const perSentence = words.length / sentences.length
  return {
    fernandezHuerta: 206.84 - 60 * perWord - 1.02 * perSentence,
    szigriszt: 206.835 - 62.3 * perWord - perSentence,
    words: words.length,
    sentences: sentences.length,
    syllables,
  }
}

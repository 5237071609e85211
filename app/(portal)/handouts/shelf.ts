import { linesOf } from '../../../handouts/blocks'
import { type HandoutId, type HandoutLanguage, handoutIds, handoutLanguages } from '../../../handouts/handout-ids'
import { handoutLibrary } from '../../../handouts/library'
import { medicalNames } from '../../../handouts/medical-names'
import type { Handout } from '../../../handouts/parse-handout'
import { readingEaseSpanish } from '../../../handouts/reading-ease-spanish'
import { readingGrade } from '../../../handouts/reading-grade'

/** One language of one handout as the library lists it. */
export type OnShelf = {
  language: HandoutLanguage
  title: string
  version: number
  reading: string
  reviewer: string | null
  reviewBy: string
}

const linesIn = ({ sections }: Handout) => sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(linesOf)])

/** Lists without stops flatter a measure, so the harder of two counts: the whole text, and its full sentences alone. */
const twice = (lines: readonly string[]) => [lines, lines.filter((line) => /[.?:]$/.test(line.trim()))]

/** Every section counts, those of the filter too; the measure exempts medical names that the sheet explains (clinical.md 8.1). */
function readingOf(handout: Handout): string {
  const ways = twice(linesIn(handout))
  if (handout.language === 'es') {
    const ease = Math.min(...ways.map((lines) => readingEaseSpanish(lines, medicalNames.es).fernandezHuerta))
    return `Fernández-Huerta ${ease.toFixed(0)}`
  }
  return `Flesch-Kincaid ${Math.max(...ways.map((lines) => readingGrade(lines, medicalNames.en).grade)).toFixed(1)}`
}

const onShelf = (id: HandoutId): OnShelf[] =>
  handoutLanguages.map((language) => {
    const handout = handoutLibrary[id][language]
    const { title, version, reviewer, reviewBy } = handout
    return { language, title, version, reading: readingOf(handout), reviewer, reviewBy }
  })

let measured: { id: HandoutId; languages: OnShelf[] }[] | null = null
/** The library in its order, measured once per process: its files are read once too. */
export function shelves(): { id: HandoutId; languages: OnShelf[] }[] {
  measured ??= handoutIds.map((id) => ({ id, languages: onShelf(id) }))
  return measured
}

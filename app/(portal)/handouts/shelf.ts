import { type HandoutId, type HandoutLanguage, handoutIds, handoutLanguages } from '../../../handouts/handout-ids'
import { handoutLibrary } from '../../../handouts/library'
import { readingInWords, readingOf } from '../../../handouts/reading-measure'

/** One language of one handout as the library lists it. */
export type OnShelf = {
  language: HandoutLanguage
  title: string
  version: number
  reading: string
  reviewer: string | null
  reviewBy: string
}

const onShelf = (id: HandoutId): OnShelf[] =>
  handoutLanguages.map((language) => {
    const { title, version, reviewer, reviewBy, sections } = handoutLibrary[id][language]
    return { language, title, version, reading: readingInWords(readingOf(language, sections)), reviewer, reviewBy }
  })

let measured: { id: HandoutId; languages: OnShelf[] }[] | null = null
/** The library in its order, measured once per process: its files are read once too. */
export function shelves(): { id: HandoutId; languages: OnShelf[] }[] {
  measured ??= handoutIds.map((id) => ({ id, languages: onShelf(id) }))
  return measured
}

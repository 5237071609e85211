import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type HandoutId, type HandoutLanguage, handoutIds, handoutLanguages } from './handout-ids'
import { type Handout, parseHandout } from './parse-handout'

const read = (id: HandoutId, language: HandoutLanguage) =>
  parseHandout(readFileSync(join(process.cwd(), 'handouts', `${id}.${language}.md`), 'utf8'))

/** Each file is read when it is first asked for and once per process. */
function inBothLanguages(id: HandoutId): Record<HandoutLanguage, Handout> {
  const known: Partial<Record<HandoutLanguage, Handout>> = {}
  return {
    get en() {
      known.en ??= read(id, 'en')
      return known.en
    },
    get es() {
      known.es ??= read(id, 'es')
      return known.es
    },
  }
}

/** The handouts that ship, from the clone's own folder. */
export const handoutLibrary = Object.fromEntries(handoutIds.map((id) => [id, inBothLanguages(id)])) as Record<
  HandoutId,
  Record<HandoutLanguage, Handout>
>

/** One handout that ships, in one language; null when the id or the language is none of ours. */
export function findHandout(id: string, language: string): Handout | null {
  const known = handoutIds.find((each) => each === id)
  const spoken = handoutLanguages.find((each) => each === language)
  return known === undefined || spoken === undefined ? null : handoutLibrary[known][spoken]
}

import type { PrintableHandout } from './compose'
import { type HandoutLanguage, handoutLanguages, ownHandoutId } from './handout-ids'
import { handoutLibrary } from './library'
import { type EmergencyBox, parseOwnHandout, printableOwn } from './own-handout'
import { sentencesThatWarn } from './own-handout-safety'
import { HandoutProblem } from './parse-handout'

/** The emergency box as every sheet has it. */
export const emergencyBox = (language: HandoutLanguage): EmergencyBox => {
  const box = handoutLibrary.cramping[language].sections.find(({ id }) => id === 'emergency')
  if (box === undefined) throw new Error('The library has lost its emergency box.')
  return { id: box.id, heading: box.heading, blocks: box.blocks }
}

let warning: string[] | null = null
/** The library's sentences that may stand in any handout (own-handout-safety.ts), read once per process. */
export function libraryWarnings(): string[] {
  warning ??= sentencesThatWarn(handoutLanguages.flatMap((language) => Object.values(handoutLibrary).map((handout) => handout[language])))
  return warning
}

/** A published text as sheets are composed of it; null when it can no longer be read. */
export function printablePublished({ id, version, text }: { id: string; version: number; text: string }): PrintableHandout | null {
  try {
    const own = parseOwnHandout(text)
    return printableOwn(own, { id: ownHandoutId(id), version, box: emergencyBox(own.language) })
  } catch (problem) {
    if (problem instanceof HandoutProblem) return null
    throw problem
  }
}

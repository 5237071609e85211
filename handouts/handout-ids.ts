import { plannableHandouts } from '../clinical/visit/visit-record'

/** The handouts that ship, in the order in which a clinician chooses from them. Free of files, so that a browser may import it. */
export const handoutIds = plannableHandouts
export type HandoutId = (typeof handoutIds)[number]

/** What staff call them, whatever the language of the sheet. */
export const handoutNames: Record<HandoutId, string> = {
  cramping: 'Cramping of the foot and leg',
  pad: 'Leg pain when walking (PAD)',
  abi: 'Ankle pressure test (ABI)',
  'walking-program': 'Walking program',
  'water-pills': 'Cramps and water pills',
  stretches: 'Stretches for calf and foot',
  'night-cramps': 'Night cramps',
  'foot-check': 'Daily foot check',
  'stop-tobacco': 'Stop tobacco',
}

export const handoutLanguages = ['en', 'es'] as const
export type HandoutLanguage = (typeof handoutLanguages)[number]

/** How staff read them. */
export const languageNames: Record<HandoutLanguage, string> = { en: 'English', es: 'Spanish' }

/** A handout of the practice's own, among those that ship: `own-` before its UUID. */
export type OwnHandoutId = `own-${string}`
export const ownHandoutPattern = /^own-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
export const isOwnHandoutId = (id: string): id is OwnHandoutId => ownHandoutPattern.test(id)
export const ownHandoutId = (uuid: string): OwnHandoutId => `own-${uuid}`
/** The UUID in it. */
export const uuidOfOwn = (id: OwnHandoutId): string => id.slice('own-'.length)

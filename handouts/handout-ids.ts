/** The handouts that ship, in the order in which a clinician chooses from them. Free of files, so that a browser may import it. */
export const handoutIds = [
  'cramping',
  'pad',
  'abi',
  'walking-program',
  'water-pills',
  'stretches',
  'night-cramps',
  'foot-check',
  'stop-tobacco',
] as const
export type HandoutId = (typeof handoutIds)[number]

export const handoutLanguages = ['en', 'es'] as const
export type HandoutLanguage = (typeof handoutLanguages)[number]

import { z } from 'zod'
import {
  type HandoutId,
  type HandoutLanguage,
  handoutIds,
  handoutLanguages,
  isOwnHandoutId,
  type OwnHandoutId,
  ownHandoutPattern,
} from './handout-ids'

/** A sheet that can be chosen: one that ships, or one of the practice's own. */
export type SheetId = HandoutId | OwnHandoutId

/** Handouts of the practice's own that may be chosen at once. */
const mostOwn = 20

/** Each once: those that ship in the library's order, then the practice's own. */
export const inOrder = (ids: readonly string[]): SheetId[] => [
  ...handoutIds.filter((id) => ids.includes(id)),
  ...[...new Set(ids)].filter(isOwnHandoutId).slice(0, mostOwn),
]

/** What somebody chose on the page that gives handouts. Held in the address of that page, so that a reload loses none of it. */
export const givingChoices = z.strictObject({
  handouts: z
    .array(z.union([z.enum(handoutIds), z.string().regex(ownHandoutPattern)]))
    .max(handoutIds.length + mostOwn)
    .transform(inOrder),
  language: z.enum(handoutLanguages),
  largePrint: z.boolean(),
  /** A cramp diary besides, where no chosen sheet ends with one for walking. */
  diary: z.boolean(),
  /** The answer to the screening question of safety-conditions.ts; null while nobody asked it. */
  legChanged: z.enum(['yes', 'no']).nullable(),
  /** The numbers were talked about with the patient: only then is a fall told on paper. */
  discussed: z.boolean(),
  /** Sections left off although they apply, as `handout.section`. */
  without: z.array(z.string().regex(/^[a-z0-9-]{1,40}\.[a-z0-9-]{1,60}$/)).max(200),
  nextVisit: z
    .strictObject({
      day: z.iso.date(),
      time: z
        .string()
        .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
        .nullable(),
    })
    .nullable(),
})
export type GivingChoices = z.output<typeof givingChoices>

type Search = Record<string, string | string[] | undefined>
const listOf = (value: string | string[] | undefined) => (value === undefined ? [] : [value].flat())
const oneOf = <const T extends string>(values: readonly T[], text: string | undefined): T | null =>
  values.find((value) => value === text) ?? null

/** The choices that an address holds. An address without any has those that are suggested; what it holds and nobody offers is not read. */
export function choicesFromSearch(search: Search, suggested: { handouts: readonly HandoutId[]; language: HandoutLanguage }): GivingChoices {
  const one = (name: string) => listOf(search[name])[0]
  const sheets = listOf(search.sheet)
  const day = z.iso.date().safeParse(one('next'))
  const time = givingChoices.shape.nextVisit.unwrap().shape.time.unwrap().safeParse(one('at'))
  return {
    handouts: inOrder(one('chosen') === undefined && sheets.length === 0 ? suggested.handouts : sheets),
    language: oneOf(handoutLanguages, one('language')) ?? suggested.language,
    largePrint: one('print') === 'large',
    diary: one('diary') === 'yes',
    legChanged: oneOf(['yes', 'no'], one('leg')),
    discussed: one('discussed') === 'yes',
    without: listOf(search.without)
      .filter((each) => givingChoices.shape.without.safeParse([each]).success)
      .slice(0, 200),
    nextVisit: day.success ? { day: day.data, time: time.success ? time.data : null } : null,
  }
}

/** The choices without handouts of the practice's own that are not among these: archived since, or never there. */
export const offered = (choices: GivingChoices, own: readonly { id: string }[]): GivingChoices => ({
  ...choices,
  handouts: choices.handouts.filter((id) => !isOwnHandoutId(id) || own.some((each) => each.id === id)),
})

/** The address's part that holds them, read back by `choicesFromSearch`. */
export function searchOfChoices(choices: GivingChoices): string {
  const search = new URLSearchParams()
  // So that "none chosen" is not read as "nothing said yet".
  search.set('chosen', String(choices.handouts.length))
  for (const id of choices.handouts) search.append('sheet', id)
  search.set('language', choices.language)
  if (choices.largePrint) search.set('print', 'large')
  if (choices.diary) search.set('diary', 'yes')
  if (choices.legChanged !== null) search.set('leg', choices.legChanged)
  if (choices.discussed) search.set('discussed', 'yes')
  if (choices.nextVisit !== null) search.set('next', choices.nextVisit.day)
  if (choices.nextVisit?.time) search.set('at', choices.nextVisit.time)
  for (const each of choices.without) search.append('without', each)
  return search.toString()
}

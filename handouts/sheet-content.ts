import type { ComposedHandout } from './compose'
import type { HandoutLanguage } from './handout-ids'
import type { KnownPicture } from './pictures'

/** The practice as it stands on the sheet. What a practice does not have is not named in it, so that sheets of earlier days keep their hash. */
export type SheetPractice = {
  name: string
  addressLines: readonly string[]
  phone: string | null
  /** As the practice wrote it, in English. */
  afterHours: string | null
  /** On a sheet in Spanish: the same in that language, word for word. */
  afterHoursEs?: string
  logo?: KnownPicture & { pictureId: string }
}

/**
 * Everything that is on a patient's sheet of paper but the margin: what is kept when it is given, and drawn again from what was kept.
 * What only the clinician sees (reasons, what was left out) is not in it.
 */
export type SheetContent = {
  handout: Omit<ComposedHandout, 'applied' | 'leftOut' | 'leftOff'>
  practice: SheetPractice
  /** Day `YYYY-MM-DD`, time `HH:MM` of the practice's clock; null leaves a line to write on. */
  nextVisit: NextVisit | null
  /** Eighteen points instead of fourteen. */
  largePrint: boolean
  /** In the margin of each page, in the sheet's language: of which visit it tells. */
  status: string
}
export type NextVisit = { day: string; time: string | null }

/** What the clinician was shown beside the sheet, and chose: kept with what was given. */
export type SheetReasons = Pick<ComposedHandout, 'applied' | 'leftOut' | 'leftOff'> & {
  /** Comparisons of numbers that were held back, and why. */
  withheld: string[]
}

export function sheetOf(
  composed: ComposedHandout,
  page: Omit<SheetContent, 'handout'>,
): { content: SheetContent; reasons: Omit<SheetReasons, 'withheld'> } {
  const { applied, leftOut, leftOff, ...handout } = composed
  return { content: { handout, ...page }, reasons: { applied, leftOut, leftOff } }
}

/** A practice as the portal knows it: what it does not have is null. */
export type SheetGiver = Omit<SheetPractice, 'logo' | 'afterHoursEs'> & {
  afterHoursEs?: string | null
  logo?: SheetPractice['logo'] | null
}

export const practiceOnSheet = (
  { name, addressLines, phone, afterHours, afterHoursEs, logo }: SheetGiver,
  language: HandoutLanguage,
): SheetPractice => ({
  name,
  addressLines,
  phone,
  afterHours,
  ...(language === 'es' && afterHoursEs ? { afterHoursEs } : {}),
  ...(logo ? { logo } : {}),
})

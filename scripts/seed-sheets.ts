import { readFileSync } from 'node:fs'
import type { SheetToGive } from '../db/queries/handouts-given'
import type { DemoVisit } from '../db/seed/seed-handouts'
import { earlierWalksOf } from '../handouts/earlier-walks'
import { visitSheets } from '../handouts/give-sheets'
import { handoutLibrary } from '../handouts/library'
import { parseHandout } from '../handouts/parse-handout'
import { sheetToGive } from '../handouts/sheet-to-give'

/** Version 1 of the cramping sheet, as practices gave it before there was a second: in English only. */
const before = {
  ...handoutLibrary,
  cramping: { ...handoutLibrary.cramping, en: parseHandout(readFileSync('handouts/earlier/cramping-1.en.md', 'utf8')) },
}
/** The demo's second version came into use this many days before its today. */
const secondVersionDaysAgo = 200

/** What a clinician of the demo gave after a visit: the plan's handouts, in the patient's language where there was a sheet in it. */
export function demoSheets({ opened, walks, practice, daysAgo }: DemoVisit): SheetToGive[] {
  const { visit, patient, record, earlier, criticalValues } = opened
  const first = daysAgo > secondVersionDaysAgo
  const legChanged = record.redFlags.oneLegNewlySwollen
  const choices = {
    handouts: [...record.plan.handouts],
    language: patient.language === 'es' && !first ? ('es' as const) : ('en' as const),
    largePrint: false,
    diary: false,
    legChanged,
    discussed: false,
    without: [],
    nextVisit: null,
  }
  const told = { visit, patient, record, earlier, earlierWalks: earlierWalksOf(walks, visit.day), criticalValues }
  const also = { legChanged, discussed: false }
  return visitSheets(choices, told, practice, { library: first ? before : handoutLibrary }).map((sheet) => sheetToGive(sheet, also))
}

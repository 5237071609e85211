import { ageInYears } from '../clinical/patient/age'
import { interpretRestingStudy } from '../clinical/vascular-study/resting-study'
import { type EarlierStudy, type EarlierVisits, visitFacts } from '../clinical/visit/visit-facts'
import type { VisitRecord } from '../clinical/visit/visit-record'
import { composeHandout, type PrintableHandout } from './compose'
import { contentHash } from './content-hash'
import { dayInWords } from './day-in-words'
import type { GivingChoices } from './giving-choices'
import { type HandoutFacts, handoutFacts } from './handout-facts'
import { type HandoutId, type HandoutLanguage, isOwnHandoutId } from './handout-ids'
import { handoutLibrary } from './library'
import type { Handout } from './parse-handout'
import { practiceOnSheet, type SheetContent, type SheetGiver, type SheetReasons, sheetOf } from './sheet-content'
import { sheetWords } from './sheet-words'
import { type EarlierWalk, type FindingsInWords, findingsInWords } from './your-visit'

/** What a visit tells the sheets, as the database holds it. */
export type VisitForSheets = {
  visit: { day: string; status: 'open' | 'signed' | 'voided'; signedByName: string | null }
  patient: { birthDate: string; sex: 'female' | 'male' | 'other' | 'unknown' }
  record: VisitRecord
  earlier: EarlierVisits & { study: EarlierStudy | null }
  /** Of earlier signed visits, oldest first. */
  earlierWalks: readonly EarlierWalk[]
  criticalValues: Parameters<typeof visitFacts>[0]['criticalValues']
}

export type Sheet = { content: SheetContent; contentHash: string; reasons: SheetReasons }

/** Sections at the end of a sheet into which a patient writes how far they walk. */
const walkDiaries: readonly string[] = ['diary', 'walk-diary', 'walk-log']

/** What each sheet tells in its own language: the practice's own are written in one, and keep it whatever language is chosen. */
type Telling = Record<HandoutLanguage, { status: string; found: FindingsInWords }>
type Shelves = { library: Record<HandoutId, Record<HandoutLanguage, Handout>>; own: readonly PrintableHandout[] }

function sheets(
  { handouts, language, largePrint, diary, without, nextVisit }: GivingChoices,
  giver: SheetGiver,
  facts: HandoutFacts | null,
  telling: Telling,
  { library, own }: Shelves,
): Sheet[] {
  const chosen = handouts.flatMap((id) => {
    const off = without.flatMap((each) => (each.startsWith(`${id}.`) ? each.slice(id.length + 1) : []))
    // One that was archived since it was chosen is no more to be had.
    const handout = isOwnHandoutId(id) ? own.find((each) => each.id === id) : library[id][language]
    return handout === undefined ? [] : composeHandout(handout, facts, telling[handout.language].found.blocks, off)
  })
  const last = chosen.at(-1)
  const isDiary = ({ id }: { id: string }) => walkDiaries.includes(id)
  if (diary && last !== undefined && !chosen.some(({ sections }) => sections.some(isDiary))) {
    const page = composeHandout(library.cramping[last.language], null).sections.filter(isDiary)
    last.sections.push(...page)
  }
  return chosen.map((composed) => {
    const { status, found } = telling[composed.language]
    const practice = practiceOnSheet(giver, composed.language)
    const { content, reasons } = sheetOf(composed, { practice, nextVisit, largePrint, status })
    const tells = composed.applied.some(({ id }) => id === 'your-visit')
    return { content, contentHash: contentHash(content), reasons: { ...reasons, withheld: tells ? found.withheld : [] } }
  })
}

/** The sheets for anybody: nothing of the chart is read, so nothing personal and nothing filtered stands in them. */
export const generalSheets = (
  choices: GivingChoices,
  practice: SheetGiver,
  { library = handoutLibrary, own = [] }: Partial<Shelves> = {},
): Sheet[] => {
  const of = (language: HandoutLanguage) => ({ status: sheetWords[language].general, found: { blocks: [], withheld: [] } })
  return sheets(choices, practice, null, { en: of('en'), es: of('es') }, { library, own })
}

/** The findings of a visit in the words of a language, and what of them is held back. */
function findings(language: HandoutLanguage, discussed: boolean, told: VisitForSheets, distanceUnit: 'm' | 'ft'): FindingsInWords {
  const { visit, patient, record, earlier, earlierWalks } = told
  const { rescreenOn } = record.plan
  return findingsInWords({
    visitDay: dayInWords(visit.day, language),
    signed: visit.status === 'signed',
    cause: record.assessment.cause,
    walkTests: record.walkTests,
    abi: interpretRestingStudy(record.vascularStudy, { ageYears: ageInYears(patient.birthDate, visit.day) }).abi,
    distanceUnit,
    rescreenOn: rescreenOn === null ? null : dayInWords(rescreenOn, language),
    language,
    study: record.vascularStudy,
    earlierWalks,
    earlierStudy: earlier.study,
    discussed,
  })
}

/**
 * The sheets of one visit as its patient gets them: the safety filter reads the visit as it is stored, and unknown counts as present.
 * The same visit and the same choices give the same hashes.
 */
export function visitSheets(
  choices: GivingChoices,
  told: VisitForSheets,
  practice: SheetGiver & { distanceUnit: 'm' | 'ft' },
  { library = handoutLibrary, own = [] }: Partial<Shelves> = {},
): Sheet[] {
  const { visit, patient, record, earlier, criticalValues } = told
  const facts = visitFacts({ record, patient, visitDay: visit.day, earlier, criticalValues })
  const { abi } = interpretRestingStudy(record.vascularStudy, { ageYears: ageInYears(patient.birthDate, visit.day) })
  const band = (side: 'right' | 'left') =>
    abi[side].state === 'value' ? abi[side].band : abi[side].state === 'non-compressible' ? 'non-compressible' : null
  const filter = handoutFacts(record, { right: band('right'), left: band('left') }, { visit: facts, legChanged: choices.legChanged })
  const of = (language: HandoutLanguage) => ({
    status: sheetWords[language].ofVisit({ day: visit.day, signedBy: visit.signedByName }),
    found: findings(language, choices.discussed, told, practice.distanceUnit),
  })
  return sheets(choices, practice, filter, { en: of('en'), es: of('es') }, { library, own })
}

/**
 * How rules read a laboratory result and how it reads in advice: "Potassium 2.4 mEq/L (20-Nov-2026, hemolyzed sample)".
 *
 * Source: clinical.md section 5, R24. A sample older than 7 days is an old value to be followed up and no emergency of today [design]; one
 * without a day counts as today's, and so does one that is dated after the visit.
 */
import { fractionOf, roundHalfUp } from '../exact-number'
import { labTestInfo } from '../labs/lab-tests'
import { clinicalDay, daysBetween } from '../visit/days'
import type { LabFact, LabName, UnreadCritical, VisitFacts } from '../visit/visit-facts'
import { severityOf } from './critical-labs'

const recentDays = 7
const signs = { 'less-than': '<', 'more-than': '>' } as const

const ownWords: { readonly [N in LabName]?: string } = {
  calcium: 'total calcium',
  tsh: 'TSH',
  hba1c: 'HbA1c',
  'ldl-cholesterol': 'LDL cholesterol',
  'hdl-cholesterol': 'HDL cholesterol',
}
/** As it stands within a sentence: "total calcium", "creatine kinase", "TSH". */
export const labWord = (name: LabName): string => ownWords[name] ?? name.replaceAll('-', ' ')
export const labTitle = (name: LabName): string => `${labWord(name)[0]?.toUpperCase()}${labWord(name).slice(1)}`

/** "Potassium 2.4 mEq/L", "Sodium <125 mEq/L". A converted value is shown with at most three decimals and compared with all of them. */
export function labText(name: LabName, { value, comparator }: LabFact): string {
  const [unit] = labTestInfo[name].units
  return `${labTitle(name)} ${comparator ? signs[comparator] : ''}${roundHalfUp(fractionOf(value), 3)} ${unit}`
}

export const sampleText = (sampleOn: string | null | undefined): string => (sampleOn ? clinicalDay(sampleOn) : 'day not recorded')

export const labLine = (name: LabName, lab: LabFact): string =>
  `${labText(name, lab)} (${sampleText(lab.sampleOn)}${lab.hemolyzed === 'yes' ? ', hemolyzed sample' : ''})`

export const isOld = (sampleOn: string | null | undefined, visitDay: string | null | undefined): boolean =>
  Boolean(sampleOn && visitDay) && daysBetween(sampleOn ?? '', visitDay ?? '') > recentDays

/** Every result in the order it was recorded. */
export const labsOf = (facts: VisitFacts): { name: LabName; lab: LabFact }[] =>
  (Object.entries(facts.labs ?? {}) as [LabName, LabFact | undefined][]).flatMap(([name, lab]) => (lab ? { name, lab } : []))

/** Signs with which a potassium of 2.5 to 2.9 or 6.0 to 6.4 is an emergency (R24); the cramps themselves are none of them [design]. */
export const aggravating = {
  palpitations: 'Palpitations',
  fainting: 'Fainting or near-fainting',
  markedWeakness: 'Marked or spreading weakness',
  confusion: 'Confusion',
  seizure: 'Seizure',
  handOrFaceSpasm: 'Hand or face spasm',
  newEcgChange: 'New ECG change',
  acuteKidneyInjury: 'Acute kidney injury',
  digoxinQtDrugOrLithium: 'Digoxin, a QT-prolonging drug or lithium',
} as const
export const aggravatingNames = Object.keys(aggravating) as (keyof typeof aggravating)[]

export function isEmergencyToday(facts: VisitFacts, name: LabName, lab: LabFact): boolean {
  if (isOld(lab.sampleOn, facts.visitDay)) return false
  const severity = severityOf(name, lab)
  return severity === 'emergency' || (severity === 'with-a-sign' && aggravatingNames.some((sign) => facts[sign] === 'yes'))
}

/** A result that nobody can read, but that its laboratory marked critical. */
export const unreadLine = ({ test, sampleOn }: UnreadCritical): string =>
  `${test ? labTitle(test) : 'A test'} marked critical by the laboratory, value not readable (${sampleText(sampleOn)})`

/** The results that are an emergency today, as lines; empty when there is none or no labs are known. R1a counts them too. */
export const emergencyLabs = (facts: VisitFacts): string[] => [
  ...labsOf(facts).flatMap(({ name, lab }) => (isEmergencyToday(facts, name, lab) ? [labLine(name, lab)] : [])),
  ...(facts.unreadCritical ?? []).flatMap((unread) => (isOld(unread.sampleOn, facts.visitDay) ? [] : [unreadLine(unread)])),
]

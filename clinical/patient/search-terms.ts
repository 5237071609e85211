/**
 * The words by which a patient is found. A search is: every typed word begins one of the patient's terms, in any order, so a term that
 * runs on (`obriennunez`) also serves each of its beginnings (`obr`, `obrien`). Both sides go through the same folding.
 * The table patient_search_terms holds the terms; why prefixes and not LIKE: architecture.md, Search under row-level security.
 */
import { monthNamed } from './birth-date'
import { foldedPieces, foldedWords, foldText, writesWithoutSpaces } from './folded-text'
import { phoneGroups } from './phone'

export type SearchablePatient = {
  givenName: string
  familyName: string
  preferredName?: string | null
  /** `YYYY-MM-DD` */
  birthDate: string
  phone?: string | null
  recordNumber: string
}

// A name has at most 100 characters in the portal; the limits keep a hostile text from costing anything.
const longestField = 400
const longestTerm = 100
const mostPieces = 40
const mostWords = 12

const shortened = (term: string) => [...term].slice(0, longestTerm).join('')

/** Every run-on from each piece to the end: `o`, `brien`, `nunez` give `obriennunez`, `briennunez`, `nunez`, and each piece alone. */
function runOns(pieces: string[]): string[] {
  const kept = pieces.slice(0, mostPieces)
  const joined = kept.map((_, start) => kept.slice(start).join(''))
  const neighbors = kept.slice(1).map((piece, index) => (kept[index] ?? '') + piece)
  const fromEveryCharacter = joined
    .slice(0, 1)
    .filter(writesWithoutSpaces)
    .flatMap((whole) => [...whole].slice(0, mostPieces).map((_, start, all) => all.slice(start).join('')))
  return [...kept, ...neighbors, ...joined, ...fromEveryCharacter]
}

const shortMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const longMonths = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

function birthDateTerms(birthDate: string): string[] {
  const [year = '', month = '', day = ''] = birthDate.split('-')
  const long = longMonths[Number(month) - 1] ?? ''
  const short = shortMonths[Number(month) - 1] ?? ''
  return [
    year + month + day,
    month + day + year,
    month + day + year.slice(2),
    `${day}${short}${year}`,
    `${Number(day)}${short}${year}`,
    `${long}${day}${year}`,
  ]
}

/** Distinct folded terms of a patient, in no meaningful order. */
export function searchTermsOf(patient: SearchablePatient): string[] {
  const names = [patient.givenName, patient.familyName, patient.preferredName ?? ''].map((name) =>
    foldedPieces(name.slice(0, longestField)),
  )
  const [given = [], family = []] = names
  const together = [...family, ...given].join('')
  const record = foldedPieces(patient.recordNumber.slice(0, longestField))
  const terms = [
    ...names.flatMap(runOns),
    // Written without a space, a whole name is typed as one word, family name first.
    ...(writesWithoutSpaces(together) ? runOns([together]) : []),
    ...runOns(record),
    ...(patient.phone ? runOns(phoneGroups(patient.phone)) : []),
    ...birthDateTerms(patient.birthDate),
  ]
  return [...new Set(terms.filter(Boolean).map(shortened))]
}

/** A day or a month; a year stays as it is. */
const twoDigits = (part: string) => part.padStart(2, '0')
/** A date with numbers only, perhaps not typed to its end: `2/12/19` is the beginning of `02121955`; `1955-2-` of `19550212`. */
function numericDate(token: string): string | null {
  const parts = /^(\d{1,2}|\d{4})[/.-](\d{1,2})(?:([/.-])(\d{0,4}))?$/.exec(token)
  if (!parts) return null
  const [, first = '', second = '', separator, third = ''] = parts
  return twoDigits(first) + (separator ? twoDigits(second) : second) + third
}

const namedDate = /\b(?:(\d{1,2})[\s./-]{0,3}([a-z]{3,9})|([a-z]{3,9})[\s./-]{0,3}(\d{1,2}))[\s,./-]{1,3}(\d{4})\b/gu
/** Dates with a month's name become `19550212`, the one form that every patient's terms hold. */
function namedDatesToTerms(text: string): string {
  return text.replace(namedDate, (whole, day1, name1, name2, day2, year) => {
    const month = monthNamed(name1 ?? name2)
    return month === null ? whole : ` ${year}${twoDigits(String(month))}${twoDigits(day1 ?? day2)} `
  })
}

/** Phone digits without the country's 1, for text that holds nothing but a whole phone number. */
function phoneDigits(text: string): string | null {
  if (/^\d{3}[\s.-]\d{4}$/.test(text)) return text.replace(/\D/g, '')
  if (!/^\+?[\d\s().-]{10,20}$/.test(text)) return null
  const digits = text.replace(/\D/g, '')
  if (digits.length === 11 && digits.startsWith('1')) return digits.slice(1)
  return digits.length === 10 ? digits : null
}

/** What somebody typed → distinct words, each of which must begin a term. Empty when nothing searchable was typed. */
export function searchWords(text: string): string[] {
  const typed = text.slice(0, longestField).trim()
  const date = numericDate(typed)
  const phone = date === null ? phoneDigits(typed) : null
  if (phone !== null) return [phone]
  const tokens = namedDatesToTerms(foldText(typed)).split(/\s+/u)
  const words = tokens.flatMap((token) => numericDate(token.replace(/,$/, '')) ?? foldedWords(token))
  return [...new Set(words.map(shortened))].slice(0, mostWords)
}

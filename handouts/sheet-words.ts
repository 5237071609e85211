import { dayInWords } from './day-in-words'
import { type HandoutLanguage, isOwnHandoutId } from './handout-ids'
import type { NextVisit } from './sheet-content'

/** What stands on every sheet around the handout's own text, in the sheet's language. Days come as `YYYY-MM-DD`. */
export type SheetWords = {
  callUs: string
  whenClosed: string
  /** The practice's own words, which it writes in English. */
  afterHours: (words: string) => string
  nextVisit: string
  /** "Monday, December 7, 2026 at 9:30 a.m." */
  nextVisitOn: (next: NextVisit) => string
  basedOn: string
  imprint: (handout: { id: string; language: HandoutLanguage; version: number; reviewer: string | null; reviewBy: string | null }) => string
  identity: (patient: { familyName: string; givenName: string; birthDate: string; recordNumber: string }) => string
  general: string
  ofVisit: (visit: { day: string; signedBy: string | null }) => string
  /** The practice, who gave it when, and who printed it when. */
  given: (given: { practice: string; on: string; by: string }) => string
  printed: (printed: { on: string; by: string }) => string
  /** Several sheets in one print. */
  sheets: (count: number) => string
}

const weekdays: Record<HandoutLanguage, readonly string[]> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  es: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
}
const longDay = (day: string, language: HandoutLanguage) =>
  `${weekdays[language][new Date(`${day}T00:00:00Z`).getUTCDay()]}${language === 'es' ? '' : ','} ${dayInWords(day, language)}`

/** `14:05` as `2:05` and whether it is past noon. */
function twelveHours(time: string): { clock: string; afternoon: boolean } {
  const hour = Number(time.slice(0, 2))
  return { clock: `${hour % 12 === 0 ? 12 : hour % 12}:${time.slice(3)}`, afternoon: hour >= 12 }
}

/** Of a handout of the practice's own the beginning, which is enough to tell its sheets apart on paper: `own-1a2b3c4d`. */
const shortId = (id: string) => (isOwnHandoutId(id) ? id.slice(0, 12) : id)

export const sheetWords: Record<HandoutLanguage, SheetWords> = {
  en: {
    callUs: 'Call us:',
    whenClosed: 'When we are closed:',
    afterHours: (words) => words,
    nextVisit: 'Your next visit:',
    nextVisitOn: ({ day, time }) => {
      if (time === null) return longDay(day, 'en')
      const { clock, afternoon } = twelveHours(time)
      return `${longDay(day, 'en')} at ${clock} ${afternoon ? 'p.m.' : 'a.m.'}`
    },
    basedOn: 'Our changes rest on:',
    imprint: ({ id, language, version, reviewer, reviewBy }) =>
      `Sheet ${shortId(id)}-${language}, version ${version}${reviewer === null ? '' : `, reviewed by ${reviewer}`}${reviewBy === null ? '' : `, to be reviewed by ${dayInWords(reviewBy, 'en')}`}.`,
    identity: ({ familyName, givenName, birthDate, recordNumber }) =>
      `${familyName}, ${givenName} · born ${dayInWords(birthDate, 'en')} · #${recordNumber}`,
    general: 'General sheet, without findings',
    ofVisit: ({ day, signedBy }) =>
      `Visit of ${dayInWords(day, 'en')}, ${signedBy === null ? 'DRAFT, NOT SIGNED' : `signed by ${signedBy}`}`,
    given: ({ practice, on, by }) => `${practice} · given ${dayInWords(on, 'en')} by ${by}`,
    printed: ({ on, by }) => `printed ${dayInWords(on, 'en')} by ${by}`,
    sheets: (count) => `${count} handouts`,
  },
  es: {
    callUs: 'Llámenos:',
    whenClosed: 'Cuando estamos cerrados:',
    // One telephone number says it all in any language; anything else is the practice's to say.
    afterHours: (words) => {
      const [number, another] = words.match(/\(?\d{3}\)?[ .-]?\d{3}[ .-]\d{4}/g) ?? []
      return number === undefined || another !== undefined ? words : `llame al ${number}.`
    },
    nextVisit: 'Su próxima cita:',
    nextVisitOn: ({ day, time }) => {
      if (time === null) return longDay(day, 'es')
      const { clock, afternoon } = twelveHours(time)
      return `${longDay(day, 'es')}, ${clock} ${afternoon ? 'p. m.' : 'a. m.'}`
    },
    basedOn: 'Nuestros cambios se basan en:',
    imprint: ({ id, language, version, reviewer, reviewBy }) =>
      `Hoja ${shortId(id)}-${language}, versión ${version}${reviewer === null ? '' : `, revisada por ${reviewer}`}${reviewBy === null ? '' : `, debe revisarse antes del ${dayInWords(reviewBy, 'es')}`}.`,
    identity: ({ familyName, givenName, birthDate, recordNumber }) =>
      `${familyName}, ${givenName} · fecha de nacimiento: ${dayInWords(birthDate, 'es')} · #${recordNumber}`,
    general: 'Hoja general, sin resultados',
    ofVisit: ({ day, signedBy }) =>
      `Visita del ${dayInWords(day, 'es')}, ${signedBy === null ? 'BORRADOR, SIN FIRMAR' : `firmada por ${signedBy}`}`,
    given: ({ practice, on, by }) => `${practice} · entregada el ${dayInWords(on, 'es')} por ${by}`,
    printed: ({ on, by }) => `impresa el ${dayInWords(on, 'es')} por ${by}`,
    sheets: (count) => `${count} hojas`,
  },
}

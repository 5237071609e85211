import type { HandoutLanguage } from './handout-ids'

const months: Record<HandoutLanguage, readonly string[]> = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  es: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
}

/** A day (`YYYY-MM-DD`) as a patient reads it: "March 3, 2026", "3 de marzo de 2026". @throws RangeError when it is no such day. */
export function dayInWords(day: string, language: HandoutLanguage): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  const name = months[language][Number(month) - 1]
  if (year === undefined || name === undefined || date === undefined) throw new RangeError(`"${day}" is not a day.`)
  return language === 'es' ? `${Number(date)} de ${name} de ${year}` : `${name} ${Number(date)}, ${year}`
}

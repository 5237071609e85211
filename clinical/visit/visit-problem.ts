/** A problem of a visit record, and the ways to find one that all sections share. Each message says what to do. */
import { dayExists, earliestDay, latestDay } from './days'
import type { VisitSection } from './visit-record'

/** `key` is the row's id in sections with rows, null in the others. */
export type VisitProblem = { section: VisitSection; key: string | null; field: string; message: string }
export type Found = { field: string; message: string }
/** `YYYY-MM-DD`: the visit's day and today's in the practice's zone, and the patient's birth. */
export type ProblemDays = { visitDay: string; birthDate: string; today: string }

export const when = (wrong: boolean, field: string, message: string): Found[] => (wrong ? [{ field, message }] : [])

/** A day, partly known or full, on which something happened. */
export function pastDay(field: string, day: string | null, { visitDay, birthDate, today }: ProblemDays): Found[] {
  if (day === null) return []
  if (!dayExists(day)) return [{ field, message: 'This day does not exist. Correct it.' }]
  const last = visitDay < today ? visitDay : today
  return [
    ...when(earliestDay(day) > last, field, 'This lies after the visit. Enter a day up to the day of the visit.'),
    ...when(
      latestDay(day) < birthDate,
      field,
      'This lies before the birth of the patient. Correct it, or the birth date in the patient details.',
    ),
  ]
}

export const unitMissing = (value: number | null, unit: string | null, field: string, what = 'unit of this number'): Found[] =>
  when(value !== null && unit === null, field, `Choose the ${what}.`)

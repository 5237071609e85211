import { Temporal } from 'temporal-polyfill'
import { clinicalDay } from '../../clinical/visit/days'

/** An instant (ISO) as staff read it, in the practice's time: "03-Nov-2026 10:42". */
export function clinicalMoment(at: string, timeZone: string): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone)
  return `${clinicalDay(local.toPlainDate().toString())} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`
}

/** A day as a patient reads it: "November 3, 2026". */
export const fullDay = (day: string): string =>
  Temporal.PlainDate.from(day).toLocaleString('en-US', { year: 'numeric', month: 'long', day: 'numeric' })

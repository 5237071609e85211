import { Temporal } from 'temporal-polyfill'

/** The calendar day, `2026-11-03`, that an instant falls on at the practice. */
export const dayIn = (timeZone: string, at: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString()

/** The instant of a wall-clock time at the practice, `2026-11-03T10:15`; null when no such time exists. Of a repeated hour, the earlier. */
export function instantIn(timeZone: string, local: string): Date | null {
  try {
    const at = Temporal.PlainDateTime.from(local, { overflow: 'reject' }).toZonedDateTime(timeZone, { disambiguation: 'earlier' })
    return new Date(at.epochMilliseconds)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The wall-clock time at the practice, `2026-11-03T10:15`. */
export const localTimeIn = (timeZone: string, at: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' })

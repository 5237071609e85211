/**
 * The shapes that the fields of a visit are made of. `null` means that nobody asked or measured; it is never read as "no".
 * Every message says what to do, because it is shown beside the field as it stands.
 */
import { z } from 'zod'

/** A three-state answer: `null` is "not asked". */
export const answer = z.enum(['yes', 'no']).nullable()
export type Answer = z.infer<typeof answer>

export const legSide = z.enum(['right', 'left', 'both'])
/** Where a sign was found on examination: `none` is "looked for and not there", `null` is "not examined". */
export const sideFound = z.enum(['none', 'right', 'left', 'both'], 'Choose one of the listed answers.').nullable()
export type SideFound = z.infer<typeof sideFound>
export type LegSide = z.infer<typeof legSide>

/** Text keeps every character but the control characters that no keyboard means (tab and line feed stay). */
const withoutControls = (text: string) => !/[\u0000-\u0008\u000b-\u001f\u007f]/.test(text.replaceAll('\r\n', '\n'))
export const text = (max: number) =>
  z
    .string('Enter text.')
    .max(max, `Shorten this to ${max.toLocaleString('en-US')} characters; move the rest to another field.`)
    .refine(withoutControls, 'Remove the invisible control characters from this text.')
    .nullable()

export const whole = (from: number, to: number, what: string) =>
  z
    .number(`Enter ${what} as a whole number, ${from} to ${to}.`)
    .int(`Enter ${what} as a whole number, ${from} to ${to}.`)
    .min(from, `Enter ${what} as a whole number, ${from} to ${to}.`)
    .max(to, `Enter ${what} as a whole number, ${from} to ${to}.`)
    .nullable()

export const amount = (above: number, to: number, what: string) =>
  z
    .number(`Enter ${what} as a number above ${above}, up to ${to.toLocaleString('en-US')}.`)
    .gt(above, `Enter ${what} as a number above ${above}, up to ${to.toLocaleString('en-US')}.`)
    .max(to, `Enter ${what} as a number above ${above}, up to ${to.toLocaleString('en-US')}.`)
    .nullable()

export const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, 'Choose one of the listed answers.').nullable()
export const choices = <const T extends readonly [string, ...string[]]>(values: T) => z.array(z.enum(values)).max(values.length)

/** A calendar day, `2026-11-03`. Whether it may lie in the future is checked against the visit's own day (visit-problems). */
export const day = z.iso.date('Enter the date as month/day/year, such as 11/03/2026.').nullable()
/** A day known to the year, the month or the day: `2026`, `2026-11`, `2026-11-03`. */
export const partialDay = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'Enter a year, a month and year, or a full date, such as 2024, 03/2024 or 03/15/2024.',
  )
  .nullable()

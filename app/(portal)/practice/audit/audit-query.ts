/** What the address of the audit log asks for. Patients stand in it by an id that means nothing, never by number or name. */
import { z } from 'zod'
import { clinicalDay } from '../../../../clinical/visit/days'
import { type AuditColumn, type AuditFilter, auditColumns } from '../../../../db/queries/audit-log'
import { instantIn } from '../../../../db/queries/practice-day'

const day = z.iso.date()
const shape = {
  from: day,
  to: day,
  person: z.uuid(),
  action: z.string().regex(/^[a-z][a-z :.-]{0,199}$/),
  patient: z.uuid(),
  outcome: z.enum(['done', 'refused']),
} as const

/** What an address may ask of the file. */
export const exportAsked = z.strictObject(shape).partial()
export type Asked = z.output<typeof exportAsked>
export type Sorted = { by: AuditColumn; descending: boolean; page: number }

type Query = Record<string, string | string[] | undefined>

const one = <T>(schema: z.ZodType<T>, value: unknown): T | undefined => schema.safeParse(value).data

/** What an address asks; what it does not say properly it does not say. */
export function askedOf(query: Query): { asked: Asked; sorted: Sorted } {
  const asked = Object.fromEntries(
    Object.entries(shape).flatMap(([name, schema]) => {
      const value = one<string>(schema, query[name])
      return value === undefined ? [] : [[name, value]]
    }),
  ) as Asked
  const by = auditColumns.find((column) => column === query.sort) ?? 'at'
  // The newest first, unless somebody says otherwise; every other column from its beginning.
  const descending = query.order === undefined ? by === 'at' || by === 'number' : query.order === 'descending'
  return { asked, sorted: { by, descending, page: Math.min(one(z.coerce.number().int().min(1), query.page) ?? 1, 100_000) - 1 } }
}

const nextDay = (text: string) => new Date(Date.parse(`${text}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
const midnight = (timeZone: string, text: string) => instantIn(timeZone, `${text}T00:00`) ?? instantIn(timeZone, `${text}T01:00`)

/** Days are the practice's, and the last one is whole. */
export function filterOf({ from, to, person, action, patient, outcome }: Asked, timeZone: string): AuditFilter {
  const [begin, end] = [from && midnight(timeZone, from), to && midnight(timeZone, nextDay(to))]
  return {
    ...(begin ? { from: begin } : {}),
    ...(end ? { before: end } : {}),
    ...(person ? { staffId: person } : {}),
    ...(action ? { action } : {}),
    ...(patient ? { patientId: patient } : {}),
    ...(outcome ? { outcome } : {}),
  }
}

/** The period in words, for the line above the table. */
export const periodInWords = ({ from, to }: Asked): string =>
  from === undefined
    ? to === undefined
      ? 'since the beginning'
      : `until ${clinicalDay(to)}`
    : to === undefined
      ? `since ${clinicalDay(from)}`
      : `${clinicalDay(from)} to ${clinicalDay(to)}`

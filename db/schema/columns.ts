/** Column and rule shapes that several tables share. A table of a practice is made of these, so that isolation cannot be forgotten. */
import { type SQL, sql } from 'drizzle-orm'
import { bigint, check, foreignKey, integer, jsonb, numeric, type PgColumn, pgPolicy, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import type { PressureReading } from '../../clinical/vascular-study/pressure-reading'
import { type SectionValues, type VisitSection, visitSections } from '../../clinical/visit/visit-record'

/** The practice that the transaction was opened for; null outside one (after COMMIT the setting is an empty string). */
export const practiceInScope = sql`nullif(current_setting('footfall.practice_id', true), '')::uuid`

/** First in every primary key and composite foreign key. An insert may leave it out: it falls to the practice in scope. */
export const practiceId = () => uuid('practice_id').notNull().default(practiceInScope)
export const id = () => uuid('id').notNull().default(sql`gen_random_uuid()`)

/** A moment, to the millisecond that JavaScript can carry, so that what is read back equals what was written. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 })
export const position = () => bigint('position', { mode: 'number' }).notNull().generatedAlwaysAsIdentity()
/** A number as it was typed: exact decimals, never a float. */
export const decimal = (name: string) => numeric(name, { mode: 'number' })
export const yesOrNo = (name: string) => text(name, { enum: ['yes', 'no'] })
export const side = (name: string) => text(name, { enum: ['right', 'left', 'both'] })
export const reading = (name: string) => jsonb(name).$type<PressureReading>()

/** What each row edited by autosave carries: the version that a stale save is told apart by, and who wrote it last. */
export const savedBy = () => ({
  version: integer('version').notNull().default(1),
  updatedAt: moment('updated_at').notNull(),
  updatedBy: uuid('updated_by').notNull(),
})

type Keyed = { practiceId: PgColumn; id: PgColumn }
/** A reference within the practice: the practice is part of the key, so no row can point at another practice's. Nothing referred to is deleted. */
export const refersTo = (name: string, columns: [practiceId: PgColumn, id: PgColumn], table: Keyed) =>
  foreignKey({ name, columns, foreignColumns: [table.practiceId, table.id] }).onDelete('restrict')

/** Row-level security of a table of a practice: rows of the practice in scope, and no others, for reading and for writing. */
export const ofPracticeInScope = () =>
  pgPolicy('of_practice_in_scope', { using: sql`practice_id = ${practiceInScope}`, withCheck: sql`practice_id = ${practiceInScope}` })

/** Values inlined as literals, escaped: a CHECK takes no bound parameters. */
const literal = (condition: SQL) => condition.inlineParams()
const list = (values: readonly string[]) =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )

/** `column IN (…)`; null passes, as in every CHECK. */
export const oneOf = (name: string, column: PgColumn, values: readonly string[]) =>
  check(name, literal(sql`${column} in (${list(values)})`))

/** Text of at most `max` characters without control characters; tab, line feed and CR LF pass. */
export const plainText = (name: string, column: PgColumn, max: number) =>
  check(name, literal(sql`footfall_is_plain_text(${column}, ${max})`))

type JsonSchema = {
  type?: string
  format?: string
  pattern?: string
  enum?: string[]
  minimum?: number
  exclusiveMinimum?: number
  maximum?: number
  maxLength?: number
  maxItems?: number
  items?: JsonSchema
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
}

/** The CHECK that says in SQL what a field's schema says in the browser; null when the column's type says it already. */
function rule(column: PgColumn, { type, ...schema }: JsonSchema): SQL | null {
  if (schema.oneOf) return sql`footfall_is_pressure_reading(${column})`
  if (type === 'object') return sql`footfall_is_walk_timer(${column})`
  if (type === 'boolean' || schema.format === 'date' || schema.format === 'uuid') return null
  if (type === 'array') return listRule(column, schema)
  if (type === 'integer' || type === 'number') {
    const { minimum, exclusiveMinimum, maximum } = schema
    return exclusiveMinimum === undefined
      ? sql`${column} between ${minimum} and ${maximum}`
      : sql`${column} > ${exclusiveMinimum} and ${column} <= ${maximum}`
  }
  if (schema.enum) return sql`${column} in (${list(schema.enum)})`
  if (schema.pattern) return sql`${column} ~ ${schema.pattern}`
  if (schema.maxLength) return sql`footfall_is_plain_text(${column}, ${schema.maxLength})`
  throw new Error(`No CHECK is known for the column ${column.name}; teach db/schema/columns.ts its schema.`)
}

function listRule(column: PgColumn, { items, maxItems }: JsonSchema): SQL {
  if (items?.enum) return sql`${column} <@ array[${list(items.enum)}]::text[] and cardinality(${column}) <= ${maxItems}`
  if (items?.pattern) return sql`footfall_all_match(${column}, ${items.pattern}) and cardinality(${column}) <= ${maxItems}`
  return sql`footfall_is_text_list(${column}, ${maxItems}, ${items?.maxLength})`
}

/** A CHECK for each field of a section, taken from its zod schema: the database refuses what the form refuses. */
export function checksOf<S extends VisitSection>(section: S, columns: Record<keyof SectionValues<S> & string, PgColumn>) {
  return Object.entries(visitSections[section].fields).flatMap(([field, schema]) => {
    const column = (columns as Record<string, PgColumn>)[field]
    if (!column) throw new Error(`The table of ${section} has no column ${field}.`)
    const json = z.toJSONSchema(schema as z.ZodType, { unrepresentable: 'any' }) as JsonSchema
    const given = json.anyOf?.find((part) => part.type !== 'null') ?? json
    const condition = rule(column, given)
    return condition ? [check(`${section.replaceAll('-', '_')}_${column.name}_valid`, literal(condition))] : []
  })
}

/** The type of one field of a section as its column holds it (null is the column's own business). */
export type Value<S extends VisitSection, F extends keyof SectionValues<S>> = NonNullable<SectionValues<S>[F]>

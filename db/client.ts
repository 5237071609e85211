/** The pool. Imported only inside db/: everybody else is handed a transaction that sees one practice. */
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres, { type PendingQuery, type Row, type Sql } from 'postgres'
import { env } from '../env.mjs'
import { DatabaseDeadline, withoutValues } from './errors'

type Held = { footfallPool?: Sql }
/** On the global object, because development reloads modules and would leave a pool behind each time. */
const held = globalThis as Held

/**
 * The application role's connections, opened when the first one is needed.
 * No session setting is made here: what a transaction needs it sets for itself, so that nothing leaks to the next borrower.
 */
export function pool(): Sql {
  held.footfallPool ??= connect(env.appDatabaseUrl, 10)
  return held.footfallPool
}

export function connect(url: string, max: number): Sql {
  const sql = postgres(url, {
    max,
    connect_timeout: 5,
    idle_timeout: 300,
    connection: { application_name: 'footfall', TimeZone: 'UTC' },
    onnotice: () => {},
  })
  // The query builder reads and writes dates and JSON itself: this tells the driver to leave them alone.
  drizzle(sql)
  return sql
}

/** Waits for what is running, then closes. For scripts, tests and a stopping server. */
export async function closePool(): Promise<void> {
  const sql = held.footfallPool
  delete held.footfallPool
  await sql?.end({ timeout: 5 })
}

/**
 * One statement outside any practice, under the deadline of withinPractice: for the functions that find out who somebody is, and for
 * readiness. Row-level security shows it no row of any table.
 *
 * @throws DatabaseDeadline, DatabaseFault
 */
export async function ask<T>(statement: (sql: Sql) => PendingQuery<T[] & Row[]>, deadlineMs = 5_000): Promise<T[]> {
  const query = statement(pool())
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      query.cancel()
      reject(new DatabaseDeadline())
    }, deadlineMs)
  })
  try {
    return await Promise.race([query, late])
  } catch (error) {
    throw withoutValues(error)
  } finally {
    clearTimeout(timer)
  }
}

/** The pool. Imported only inside db/: everybody else is handed a transaction that sees one practice. */
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres, { type PendingQuery, type Row, type Sql } from 'postgres'
import { env } from '../env.mjs'
import { DatabaseDeadline, sqlStateOf, withoutValues } from './errors'

const poolSize = 10

type Held = { footfallPool?: Sql }
/** On the global object, because development reloads modules and would leave a pool behind each time. */
const held = globalThis as Held

/**
 * The application role's connections, opened when the first one is needed.
 * No session setting is made here: what a transaction needs it sets for itself, so that nothing leaks to the next borrower.
 */
export function pool(): Sql {
  held.footfallPool ??= connect(env.appDatabaseUrl, poolSize)
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

/** Codes of the driver and of the network for a connection that is no more; 57P01 to 57P03 and 57P05 are the server's goodbye. */
export const isLost = (error: unknown): boolean =>
  /^(CONNECTION_(CLOSED|DESTROYED|ENDED)|ECONNRESET|EPIPE|57P0[1235])/.test(sqlStateOf(error) ?? '')

/** Why a statement did not even begin, so that it may be sent again. */
export class NotBegun {
  constructor(readonly because: unknown) {}
}

/**
 * Begins again on another connection when one turns out to be dead before anything was sent. A connection whose server said goodbye in the
 * middle of a statement gives that goodbye once more to its next borrower (postgres.js 3.4.9), so after a restart of the server each
 * connection of the pool may fail once.
 */
export async function pastFarewells<T>(begin: () => Promise<T | NotBegun>): Promise<T> {
  for (let left = poolSize; ; left--) {
    const begun = await begin()
    if (!(begun instanceof NotBegun)) return begun
    if (left === 0 || !isLost(begun.because)) throw begun.because
  }
}

/**
 * One reading statement outside any practice, under a deadline: for the functions that find out who somebody is, and for readiness.
 * Row-level security shows it no row of any table.
 *
 * @throws DatabaseDeadline, DatabaseFault
 */
export async function ask<T>(statement: (sql: Sql) => PendingQuery<T[] & Row[]>, deadlineMs = 5_000): Promise<T[]> {
  let query: PendingQuery<T[] & Row[]> | undefined
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      query?.cancel()
      reject(new DatabaseDeadline())
    }, deadlineMs)
  })
  const send = async (): Promise<T[] | NotBegun> => {
    query = statement(pool())
    return query.then(
      (rows): T[] => rows,
      (error) => new NotBegun(error),
    )
  }
  try {
    return await Promise.race([pastFarewells(send), late])
  } catch (error) {
    throw withoutValues(error)
  } finally {
    clearTimeout(timer)
  }
}

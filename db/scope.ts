/**
 * The only way to the rows of a practice: a transaction in which row-level security shows that practice and nothing else.
 *
 * A transaction carries, as a type, the permissions that were checked before it was handed out. The doors (auth/staff.ts) are the only
 * ones who open one; a query says what it needs (`tx: PracticeTx<'chart:record'>`) and does not compile for anybody who holds less.
 */
import { type PgDatabase, PgDialect } from 'drizzle-orm/pg-core'
import { type PostgresJsQueryResultHKT, PostgresJsSession, PostgresJsTransaction } from 'drizzle-orm/postgres-js'
import type { Sql, TransactionSql } from 'postgres'
import { clock } from '../clock'
import { isLost, NotBegun, pastFarewells, pool } from './client'
import { DatabaseDeadline, DatabaseFault, DatabaseUnsafe, sqlStateOf, withoutValues } from './errors'

declare const may: unique symbol

type Statements = Pick<
  PgDatabase<PostgresJsQueryResultHKT>,
  'select' | 'selectDistinct' | 'selectDistinctOn' | 'insert' | 'update' | 'delete' | 'execute' | 'with' | '$with' | '$count'
>

/**
 * A transaction within one practice that was handed out for the permissions `May`.
 * The phantom is a function-typed property, never a method: methods are compared both ways and would check nothing.
 */
export type PracticeTx<May extends string> = Statements & { readonly [may]: (permission: May) => void }

/** Who acts, for the audit; nulls where nobody is signed in (sign-in itself, the seed). */
export type Actor = {
  staffId: string | null
  roles: readonly string[]
  sessionId: string | null
  ip: string | null
  requestId: string | null
}

export const nobody: Actor = { staffId: null, roles: [], sessionId: null, ip: null, requestId: null }

export type ScopeOptions = {
  actor?: Actor
  /** Milliseconds after which the caller gets `DatabaseDeadline`, whatever the server does. */
  deadlineMs?: number
  /** One snapshot for all its reads (REPEATABLE READ) instead of one per statement; it writes nothing (`afterReading`). */
  snapshot?: boolean
  /** Another pool than the application's own: the seed works as the owner, tests as either. */
  over?: Sql
}

type Context = { practiceId: string; actor: Actor }
const contexts = new WeakMap<object, Context>()

/** Practice and actor that a transaction was opened with. */
export function contextOf(tx: PracticeTx<never>): Context {
  const context = contexts.get(tx)
  if (context === undefined) throw new Error('This is not a transaction of withinPractice().')
  return context
}

const closedCharts = new WeakMap<object, Promise<readonly string[]>>()

/**
 * Whether this patient's chart is restricted to others than the one who acts. Decided when the transaction began and the same until it ends:
 * its clinical rows are hidden then, by the database (migration 0025). False where nobody acts.
 */
export async function isChartClosed(tx: PracticeTx<never>, patientId: string): Promise<boolean> {
  const closed = closedCharts.get(tx)
  if (closed === undefined) throw new Error('This is not a transaction of withinPractice().')
  return (await closed).includes(patientId.toLowerCase())
}

type Note = (tx: PracticeTx<never>) => Promise<unknown>
const notes = new WeakMap<object, Note[]>()

/**
 * What is written about reading. In a transaction that only reads (`snapshot`) it waits until the reading is done, and is then written in one of
 * its own before anything is handed to the caller: the audit goes on in the order of commits, which an older snapshot cannot see. In any other
 * transaction it is written at once.
 */
export async function afterReading(tx: PracticeTx<never>, note: Note): Promise<void> {
  const waiting = notes.get(tx)
  if (waiting === undefined) await note(tx)
  else waiting.push(note)
}

/** PostgreSQL's own limits, behind the deadline here: the driver has none, and a frozen server answers neither. Milliseconds. */
const limits = { statement: '4000', lock: '2000', idle: '10000' }

const dialect = new PgDialect()

/**
 * Runs `run` in a transaction of `practiceId` and commits; rolls back on any throw.
 *
 * @param practiceId UUID; one that is none throws before anything is sent.
 * @throws DatabaseDeadline, DatabaseUnsafe, DatabaseFault (never the driver's own error, which carries values), or what `run` threw.
 */
export async function withinPractice<May extends string, T>(
  practiceId: string,
  run: (tx: PracticeTx<May>) => Promise<T>,
  { snapshot = false, ...options }: ScopeOptions = {},
): Promise<T> {
  if (!snapshot) return transaction(practiceId, run, options)
  const waiting: Note[] = []
  const reading = (tx: PracticeTx<May>) => {
    notes.set(tx, waiting)
    return run(tx)
  }
  const found = await transaction(practiceId, reading, { ...options, snapshot })
  if (waiting.length > 0) {
    const writing = async (tx: PracticeTx<never>) => {
      for (const note of waiting) await note(tx)
    }
    await transaction(practiceId, writing, options)
  }
  return found
}

async function transaction<May extends string, T>(
  practiceId: string,
  run: (tx: PracticeTx<May>) => Promise<T>,
  { actor = nobody, deadlineMs = 5_000, snapshot = false, over = pool() }: ScopeOptions,
): Promise<T> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(practiceId)) throw new DatabaseFault('22P02', 'A practice is named by a UUID.')
  const watch = new Watch(deadlineMs)
  const begin = async () => {
    let begun = false
    const work = over.begin(snapshot ? 'isolation level repeatable read read only' : '', async (connection) => {
      begun = true
      watch.check()
      // Not awaited: it travels with the first statement, and everything after it fails if it does.
      const closed = enter(connection, practiceId, actor.staffId).then(([entered]) => idsIn(entered?.closed))
      closed.catch(() => {})
      const tx = new PostgresJsTransaction(dialect, new PostgresJsSession(watch.over(connection), dialect, undefined), undefined)
      contexts.set(tx, { practiceId, actor })
      closedCharts.set(tx, closed)
      return watch.settle(run(tx as unknown as PracticeTx<May>))
    })
    // A connection that is lost between two statements is told here and nowhere else.
    work.catch((error) => begun && watch.note(error))
    return work.catch((error) => (begun ? Promise.reject(error) : new NotBegun(error)))
  }
  try {
    return (await Promise.race([pastFarewells(begin), watch.passed])) as T
  } catch (error) {
    // 25006: a write in a transaction that enter() made read-only.
    throw sqlStateOf(error) === '25006' && !snapshot ? new DatabaseUnsafe() : withoutValues(error)
  } finally {
    watch.end()
  }
}

/**
 * The practice, which charts are closed to the person, the limits, and no writing where a crash could lose what was acknowledged. One statement,
 * in effect until the end; its parts are worked out from first to last, and those of the charts see only the practice that the first one entered.
 */
const enter = (connection: TransactionSql, practiceId: string, staffId: string | null) => connection<{ closed: string }[]>`
  select
    set_config('footfall.practice_id', ${practiceId}, true),
    set_config('footfall.closed_charts', case when ${staffId}::uuid is null then '{}'
      else footfall_closed_charts(${practiceId}, ${staffId}, ${clock.now().toISOString()})::text end, true) as closed,
    set_config('footfall.closed_visits', footfall_closed_visits()::text, true),
    set_config('statement_timeout', ${limits.statement}, true),
    set_config('lock_timeout', ${limits.lock}, true),
    set_config('idle_in_transaction_session_timeout', ${limits.idle}, true),
    case when 'off' in (current_setting('fsync'), current_setting('synchronous_commit'), current_setting('full_page_writes'))
      then set_config('transaction_read_only', 'on', true) end`

/** The ids in PostgreSQL's own way of writing an array of them. */
const idsIn = (array = '{}'): string[] => array.slice(1, -1).split(',').filter(Boolean)

type Ended = 'open' | 'late' | 'lost' | 'over'

/**
 * Watches one transaction: that it is answered in time, that nothing is sent once it has ended, and that nothing is sent into a
 * connection that is gone (postgres.js 3.4.9 would write to a socket that is null, outside any promise, and end the process).
 */
class Watch {
  readonly passed: Promise<never>
  #state: Ended = 'open'
  #cancels: Promise<unknown> = Promise.resolve()
  readonly #running = new Set<{ cancel(): void }>()
  readonly #timer: NodeJS.Timeout

  constructor(ms: number) {
    const { promise, reject } = withReject()
    this.passed = promise
    this.#timer = setTimeout(() => {
      this.#state = 'late'
      this.#cancels = Promise.allSettled([...this.#running].map(async (query) => query.cancel()))
      reject(new DatabaseDeadline())
    }, ms)
  }

  end() {
    clearTimeout(this.#timer)
    if (this.#state === 'open') this.#state = 'over'
  }

  note(error: unknown) {
    if (isLost(error)) this.#state = 'lost'
  }

  check() {
    if (this.#state === 'late') throw new DatabaseDeadline()
    if (this.#state === 'lost') throw new DatabaseFault('CONNECTION_CLOSED', 'The connection to the database was lost.')
    if (this.#state === 'over') throw new Error('The transaction has ended. Do not keep it.')
  }

  /**
   * The connection as the query builder uses it, which is its `unsafe` and no more: bound values, and statements prepared once per
   * connection, so that each is answered in one round trip.
   */
  over(connection: TransactionSql): TransactionSql & Sql {
    const unsafe = (text: string, parameters: never[]) => {
      this.check()
      // biome-ignore lint/plugin: the text is the query builder's own, its values are bound
      const query = connection.unsafe(text, parameters, { prepare: true })
      this.#running.add(query)
      const ended = () => this.#running.delete(query)
      query.then(ended, (error) => {
        ended()
        this.note(error)
      })
      return query
    }
    return { unsafe } as unknown as TransactionSql & Sql
  }

  /**
   * `work`, or the deadline, for the driver to commit or roll back. The cancels are waited for, so that a late one cannot hit the next
   * borrower of the connection. With the connection gone there is nothing to commit or roll back: it never settles, and the driver,
   * which has told the caller already, writes nothing.
   */
  async settle<T>(work: Promise<T>): Promise<T> {
    try {
      const value = await Promise.race([work, this.passed])
      if (this.#state === 'lost') return new Promise(() => {})
      return value
    } catch (error) {
      this.note(error)
      if (this.#state === 'lost') return new Promise(() => {})
      await this.#cancels
      throw error
    }
  }
}

function withReject(): { promise: Promise<never>; reject: (reason: Error) => void } {
  let reject: (reason: Error) => void = () => {}
  const promise = new Promise<never>((_, no) => {
    reject = no
  })
  // It is raced, never awaited alone; when nobody listens any more there is nobody to tell.
  promise.catch(() => {})
  return { promise, reject }
}

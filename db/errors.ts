/**
 * What can go wrong at the database, without a value of any record in it: driver and query builder put parameters and details of rows
 * into their errors, and an error ends in a log. `code` is the SQLSTATE, or a word of ours or of the driver.
 */
export class DatabaseFault extends Error {
  override readonly name: string = 'DatabaseFault'
  readonly code: string
  readonly constraint: string | null
  readonly table: string | null

  constructor(code: string, message: string, where: { constraint?: string | undefined; table?: string | undefined } = {}) {
    super(message)
    this.code = code
    this.constraint = where.constraint ?? null
    this.table = where.table ?? null
  }
}

/** No answer within the deadline. Nothing is known to be written; the same act may be sent again under its key. */
export class DatabaseDeadline extends DatabaseFault {
  override readonly name = 'DatabaseDeadline'
  constructor() {
    super('DEADLINE', 'The database did not answer in time.')
  }
}

/** A write was refused because the server may lose what it acknowledges (fsync, synchronous_commit or full_page_writes is off). */
export class DatabaseUnsafe extends DatabaseFault {
  override readonly name = 'DatabaseUnsafe'
  constructor() {
    super('UNSAFE', 'The database runs with settings that can lose saved records, so nothing is written.')
  }
}

/** SQLSTATEs that our own triggers raise (db/migrations). */
export const raised = { visitClosed: 'FF001', appendOnly: 'FF002' } as const

type Thrown = { code?: unknown; message?: unknown; constraint_name?: unknown; table_name?: unknown; constraint?: unknown; table?: unknown }

/** The database's own error below whatever wrapped it; null when it is none. */
function thrownByDatabase(error: unknown): Thrown | null {
  for (let at = error; at instanceof Error; at = at.cause) if (typeof (at as Thrown).code === 'string') return at as Thrown
  return null
}

/** SQLSTATE of an error inside a transaction, such as `23505`; null for anything else. */
export const sqlStateOf = (error: unknown): string | null => {
  const code = thrownByDatabase(error)?.code
  return typeof code === 'string' ? code : null
}

const named = (value: unknown) => (typeof value === 'string' ? value : undefined)

/** An error of driver or query builder, told again without values; any other error as it is. */
export function withoutValues(error: unknown): unknown {
  if (error instanceof DatabaseFault) return error
  const found = thrownByDatabase(error)
  const isTheirs = error instanceof Error && (error.name === 'PostgresError' || 'query' in error || found !== null)
  if (!isTheirs) return error
  const code = sqlStateOf(error) ?? 'UNKNOWN'
  // Class 22 quotes the value it could not read; all others name tables, columns and constraints only.
  const message = String(found?.message ?? 'The database refused.')
  return new DatabaseFault(code, code.startsWith('22') ? (message.split(': "')[0] ?? message) : message, {
    constraint: named(found?.constraint_name),
    table: named(found?.table_name),
  })
}

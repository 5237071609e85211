/**
 * Brings the database of DATABASE_URL (its owner) to the migrations of this version. Runs through tsx, started by start.mjs and test.mjs.
 *
 * Exit code 0 when done or nothing to do; 1 with a sentence otherwise.
 */
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'

/** Any number, as long as every Footfall takes the same one. */
const LOCK = 4_681_720_231

const url = process.env.DATABASE_URL
if (url === undefined) throw new Error('DATABASE_URL names the database to migrate, signed in as its owner.')

const migrationsFolder = new URL('../db/migrations', import.meta.url).pathname
// Two connections: one holds the lock, so that of several starting processes exactly one migrates while the others wait.
const sql = postgres(url, { max: 2, onnotice: () => {}, connection: { application_name: 'footfall migrate' } })
const lock = await sql.reserve()
try {
  await lock`select pg_advisory_lock(${LOCK})`
  const newest = Math.max(0, ...readMigrationFiles({ migrationsFolder }).map((migration) => migration.folderMillis))
  const [present] = await lock`select to_regclass('drizzle.__drizzle_migrations') is not null as yes`
  const [last] = present?.yes ? await lock`select coalesce(max(created_at), 0)::float8 as at from drizzle.__drizzle_migrations` : []
  if ((last?.at ?? 0) > newest) {
    console.error('The database was made by a newer version of Footfall. Start that version, or restore a backup made by this one.')
    process.exitCode = 1
  } else {
    await sql`set lock_timeout = '10s'`
    await migrate(drizzle(sql), { migrationsFolder })
    // /readyz compares the version, as the application role.
    await sql`grant usage on schema drizzle to footfall_app`
    await sql`grant select on drizzle.__drizzle_migrations to footfall_app`
  }
} finally {
  lock.release()
  await sql.end({ timeout: 5 })
}

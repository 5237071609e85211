/** Whether this build can serve from this database, as the application role sees it. No practice is entered and nothing of one is read. */
import { ask } from './client'
import journal from './migrations/meta/_journal.json'

const latestMigration = Math.max(...journal.entries.map((entry) => entry.when))

export type Readiness =
  | { ready: true }
  | { ready: false; because: 'unreachable' | 'older-than-this-build' | 'newer-than-this-build' | 'unsafe-settings' }

/**
 * Asks the database, for at most two seconds. Never throws: no answer is `unreachable`.
 *
 * `unsafe-settings`: fsync, synchronous_commit or full_page_writes is off, so that an acknowledged save could be lost in a crash.
 * withinPractice() refuses to write then.
 */
export async function databaseReadiness(): Promise<Readiness> {
  try {
    const [row] = await ask(
      (sql) => sql<{ at: number; unsafe: boolean }[]>`
        select coalesce(max(created_at), 0)::float8 as at,
          'off' in (current_setting('fsync'), current_setting('synchronous_commit'), current_setting('full_page_writes')) as unsafe
        from drizzle.__drizzle_migrations`,
      2_000,
    )
    const at = row?.at ?? 0
    if (at < latestMigration) return { ready: false, because: 'older-than-this-build' }
    if (at > latestMigration) return { ready: false, because: 'newer-than-this-build' }
    return row?.unsafe ? { ready: false, because: 'unsafe-settings' } : { ready: true }
  } catch {
    return { ready: false, because: 'unreachable' }
  }
}

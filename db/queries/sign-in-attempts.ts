/** What is counted before anybody is known: tries to sign in, and challenges that were handed out. Through narrow functions of the database. */
import { clock } from '../../clock'
import { ask } from '../client'

/** So many at once; then each waits, 30 s doubling to 15 min; at `most` none is let through any more. After `quiet` without any it begins anew. */
export type AttemptLimit = { free: number; most: number; quiet: '1 hour' | '365 days' }

export type Attempt = { admitted: boolean; failures: number; nextAt: Date }

const now = () => clock.now().toISOString()

/**
 * Counts a try, before anything is compared; of many at once no more are admitted than are free. A subject that another try counted for the first
 * time at this very moment is seen only by the next statement: it is asked again.
 */
export async function reserveAttempt(subject: Buffer, limit: AttemptLimit): Promise<Attempt> {
  const attempt = (await askToTry(subject, limit)) ?? (await askToTry(subject, limit))
  if (attempt === null) throw new Error('A try was neither admitted nor refused.')
  return attempt
}

async function askToTry(subject: Buffer, { free, most, quiet }: AttemptLimit): Promise<Attempt | null> {
  type Row = { admitted: boolean; failures: number; next_at: string }
  const [row] = await ask(
    (sql) => sql<Row[]>`select * from footfall_reserve_attempt(${subject}, ${free}, ${most}, ${quiet}::interval, ${now()})`,
  )
  return row === undefined ? null : { admitted: row.admitted, failures: row.failures, nextAt: new Date(row.next_at) }
}

/** It was right: forgets the count, or takes the one back. */
export async function settleAttempt(subject: Buffer, kept: 'forget' | 'give back'): Promise<void> {
  await ask((sql) => sql`select footfall_settle_attempt(${subject}, ${kept === 'forget'})`)
}

export async function keepChallenge(hash: Buffer, expiresAt: Date): Promise<void> {
  await ask((sql) => sql`select footfall_keep_challenge(${hash}, ${expiresAt.toISOString()}, ${now()})`)
}

/** Whether it was handed out and not answered yet. It is gone then. */
export async function spendChallenge(hash: Buffer): Promise<boolean> {
  const [row] = await ask((sql) => sql<{ used: boolean }[]>`select footfall_use_challenge(${hash}, ${now()}) as used`)
  return row?.used ?? false
}

/**
 * Makes a link by which a practice is founded, once, within 30 minutes, and prints it. Run through tsx by prepare.mjs at a first start, and by
 * `footfall create-practice`; DATABASE_URL names the database, as its owner: the application may not make one.
 */
import { randomBytes } from 'node:crypto'
import { hashOfToken } from '../auth/token'
import { clock } from '../clock'
import { connect } from '../db/client'
import { env } from '../env.mjs'

const lastsMs = 30 * 60_000
const over = connect(process.env.DATABASE_URL ?? '', 1)
try {
  const [made] = await over<{ made_up: number }[]>`select count(*) filter (where demo)::int as made_up from practices`
  if ((made?.made_up ?? 0) > 0)
    throw new Error('This database holds the made-up practices of the demo. A real practice needs one of its own.')
  const token = randomBytes(32).toString('base64url')
  const now = clock.now()
  const expiresAt = new Date(now.getTime() + lastsMs).toISOString()
  await over`insert into setup_links (token_hash, created_at, expires_at) values (${hashOfToken(token)}, ${now.toISOString()}, ${expiresAt})`
  console.log(`${env.footfallUrl}/set-up#${token}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : 'The link could not be made.')
  process.exitCode = 1
} finally {
  await over.end({ timeout: 5 })
}

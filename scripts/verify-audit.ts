/** `footfall verify-audit [SLUG]`, run through tsx by footfall.mjs, which names the database (its owner) and the data folder. */
import { tamperingInWords } from '../db/audit-chain'
import { readKeptHeads } from '../db/audit-heads'
import { connect } from '../db/client'
import { verifyAudit } from '../db/queries/audit-verification'
import { env } from '../env.mjs'

const [slug] = process.argv.slice(2)
const over = connect(process.env.DATABASE_URL ?? '', 1)
try {
  const practices = await over<{ id: string; slug: string }[]>`
    select id, slug from practices where ${slug ?? null}::text is null or slug = ${slug ?? null} order by slug`
  if (practices.length === 0) {
    console.error(slug === undefined ? 'There is no practice yet.' : `There is no practice ${slug}.`)
    process.exitCode = slug === undefined ? 0 : 1
  }
  for (const practice of practices) {
    const began = performance.now()
    const known = await readKeptHeads(env.dataFolder, practice.slug)
    const { events, tampering } = await verifyAudit(practice.id, { known, over })
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    if (tampering === null) {
      const heads =
        known.length === 0 ? 'no head was kept outside yet' : `heads kept outside that agree: ${known.length.toLocaleString('en-US')}`
      console.log(`${practice.slug}: ${events.toLocaleString('en-US')} events, none altered; ${heads} (${seconds} s)`)
    } else {
      console.error(`${practice.slug}: ${tamperingInWords(tampering)}`)
      process.exitCode = 1
    }
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : 'The audit could not be read.')
  process.exitCode = 1
} finally {
  await over.end({ timeout: 5 })
}

/**
 * `footfall reseal [SLUG]`, run through tsx by footfall.mjs after the secret was changed: what the secret of before sealed is sealed with the one
 * of today, practice by practice, each in one transaction. Afterwards FOOTFALL_SECRET_BEFORE can go, but for recovery codes that were made under
 * it: of those only a hash is kept, so they work as long as it is there.
 */
import { connect } from '../db/client'
import { isSealedToday, type SealPurpose, seal, unseal } from '../db/seal'

const [slug] = process.argv.slice(2)
const over = connect(process.env.DATABASE_URL ?? '', 1)
const places = [
  { table: 'totp_factors', column: 'sealed_secret', purpose: 'authenticator seed', called: 'seeds' },
  { table: 'mails', column: 'sealed', purpose: 'mail', called: 'mails' },
] as const satisfies { table: string; column: string; purpose: SealPurpose; called: string }[]

try {
  const practices = await over<{ id: string; slug: string }[]>`
    select id, slug from practices where ${slug ?? null}::text is null or slug = ${slug ?? null} order by slug`
  if (practices.length === 0) throw new Error(slug === undefined ? 'There is no practice yet.' : `There is no practice ${slug}.`)
  for (const practice of practices) {
    const counts = await over.begin(async (tx) => {
      await tx`select set_config('footfall.practice_id', ${practice.id}, true)`
      const done: string[] = []
      for (const { table, column, purpose, called } of places) {
        const rows = await tx<{ id: string; text: string }[]>`
          select id, ${tx(column)} as text from ${tx(table)} where ${tx(column)} is not null for update`
        const old = rows.filter(({ text }) => !isSealedToday(text, purpose))
        for (const { id, text } of old)
          await tx`update ${tx(table)} set ${tx(column)} = ${seal(unseal(text, purpose), purpose)} where id = ${id}`
        done.push(`${old.length} of ${rows.length} ${called}`)
      }
      return done.join(', ')
    })
    console.log(`${practice.slug}: sealed anew ${counts}`)
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : 'Nothing was sealed anew.')
  process.exitCode = 1
} finally {
  await over.end({ timeout: 5 })
}

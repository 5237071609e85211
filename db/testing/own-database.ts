/** A migrated database of its own on the tests' server, for tests that lock whole tables, fill them, or migrate step by step. Imported by tests only. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import type { Sql } from 'postgres'
import { connect } from '../client'

export type OwnDatabase = {
  ownerUrl: string
  superuserUrl: string
  owner: Sql
  app: Sql
  /** The migrations that are still to come, when it was opened `upTo` an earlier one. */
  migrateOn: () => Promise<void>
  close: () => Promise<void>
}

const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url))

/** The migrations up to and with the one that is named, as a folder of their own. */
function migrationsUpTo(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'footfall-migrations-'))
  cpSync(migrationsFolder, folder, { recursive: true })
  const journalFile = join(folder, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as { entries: { tag: string }[] }
  const last = journal.entries.findIndex(({ tag }) => tag === name)
  if (last === -1) throw new Error(`There is no migration ${name}.`)
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries: journal.entries.slice(0, last + 1) }))
  return folder
}

/** The addresses of the shared database (`inject('ownerUrl')`, `inject('superuserUrl')`, `env.appDatabaseUrl`) name server and roles. */
export async function openOwnDatabase(
  shared: { ownerUrl: string; superuserUrl: string; appUrl: string },
  { upTo }: { upTo?: string } = {},
): Promise<OwnDatabase> {
  const name = `own_${crypto.randomUUID().replaceAll('-', '')}`
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href
  const superuser = connect(shared.superuserUrl, 1)
  await superuser`create database ${superuser(name)} owner ${superuser(decodeURIComponent(new URL(shared.ownerUrl).username))}`
  const owner = connect(at(shared.ownerUrl), 3)
  const folder = upTo === undefined ? migrationsFolder : migrationsUpTo(upTo)
  await migrate(drizzle(owner), { migrationsFolder: folder })
  if (folder !== migrationsFolder) rmSync(folder, { recursive: true })
  const app = connect(at(shared.appUrl), 3)
  return {
    ownerUrl: at(shared.ownerUrl),
    superuserUrl: at(shared.superuserUrl),
    owner,
    app,
    migrateOn: () => migrate(drizzle(owner), { migrationsFolder }),
    close: async () => {
      await Promise.all([owner.end({ timeout: 5 }), app.end({ timeout: 5 })])
      await superuser`drop database ${superuser(name)} with (force)`
      await superuser.end()
    },
  }
}

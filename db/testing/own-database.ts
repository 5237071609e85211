/** A migrated database of its own on the tests' server, for tests that lock whole tables or fill them. Imported by tests only. */
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import type { Sql } from 'postgres'
import { connect } from '../client'

export type OwnDatabase = { ownerUrl: string; superuserUrl: string; owner: Sql; app: Sql; close: () => Promise<void> }

const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url))

/** The addresses of the shared database (`inject('ownerUrl')`, `inject('superuserUrl')`, `env.appDatabaseUrl`) name server and roles. */
export async function openOwnDatabase(shared: { ownerUrl: string; superuserUrl: string; appUrl: string }): Promise<OwnDatabase> {
  const name = `own_${crypto.randomUUID().replaceAll('-', '')}`
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href
  const superuser = connect(shared.superuserUrl, 1)
  await superuser`create database ${superuser(name)} owner ${superuser(decodeURIComponent(new URL(shared.ownerUrl).username))}`
  const owner = connect(at(shared.ownerUrl), 3)
  await migrate(drizzle(owner), { migrationsFolder })
  const app = connect(at(shared.appUrl), 3)
  return {
    ownerUrl: at(shared.ownerUrl),
    superuserUrl: at(shared.superuserUrl),
    owner,
    app,
    close: async () => {
      await Promise.all([owner.end({ timeout: 5 }), app.end({ timeout: 5 })])
      await superuser`drop database ${superuser(name)} with (force)`
      await superuser.end()
    },
  }
}

/** From a data folder, or from DATABASE_URL, to a database that this version can serve from: running, migrated and, for the demo, seeded. */
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { connected, latestMigration, prepareRoles, secretsOf, startBuiltIn, stateOf, unsafeSettings } from './database.mjs'
import { root } from './install.mjs'
import { run } from './processes.mjs'
import { Problem, say, step } from './progress.mjs'

/**
 * @param {{ dataFolder: string, serving: NodeJS.ProcessEnv, demo: boolean, onUndo: (undo: () => Promise<void>) => void, throwaway?: boolean }} given
 *   `serving`: the environment of the server to be; DATABASE_URL and FOOTFALL_APP_DATABASE_URL are taken from it
 * @returns {Promise<{ appUrl: string, ownerUrl: string, stopDatabase: (() => Promise<void>) | null, setUpLink: string | null }>}
 *   `stopDatabase` is null for DATABASE_URL; `setUpLink` is how a practice is made in a database that holds none and is not for the demo
 */
export async function prepareDatabase({ dataFolder, serving, demo, onUndo, throwaway = false }) {
  const secrets = secretsOf(dataFolder)
  const external = serving.DATABASE_URL || null
  if (external !== null && !/^postgres(ql)?:\/\//.test(external)) {
    throw new Problem('DATABASE_URL must be a PostgreSQL address such as postgres://name:password@127.0.0.1:5432/footfall', 78)
  }
  if (external === null && serving.FOOTFALL_APP_DATABASE_URL) {
    throw new Problem('FOOTFALL_APP_DATABASE_URL is set without DATABASE_URL. Set both, or neither for the built-in database.', 78)
  }
  const builtIn =
    external === null
      ? await step('Starting the database', async (note) => {
          const started = await startBuiltIn(dataFolder, { throwaway })
          onUndo(started.stop)
          if (started.recovered) note('a server left by a killed start was stopped first')
          return started
        })
      : null
  const { ownerUrl, appUrl } = await prepareRoles({
    ownerUrl: external ?? builtIn?.ownerUrl ?? '',
    appUrl: serving.FOOTFALL_APP_DATABASE_URL || null,
    secrets,
    say,
  })
  const unsafe = await unsafeSettings(appUrl)
  if (unsafe.length > 0) {
    say(
      `The database runs with ${unsafe.join(', ')} off: what was saved could be lost in a crash. Until they are on, Footfall writes nothing, and so lets nobody sign in.`,
    )
  }

  // A seed that was cut short leaves this mark, and a built-in database holding a part of the demo and nothing else.
  const mark = join(dataFolder, 'seeding')
  if (builtIn !== null && existsSync(mark)) {
    await connected(builtIn.superuserUrl, async (sql) => {
      await sql`drop database if exists footfall with (force)`
      await sql`create database footfall owner footfall_owner`
    })
  }

  const before = await stateOf(ownerUrl)
  if (builtIn === null && existsSync(mark) && before.practices > 0) {
    throw new Problem('Bringing the demo practices was cut short, and DATABASE_URL holds a part of them. Give Footfall an empty database.')
  }
  const latest = latestMigration()
  if (before.migrated > latest) {
    throw new Problem('The database was made by a newer version of Footfall. Start that version, or restore a backup made by this one.')
  }
  const script = async (/** @type {string} */ name) => {
    const { code, output } = await run(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'scripts', name)], {
      cwd: root,
      env: { ...serving, DATABASE_URL: ownerUrl, FOOTFALL_APP_DATABASE_URL: appUrl },
    })
    if (code !== 0) throw new Problem(`${name} failed. It said:\n\n${output.trim()}`)
    return output.trim()
  }
  if (before.migrated < latest)
    await step(before.migrated === 0 ? 'Making the tables' : 'Migrating the database', () => script('migrate.ts'))

  const real = before.practices - before.demos
  if (serving.FOOTFALL_NOW && real > 0)
    throw new Problem('FOOTFALL_NOW stops the clock and is for demo data only. This database holds a real practice.', 78)
  if (demo && real > 0) {
    throw new Problem(
      'This database holds a real practice, and this start is for the demo, which shows its sign-ins to everybody. Start it with FOOTFALL_DEMO=0.',
      78,
    )
  }
  if (!demo && before.demos > 0) {
    throw new Problem(
      'This database holds the made-up practices of the demo, whose passwords everybody knows. Give the real practice a folder of its own: FOOTFALL_DEMO=0 FOOTFALL_DATA=.data-practice npm start',
      78,
    )
  }
  if (demo && before.practices === 0) {
    if (unsafe.length > 0)
      throw new Problem('The demo data cannot be written with these database settings. Turn them on, or set FOOTFALL_DEMO=0.', 78)
    await step('Bringing the demo practices', async () => {
      writeFileSync(mark, '')
      await script('seed.ts')
      rmSync(mark)
    })
  }
  rmSync(mark, { force: true })
  // Each start prints a new one while there is no practice: the last one may have run out.
  const setUpLink = !demo && before.practices === 0 && unsafe.length === 0 ? await script('set-up-link.ts') : null
  return { appUrl, ownerUrl, stopDatabase: builtIn?.stop ?? null, setUpLink }
}

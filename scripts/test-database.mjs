/**
 * The database of vitest's two database projects: one built-in server per run, migrated, thrown away at the end.
 *
 * Tests take the owner's address with `inject('ownerUrl')` (declared in vitest.config.ts); the application's own pool finds its role in the
 * environment, as it does when serving.
 */
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { discardBuiltIn, prepareRoles, secretsOf, startBuiltIn } from './database.mjs'
import { root } from './install.mjs'
import { identityOf, run } from './processes.mjs'

const folder = join(root, '.test')

/** @typedef {{ provided: Record<string, unknown>, appUrl: string, discard: () => Promise<void> }} Brought */

/** On the global object, because each project loads this module for itself. */
const held = /** @type {{ footfallTestDatabase?: { brought: Promise<Brought>, users: number } | undefined }} */ (globalThis)

export default async function setup(/** @type {{ provide: (name: string, value: unknown) => void }} */ project) {
  held.footfallTestDatabase ??= { brought: bring(), users: 0 }
  const shared = held.footfallTestDatabase
  shared.users += 1
  const { provided, appUrl, discard } = await shared.brought
  process.env.FOOTFALL_APP_DATABASE_URL = appUrl
  for (const [name, value] of Object.entries(provided)) project.provide(name, value)
  return async () => {
    shared.users -= 1
    if (shared.users > 0) return
    held.footfallTestDatabase = undefined
    await discard()
  }
}

/** @returns {Promise<Brought>} */
async function bring() {
  mkdirSync(folder, { recursive: true })
  await removeLeftovers()
  const dataFolder = join(folder, `vitest-${process.pid}`)
  const server = await startBuiltIn(dataFolder, { throwaway: true })
  const discard = () => discardBuiltIn(dataFolder)
  try {
    const { ownerUrl, appUrl } = await prepareRoles({
      ownerUrl: server.ownerUrl,
      appUrl: null,
      secrets: secretsOf(dataFolder),
      say: console.log,
    })
    const { code, output } = await run(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'scripts/migrate.ts')], {
      cwd: root,
      env: { ...process.env, DATABASE_URL: ownerUrl },
    })
    if (code !== 0) throw new Error(`The migrations failed:\n${output}`)
    return { provided: { ownerUrl, superuserUrl: server.superuserUrl, demo: demoBrought() }, appUrl, discard }
  } catch (error) {
    await discard()
    throw error
  }
}

/** Where `npm test` brought the demo: apart from the server of the other tests, which ask what a whole database holds. */
function demoBrought() {
  const said = process.env.FOOTFALL_TEST_DEMO
  if (said === undefined) throw new Error('Run database tests with: node scripts/test.mjs --only database (and after --, files).')
  const [ownerUrl, appUrl] = JSON.parse(said)
  return { ownerUrl, appUrl }
}

/** A killed run leaves its server and its folder. */
async function removeLeftovers() {
  for (const name of readdirSync(folder)) {
    const pid = /^(?:vitest|database-test|hold-test)-(\d+)$/.exec(name)?.[1]
    if (pid === undefined || identityOf(Number(pid)) !== null) continue
    await discardBuiltIn(join(folder, name))
  }
}

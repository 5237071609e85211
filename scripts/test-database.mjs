/**
 * The database of vitest's database project: a built-in server of its own per run, migrated, thrown away at the end.
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

export default async function setup(/** @type {{ provide: (name: string, value: unknown) => void }} */ project) {
  mkdirSync(folder, { recursive: true })
  await removeLeftovers()
  const dataFolder = join(folder, `vitest-${process.pid}`)
  const server = await startBuiltIn(dataFolder, { throwaway: true })
  const teardown = () => discardBuiltIn(dataFolder)
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
    process.env.FOOTFALL_APP_DATABASE_URL = appUrl
    project.provide('ownerUrl', ownerUrl)
    project.provide('superuserUrl', server.superuserUrl)
    const [demoOwnerUrl, demoAppUrl] = JSON.parse(process.env.FOOTFALL_TEST_DEMO ?? '[]')
    project.provide('demo', demoAppUrl === undefined ? null : { ownerUrl: demoOwnerUrl, appUrl: demoAppUrl })
  } catch (error) {
    await teardown()
    throw error
  }
  return teardown
}

/** A killed run leaves its server and its folder. */
async function removeLeftovers() {
  for (const name of readdirSync(folder)) {
    const pid = /^(?:vitest|database-test|hold-test)-(\d+)$/.exec(name)?.[1]
    if (pid === undefined || identityOf(Number(pid)) !== null) continue
    await discardBuiltIn(join(folder, name))
  }
}

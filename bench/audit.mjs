/**
 * Measures the audit on a database of its own, which is thrown away: how fast a chain is verified, how fast it is written and how fast a page of
 * the log sorts by each column, at a million events; and whether every one of 600 tamperings is found and named.
 *
 * `node bench/audit.mjs` or, smaller, `node bench/audit.mjs 100000 10` (events, tamperings of each kind).
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { discardBuiltIn, prepareRoles, secretsOf, startBuiltIn } from '../scripts/database.mjs'
import { root } from '../scripts/install.mjs'
import { run } from '../scripts/processes.mjs'

const dataFolder = mkdtempSync(join(tmpdir(), 'footfall-audit-bench-'))
const server = await startBuiltIn(dataFolder, { throwaway: true })
try {
  const secrets = secretsOf(dataFolder)
  const { ownerUrl, appUrl } = await prepareRoles({ ownerUrl: server.ownerUrl, appUrl: null, secrets, say: console.log })
  const env = {
    // biome-ignore lint/plugin: started by hand, it hands on what it was started with
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: ownerUrl,
    FOOTFALL_APP_DATABASE_URL: appUrl,
    FOOTFALL_SECRET: secrets.secret,
    FOOTFALL_DATA: dataFolder,
  }
  for (const script of ['scripts/migrate.ts', 'bench/audit-chain.ts']) {
    const args = [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, script), ownerUrl, server.superuserUrl, ...process.argv.slice(2)]
    const { code, output } = await run(process.execPath, args, { cwd: root, env, onLine: (line) => console.log(line) })
    if (code !== 0) throw new Error(`${script} failed:\n${output}`)
  }
} finally {
  await discardBuiltIn(dataFolder)
}

/** Checks the settings of the serving process before anything slow begins, in the same words as env.mjs, which it runs. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './install.mjs'
import { run } from './processes.mjs'
import { Problem } from './progress.mjs'

export async function checkSettings(/** @type {NodeJS.ProcessEnv} */ serving) {
  const { code, output } = await run(
    process.execPath,
    ['--input-type=module', '--eval', `await import(${JSON.stringify(pathToFileURL(join(root, 'env.mjs')).href)})`],
    {
      cwd: root,
      // Known only later, and then ours to get right.
      env: { ...serving, FOOTFALL_APP_DATABASE_URL: serving.FOOTFALL_APP_DATABASE_URL || 'postgres://127.0.0.1/later' },
    },
  )
  if (code !== 0) throw new Problem(output.trim(), 78)
}

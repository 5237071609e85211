/** Finds a Chromium for the browser tests, or installs one. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromiumApplications, chromiumNames } from '../chromium-programs.mjs'
import { root } from './install.mjs'
import { run } from './processes.mjs'
import { Problem, step } from './progress.mjs'

/** Whether it is a browser that starts: Ubuntu's `chromium-browser` may be a note that says where to get one. */
const works = async (/** @type {string} */ path) => existsSync(path) && (await run(path, ['--version']).catch(() => null))?.code === 0

/** @returns {Promise<string | null>} */
async function find() {
  const { chromium } = await import('@playwright/test')
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => chromiumNames.map((name) => join(folder, name)))
  for (const path of [...onPath, ...chromiumApplications, chromium.executablePath()]) if (await works(path)) return path
  return null
}

/** @returns {Promise<string>} path of the program */
export async function findOrInstallChromium() {
  const told = process.env.CHROMIUM_PATH
  if (told) {
    if (await works(told)) return told
    throw new Problem(`CHROMIUM_PATH is ${told}, which is not a browser that starts here.`, 78)
  }
  const found = await find()
  if (found !== null) return found
  let said = ''
  const installed = await step('Installing Chromium', async () => {
    if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
      said += (await run('apt-get', ['update'], { env })).output
      for (const name of ['chromium-headless-shell', 'chromium']) {
        said += (await run('apt-get', ['install', '-y', '--no-install-recommends', name], { env })).output
        const path = await find()
        if (path !== null) return path
      }
    }
    said += (await run(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium'], { cwd: root })).output
    return find()
  })
  if (installed !== null) return installed
  throw new Problem(
    `The browser tests need Chromium, and none could be installed. Install it and set CHROMIUM_PATH to its program. The last lines were:\n\n${said.trim().slice(-2_000)}`,
  )
}

/** Builds the screens when their sources changed since the last build. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'
import { run } from './processes.mjs'
import { Problem, step } from './progress.mjs'

const folders = ['app', 'auth', 'clinical', 'components', 'db', 'fhir', 'handouts', 'public']
const files = [
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'next.config.ts',
  'postcss.config.mjs',
  'env.mjs',
  'clock.ts',
  'instrumentation.ts',
  'scripts/tsconfig.next.json',
]

/** Folders below those that no screen imports. */
const apart = ['db/seed', 'db/testing']

/** One hash over every file that ends up in the build. Tests do not. */
function sourceHash() {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '')
  const add = (/** @type {string} */ path) => {
    const content = readFileSync(join(root, path))
    hash.update(`${path}\0${content.length}\0`).update(content)
  }
  const walk = (/** @type {string} */ folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = `${folder}/${entry.name}`
      if (apart.includes(path)) continue
      if (entry.isDirectory()) walk(path)
      else if (!/[.]test(-d)?[.]tsx?$/.test(entry.name)) add(path)
    }
  }
  for (const folder of folders) if (existsSync(join(root, folder))) walk(folder)
  for (const file of files) if (existsSync(join(root, file))) add(file)
  return hash.digest('hex')
}

/** @param {string} buildFolder `.next`, or another one below the clone */
export async function buildIfNeeded(buildFolder) {
  const mark = join(root, buildFolder, 'footfall-sources')
  const wanted = sourceHash()
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return
  rmSync(mark, { force: true })
  await step('Building (a minute or so)', () =>
    keepingRouteTypes(buildFolder, async () => {
      const { code, output } = await run(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
        cwd: root,
        env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', FOOTFALL_BUILD_FOLDER: buildFolder },
      })
      if (code !== 0) throw new Problem(`The build failed. It said:\n\n${output.trim()}`)
    }),
  )
  writeFileSync(mark, wanted)
}

/**
 * Next writes next-env.d.ts anew for whatever folder it builds into. A build for tests puts it back, or an editor would read the types of both.
 *
 * @param {string} buildFolder
 * @param {() => Promise<void>} run
 */
export async function keepingRouteTypes(buildFolder, run) {
  const file = join(root, 'next-env.d.ts')
  const before = buildFolder !== '.next' && existsSync(file) ? readFileSync(file, 'utf8') : null
  await run().finally(() => {
    if (before !== null) writeFileSync(file, before)
    else if (buildFolder !== '.next') rmSync(file, { force: true })
  })
}

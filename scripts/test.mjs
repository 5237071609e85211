/**
 * `npm test`: every check there is, from a fresh clone. Ends with `N passed, N failed` and an exit code to match.
 *
 * It has its own data folder, database, build folder and ports, so it runs beside `npm start`; and it starts from nothing each time.
 * While developing: `node scripts/test.mjs --only unit,database`; what follows `--` goes to the test runner (files, `-g "title"`).
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkNode, installIfNeeded, root } from './install.mjs'
import { holdFolder, run } from './processes.mjs'
import { Problem, say, seconds, step } from './progress.mjs'

/** The moment at which tests live: a Monday, ten in the morning in New York. */
const now = '2026-11-23T15:00:00.000Z'
const folder = join(root, '.test')
const buildFolder = '.next-test'

/** Nothing of the developer's own settings reaches a test. What the tools print is shown only when they fail, and then as plain text. */
const environment = Object.fromEntries([
  ['NO_COLOR', '1'],
  ...Object.entries(process.env).filter(
    ([name]) => !/^(FOOTFALL_|DATABASE_URL$|PORT$|HOST$|NODE_ENV$|WEB_CONCURRENCY$|SMTP_URL$|VITEST|FORCE_COLOR$)/.test(name),
  ),
])
const node = (
  /** @type {string} */ script,
  /** @type {string[]} */ args,
  /** @type {Record<string, string>} */ more = {},
  onLine = (/** @type {string} */ _) => {},
) =>
  run(process.execPath, [join(root, script), ...args], {
    cwd: root,
    env: { ...environment, NEXT_TELEMETRY_DISABLED: '1', ...more },
    onLine,
    // To look at while it runs: tail -f .test/output.log
    log: join(folder, 'output.log'),
  })

/** @typedef {{ passed: number, failed: number, said?: string }} Result */

/** A stage that is one check: right or wrong. @returns {Result} */
const verdict = (/** @type {{ code: number, output: string }} */ { code, output }) =>
  code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, said: output }

/** @type {(() => Promise<unknown> | unknown)[]} */
const undo = []
const cleanUp = async () => {
  for (const one of undo.splice(0).reverse()) await Promise.resolve(one()).catch((error) => say(String(error?.message ?? error)))
}

const browserFolder = join(folder, 'browser')
/** @type {(() => Promise<void>) | null} */
let stopDemo = null
/** @type {ReturnType<typeof bringDemo> | null} */
let broughtDemo = null
/** The demo is brought once for a run: what was brought is read by the database tests, and worked in by the browser tests after them. */
const demo = () => {
  broughtDemo ??= bringDemo()
  return broughtDemo
}

/** @type {Promise<string> | null} */
let foundChromium = null
/** The browser is fetched while stages that need none have their turn. */
const browser = () => {
  foundChromium ??= import('./chromium.mjs').then(({ findOrInstallChromium }) => findOrInstallChromium())
  return foundChromium
}

async function bringDemo() {
  const { freePort } = await import('./database.mjs')
  const { prepareDatabase } = await import('./prepare.mjs')
  const port = await freePort()
  const serving = {
    ...environment,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(port),
    FOOTFALL_URL: `http://localhost:${port}`,
    FOOTFALL_DATA: browserFolder,
    FOOTFALL_SECRET: 'a secret for tests only, of no value to anybody',
    FOOTFALL_NOW: now,
    FOOTFALL_BUILD_FOLDER: buildFolder,
  }
  const onUndo = (/** @type {() => Promise<void>} */ stop) => {
    stopDemo = stop
  }
  const { appUrl, ownerUrl } = await prepareDatabase({ dataFolder: browserFolder, serving, demo: true, throwaway: true, onUndo })
  return { serving, appUrl, ownerUrl }
}

/** @param {string[]} args after `--` @returns {Record<string, () => Promise<Result>>} */
const stages = (args) => ({
  lint: async () => verdict(await node('node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'])),

  types: async () => {
    const { keepingRouteTypes } = await import('./build.mjs')
    // The routes that exist are types too; Next writes them. The project is that of tsconfig.json, with the types of this build only.
    let made = { code: 0, output: '' }
    await keepingRouteTypes(buildFolder, async () => {
      made = await node('node_modules/next/dist/bin/next', ['typegen'], { FOOTFALL_BUILD_FOLDER: buildFolder })
      if (existsSync(join(root, 'next-env.d.ts')))
        writeFileSync(join(folder, 'next-env.d.ts'), readFileSync(join(root, 'next-env.d.ts'), 'utf8').replaceAll('./.next', '../.next'))
    })
    if (made.code !== 0) return verdict(made)
    const project = {
      extends: '../tsconfig.json',
      compilerOptions: { incremental: false },
      include: ['next-env.d.ts', '../**/*.ts', '../**/*.tsx', `../${buildFolder}/types/**/*.ts`],
      exclude: ['../node_modules', '../next-env.d.ts'],
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(project))
    // Each checker works out again what others share; a second one would take from the demo, which is brought meanwhile.
    return verdict(
      await node('node_modules/typescript/bin/tsc', ['--noEmit', '--checkers', '1', '--project', join(folder, 'tsconfig.json')]),
    )
  },

  architecture: async () =>
    verdict(await node('node_modules/dependency-cruiser/bin/dependency-cruise.mjs', ['--config', '.dependency-cruiser.mjs', '.'])),

  unit: () => vitest('unit', args),
  database: async () => {
    const { ownerUrl, appUrl } = await demo()
    return step('database', () => vitest('database', args, { FOOTFALL_TEST_DEMO: JSON.stringify([ownerUrl, appUrl]) }))
  },

  build: async () => {
    const { buildIfNeeded } = await import('./build.mjs')
    await buildIfNeeded(buildFolder)
    // A page made ahead of its request carries no nonce, so its scripts would not run; and a page about a patient may never be made ahead.
    const { routes } = JSON.parse(readFileSync(join(root, buildFolder, 'prerender-manifest.json'), 'utf8'))
    const ahead = Object.keys(routes).filter(
      (route) => route !== '/_global-error' && !/^\/(icon|apple-icon|favicon|manifest|robots)[^/]*$/.test(route),
    )
    return verdict({ code: ahead.length === 0 ? 0 : 1, output: `These pages are made at build time, without a nonce: ${ahead.join(', ')}` })
  },

  browser: async () => {
    const { buildIfNeeded } = await import('./build.mjs')
    const { serve } = await import('./serve.mjs')
    const chromium = await browser()
    await buildIfNeeded(buildFolder)
    const { serving, appUrl } = await demo()
    const server = await serve({ ...serving, FOOTFALL_APP_DATABASE_URL: appUrl, FOOTFALL_CHROMIUM: chromium }, { quiet: true })
    undo.push(server.stop)
    hold?.note({ child: server.pid })
    const report = join(folder, 'browser.json')
    rmSync(report, { force: true })
    let done = 0
    const { code, output } = await step('browser tests', (note) =>
      node(
        'node_modules/@playwright/test/cli.js',
        ['test', ...args],
        { FOOTFALL_TEST_URL: serving.FOOTFALL_URL, FOOTFALL_TEST_FOLDER: folder, FOOTFALL_NOW: now, CHROMIUM_PATH: chromium },
        (line) => {
          if (/^\s+[✓✘-]\s/.test(line)) note(`${++done} done`)
        },
      ),
    )
    await cleanUp()
    if (!existsSync(report)) return verdict({ code: 1, output })
    const { stats, errors } = JSON.parse(readFileSync(report, 'utf8'))
    const failed = stats.unexpected + errors.length
    const said = `${output}\n${server.output()}`
    return { passed: stats.expected + stats.flaky, failed: failed === 0 && code !== 0 ? 1 : failed, ...(code === 0 ? {} : { said }) }
  },
})

/** @param {string} project @param {string[]} args @param {Record<string, string>} [more] @returns {Promise<Result>} */
async function vitest(project, args, more = {}) {
  const report = join(folder, `${project}.json`)
  rmSync(report, { force: true })
  const { code, output } = await node(
    'node_modules/vitest/vitest.mjs',
    ['run', '--project', `${project}*`, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, ...args],
    more,
  )
  if (!existsSync(report)) return verdict({ code: 1, output })
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
  // A file that does not load has no failed test in it, but fails all the same.
  return {
    passed: numPassedTests,
    failed: code !== 0 && numFailedTests === 0 ? 1 : numFailedTests,
    ...(code === 0 ? {} : { said: output }),
  }
}

/** @type {Awaited<ReturnType<typeof holdFolder>> | null} */
let hold = null

async function main() {
  checkNode()
  const split = process.argv.indexOf('--')
  const args = split === -1 ? [] : process.argv.slice(split + 1)
  const at = process.argv.indexOf('--only')
  const all = stages(args)
  const chosen = at === -1 ? Object.keys(all) : (process.argv[at + 1] ?? '').split(',')
  const unknown = chosen.filter((name) => !(name in all))
  if (unknown.length > 0) throw new Problem(`There is no stage ${unknown.join(', ')}. The stages are ${Object.keys(all).join(', ')}.`)

  const began = performance.now()
  await installIfNeeded()
  mkdirSync(folder, { recursive: true })
  hold = await holdFolder(folder, 'running its tests')
  writeFileSync(join(folder, 'output.log'), '')
  const { discardBuiltIn } = await import('./database.mjs')
  await discardBuiltIn(browserFolder)

  // Brought while the stages before have their turn; a stage that needs it and does not get it says why.
  if (chosen.includes('database') || chosen.includes('browser')) demo().catch(() => {})
  if (chosen.includes('browser')) browser().catch(() => {})

  const sum = { passed: 0, failed: 0 }
  /** @type {string[]} */
  const times = []
  for (const name of chosen) {
    const from = performance.now()
    const stage = /** @type {() => Promise<Result>} */ (all[name])
    // The stages that tell their own progress would be interrupted by another line's seconds.
    const quiet = ['database', 'build', 'browser'].includes(name)
    /** @type {Result} */
    const result = await (quiet ? stage() : step(name, stage)).catch((error) => ({
      passed: 0,
      failed: 1,
      said: error instanceof Problem ? error.message : String(error?.stack ?? error),
    }))
    await cleanUp()
    if (result.said !== undefined) say(`\n${result.said.trim().slice(-20_000)}\n`)
    say(`${name}: ${result.passed} passed, ${result.failed} failed`)
    sum.passed += result.passed
    sum.failed += result.failed
    times.push(`${name} ${seconds(from)} s`)
  }
  await discardBuiltIn(browserFolder)
  say(`\n${times.join(', ')}; all ${seconds(began)} s`)
  say(`${sum.passed} passed, ${sum.failed} failed`)
  return sum.failed === 0 ? 0 : 1
}

/** Stopped twice is stopped. */
async function stopAll() {
  await cleanUp()
  await stopDemo?.().catch((error) => say(String(error?.message ?? error)))
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, async () => {
    await stopAll()
    hold?.release()
    process.exit(130)
  })
}

const code = await main().catch((error) => {
  process.stderr.write(`\n${error instanceof Problem ? error.message : error?.stack}\n`)
  return error instanceof Problem ? error.exitCode : 1
})
await stopAll()
hold?.release()
process.exit(code)

/**
 * Measures how many small faults in clinical/ the tests notice: `npm run mutation` (all of it, about an hour), `npm run mutation -- clinical/labs`
 * (one folder). Ends with a line for each folder, and fails below 90 of 100.
 *
 * Stryker and its 160 packages are installed into `.mutation/` here and not into the product: nothing else needs them.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(fileURLToPath(import.meta.url), '..', '..')
const home = join(root, '.mutation')
/** 10 needs Node 22. */
const version = '9.6.1'
const [part = 'clinical'] = process.argv.slice(2)

const run = (command, args, options) => {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  if (status !== 0) process.exit(status ?? 1)
}

mkdirSync(home, { recursive: true })
writeFileSync(
  join(home, 'package.json'),
  JSON.stringify({ private: true, dependencies: { '@stryker-mutator/core': version, '@stryker-mutator/vitest-runner': version } }),
)
run('npm', ['install', '--prefix', home, '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])

const vitestConfig = join(home, 'vitest.config.mjs')
writeFileSync(
  vitestConfig,
  `export default { test: { include: ['clinical/**/*.test.ts'], exclude: ['**/independent-check.test.ts', '**/clinical-rules.test.ts'], testTimeout: 60000, root: process.cwd() } }\n`,
)
const report = join(home, 'mutation.json')
writeFileSync(
  join(home, 'stryker.config.json'),
  JSON.stringify({
    testRunner: 'vitest',
    plugins: [join(home, 'node_modules', '@stryker-mutator', 'vitest-runner', 'dist', 'src', 'index.js')],
    vitest: { configFile: vitestConfig },
    // TypeScript 7 has no JavaScript API, which Stryker would read this with; nothing here is compiled by it.
    tsconfigFile: 'none',
    mutate: [part.endsWith('.ts') ? part : `${part}/**/*.ts`, '!**/*.test.ts', '!**/*.test-d.ts', '!**/*-for-tests.ts'],
    ignorePatterns: ['/app', '/auth', '/components', '/db', '/e2e', '/handouts', '/docs', '/.next*', '/.data', '/.test', '/.mutation'],
    tempDirName: join(home, 'sandboxes'),
    // Words of advice are exact in the tests; a regular expression's mutants are judged too.
    concurrency: 2,
    coverageAnalysis: 'perTest',
    timeoutMS: 10_000,
    incremental: true,
    incrementalFile: join(home, 'incremental.json'),
    reporters: ['clear-text', 'json'],
    jsonReporter: { fileName: report },
    clearTextReporter: { logTests: false, reportTests: false, allowEmojis: false },
    thresholds: { high: 95, low: 90, break: null },
  }),
)
run(join(home, 'node_modules', '.bin', 'stryker'), ['run', join(home, 'stryker.config.json')])

const asked = 90
/** One line a folder. */
const { files } = JSON.parse(readFileSync(report, 'utf8'))
const folders = new Map()
for (const [file, { mutants }] of Object.entries(files)) {
  const folder = file.split('/').slice(0, 2).join('/')
  const counts = folders.get(folder) ?? { noticed: 0, all: 0 }
  for (const { status } of mutants) {
    if (status === 'Ignored' || status === 'CompileError' || status === 'RuntimeError') continue
    counts.all += 1
    if (status === 'Killed' || status === 'Timeout') counts.noticed += 1
  }
  folders.set(folder, counts)
}
for (const [folder, { noticed, all }] of [...folders].sort())
  console.log(`| ${folder} | ${noticed} of ${all} | ${((100 * noticed) / all).toFixed(1)} % |`)
const noticed = [...folders.values()].reduce((sum, folder) => sum + folder.noticed, 0)
const all = [...folders.values()].reduce((sum, folder) => sum + folder.all, 0)
console.log(`| all | ${noticed} of ${all} | ${((100 * noticed) / all).toFixed(1)} % |`)
process.exit(noticed * 100 >= asked * all ? 0 : 1)

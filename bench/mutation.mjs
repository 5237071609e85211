/**
 * Measures how many small faults in clinical/ the tests notice: `npm run mutation` (all of it), `npm run mutation -- clinical/labs` (one
 * folder), `npm run mutation -- clinical/labs/egfr.ts` (one file). Ends with a line for each folder, and fails below 90 of 100.
 * What is measured, what is left out and the last result: docs/mutation-score.md.
 *
 * Stryker and its packages are installed into `.mutation/` here and not into the product: nothing else needs them.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(fileURLToPath(import.meta.url), '..', '..')
const home = join(root, '.mutation')
/** Stryker 10 needs Node 22. */
const packages = { '@stryker-mutator/core': '9.6.1', '@stryker-mutator/api': '9.6.1', esbuild: '0.25.12' }
const [part = 'clinical'] = process.argv.slice(2)

const run = (command, args) => {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

mkdirSync(home, { recursive: true })
writeFileSync(join(home, 'package.json'), JSON.stringify({ private: true, dependencies: packages }))
run('npm', ['install', '--prefix', home, '--no-audit', '--no-fund', '--loglevel=error'])

const runner = join(home, 'runner.mjs')
copyFileSync(join(root, 'bench', 'mutation-runner.mjs'), runner)
const report = join(home, 'mutation.json')
writeFileSync(
  join(home, 'stryker.config.json'),
  JSON.stringify({
    testRunner: 'clinical',
    plugins: [runner],
    // TypeScript 7 has no JavaScript API, which Stryker would read this with; nothing here is compiled by it.
    tsconfigFile: 'none',
    mutate: [part.endsWith('.ts') ? part : `${part}/**/*.ts`, '!**/*.test.ts', '!**/*-for-tests.ts'],
    ignorePatterns: ['/*', '!/clinical', '!/package.json', '!/tsconfig.json'],
    tempDirName: join(home, 'sandboxes'),
    concurrency: 2,
    coverageAnalysis: 'perTest',
    // What loops for ever is stopped by its count of steps; a clock would take a busy machine for a noticed fault.
    timeoutMS: 300_000,
    incremental: true,
    incrementalFile: join(home, 'incremental.json'),
    reporters: ['clear-text', 'json', 'progress-append-only'],
    jsonReporter: { fileName: report },
    clearTextReporter: { logTests: false, reportTests: false, reportMutants: false, reportScoreTable: false },
    thresholds: { high: 95, low: 90, break: null },
  }),
)
run(join(home, 'node_modules', '.bin', 'stryker'), ['run', join(home, 'stryker.config.json')])

const asked = 90
const { files } = JSON.parse(readFileSync(report, 'utf8'))
const folders = new Map()
const total = { noticed: 0, all: 0 }
for (const [file, { mutants }] of Object.entries(files)) {
  const folder = file.split('/').length > 2 ? file.split('/').slice(0, 2).join('/') : 'clinical'
  const counts = folders.get(folder) ?? { noticed: 0, all: 0 }
  for (const { status } of mutants) {
    if (status === 'Ignored' || status === 'CompileError' || status === 'RuntimeError') continue
    for (const sum of [counts, total]) {
      sum.all += 1
      if (status === 'Killed' || status === 'Timeout') sum.noticed += 1
    }
  }
  folders.set(folder, counts)
}
const line = (name, { noticed, all }) => `| ${name} | ${all} | ${noticed} | ${((100 * noticed) / all).toFixed(1)} % |`
const table = [
  '| folder | faults | noticed | share |',
  '| --- | --- | --- | --- |',
  ...[...folders].sort().flatMap(([folder, counts]) => (counts.all > 0 ? [line(`\`${folder}/\``, counts)] : [])),
  line('all', total),
].join('\n')
console.log(table)

// The report that docs/ keeps is always of all folders.
if (part === 'clinical') {
  const page = join(root, 'docs', 'mutation-score.md')
  const measured = `Measured on ${new Date().toISOString().slice(0, 10)} with Stryker ${packages['@stryker-mutator/core']}.\n\n${table}\n`
  writeFileSync(page, readFileSync(page, 'utf8').replace(/(?<=<!-- measured -->\n)[\s\S]*(?=<!-- end -->)/, `\n${measured}\n`))
}
process.exit(total.noticed * 100 >= asked * total.all ? 0 : 1)

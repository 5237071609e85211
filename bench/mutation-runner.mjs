/**
 * The test runner that Stryker calls for each small fault (bench/mutation.mjs copies it to `.mutation/`, where its imports resolve).
 *
 * Stryker's own runner of Vitest starts Vitest anew for each fault, which costs seconds; clinical/ has thousands. Here the sources and their
 * tests are bundled once, and each fault gets a fresh instance of the bundle: no module outlives a fault, and only those files are loaded
 * whose tests meet it. The tests themselves are run by Vitest's own `@vitest/runner` and judged by its `@vitest/expect`.
 *
 * A property test tries at most 10 random inputs here, always the same ones, and reports a failure without shrinking it: fewer faults are
 * noticed than by the tests as they run in `npm test`, never more.
 */
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { Script } from 'node:vm'
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { DryRunStatus, determineHitLimitReached, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner'
import { build } from 'esbuild'
import * as fastCheck from 'fast-check'

/**
 * Left out: files that read the sources as text, the 100,000 inputs of each index, and all rules over random facts, which take longer than all
 * other tests together; and tests of how long something takes, which a busy machine fails as well as a fault does.
 */
const leftOut = {
  files: /\/(independent-check(-amounts)?|clinical-rules|rules-properties)\.test\.ts$/,
  tests: /costs under|every rule has lines to show/,
}
const require = createRequire(import.meta.url)
/** The folder of the changed sources: Stryker goes there after it has loaded this module. */
let sandbox = process.cwd()
/** Packages that Vitest brings. */
const fromVitest = (name) => import(createRequire(require.resolve('vitest/package.json')).resolve(name))
const { getFn, startTests, ...words } = await fromVitest('@vitest/runner')
const { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } = await fromVitest('@vitest/expect')
for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin)

const most = { numRuns: 10, seed: 20_261_123, endOnFailure: true }
const parameters = (given) => ({ ...given, ...most, numRuns: Math.min(given?.numRuns ?? 100, most.numRuns) })
const provided = {
  vitest: { ...words, expect: Object.assign((value, message) => chai.expect(value, message), chai.expect) },
  'fast-check': { ...fastCheck, assert: (property, given) => fastCheck.assert(property, parameters(given)) },
}
const requireHere = (name) => provided[name] ?? require(name)

globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {}
/** Where the faults read which of them is on, and leave which test met them. */
const left = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE]

/** A fresh instance of all modules, none of them loaded yet: the functions that load each test file. */
let freshBundle
/** For each test file, all files that it loads. */
const loadedBy = new Map()

async function bundle() {
  const testFiles = readdirSync(join(sandbox, 'clinical'), { recursive: true, encoding: 'utf8' })
    .map((file) => `clinical/${file}`)
    .filter((file) => file.endsWith('.test.ts') && !leftOut.files.test(file))
    .sort()
  const loaders = testFiles.map((file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(`./${file}`)})`)
  const { outputFiles, metafile } = await build({
    stdin: { contents: `module.exports = { ${loaders.join(',\n')} }`, resolveDir: sandbox, loader: 'js' },
    absWorkingDir: sandbox,
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  })
  const script = new Script(`(function (require, module, exports) {${outputFiles[0].text}\n})`, { filename: 'clinical-and-its-tests.cjs' })
  const run = script.runInThisContext()
  freshBundle = () => {
    const module = { exports: {} }
    run(requireHere, module, module.exports)
    return module.exports
  }
  for (const file of testFiles) {
    const seen = new Set([file])
    for (const each of seen)
      for (const { path, external } of metafile.inputs[each]?.imports ?? []) {
        if (!external) seen.add(path)
        // An import that names its file when it runs may be of any file.
        else if (path.includes('*')) for (const any of Object.keys(metafile.inputs)) seen.add(any)
      }
    loadedBy.set(file, seen)
  }
}

const config = {
  name: '',
  setupFiles: [],
  sequence: { hooks: 'stack', setupFiles: 'list', shuffle: false, concurrent: false },
  tags: [],
  maxConcurrency: 1,
  testTimeout: 0,
  hookTimeout: 0,
  retry: 0,
  passWithNoTests: true,
  allowOnly: false,
}

/** Runs test files, and of them the tests of `only` when it is given. Ends at the first failure unless told to go on. */
async function runTests({ files, loaders, only, goOn }) {
  const tests = []
  let failed = false
  const seen = new Map()
  const idOf = (test) => {
    const name = `${relative(sandbox, test.file.filepath)}: ${test.fullTestName}`
    const nth = (seen.get(name) ?? 0) + 1
    seen.set(name, nth)
    return nth === 1 ? name : `${name} (${nth})`
  }
  const ids = new Map()
  const runner = {
    config: { ...config, root: sandbox },
    importFile: (path) => loaders(path)[relative(sandbox, path)](),
    onCollected: ([file]) => {
      const each = (task) => {
        if (task.type === 'test') ids.set(task, idOf(task))
        for (const inner of task.tasks ?? []) each(inner)
      }
      each(file)
    },
    onBeforeRunTask: (test) => {
      if (leftOut.tests.test(test.name) || (failed && !goOn) || (only && !only.has(ids.get(test)))) test.mode = 'skip'
    },
    // What fails is not thrown on: nobody reads the differences that would be formatted for it.
    runTask: async (test) => {
      const began = performance.now()
      const id = ids.get(test)
      left.currentTestId = id
      let failureMessage
      try {
        await getFn(test)()
      } catch (error) {
        failed = true
        failureMessage = String(error?.message ?? error)
      }
      left.currentTestId = undefined
      const timeSpentMs = performance.now() - began
      const about = { id, name: id, fileName: test.file.filepath, timeSpentMs }
      tests.push(
        failureMessage === undefined
          ? { ...about, status: TestStatus.Success }
          : { ...about, status: TestStatus.Failed, failureMessage: failureMessage.slice(0, 500) },
      )
    },
  }
  for (const file of files) {
    const fileName = join(sandbox, file)
    const [{ result }] = await startTests([fileName], runner)
    if (result?.state === 'fail' && !failed) {
      failed = true
      const name = `${file} loads`
      tests.push({ id: name, name, fileName, timeSpentMs: 0, status: TestStatus.Failed, failureMessage: result.errors?.[0]?.message ?? '' })
    }
    if (failed && !goOn) break
  }
  return tests
}

class Runner {
  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    sandbox = process.cwd()
    await bundle()
  }

  async dryRun({ coverageAnalysis }) {
    left.activeMutant = undefined
    left.hitLimit = undefined
    left.hitCount = undefined
    left.mutantCoverage = { static: {}, perTest: {} }
    // Each file has modules of its own: what one test file keeps would otherwise hide what the next one meets.
    const tests = await runTests({ files: [...loadedBy.keys()], loaders: () => freshBundle(), goOn: true })
    const mutantCoverage = coverageAnalysis === 'off' ? undefined : left.mutantCoverage
    return { status: DryRunStatus.Complete, tests, mutantCoverage }
  }

  async mutantRun({ activeMutant, testFilter, sandboxFileName, hitLimit, disableBail }) {
    left.activeMutant = activeMutant.id
    left.hitLimit = hitLimit
    left.hitCount = hitLimit === undefined ? undefined : 0
    left.mutantCoverage = { static: {}, perTest: {} }
    const source = relative(sandbox, sandboxFileName)
    const only = testFilter && new Set(testFilter)
    const wanted = testFilter && new Set(testFilter.map((id) => id.slice(0, id.indexOf('.test.ts: ') + '.test.ts'.length)))
    // A fault met while loading has no tests of its own: all tests of the files that load it are run.
    const files = [...loadedBy.keys()].filter((file) => (wanted ? wanted.has(file) : loadedBy.get(file).has(source)))
    const bundled = freshBundle()
    const tests = await runTests({ files: files.sort(nearestTo(source)), loaders: () => bundled, only, goOn: disableBail })
    const atLimit = determineHitLimitReached(left.hitCount, left.hitLimit)
    return toMutantRunResult(atLimit ?? { status: DryRunStatus.Complete, tests })
  }
}

/** The file's own tests first, then those of its folder, then by how little they load: most faults are noticed by the first few. */
const nearestTo = (source) => {
  const rank = (test) => {
    if (basename(test, '.test.ts') === basename(source, '.ts')) return 0
    return (dirname(test) === dirname(source) ? 1 : 1_000) + loadedBy.get(test).size
  }
  return (one, other) => rank(one) - rank(other)
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'clinical', Runner)]

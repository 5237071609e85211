/**
 * `npm start`: from a fresh clone to a serving portal. Plain Node until the packages are installed.
 *
 * Installs, builds and migrates when needed, starts the built-in PostgreSQL unless DATABASE_URL names another, brings the demo practices on
 * first run, and serves. The serving process gets the application's database role only. `--dev` serves from the sources.
 */
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { checkNode, installIfNeeded, root } from './install.mjs'
import { holdFolder, parentOf } from './processes.mjs'
import { Problem, say } from './progress.mjs'

const began = performance.now()

/** Filled as things come up; undone backwards. @type {(() => Promise<unknown> | unknown)[]} */
const undo = []
let stopping = false

async function stop(/** @type {number} */ code) {
  if (stopping) return
  stopping = true
  for (const step of undo.reverse()) await Promise.resolve(step()).catch((error) => say(String(error?.message ?? error)))
  process.exit(code)
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    if (!stopping) say('\nStopping …')
    void stop(0)
  })
}
// npm was killed and can no longer pass signals on: what it started should not stay behind. Between it and us there may be a shell, which lives on.
if (process.env.npm_lifecycle_event !== undefined) {
  const line = () => `${process.ppid} ${parentOf(process.ppid)}`
  const atFirst = line()
  setInterval(() => {
    if (line() !== atFirst) void stop(1)
  }, 1_000).unref()
}

/** Whether somebody listens there already. Asked first, before minutes of work. */
function isTaken(/** @type {number} */ port, /** @type {string} */ host) {
  return new Promise((settle) => {
    const probe = createServer()
    probe.once('error', (error) => settle('code' in error && error.code === 'EADDRINUSE'))
    probe.listen(port, host, () => probe.close(() => settle(false)))
  })
}

async function main() {
  checkNode()
  const dev = process.argv.includes('--dev')
  const given = (/** @type {string} */ name) => process.env[name] || undefined
  const dataFolder = resolve(root, given('FOOTFALL_DATA') ?? '.data')
  const port = Number(given('PORT') ?? 3000)
  const host = given('HOST') ?? '127.0.0.1'
  const url = given('FOOTFALL_URL') ?? `http://localhost:${port}`
  const demo = given('FOOTFALL_DEMO') !== '0'
  const buildFolder = given('FOOTFALL_BUILD_FOLDER') ?? '.next'

  await installIfNeeded()
  mkdirSync(dataFolder, { recursive: true })
  const hold = await holdFolder(dataFolder, `starting, to serve ${url}`)
  undo.push(hold.release)

  const database = await import('./database.mjs')
  const secrets = database.secretsOf(dataFolder)
  const serving = {
    ...process.env,
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    FOOTFALL_DATA: dataFolder,
    FOOTFALL_SECRET: given('FOOTFALL_SECRET') ?? secrets.secret,
    FOOTFALL_BUILD_FOLDER: buildFolder,
  }
  const { checkSettings } = await import('./settings.mjs')
  await checkSettings(serving)
  if (await isTaken(port, host)) {
    throw new Problem(`Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`, 75)
  }

  if (!dev) await (await import('./build.mjs')).buildIfNeeded(buildFolder)
  const { prepareDatabase } = await import('./prepare.mjs')
  const { appUrl, stopDatabase, setUpLink } = await prepareDatabase({ dataFolder, serving, demo, onUndo: (step) => undo.push(step) })
  const { serve } = await import('./serve.mjs')
  const server = await serve({ ...serving, FOOTFALL_APP_DATABASE_URL: appUrl })
  undo.push(server.stop)
  hold.note({ what: `serving ${url}`, child: server.pid })

  say()
  say(`Footfall is ready at ${url} after ${((performance.now() - began) / 1000).toFixed(1)} s.`)
  if (demo) {
    say()
    say('It holds demo data: invented patients of two practices. Sign in as')
    for (const practice of ['riverside', 'hillcrest']) {
      say(`  ${['podiatrist', 'assistant', 'desk', 'admin'].map((who) => `${who}@${practice}.example`).join('  ')}`)
    }
    say('with the password footfall-demo-2026.')
  }
  if (setUpLink !== null) {
    say()
    say('It holds no practice yet. Open this link within 30 minutes to make one; it works once:')
    say(`  ${setUpLink}`)
  }
  say()
  say(`Data: ${dataFolder}${stopDatabase === null ? ' (database: DATABASE_URL)' : ''}. Stop with Ctrl-C.`)
  void server.ended.then((how) => {
    if (stopping) return
    say(`\nThe server ended (${how}). Run the command again.`)
    void stop(1)
  })
}

main().catch((error) => {
  process.stderr.write(`\n${error instanceof Problem ? error.message : error?.stack}\n`)
  void stop(error instanceof Problem ? error.exitCode : 1)
})

/**
 * `npm run --silent footfall -- <command>`: what is done to a practice's data from the command line. It works beside a running Footfall and on a
 * stopped one, whose built-in database it then starts and stops again; DATABASE_URL names another.
 *
 * Exit code 0; 1 with one line on standard error otherwise, 78 when the settings are wrong.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './install.mjs'
import { holdFolder } from './processes.mjs'
import { Problem } from './progress.mjs'

/** @typedef {{ practice?: string, email?: string, name?: string, credentials?: string, role?: string[] }} Options */
/** @type {Record<string, { takes: string, says: string, script: string, options: (keyof Options)[], args: (options: Options) => string[] }>} */
const commands = {
  'verify-audit': {
    takes: '[--practice SLUG]',
    says: 'Verifies that the audit of each practice, or of one, is as it was written: its hash chain, and the heads kept in audit-heads/.',
    script: 'verify-audit.ts',
    options: ['practice'],
    args: ({ practice }) => (practice === undefined ? [] : [practice]),
  },
  reseal: {
    takes: '[--practice SLUG]',
    says: 'After the secret was changed: seals anew what FOOTFALL_SECRET_BEFORE still opens, of each practice or of one.',
    script: 'reseal.ts',
    options: ['practice'],
    args: ({ practice }) => (practice === undefined ? [] : [practice]),
  },
  'create-practice': {
    takes: '',
    says: 'Prints a link by which a practice and its first admin are made. It works once, for 30 minutes. FOOTFALL_URL is the address it begins with.',
    script: 'set-up-link.ts',
    options: [],
    args: () => [],
  },
  'invite-staff': {
    takes: '--practice SLUG --email EMAIL --name NAME --role ROLE [--role ROLE] [--credentials TEXT]',
    says: 'Makes an account and prints the link of its invitation, which works once, for 24 hours. Roles: podiatrist, assistant, front-desk, admin.',
    script: 'invite-staff.ts',
    options: ['practice', 'email', 'name', 'role', 'credentials'],
    args: (options) => [JSON.stringify(options)],
  },
}
const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
const usage = (/** @type {string} */ name) => `npm run --silent footfall -- ${name} ${commands[name]?.takes}`.trim()

function help() {
  const lines = Object.entries(commands).map(([name, { says }]) => `  ${usage(name)}\n      ${says}`)
  return `Usage:\n${lines.join('\n')}\n\nEach command takes --help. Exit code 0, or 1 with one line.`
}

/** Hands over the owner's address on the database of this installation, and stops what it had to start. */
async function withDatabase(/** @type {(ownerUrl: string) => Promise<number>} */ use) {
  if (process.env.DATABASE_URL) return use(process.env.DATABASE_URL)
  const dataFolder = resolve(root, process.env.FOOTFALL_DATA || '.data')
  const { runningBuiltIn, startBuiltIn } = await import('./database.mjs')
  if (!existsSync(join(dataFolder, 'secrets.json'))) {
    throw new Problem(
      `There is no data of Footfall in ${dataFolder}. Start it once with npm start, or name another folder with FOOTFALL_DATA.`,
    )
  }
  const running = await runningBuiltIn(dataFolder)
  if (running !== null) return use(running.ownerUrl)
  const hold = await holdFolder(dataFolder, 'running a command of footfall')
  try {
    const { ownerUrl, stop } = await startBuiltIn(dataFolder)
    return await use(ownerUrl).finally(stop)
  } finally {
    hold.release()
  }
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean' },
      practice: { type: 'string' },
      email: { type: 'string' },
      name: { type: 'string' },
      credentials: { type: 'string' },
      role: { type: 'string', multiple: true },
    },
  })
  const { help: asksHelp, ...options } = values
  const [name = '', ...rest] = positionals
  const command = commands[name]
  if (command === undefined) {
    if (name !== '' && !asksHelp) throw new Problem(`There is no command ${name}. npm run --silent footfall -- --help lists them.`)
    console.log(help())
    return 0
  }
  if (asksHelp) {
    console.log(`${usage(name)}\n${command.says}`)
    return 0
  }
  if (rest.length > 0) throw new Problem(`${name} takes no ${rest[0]}. Usage: ${usage(name)}`)
  const foreign = Object.keys(options).find((option) => !(/** @type {string[]} */ (command.options).includes(option)))
  if (foreign !== undefined) throw new Problem(`${name} takes no --${foreign}. Usage: ${usage(name)}`)
  if (!existsSync(tsx)) throw new Problem('Footfall is not installed yet. Start it once with npm start.')
  return withDatabase(async (ownerUrl) => {
    const { latestMigration, secretsOf, stateOf } = await import('./database.mjs')
    if ((await stateOf(ownerUrl)).migrated !== latestMigration()) {
      throw new Problem('The database was made by another version of Footfall. Start this version once with npm start.')
    }
    const dataFolder = resolve(root, process.env.FOOTFALL_DATA || '.data')
    const env = {
      ...process.env,
      NODE_ENV: 'production',
      // The serving process's own: it opens what is sealed here.
      FOOTFALL_SECRET: process.env.FOOTFALL_SECRET || secretsOf(dataFolder).secret,
      DATABASE_URL: ownerUrl,
      FOOTFALL_APP_DATABASE_URL: ownerUrl,
      FOOTFALL_DATA: dataFolder,
    }
    const child = spawn(process.execPath, [tsx, join(root, 'scripts', command.script), ...command.args(options)], {
      cwd: root,
      env,
      stdio: 'inherit',
    })
    return new Promise((settle, fail) => {
      child.once('error', fail)
      child.once('close', (code) => settle(code ?? 1))
    })
  })
}

main().then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`${String(error?.message ?? error).split('\n')[0]}\n`)
    process.exit(error instanceof Problem ? error.exitCode : 1)
  },
)

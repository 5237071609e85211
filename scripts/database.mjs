/**
 * The database that comes with Footfall: a real PostgreSQL 18 from npm, one per data folder, on this machine only.
 *
 * PostgreSQL refuses to run as root, and an unprivileged server cannot enter a folder that only root can. So, as root, the server runs as an
 * unprivileged user; and where that user cannot reach the clone, programs and data live in a folder of their own below /var/lib/footfall,
 * named in `location` of the data folder.
 */
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { postgresPackage, root } from './install.mjs'
import { commandLineOf, end, gone, identityOf, pause, run } from './processes.mjs'
import { Problem } from './progress.mjs'

const outside = '/var/lib/footfall'
const isRoot = process.getuid?.() === 0
const program = (/** @type {string} */ name) => (process.platform === 'win32' ? `${name}.exe` : name)

/** @typedef {{ name: string, uid: number, gid: number }} Account */
/** @typedef {{ secret: string, superuserPassword: string, ownerPassword: string, appPassword: string }} Secrets */

/**
 * The generated secrets of a data folder, readable by its owner only; made on first use.
 *
 * @returns {Secrets}
 */
export function secretsOf(/** @type {string} */ dataFolder) {
  mkdirSync(dataFolder, { recursive: true })
  // As root the database's user has to pass through this folder; what is secret in it is closed file by file.
  chmodSync(dataFolder, isRoot ? 0o711 : 0o700)
  const file = join(dataFolder, 'secrets.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  const password = () => randomBytes(24).toString('base64url')
  const secrets = {
    secret: randomBytes(48).toString('base64url'),
    superuserPassword: password(),
    ownerPassword: password(),
    appPassword: password(),
  }
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return secrets
}

/** A port of this machine that nobody listens on. */
export function freePort() {
  return new Promise((/** @type {(port: number) => void} */ settle, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => settle(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** The account of /etc/passwd with this name or number. @returns {Account | null} */
function accountOf(/** @type {string | number} */ who) {
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [name = '', , uid, gid] = line.split(':')
    if (name === who || Number(uid) === who) return { name, uid: Number(uid), gid: Number(gid) }
  }
  return null
}

/** The unprivileged account that runs the server for root: `postgres` where there is one, else `footfall`, made on first use. */
async function unprivilegedAccount() {
  const present = accountOf('postgres') ?? accountOf('footfall')
  if (present !== null) return present
  for (const [command, args] of /** @type {[string, string[]][]} */ ([
    ['useradd', ['--system', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', 'footfall']],
    ['adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', 'footfall']],
  ])) {
    const done = await run(command, args).catch(() => null)
    const made = done?.code === 0 ? accountOf('footfall') : null
    if (made !== null) return made
  }
  throw new Problem(
    'PostgreSQL does not run as root, and no unprivileged user could be made for it. Run Footfall as an ordinary user, or make one: useradd --system footfall',
  )
}

/** Whether an account may pass through every folder down to this one. */
function canReach(/** @type {string} */ folder, /** @type {Account} */ account) {
  for (let at = realpathSync(folder); ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at)
    const may = uid === account.uid ? mode & 0o100 : gid === account.gid ? mode & 0o010 : mode & 0o001
    if (may === 0) return false
    if (at === dirname(at)) return true
  }
}

/** npm cannot pack symbolic links, so the package lists them and makes them in its install script. That script may have been held back. */
function makeLinks(/** @type {string} */ packageFolder) {
  const list = join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(packageFolder, target)
    if (!existsSync(link)) {
      rmSync(link, { force: true })
      symlinkSync(relative(dirname(target), source), link)
    }
  }
}

/**
 * Where programs and data of a data folder are, and who runs them.
 *
 * @returns {Promise<{ programs: string, home: string, account: Account | null, version: string }>} `account` is null when we run them as ourselves
 */
async function placeOf(/** @type {string} */ dataFolder) {
  const name = postgresPackage()
  if (name === null) {
    throw new Problem(
      `There is no built-in database for this machine (${process.platform} ${process.arch}). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
      78,
    )
  }
  const packageFolder = join(root, 'node_modules', name)
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  makeLinks(packageFolder)
  const native = join(packageFolder, 'native')
  for (const tool of ['initdb', 'pg_ctl', 'postgres']) chmodSync(join(native, 'bin', program(tool)), 0o755)
  const inside = join(dataFolder, 'postgres')

  if (!isRoot) {
    const owner = existsSync(inside) ? statSync(inside).uid : process.getuid?.()
    if (owner !== process.getuid?.()) {
      throw new Problem(
        `The database in ${inside} belongs to another user (number ${owner}). Start Footfall as that user, or choose another folder with FOOTFALL_DATA.`,
      )
    }
    return { programs: join(native, 'bin'), home: dataFolder, account: null, version }
  }

  const location = join(dataFolder, 'location')
  const recorded = existsSync(location) ? readFileSync(location, 'utf8').trim() : null
  const ownerOfData = [recorded === null ? null : join(recorded, 'postgres'), inside].find((path) => path !== null && existsSync(path))
  const account = (ownerOfData == null ? null : accountOf(statSync(ownerOfData).uid)) ?? (await unprivilegedAccount())
  if (account.uid === 0)
    throw new Problem(
      `The database in ${ownerOfData} belongs to root, and PostgreSQL does not run as root. Give it to an unprivileged user with chown -R.`,
    )
  if (recorded === null && canReach(dataFolder, account) && canReach(native, account)) {
    return { programs: join(native, 'bin'), home: dataFolder, account, version }
  }

  // One folder per clone. A copy of the clone, location file and all, is another clone.
  const own = join(outside, `${basename(root)}-${createHash('sha256').update(realpathSync(dataFolder)).digest('hex').slice(0, 12)}`)
  const home = own
  mkdirSync(home, { recursive: true, mode: 0o755 })
  for (const folder of [outside, home]) chmodSync(folder, 0o755)
  if (
    recorded !== null &&
    recorded !== own &&
    existsSync(join(recorded, 'postgres')) &&
    !existsSync(join(own, 'postgres')) &&
    !isClaimed(recorded)
  ) {
    renameSync(join(recorded, 'postgres'), join(own, 'postgres'))
  } else if (recorded === null && existsSync(join(own, 'postgres'))) {
    // The data folder was deleted, and with it the passwords of this database. It is kept aside, never deleted.
    await stopServer({ programs: join(native, 'bin'), data: join(own, 'postgres'), account })
    renameSync(join(own, 'postgres'), join(own, `postgres-before-${Date.now()}`))
  }
  if (existsSync(inside) && !existsSync(join(own, 'postgres'))) {
    await stopServer({ programs: join(native, 'bin'), data: inside, account })
    cpSync(inside, join(own, 'postgres'), { recursive: true, preserveTimestamps: true })
    await run('chown', ['-R', `${account.uid}:${account.gid}`, join(own, 'postgres')])
    chmodSync(join(own, 'postgres'), 0o700)
    renameSync(inside, `${inside}-before-move`)
  }
  const programs = join(home, `postgresql-${version}`)
  if (!existsSync(programs)) {
    rmSync(`${programs}.new`, { recursive: true, force: true })
    cpSync(native, `${programs}.new`, { recursive: true, verbatimSymlinks: true })
    await run('chmod', ['-R', 'a+rX', `${programs}.new`])
    renameSync(`${programs}.new`, programs)
  }
  writeFileSync(join(home, 'clone'), `${realpathSync(dataFolder)}\n`)
  writeFileSync(location, `${home}\n`)
  return { programs: join(programs, 'bin'), home, account, version }
}

/** Whether the data folder that made a folder below /var/lib/footfall still exists and still names it. */
function isClaimed(/** @type {string} */ home) {
  try {
    const folder = readFileSync(join(home, 'clone'), 'utf8').trim()
    return readFileSync(join(folder, 'location'), 'utf8').trim() === home
  } catch {
    return false
  }
}

const asAccount = (/** @type {Account | null} */ account) => (account === null ? {} : { uid: account.uid, gid: account.gid })

/** The server that runs on a database folder now, if any: told by its process file, and by the command line of that process. */
function serverOn(/** @type {string} */ data) {
  try {
    const [pid, folder, , port] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    const number = Number(pid)
    const identity = identityOf(number)
    if (identity === null) return null
    const command = commandLineOf(number)
    const ours =
      process.platform === 'win32'
        ? resolve(folder ?? '') === resolve(data)
        : /postgres/.test(command) && command.includes(realpathSync(data))
    return { pid: number, port: Number(port), ours }
  } catch {
    return null
  }
}

/** Stops the server on a database folder, whoever started it. Does nothing when there is none. */
async function stopServer(/** @type {{ programs: string, data: string, account: Account | null }} */ { programs, data, account }) {
  const server = serverOn(data)
  if (server === null || !server.ours) {
    // Left by a crash of the machine or copied along with the folder: the number in it now belongs to somebody else.
    if (server !== null) rmSync(join(data, 'postmaster.pid'), { force: true })
    return
  }
  for (const mode of ['fast', 'immediate']) {
    const options = { ...asAccount(account), cwd: dirname(data), stdio: /** @type {const} */ ('ignore') }
    await run(join(programs, program('pg_ctl')), ['stop', '-D', realpathSync(data), '-m', mode, '-w', '-t', '20', '-s'], options)
    if (await gone(server.pid, 1_000)) return
  }
  await end(server.pid, 1_000)
}

/**
 * Settings of the built-in server. Everything that keeps data safe is on by default and stays so. The log never holds a statement, its values or
 * the row that broke a rule: they are about patients.
 */
const settings = (/** @type {number} */ port) => `# Written by Footfall at every start.
listen_addresses = '127.0.0.1'
port = ${port}
unix_socket_directories = ''
max_connections = 60
shared_buffers = '128MB'
password_encryption = 'scram-sha-256'
timezone = 'UTC'
log_timezone = 'UTC'
datestyle = 'iso, mdy'
lc_messages = 'C'
log_line_prefix = '%m [%p] %u@%d '
log_min_messages = warning
log_min_error_statement = panic
log_error_verbosity = terse
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
`

/**
 * Starts the built-in database of a data folder, makes it on first use, and makes its owner role and the database `footfall`.
 * A server that a killed process left behind is stopped first; PostgreSQL recovers what it had acknowledged.
 *
 * @param {string} dataFolder absolute
 * @param {{ throwaway?: boolean }} [options] `throwaway`: the files need not survive a crash of the machine while they are first made (tests)
 * @returns {Promise<{ ownerUrl: string, superuserUrl: string, port: number, stop: () => Promise<void>, recovered: boolean, running: () => boolean }>}
 */
export async function startBuiltIn(dataFolder, { throwaway = false } = {}) {
  const secrets = secretsOf(dataFolder)
  const { programs, home, account } = await placeOf(dataFolder)
  const data = join(home, 'postgres')
  const log = join(home, 'postgres.log')
  const options = { ...asAccount(account), cwd: home }
  const give = (/** @type {string} */ path) => account !== null && chownSync(path, account.uid, account.gid)

  if (!existsSync(data)) {
    const fresh = `${data}.new`
    rmSync(fresh, { recursive: true, force: true })
    mkdirSync(fresh, { mode: 0o700 })
    give(fresh)
    const passwordFile = join(home, 'password.new')
    writeFileSync(passwordFile, secrets.superuserPassword, { mode: 0o600 })
    give(passwordFile)
    const args = ['-D', fresh, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8']
    args.push(
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--data-checksums',
      ...(throwaway ? ['--no-sync'] : []),
    )
    const { code, output } = await run(join(programs, program('initdb')), args, options).finally(() =>
      rmSync(passwordFile, { force: true }),
    )
    if (code !== 0) throw new Problem(`The database could not be made in ${data}. PostgreSQL said:\n\n${output.trim()}`)
    renameSync(fresh, data)
  }
  const version = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  if (version !== '18')
    throw new Problem(
      `The database in ${data} is of PostgreSQL ${version}; this version of Footfall brings 18. Start the version of Footfall that made it.`,
    )

  const left = serverOn(data)
  await stopServer({ programs, data, account })
  if (existsSync(log) && statSync(log).size > 10_000_000) renameSync(log, `${log}.1`)

  let port = 0
  for (let attempt = 1; ; attempt++) {
    port = await freePort()
    writeFileSync(join(data, 'postgresql.conf'), settings(port), { mode: 0o600 })
    give(join(data, 'postgresql.conf'))
    const from = existsSync(log) ? statSync(log).size : 0
    // Standard output is not inherited: the server would keep it open after we are gone.
    const args = ['start', '-D', realpathSync(data), '-l', log, '-w', '-t', '120', '-s']
    if (!existsSync(log)) writeFileSync(log, '', { mode: 0o600 })
    give(log)
    const { code } = await run(join(programs, program('pg_ctl')), args, { ...options, stdio: 'ignore' })
    if (code === 0) break
    const said = readFileSync(log, 'utf8').slice(from).trim()
    // Somebody took the port in between, or processes of the killed server are still on their way out.
    if (attempt < 20 && /could not bind|already in use|still in use|already exists/.test(said)) {
      await pause(500)
      continue
    }
    throw new Problem(`The database did not start. PostgreSQL said:\n\n${said || '(nothing)'}\n\nIts log is ${log}.`)
  }
  const url = (/** @type {string} */ role, /** @type {string} */ password, /** @type {string} */ database) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${database}`
  const superuserUrl = url('postgres', secrets.superuserPassword, 'postgres')
  await makeOwner(superuserUrl, secrets.ownerPassword)
  return {
    ownerUrl: url('footfall_owner', secrets.ownerPassword, 'footfall'),
    superuserUrl,
    port,
    recovered: left?.ours === true,
    running: () => serverOn(data)?.ours === true,
    stop: () => stopServer({ programs, data, account }),
  }
}

/** The owner's address on the built-in server that runs on a data folder now; null when none does. Makes and starts nothing. */
export async function runningBuiltIn(/** @type {string} */ dataFolder) {
  if (!existsSync(join(dataFolder, 'secrets.json'))) return null
  const server = serverOn(join((await placeOf(dataFolder)).home, 'postgres'))
  if (server === null || !server.ours) return null
  return { ownerUrl: `postgres://footfall_owner:${secretsOf(dataFolder).ownerPassword}@127.0.0.1:${server.port}/footfall` }
}

/** The folder of PostgreSQL's own files that belongs to a data folder. */
export const placeOfData = async (/** @type {string} */ dataFolder) => join((await placeOf(dataFolder)).home, 'postgres')

/** Stops the built-in database of a data folder and deletes it with everything in it, wherever it is. For tests only: nobody asks. */
export async function discardBuiltIn(/** @type {string} */ dataFolder) {
  if (!existsSync(dataFolder)) return
  const { programs, home, account } = await placeOf(dataFolder)
  await stopServer({ programs, data: join(home, 'postgres'), account })
  rmSync(home, { recursive: true, force: true })
  rmSync(dataFolder, { recursive: true, force: true })
}

/** Opens one connection, hands it over and closes it. */
export async function connected(/** @type {string} */ url, /** @type {(sql: import('postgres').Sql) => Promise<any>} */ use) {
  const { default: postgres } = await import('postgres')
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {}, connection: { application_name: 'footfall start' } })
  try {
    return await use(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** The owner of tables migrates them, but neither sees past row policies nor makes databases: it is no superuser. */
async function makeOwner(/** @type {string} */ superuserUrl, /** @type {string} */ password) {
  await connected(superuserUrl, async (sql) => {
    const [found] =
      await sql`select exists (select from pg_roles where rolname = 'footfall_owner') as role, exists (select from pg_database where datname = 'footfall') as database`
    const attributes = `login nosuperuser nobypassrls nocreatedb createrole noreplication password '${password}'`
    if (!found?.role) await sql.unsafe(`create role footfall_owner ${attributes}`)
    if (!found?.database) await sql.unsafe('create database footfall owner footfall_owner')
  })
}

/**
 * Makes ready what a PostgreSQL needs before migrations: version 15 or newer, an owner whom row policies bind, and the application role.
 *
 * @param {{ ownerUrl: string, appUrl: string | null, secrets: Secrets, say: (line: string) => void }} given `appUrl`: FOOTFALL_APP_DATABASE_URL
 * @returns {Promise<{ ownerUrl: string, appUrl: string }>}
 */
export async function prepareRoles({ ownerUrl, appUrl, secrets, say }) {
  let owner = ownerUrl
  const where = new URL(ownerUrl)
  const mended = await connected(ownerUrl, async (sql) => {
    const [server] = await sql`
      select current_setting('server_version_num')::int as version, current_setting('server_version') as name,
        rolsuper or rolbypassrls as unbound, current_database() as database
      from pg_roles where rolname = current_user`
    if (server === undefined || server.version < 150000) {
      throw new Problem(`DATABASE_URL leads to PostgreSQL ${server?.name}. Footfall needs 15 or newer.`, 78)
    }
    if (!server.unbound) return null
    // Row policies do not bind a superuser, so it may not own the tables. It can make the role that will.
    await sql.unsafe(
      `do $$ begin if not exists (select from pg_roles where rolname = 'footfall_owner') then create role footfall_owner; end if; end $$`,
    )
    await sql.unsafe(`alter role footfall_owner login nosuperuser nobypassrls createrole password '${secrets.ownerPassword}'`)
    await sql`alter database ${sql(server.database)} owner to footfall_owner`
    return 'footfall_owner'
  }).catch((error) => {
    if (error instanceof Problem) throw error
    throw new Problem(
      `DATABASE_URL does not lead to a database that Footfall can use (${where.hostname}:${where.port || 5432}). PostgreSQL said: ${error.message || error.code}`,
      78,
    )
  })
  if (mended !== null) {
    say(`DATABASE_URL signs in as a superuser. The role footfall_owner now owns the database ${where.pathname.slice(1)} and migrates it.`)
    where.username = 'footfall_owner'
    where.password = secrets.ownerPassword
    owner = where.href
  }

  const app = new URL(owner)
  app.username = 'footfall_app'
  app.password = secrets.appPassword
  const signsIn = async (/** @type {string} */ url) =>
    connected(url, (sql) => sql`select 1`).then(
      () => true,
      () => false,
    )
  await connected(owner, async (sql) => {
    const [role] = await sql`
      select exists (select from pg_roles where rolname = 'footfall_app') as present,
        (select count(*)::int from pg_stat_activity where usename = 'footfall_app') as sessions`
    try {
      if (!role?.present) await sql.unsafe(`create role footfall_app nosuperuser nobypassrls nocreatedb nocreaterole`)
      if (appUrl !== null) {
        // Grants are to footfall_app; whoever signs in for the application is a member of it.
        const name = decodeURIComponent(new URL(appUrl).username)
        if (name !== 'footfall_app' && name !== '') await sql`grant footfall_app to ${sql(name)}`
        return
      }
      if (role?.present && (await signsIn(app.href))) return
      if (role?.sessions > 0) {
        throw new Problem(
          'Another Footfall uses this PostgreSQL server with its own password for the role footfall_app. Stop it first, or give this one its own role with FOOTFALL_APP_DATABASE_URL.',
          78,
        )
      }
      await sql.unsafe(`alter role footfall_app login password '${secrets.appPassword}'`)
    } catch (error) {
      if (error instanceof Problem) throw error
      throw new Problem(
        `The role of DATABASE_URL cannot make or change the role footfall_app (${/** @type {Error} */ (error).message}). Let it: ALTER ROLE … CREATEROLE. Or make footfall_app yourself and set FOOTFALL_APP_DATABASE_URL.`,
        78,
      )
    }
  })
  return { ownerUrl: owner, appUrl: appUrl ?? app.href }
}

/**
 * What is in a database, as its owner sees it: the migrations that ran, the practices, and whether every one of them is demo data.
 *
 * @returns {Promise<{ migrated: number, practices: number, demos: number }>} `migrated` is the time stamp of the last migration, 0 for none;
 *   `demos` is how many of the practices are made up
 */
export function stateOf(/** @type {string} */ ownerUrl) {
  return connected(ownerUrl, async (sql) => {
    const [has] =
      await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as migrations, to_regclass('public.practices') is not null as practices`
    const [last] = has?.migrations ? await sql`select coalesce(max(created_at), 0)::float8 as at from drizzle.__drizzle_migrations` : []
    const [count] = has?.practices
      ? await sql`select count(*)::int as practices, count(*) filter (where demo)::int as demos from practices`
      : []
    return { migrated: last?.at ?? 0, practices: count?.practices ?? 0, demos: count?.demos ?? 0 }
  })
}

/** Time stamp of the last migration that this version of Footfall brings. */
export function latestMigration() {
  const { entries } = JSON.parse(readFileSync(join(root, 'db/migrations/meta/_journal.json'), 'utf8'))
  return Math.max(0, ...entries.map((/** @type {{ when: number }} */ entry) => entry.when))
}

/** Settings with which an acknowledged save may be lost in a crash. @returns {Promise<string[]>} the names of those that are off */
export function unsafeSettings(/** @type {string} */ url) {
  return connected(url, async (sql) => {
    const rows =
      await sql`select name from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting = 'off'`
    return rows.map((row) => row.name)
  })
}

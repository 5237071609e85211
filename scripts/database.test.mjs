/** The built-in database, as start uses it: whom it trusts, and what a killed process leaves. One server of its own, apart from the suite's. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  connected,
  discardBuiltIn,
  latestMigration,
  placeOfData,
  prepareRoles,
  secretsOf,
  startBuiltIn,
  stateOf,
  unsafeSettings,
} from './database.mjs'
import { root } from './install.mjs'
import { gone, holdFolder, identityOf, run } from './processes.mjs'

const dataFolder = join(root, '.test', `database-test-${process.pid}`)
/** @type {Awaited<ReturnType<typeof startBuiltIn>>} */
let server
/** @type {{ ownerUrl: string, appUrl: string }} */
let roles
/** @type {string[]} */
const said = []

const start = async () => {
  server = await startBuiltIn(dataFolder, { throwaway: true })
  roles = await prepareRoles({ ownerUrl: server.ownerUrl, appUrl: null, secrets: secretsOf(dataFolder), say: (line) => said.push(line) })
}
const migrate = () =>
  run(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'scripts/migrate.ts')], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: roles.ownerUrl },
  })

beforeAll(start, 60_000)
afterAll(() => discardBuiltIn(dataFolder), 60_000)

it('gives tables to an owner that row policies bind, and the application a role that owns nothing', async () => {
  const rows = await connected(
    roles.ownerUrl,
    (sql) => sql`
    select rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolcanlogin from pg_roles
    where rolname in ('footfall_owner', 'footfall_app') order by rolname`,
  )
  expect(rows).toEqual([
    { rolname: 'footfall_app', rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, rolcanlogin: true },
    { rolname: 'footfall_owner', rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: true, rolcanlogin: true },
  ])
})

it('lets nobody in without a password, and nobody in from outside', async () => {
  const open = new URL(roles.appUrl)
  open.password = ''
  await expect(connected(open.href, (sql) => sql`select 1`)).rejects.toThrow()
  const [listens] = await connected(
    roles.ownerUrl,
    (sql) => sql`select current_setting('listen_addresses') as addresses, current_setting('password_encryption') as passwords`,
  )
  expect(listens).toEqual({ addresses: '127.0.0.1', passwords: 'scram-sha-256' })
})

it('keeps what it acknowledged', async () => {
  expect(await unsafeSettings(roles.appUrl)).toEqual([])
  const [checks] = await connected(roles.ownerUrl, (sql) => sql`select current_setting('data_checksums') as checksums`)
  expect(checks).toEqual({ checksums: 'on' })
})

it('names the settings with which a crash could lose a save', async () => {
  await connected(server.superuserUrl, (sql) => sql`alter role footfall_app set synchronous_commit = off`)
  expect(await unsafeSettings(roles.appUrl)).toEqual(['synchronous_commit'])
  await connected(server.superuserUrl, (sql) => sql`alter role footfall_app reset synchronous_commit`)
})

it('is migrated once by three processes that start together, and again by none', async () => {
  expect((await stateOf(roles.ownerUrl)).migrated).toBe(0)
  for (const { code, output } of await Promise.all([migrate(), migrate(), migrate()]))
    expect({ code, output }).toEqual({ code: 0, output: '' })
  expect(await stateOf(roles.ownerUrl)).toEqual({ migrated: latestMigration(), practices: 0, demos: 0 })
  const [ran] = await connected(
    roles.ownerUrl,
    (sql) => sql`select count(*)::int as times, count(distinct hash)::int as different from drizzle.__drizzle_migrations`,
  )
  expect(ran?.times).toBe(ran?.different)
})

it('refuses a database that a newer version made', async () => {
  await connected(
    roles.ownerUrl,
    (sql) => sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', ${latestMigration() + 1})`,
  )
  const { code, output } = await migrate()
  await connected(roles.ownerUrl, (sql) => sql`delete from drizzle.__drizzle_migrations where hash = 'later'`)
  expect(code).toBe(1)
  expect(output).toContain('made by a newer version of Footfall')
})

it('keeps every acknowledged row when the server is killed, and starts again by itself', async () => {
  await connected(roles.ownerUrl, (sql) => sql`create table kept (n int primary key)`)
  await connected(roles.ownerUrl, (sql) => sql`insert into kept select generate_series(1, 1000)`)
  const [{ pid }] = await connected(server.superuserUrl, (sql) => sql`select pg_read_file('postmaster.pid') as file`).then((rows) => [
    { pid: Number(rows[0].file.split('\n')[0]) },
  ])
  process.kill(pid, 'SIGKILL')
  expect(await gone(pid, 10_000)).toBe(true)
  await start()
  expect(await connected(roles.ownerUrl, (sql) => sql`select count(*)::int as n from kept`)).toEqual([{ n: 1000 }])
})

it('stops a server that a killed start left behind, and takes its data over', async () => {
  const left = server
  await start()
  expect(server.recovered).toBe(true)
  expect(server.port).not.toBe(left.port)
  await expect(connected(left.ownerUrl, (sql) => sql`select 1`)).rejects.toThrow()
  expect(await connected(roles.ownerUrl, (sql) => sql`select count(*)::int as n from kept`)).toEqual([{ n: 1000 }])
})

it('is not misled by a process file whose number now belongs to somebody else', async () => {
  await server.stop()
  const data = await placeOfData(dataFolder)
  writeFileSync(join(data, 'postmaster.pid'), `${process.pid}\n${data}\n1\n1\n\n127.0.0.1\n`)
  await start()
  expect(identityOf(process.pid)).not.toBeNull()
  expect(await connected(roles.ownerUrl, (sql) => sql`select 1 as one`)).toEqual([{ one: 1 }])
})

it('lets one process hold a data folder, ends what a killed holder left, and frees the folder afterwards', async () => {
  const folder = join(root, '.test', `hold-test-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  try {
    const hold = await holdFolder(folder, 'serving http://localhost:3000')
    await expect(holdFolder(folder, 'starting')).rejects.toThrow('already running from this folder: serving http://localhost:3000')
    hold.release()
    const code = `const { holdFolder } = await import('./scripts/processes.mjs'); const { spawn } = await import('node:child_process')
      const hold = await holdFolder(${JSON.stringify(folder)}, 'serving'); const child = spawn('sleep', ['600'], { detached: true, stdio: 'ignore' })
      hold.note({ child: child.pid }); console.log(child.pid); process.kill(process.pid, 'SIGKILL')`
    const { output } = await run(process.execPath, ['--input-type=module', '--eval', code], { cwd: root })
    const orphan = Number(output.trim())
    expect(identityOf(orphan)).not.toBeNull()
    const next = await holdFolder(folder, 'starting')
    expect(identityOf(orphan)).toBeNull()
    next.release()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

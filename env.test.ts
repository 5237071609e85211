import { execFile } from 'node:child_process'
import { expect, it } from 'vitest'

const good = { FOOTFALL_APP_DATABASE_URL: 'postgres://footfall_app:word@127.0.0.1:5432/footfall', FOOTFALL_SECRET: 's'.repeat(32) }

/** What a process sees that starts with these settings and no others. */
function parsed(settings: Record<string, string>): Promise<{ code: number; said: string; env: Record<string, unknown> }> {
  const script = "console.log(JSON.stringify((await import('./env.mjs')).env))"
  return new Promise((resolve) => {
    execFile(process.execPath, ['--input-type=module', '--eval', script], { env: settings as NodeJS.ProcessEnv }, (error, output, said) => {
      resolve({ code: Number(error?.code ?? 0), said, env: error === null ? JSON.parse(output) : {} })
    })
  })
}

it('fills in what a person on their own machine leaves out', async () => {
  const { env } = await parsed(good)
  expect(env).toMatchObject({
    footfallUrl: 'http://localhost:3000',
    host: '127.0.0.1',
    demo: true,
    now: null,
    trustedProxies: 0,
    nodeEnv: 'production',
  })
})

it('reads an empty setting as one that is left out', async () => {
  expect((await parsed({ ...good, PORT: '', FOOTFALL_NOW: '', FOOTFALL_URL: '' })).env).toMatchObject({ port: 3000, now: null })
})

it('names every mistake at once and exits with 78', async () => {
  const { code, said } = await parsed({
    PORT: '70000',
    FOOTFALL_URL: 'http://footfall.example.com',
    FOOTFALL_SECRET: 'short',
    FOOTFALL_NOW: 'noon',
  })
  expect(code).toBe(78)
  expect(said.split('\n')).toEqual([
    'Footfall cannot start with these settings:',
    expect.stringContaining('PORT must be a port number'),
    expect.stringContaining('FOOTFALL_URL must begin with https:// unless it is this machine'),
    expect.stringContaining('FOOTFALL_APP_DATABASE_URL is missing; it must be a PostgreSQL address'),
    expect.stringContaining('FOOTFALL_SECRET must have at least 32 characters'),
    expect.stringContaining('FOOTFALL_NOW must be a moment with a time zone'),
    '',
  ])
})

it.each([
  ['https://footfall.example.com', 'https://footfall.example.com'],
  ['https://footfall.example.com:8443/', 'https://footfall.example.com:8443'],
  ['http://127.0.0.1:4000', 'http://127.0.0.1:4000'],
  ['http://footfall.localhost:4000', 'http://footfall.localhost:4000'],
])('takes the public address %s', async (given, origin) => {
  expect((await parsed({ ...good, FOOTFALL_URL: given })).env.footfallUrl).toBe(origin)
})

it.each([
  'http://192.168.1.20:3000',
  'http://localhost.example.com',
  'https://example.com/portal',
  'https://example.com/?a=b',
  'ftp://example.com',
  'footfall.example.com',
])('refuses the public address %s', async (given) => {
  expect((await parsed({ ...good, FOOTFALL_URL: given })).code).toBe(78)
})

it('sends records to a database on another machine only where that proves who it is', async () => {
  const ways = {
    'postgres://app:word@db.example.com/footfall': 78,
    'postgres://app:word@db.example.com/footfall?sslmode=require': 78,
    'postgres://app:word@10.0.0.5/footfall?sslmode=no-verify': 78,
    'postgres://app:word@db.example.com/footfall?sslmode=verify-full': 0,
    'postgres://app:word@[::1]/footfall': 0,
    'postgres://app:word@%2Fvar%2Frun%2Fpostgresql/footfall': 0,
  }
  const starts = Object.entries(ways).map(async ([url, expected], turn) => {
    const { code, said } = await parsed({ ...good, [turn % 2 === 0 ? 'FOOTFALL_APP_DATABASE_URL' : 'DATABASE_URL']: url })
    expect([code, said.includes('sslmode=verify-full'), said.includes('word@')], url).toEqual([expected, expected !== 0, false])
  })
  await Promise.all(starts)
})

it('stops the clock for demo data only', async () => {
  const frozen = { ...good, FOOTFALL_NOW: '2026-11-23T15:00:00Z' }
  expect((await parsed(frozen)).env.now).toBe('2026-11-23T15:00:00Z')
  const real = await parsed({ ...frozen, FOOTFALL_DEMO: '0' })
  expect(real.code).toBe(78)
  expect(real.said).toContain('FOOTFALL_NOW stops the clock and is for demo data only')
})

it('takes a Chromium that is there, or none', async () => {
  expect((await parsed(good)).env).toMatchObject({ chromium: null, programFolders: [] })
  expect((await parsed({ ...good, FOOTFALL_CHROMIUM: process.execPath, PATH: '/a:/b:' })).env).toMatchObject({
    chromium: process.execPath,
    programFolders: ['/a', '/b'],
  })
  expect((await parsed({ ...good, FOOTFALL_CHROMIUM: 'none' })).env.chromium).toBe('none')
  const absent = await parsed({ ...good, FOOTFALL_CHROMIUM: '/nowhere/chromium' })
  expect([absent.code, absent.said]).toEqual([
    78,
    expect.stringContaining('FOOTFALL_CHROMIUM must be the program of a Chromium, or the word none'),
  ])
})

it('does not print what it was given', async () => {
  const { said } = await parsed({ FOOTFALL_SECRET: 'hunter2', FOOTFALL_APP_DATABASE_URL: 'mysql://root:hunter3@localhost/x' })
  expect(said).not.toMatch(/hunter/)
})

/** The command line as somebody in charge of the server uses it, on the tests' own database. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { seal, unseal } from '../db/seal'
import { openTestPractice } from '../db/testing/practice-fixture'
import { openRawSql } from '../db/testing/raw-sql'
import { env } from '../env.mjs'
import { root } from './install.mjs'
import { run } from './processes.mjs'

const dataFolder = mkdtempSync(join(tmpdir(), 'footfall-command-'))
/** @type {Awaited<ReturnType<typeof openTestPractice>>} */
let practice
const footfall = (/** @type {string[]} */ ...args) => footfallUnder({}, ...args)
const footfallUnder = (/** @type {Record<string, string>} */ secrets, /** @type {string[]} */ ...args) =>
  run(process.execPath, [join(root, 'scripts/footfall.mjs'), ...args], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: inject('ownerUrl'), FOOTFALL_DATA: dataFolder, ...secrets },
  })

beforeAll(async () => {
  practice = await openTestPractice(inject('ownerUrl'), '$argon2id$none')
})
afterAll(async () => {
  await practice.close()
  rmSync(dataFolder, { recursive: true })
})

it('lists its commands, and refuses any other with one line', async () => {
  const [listed, told, refused] = await Promise.all([footfall('--help'), footfall('verify-audit', '--help'), footfall('nonsense')])
  expect([listed.code, told.code, refused.code]).toEqual([0, 0, 1])
  expect(listed.output).toContain('verify-audit [--practice SLUG]')
  expect(told.output).toContain('hash chain')
  expect(refused.output).toBe('There is no command nonsense. npm run --silent footfall -- --help lists them.\n')
})

it('verifies the audit of a practice, and answers 1 with one line when it cannot be held against what was kept outside', async () => {
  const slug = `test-${practice.practiceId.slice(0, 8)}`
  const verified = await footfall('verify-audit', '--practice', slug)
  expect(verified).toMatchObject({
    code: 0,
    output: expect.stringMatching(/^test-\w+: 0 events, none altered; no head was kept outside yet/),
  })
  mkdirSync(join(dataFolder, 'audit-heads'))
  const head = { at: '2026-11-23T15:00:00.000Z', number: 7, hash: 'a'.repeat(64) }
  writeFileSync(join(dataFolder, 'audit-heads', `${slug}.jsonl`), `${JSON.stringify(head)}\n`)
  const cut = await footfall('verify-audit', '--practice', slug)
  expect(cut).toMatchObject({ code: 1, output: expect.stringMatching(/^test-\w+: event 1 and everything after it is missing[^\n]*\n$/) })
})

it('prints the link of an invitation, makes no second account of an email, and names what is wrong in one line', async () => {
  const slug = `test-${practice.practiceId.slice(0, 8)}`
  const person = ['--practice', slug, '--email', `cli@${slug}.example`, '--name', 'Ana Reyes', '--role', 'podiatrist', '--role', 'admin']
  const [invited] = [await footfall('invite-staff', ...person)]
  expect(invited).toMatchObject({ code: 0, output: expect.stringMatching(/^http:\/\/localhost:3000\/join#[A-Za-z0-9_-]{43}\n$/) })
  const wrong = await Promise.all([
    footfall('invite-staff', ...person),
    footfall('invite-staff', ...person, '--role', 'owner'),
    footfall('invite-staff', '--practice', 'nowhere', ...person.slice(2)),
    footfall('create-practice', '--role', 'admin'),
    footfall('create-practice'),
  ])
  expect(wrong.map(({ code, output }) => [code, output])).toEqual([
    [1, 'This email has an account already.\n'],
    [1, 'A role is one of podiatrist, assistant, front-desk, admin.\n'],
    [1, 'There is no practice nowhere.\n'],
    [1, 'create-practice takes no --role. Usage: npm run --silent footfall -- create-practice\n'],
    // The practices of these tests are made up.
    [1, 'This database holds the made-up practices of the demo. A real practice needs one of its own.\n'],
  ])
  const told = await footfall('invite-staff', '--help')
  expect(told).toMatchObject({ code: 0, output: expect.stringContaining('--practice SLUG --email EMAIL') })
})

it('seals anew with the secret of today what that of before sealed, and says what it cannot open', async () => {
  const [slug, { practiceId, people }] = [`test-${practice.practiceId.slice(0, 8)}`, practice]
  const superuser = openRawSql(inject('superuserUrl'), inject('ownerUrl'))
  try {
    await superuser`insert into totp_factors (practice_id, staff_id, sealed_secret, created_at)
      values (${practiceId}, ${people.admin.staffId}, ${seal('JBSWY3DPEHPK3PXP', 'authenticator seed')}, now())`
    const sealed = async () => (await superuser`select sealed_secret from totp_factors where practice_id = ${practiceId}`)[0]?.sealed_secret
    const before = await sealed()
    const changed = { FOOTFALL_SECRET: 'another secret, of no value to anybody either', FOOTFALL_SECRET_BEFORE: env.secret }
    const wrong = await footfallUnder(
      { ...changed, FOOTFALL_SECRET_BEFORE: 'a secret that never sealed anything here' },
      'reseal',
      '--practice',
      slug,
    )
    expect([wrong.code, wrong.output]).toEqual([1, 'This was sealed with another secret.\n'])
    expect(await sealed()).toBe(before)
    const done = await footfallUnder(changed, 'reseal', '--practice', slug)
    expect([done.code, done.output]).toEqual([0, expect.stringMatching(/^test-\w+: sealed anew 1 of 1 seeds, \d+ of \d+ mails\n$/)])
    expect(await sealed()).not.toBe(before)
    const back = await footfallUnder({ FOOTFALL_SECRET_BEFORE: changed.FOOTFALL_SECRET }, 'reseal', '--practice', slug)
    expect([back.code, back.output]).toEqual([0, expect.stringMatching(/^test-\w+: sealed anew 1 of 1 seeds, \d+ of \d+ mails\n$/)])
    expect(unseal(await sealed(), 'authenticator seed')).toBe('JBSWY3DPEHPK3PXP')
  } finally {
    await superuser.end()
  }
})

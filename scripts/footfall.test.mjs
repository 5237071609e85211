/** The command line as somebody in charge of the server uses it, on the tests' own database. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { openTestPractice } from '../db/testing/practice-fixture'
import { root } from './install.mjs'
import { run } from './processes.mjs'

const dataFolder = mkdtempSync(join(tmpdir(), 'footfall-command-'))
/** @type {Awaited<ReturnType<typeof openTestPractice>>} */
let practice
const footfall = (/** @type {string[]} */ ...args) =>
  run(process.execPath, [join(root, 'scripts/footfall.mjs'), ...args], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: inject('ownerUrl'), FOOTFALL_DATA: dataFolder },
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

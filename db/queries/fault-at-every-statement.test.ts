/**
 * Each use case fails at its first statement, then at its second, and so on to its last: every time the practice is as it was before, to the
 * last row of every table. Then it runs whole.
 */
import { sql } from 'drizzle-orm'
import type { Sql, TransactionSql } from 'postgres'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { clock } from '../../clock'
import { env } from '../../env.mjs'
import { noteChartOpened, writeAudit } from '../audit'
import { connect } from '../client'
import { nobody, type PracticeTx, withinPractice } from '../scope'
import { openTestPractice, type TestPractice } from '../testing/practice-fixture'
import { giveHandouts } from './handouts-given'
import { findPatient } from './patients'
import { releaseDocument } from './releases'
import { endSession, startSession } from './sessions'
import { autosave } from './visit-autosave'
import { lockVisit, signVisit, startVisit } from './visit-life'

let practice: TestPractice
let app: Sql
let owner: Sql
let staffId: string
let tables: string[]
beforeAll(async () => {
  practice = await openTestPractice(inject('ownerUrl'), '$argon2id$none')
  staffId = practice.people.podiatrist.staffId
  app = connect(env.appDatabaseUrl, 2)
  owner = connect(inject('ownerUrl'), 1)
  const named = await owner<{ name: string }[]>`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'practice_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`
  tables = named.map(({ name }) => name)
})
afterAll(async () => {
  await Promise.all([practice.close(), app.end(), owner.end()])
})

/** Everything of the practice, in one word. The owner may look up staff, sessions and heads of any practice: other tests write those. */
async function everything(): Promise<string> {
  const of = sql.join(
    tables.map(
      (table) =>
        sql`select ${table} || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as part
          from ${sql.identifier(table)} t where t.practice_id = ${practice.practiceId}`,
    ),
    sql` union all `,
  )
  const run = (tx: PracticeTx<string>) =>
    tx.execute<{ word: string }>(sql`select md5(string_agg(part, '|' order by part)) as word from (${of}) parts`)
  const [row] = await withinPractice(practice.practiceId, run, { over: owner })
  return row?.word ?? ''
}

/** The application's connection, whose statement number `fails` (from 1) is torn by the database itself. */
function tearing(fails: number): { over: Sql; sent: () => number } {
  let sent = 0
  const torn = (connection: TransactionSql) =>
    new Proxy(connection, {
      get(target, name) {
        const held = Reflect.get(target, name)
        if (name !== 'unsafe') return held
        return (text: string, values: never[], options: object) => {
          sent += 1
          return sent === fails ? target.unsafe('select 1 / 0') : target.unsafe(text, values, options)
        }
      },
    })
  const over = {
    begin: (mode: string, run: (connection: TransactionSql) => Promise<unknown>) => app.begin(mode, (connection) => run(torn(connection))),
  }
  return { over: over as unknown as Sql, sent: () => sent }
}

const actor = () => ({ practiceId: practice.practiceId, staffId, now: clock.now() })
const startedAt = new Date('2026-11-20T15:00:00Z')
const visitId = crypto.randomUUID()
const held = async (tx: PracticeTx<string>) => {
  const visit = await lockVisit(tx, practice.patientId, visitId)
  if (visit === null) throw new Error('The visit was not started.')
  return visit
}
const sheet = {
  handoutId: 'cramping',
  version: '1',
  language: 'en' as const,
  largePrint: false,
  sections: ['summary'],
  content: { words: 'A cramp is a sudden spasm.' },
  reasons: null,
  contentHash: 'a'.repeat(64),
}

/** In the order in which they build on each other; each is what its door would run in one transaction. */
const useCases: Record<string, (tx: PracticeTx<string>) => Promise<unknown>> = {
  'start a visit': (tx) => startVisit(tx, { id: visitId, patientId: practice.patientId, startedAt, clinicianId: staffId }, actor()),
  'save what is typed': (tx) => {
    const changes = { name: { from: null, to: 'Right calf' }, side: { from: null, to: 'x'.repeat(20) } }
    return autosave(tx, { patientId: practice.patientId, visitId, section: 'cramp-pattern', key: crypto.randomUUID(), changes }, actor())
  },
  'save words that are all good': (tx) => {
    const changes = { reason: { from: null, to: 'Cramps on walking' } }
    return autosave(tx, { patientId: practice.patientId, visitId, section: 'reason', key: visitId, changes }, actor())
  },
  'give handouts': (tx) => {
    const sheets = [sheet, { ...sheet, handoutId: 'stretches', contentHash: 'b'.repeat(64) }]
    return giveHandouts(tx, { id: crypto.randomUUID(), patientId: practice.patientId, visitId, sheets }, clock.now())
  },
  'let a paper go': (tx) => {
    const paper = { kind: 'visit-summary' as const, objectId: visitId, patientId: practice.patientId, visitId, status: 'draft' as const }
    const form = { format: 'pdf' as const, purpose: 'patient-copy' as const, recipient: null, language: 'en' as const, largePrint: false }
    return releaseDocument(tx, { id: crypto.randomUUID(), ...paper, ...form, contentHash: 'c'.repeat(64), paper: 'letter' })
  },
  'write down an export of the audit': (tx) => writeAudit(tx, { action: 'export audit', objectType: 'audit' }),
  'sign a visit': async (tx) => {
    await tx.execute(sql`delete from visit_drafts`)
    return signVisit(tx, await held(tx), actor())
  },
}

describe.each(Object.entries(useCases))('%s', (_name, run) => {
  it('is done whole or not at all, whichever of its statements fails', { timeout: 180_000 }, async () => {
    const attempt = async (fails: number) => {
      const { over, sent } = tearing(fails)
      const acted = { actor: { ...nobody, staffId, roles: ['podiatrist'] }, over, deadlineMs: 20_000 }
      const failed = await withinPractice(practice.practiceId, run, acted).then(
        () => false,
        () => true,
      )
      return { failed, sent: sent() }
    }
    const before = await everything()
    let last = 0
    for (let fails = 1; ; fails += 1) {
      const { failed, sent } = await attempt(fails)
      last = sent
      if (!failed) break
      expect(await everything(), `at statement ${fails}`).toBe(before)
    }
    expect(last).toBeGreaterThan(0)
    expect(await everything(), 'whole').not.toBe(before)
  })
})

it('has signed the visit in the end', async () => {
  const status = (tx: PracticeTx<string>) => tx.execute<{ status: string }>(sql`select status from visits where id = ${visitId}`)
  expect(await withinPractice(practice.practiceId, status, { over: owner })).toMatchObject([{ status: 'signed' }])
})

it('reads a chart only when that it was read is written down', async () => {
  const before = await everything()
  let shown = 0
  for (let fails = 1; fails < 20; fails += 1) {
    const { over, sent } = tearing(fails)
    const read = async (tx: PracticeTx<string>) => {
      const found = await findPatient(tx, practice.patientId)
      await noteChartOpened(tx, practice.patientId)
      return found
    }
    const found = await withinPractice(practice.practiceId, read, { actor: { ...nobody, staffId }, over, snapshot: true }).catch(() => null)
    if (sent() < fails) {
      expect(found).not.toBeNull()
      shown = fails
      break
    }
    expect([found, await everything()], `at statement ${fails}`).toEqual([null, before])
  }
  expect(shown).toBeGreaterThan(2)
  expect(await everything()).not.toBe(before)
})

it('starts and ends a session with its event', async () => {
  const token = Buffer.alloc(32, 7)
  const before = await everything()
  const ofNobody = { practiceId: practice.practiceId, staffId: crypto.randomUUID(), roles: [], tokenHash: token }
  await expect(startSession(ofNobody)).rejects.toMatchObject({ code: '23503' })
  expect(await everything()).toBe(before)
  await startSession({ practiceId: practice.practiceId, staffId, roles: ['podiatrist'], tokenHash: token })
  await endSession(token, 'revoked')
  const [started, ended] = (await practice.listAudit()).slice(-2)
  expect([started?.action, ended?.action, ended?.reason]).toEqual(['sign in', 'end session', 'revoked'])
})

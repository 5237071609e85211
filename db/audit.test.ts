import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { env } from '../env.mjs'
import { noteChartOpened, writeAudit } from './audit'
import type { ChainHead } from './audit-chain'
import { keepHeads, readKeptHeads } from './audit-heads'
import { connect } from './client'
import { verifyAudit } from './queries/audit-verification'
import { auditEvents, auditLinks, patients } from './schema'
import { nobody, type PracticeTx, withinPractice } from './scope'
import { disarm, everyTenthHead, isFound, tamperAndUndo, tamperings } from './testing/audit-tampering'
import { type OwnDatabase, openOwnDatabase } from './testing/own-database'
import { openTestPractice, type TestPractice } from './testing/practice-fixture'

let database: OwnDatabase
let practice: TestPractice
let superuser: Sql

type Run<T> = (tx: PracticeTx<string>) => Promise<T>
const asApp = <T>(run: Run<T>, snapshot = false) =>
  withinPractice(practice.practiceId, run, {
    over: database.app,
    snapshot,
    actor: { ...nobody, staffId: practice.people.podiatrist.staffId },
  })
const verify = (over: Sql = database.app, known: ChainHead[] = []) => verifyAudit(practice.practiceId, { over, known })
const count = () => asApp(async (tx) => (await tx.select({ number: auditLinks.number }).from(auditLinks)).length)
const note = (tx: PracticeTx<string>, objectId: string) =>
  writeAudit(tx, { action: 'record', objectType: 'visit', objectId, fields: ['onset', 'Ünï'], patientId: practice.patientId })

beforeAll(async () => {
  database = await openOwnDatabase({ ownerUrl: inject('ownerUrl'), superuserUrl: inject('superuserUrl'), appUrl: env.appDatabaseUrl })
  practice = await openTestPractice(database.ownerUrl, '$argon2id$none')
  superuser = connect(database.superuserUrl, 1)
})
afterAll(async () => {
  await practice.close()
  await superuser.end()
  await database.close()
})

describe('the audit of a practice', () => {
  it('is a chain without a gap, whatever commits at the same time or is rolled back', async () => {
    const acts = Array.from({ length: 20 }, (_, turn) =>
      asApp(async (tx) => {
        await note(tx, `first of ${turn}`)
        await tx.update(patients).set({ version: sql`${patients.version} + 1` })
        await note(tx, `second of ${turn}`)
        if (turn % 5 === 0) throw new RangeError('changed my mind')
      }).catch((error) => expect(error).toBeInstanceOf(RangeError)),
    )
    const readings = Array.from({ length: 8 }, () => asApp((tx) => noteChartOpened(tx, practice.patientId), true))
    await Promise.all([...acts, ...readings])
    const { events, tampering } = await verify()
    expect({ events, tampering }).toEqual({ events: 16 * 2 + 8, tampering: null })
  })

  it('stores of an event nothing that the hash is not over', async () => {
    const [{ body }] = (await database.owner`
      select string_agg(attname, ' ' order by attnum) as body from pg_attribute
      where attrelid = 'audit_events'::regclass and attnum > 0 and not attisdropped`) as unknown as [{ body: string }]
    expect(body).toBe(
      'practice_id seq at staff_id roles session_id ip request_id action patient_id object_type object_id fields outcome reason',
    )
  })

  it('notes a reading after it, and shows nothing when it cannot be noted', async () => {
    const before = await count()
    const found = await asApp(async (tx) => {
      await note(tx, 'read')
      await expect(tx.insert(auditEvents).values({ at: new Date(), roles: [], action: 'x', fields: [], outcome: 'done' })).rejects.toThrow()
      return 'the chart'
    }, true).catch((error) => error.code)
    // The write inside ended the reading transaction: it may not be done at all.
    expect(found).toBe('25006')
    expect(await asApp(async (tx) => note(tx, 'read').then(() => 'the chart'), true)).toBe('the chart')
    expect(await count()).toBe(before + 1)
  })

  it.each([
    [
      'the event',
      () => superuser`revoke insert on audit_events from footfall_app`,
      () => superuser`grant insert on audit_events to footfall_app`,
    ],
    [
      'its link',
      () => superuser`alter table audit_links add constraint nothing check (false) not valid`,
      () => superuser`alter table audit_links drop constraint nothing`,
    ],
  ])('undoes the act, and keeps the reading to itself, when %s cannot be written', async (_what, hinder, allow) => {
    const act = (tx: PracticeTx<string>) =>
      tx
        .update(patients)
        .set({ preferredName: 'Unheard' })
        .then(() => note(tx, 'lost'))
    await hinder()
    const [changed, read] = await Promise.allSettled([asApp(act), asApp(async (tx) => note(tx, 'lost').then(() => 'the chart'), true)])
    await allow()
    expect([changed.status, read.status]).toEqual(['rejected', 'rejected'])
    expect(await asApp((tx) => tx.select({ name: patients.preferredName }).from(patients))).toEqual([{ name: null }])
  })

  it('has its links from the trigger and from nobody else', async () => {
    const forged = (tx: PracticeTx<string>) => tx.insert(auditLinks).values({ number: 999, seq: 999, hash: Buffer.alloc(32) })
    await expect(asApp(forged)).rejects.toMatchObject({ code: '42501' })
    await expect(asApp((tx) => tx.execute(sql`update audit_heads set number = 0`))).rejects.toMatchObject({ code: '42501' })
    await expect(
      withinPractice(practice.practiceId, (tx: PracticeTx<string>) => tx.execute(sql`update audit_heads set number = 0`), {
        over: database.owner,
      }),
    ).rejects.toMatchObject({ code: 'FF002' })
  })
})

describe('the heads kept outside the database', () => {
  it('are added when they have moved, and tell a line that nobody wrote', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'footfall-heads-'))
    const [slug] = (await database.owner.begin(async (tx) => {
      await tx`select set_config('footfall.practice_id', ${practice.practiceId}, true)`
      return (await tx`select slug from practices where id = ${practice.practiceId}`).map((row) => row.slug)
    })) as string[]
    const at = new Date('2026-11-23T15:00:00Z')
    await keepHeads(folder, at, database.app)
    await keepHeads(folder, at, database.app)
    await asApp((tx) => note(tx, 'moved'))
    await keepHeads(folder, at, database.app)
    const { head } = await verify()
    const kept = await readKeptHeads(folder, slug ?? '')
    expect(kept).toHaveLength(2)
    expect(kept[1]).toEqual(head)
    const file = join(folder, 'audit-heads', `${slug}.jsonl`)
    writeFileSync(file, `${readFileSync(file, 'utf8').replace('"number"', '"nummer"')}`)
    await expect(readKeptHeads(folder, slug ?? '')).rejects.toMatchObject({ name: 'HeadsDamaged', line: 1 })
    expect(await readKeptHeads(folder, 'nobody')).toEqual([])
    await rm(folder, { recursive: true })
  })
})

describe('a superuser who gets past every trigger', () => {
  const turns = 10
  let known: ChainHead[]
  let events: number

  beforeAll(async () => {
    while ((await count()) < 60) await asApp(async (tx) => note(tx, `more ${crypto.randomUUID()}`))
    await disarm(superuser)
    known = await everyTenthHead(superuser, practice.practiceId)
    events = await count()
  })

  it.each(Object.entries(tamperings))(`is found out by name and place, %s ${turns} times`, async (_kind, tamper) => {
    for (let turn = 0; turn < turns; turn += 1) {
      let found: Awaited<ReturnType<typeof verify>>['tampering'] = null
      const expected = await tamperAndUndo(
        superuser,
        async (tx) => {
          await tx`select set_config('footfall.practice_id', ${practice.practiceId}, true)`
          return tamper({ tx, events, turn })
        },
        async (inside) => {
          found = (await verify(inside, known)).tampering
        },
      )
      expect({ turn, expected, found, isFound: isFound(found, expected) }).toMatchObject({ isFound: true })
    }
    expect((await verify(database.app, known)).tampering).toBe(null)
  })
})

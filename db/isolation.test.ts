import { eq, getTableName, is, sql } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { env } from '../env.mjs'
import { connect } from './client'
import * as schema from './schema'
import { type PracticeTx, withinPractice } from './scope'
import { openTestPractice, type TestPractice } from './testing/practice-fixture'
import { fillTestVisit, insertPart, startTestVisit } from './testing/visit-fixture'

/** Of no practice: the application's role may not even look. */
const ofNobody = [schema.setupLinks, schema.signInAttempts, schema.signInChallenges] as PgTable[]
const tables = Object.values(schema as Record<string, unknown>).filter((one): one is PgTable => is(one, PgTable) && !ofNobody.includes(one))
const app = connect(env.appDatabaseUrl, 1)
let ours: TestPractice
let theirs: TestPractice
let theirVisit: string

const within = <T>(practice: TestPractice, run: (tx: PracticeTx<string>) => Promise<T>) => withinPractice(practice.practiceId, run)

beforeAll(async () => {
  ours = await openTestPractice(inject('ownerUrl'), '$argon2id$none')
  theirs = await openTestPractice(inject('ownerUrl'), '$argon2id$none')
  theirVisit = await within(theirs, (tx) => fillTestVisit(tx, theirs.patientId, theirs.people.podiatrist.staffId))
})
afterAll(async () => {
  await ours.close()
  await theirs.close()
  await app.end()
})

describe('the application role', () => {
  it('sees no row of any table without a practice', async () => {
    for (const table of tables) {
      const name = getTableName(table)
      const rows = await app`select 1 from ${app(name)}`
      expect(rows, name).toHaveLength(0)
    }
  })

  it('may not look at what is of no practice', async () => {
    for (const table of ofNobody) await expect(app`select 1 from ${app(getTableName(table))}`).rejects.toMatchObject({ code: '42501' })
  })

  it('sees none either after a transaction of a practice on the same connection has committed, when the setting is empty, not null', async () => {
    const seen = await withinPractice(
      theirs.practiceId,
      (tx: PracticeTx<string>) => tx.select({ id: schema.patients.id }).from(schema.patients),
      { over: app },
    )
    expect(seen).toHaveLength(1)
    const [left] =
      await app`select current_setting('footfall.practice_id', true) as setting, (select count(*)::int from patients) as patients`
    expect(left).toEqual({ setting: '', patients: 0 })
  })

  it('sees, within a practice, rows of that practice and no others, in every table', async () => {
    for (const table of tables) {
      const name = getTableName(table)
      const column = name === 'practices' ? 'id' : 'practice_id'
      const foreign = await app.begin(async (connection) => {
        await connection`select set_config('footfall.practice_id', ${ours.practiceId}, true)`
        return connection`select ${app(column)} from ${app(name)} where ${app(column)} <> ${ours.practiceId}`
      })
      expect(foreign, name).toHaveLength(0)
    }
  })

  it('cannot change or delete a row of another practice: it is not there', async () => {
    const changed = await within(ours, (tx) =>
      tx
        .update(schema.patients)
        .set({ familyName: 'Taken' })
        .where(eq(schema.patients.id, theirs.patientId))
        .returning({ id: schema.patients.id }),
    )
    const deleted = await within(ours, (tx) =>
      tx.delete(schema.visitDrafts).where(eq(schema.visitDrafts.visitId, theirVisit)).returning({ field: schema.visitDrafts.field }),
    )
    expect([changed, deleted]).toEqual([[], []])
  })

  it('cannot insert a row for another practice', async () => {
    const attempt = within(ours, (tx) =>
      tx.insert(schema.patientOpens).values({
        practiceId: theirs.practiceId,
        staffId: theirs.people.podiatrist.staffId,
        patientId: theirs.patientId,
        openedAt: new Date(),
      }),
    )
    await expect(attempt).rejects.toMatchObject({ code: '42501' })
  })

  it('cannot move a row of its own into another practice', async () => {
    const attempt = within(ours, async (tx) => {
      const visitId = await startTestVisit(tx, ours.patientId, ours.people.podiatrist.staffId)
      await insertPart(tx, 'red_flags', visitId, ours.people.podiatrist.staffId)
      await tx.update(schema.redFlags).set({ practiceId: theirs.practiceId }).where(eq(schema.redFlags.visitId, visitId))
    })
    await expect(attempt).rejects.toMatchObject({ code: expect.stringMatching(/^(FF002|42501)$/) })
  })

  it('cannot refer to a patient, a visit or a person of another practice', async () => {
    const { staffId } = ours.people.podiatrist
    await expect(within(ours, (tx) => startTestVisit(tx, theirs.patientId, staffId))).rejects.toMatchObject({
      code: '23503',
      constraint: 'visits_patient',
    })
    await expect(within(ours, (tx) => startTestVisit(tx, ours.patientId, theirs.people.podiatrist.staffId))).rejects.toMatchObject({
      code: '23503',
    })
    await expect(within(ours, (tx) => insertPart(tx, 'factors', theirVisit, staffId))).rejects.toMatchObject({ code: 'FF001' })
  })

  it('cannot hand a patient a sheet from another patient’s visit', async () => {
    const { staffId } = theirs.people.podiatrist
    const attempt = within(theirs, async (tx) => {
      const other = crypto.randomUUID()
      const person = {
        id: other,
        recordNumber: '20002',
        familyName: 'Other',
        givenName: 'Person',
        birthDate: '1960-01-01',
        sex: 'male',
      } as const
      await tx.insert(schema.patients).values({ ...person, createdAt: new Date(), createdBy: staffId })
      const kept = { content: {}, sections: ['summary'], contentHash: 'a'.repeat(64) }
      const sheet = { handoutId: 'cramping', version: '1', language: 'en', ...kept, givenBy: staffId, at: new Date() }
      await tx.insert(schema.handoutsGiven).values({ ...sheet, patientId: other, visitId: theirVisit })
    })
    await expect(attempt).rejects.toMatchObject({ code: '23503', constraint: 'handouts_given_visit' })
  })

  it('cannot read a password hash or a token hash, not even in its own practice', async () => {
    await expect(within(ours, (tx) => tx.select({ hash: schema.staff.passwordHash }).from(schema.staff))).rejects.toMatchObject({
      code: '42501',
    })
    await expect(within(ours, (tx) => tx.select({ hash: schema.sessions.tokenHash }).from(schema.sessions))).rejects.toMatchObject({
      code: '42501',
    })
  })

  it('is not let into a practice by a text that is no UUID', async () => {
    await expect(withinPractice("' or true --", async () => 1)).rejects.toMatchObject({ code: '22P02' })
    await expect(
      app.begin((tx) => [tx`select set_config('footfall.practice_id', 'all', true)`, tx`select 1 from patients`]),
    ).rejects.toMatchObject({ code: '22P02' })
  })
})

describe('the owner of the tables', () => {
  it('is bound by the same policies', async () => {
    const owner = connect(inject('ownerUrl'), 1)
    try {
      const [seen] = await owner`select (select count(*)::int from patients) as patients, (select count(*)::int from visits) as visits`
      expect(seen).toEqual({ patients: 0, visits: 0 })
      await expect(owner`update patients set family_name = 'Taken' returning id`).resolves.toHaveLength(0)
    } finally {
      await owner.end()
    }
  })

  it('is bound by the policy in a new row of the practice that it has not entered', async () => {
    const attempt = withinPractice(
      ours.practiceId,
      (tx: PracticeTx<string>) => tx.execute(sql`insert into record_numbers (practice_id, last) values (${theirs.practiceId}, 1)`),
      { over: connect(inject('ownerUrl'), 1) },
    )
    await expect(attempt).rejects.toMatchObject({ code: '42501' })
  })
})

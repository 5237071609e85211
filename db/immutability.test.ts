import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { env } from '../env.mjs'
import { writeAudit } from './audit'
import { connect } from './client'
import { patients, visitAddenda, visitDrafts, visits, visitVoids } from './schema'
import { nobody, type PracticeTx, withinPractice } from './scope'
import { type OwnDatabase, openOwnDatabase } from './testing/own-database'
import { openTestPractice, type TestPractice } from './testing/practice-fixture'
import {
  fillTestVisit,
  insertPart,
  type PartOfVisit,
  partsOfVisit,
  signature,
  signTestVisit,
  startTestVisit,
} from './testing/visit-fixture'

const at = new Date('2026-11-20T16:00:00Z')
const parts = Object.keys(partsOfVisit) as PartOfVisit[]
const logs = [
  ...['audit_events', 'advice_acknowledgements', 'visit_addenda', 'visit_voids', 'handouts_given', 'tablet_handovers', 'releases'],
  ...['practice_images', 'audit_links', 'access_reviews', 'emergency_reviews'],
]
const kept = [
  ...['practices', 'staff', 'sessions', 'patients', 'patient_search_terms', 'patient_opens', 'record_numbers', 'visits', 'letters'],
  ...[
    'practice_handouts',
    'practice_handout_versions',
    'audit_heads',
    'staff_links',
    'mails',
    'totp_factors',
    'passkeys',
    'recovery_codes',
  ],
  ...['known_devices', 'chart_restrictions', 'chart_restriction_staff', 'emergency_accesses'],
]
const closed = { code: 'FF001' }
const never = { code: 'FF002' }

// Its own database: TRUNCATE waits for everybody at work in a table, and other tests are.
let database: OwnDatabase
let practice: TestPractice
let staffId: string
let signed: string

type Run<T> = (tx: PracticeTx<string>) => Promise<T>
const asApp = <T>(run: Run<T>) => withinPractice(practice.practiceId, run, { over: database.app })
const asOwner = <T>(run: Run<T>) => withinPractice(practice.practiceId, run, { over: database.owner })
const hands = [
  ['the application', asApp],
  ['the owner', asOwner],
] as const

beforeAll(async () => {
  database = await openOwnDatabase({ ownerUrl: inject('ownerUrl'), superuserUrl: inject('superuserUrl'), appUrl: env.appDatabaseUrl })
  practice = await openTestPractice(database.ownerUrl, '$argon2id$none')
  staffId = practice.people.podiatrist.staffId
  signed = await asApp(async (tx) => {
    const visitId = await fillTestVisit(tx, practice.patientId, staffId)
    await signTestVisit(tx, visitId, staffId)
    await tx.insert(visitAddenda).values({ visitId, text: 'Pulses felt again.', staffId, at })
    await writeAudit(tx, { action: 'sign', objectType: 'visit', objectId: visitId })
    return visitId
  })
})
afterAll(async () => {
  await practice.close()
  await database.close()
})

describe.each(hands)('a signed visit, in the hands of %s', (_name, as) => {
  it.each([
    ['its snapshot', { signedSnapshot: { record: { changed: true } } }],
    ['its hash', { contentHash: 'f'.repeat(64) }],
    ['its time', { startedAt: at }],
    ['its version', { version: 99 }],
    ['its state, back to open', { status: 'open', signedBy: null, signedAt: null, signedSnapshot: null, contentHash: null } as const],
  ])('keeps %s', async (_what, change) => {
    await expect(as((tx) => tx.update(visits).set(change).where(eq(visits.id, signed)))).rejects.toMatchObject(closed)
  })

  it.each(parts)('takes no new row in %s', async (part) => {
    await expect(as((tx) => insertPart(tx, part, signed, staffId))).rejects.toMatchObject(closed)
  })

  it.each(parts)('keeps every row of %s', async (part) => {
    await expect(
      as((tx) => tx.execute(sql`update ${partsOfVisit[part]} set visit_id = visit_id where visit_id = ${signed}`)),
    ).rejects.toMatchObject(closed)
  })

  it.each(parts)('loses no row of %s', async (part) => {
    const attempt = as((tx) => tx.execute(sql`delete from ${partsOfVisit[part]} where visit_id = ${signed}`))
    await expect(attempt).rejects.toMatchObject({ code: expect.stringMatching(/^(FF001|FF002|42501)$/) })
  })

  it.each(['visits', ...parts])('is not emptied out of %s', async (table) => {
    await expect(as((tx) => tx.execute(sql`truncate ${sql.identifier(table)} cascade`))).rejects.toMatchObject({
      code: expect.stringMatching(/^(FF002|42501)$/),
    })
  })

  it('is not deleted', async () => {
    const attempt = as((tx) => tx.delete(visits).where(eq(visits.id, signed)))
    await expect(attempt).rejects.toMatchObject({ code: expect.stringMatching(/^(FF002|42501)$/) })
  })
})

describe.each([...logs, ...kept])('%s', (table) => {
  it('loses nothing, whoever asks', async () => {
    for (const [, as] of hands) {
      const removed = as((tx) => tx.execute(sql`delete from ${sql.identifier(table)}`))
      await expect(removed).rejects.toMatchObject({ code: expect.stringMatching(/^(FF002|42501)$/) })
      await expect(as((tx) => tx.execute(sql`truncate ${sql.identifier(table)} cascade`))).rejects.toMatchObject({
        code: expect.stringMatching(/^(FF002|42501)$/),
      })
    }
  })
})

describe.each(logs)('%s', (table) => {
  it('only grows', async () => {
    const change = () => sql`update ${sql.identifier(table)} set practice_id = practice_id`
    await expect(asApp((tx) => tx.execute(change()))).rejects.toMatchObject({ code: '42501' })
    await expect(asOwner((tx) => tx.execute(change()))).rejects.toMatchObject(never)
  })
})

describe('a superuser who switches triggers off for replication', () => {
  it.each([
    ['a signed visit', 'update visits set version = 99 where id = $1', 'FF001'],
    ['its red flags', "update red_flags set pale = 'no' where visit_id = $1", 'FF001'],
    ['the audit', "update audit_events set action = 'nothing' where object_id = $1", 'FF002'],
    ['the audit whole', 'truncate audit_events', 'FF002'],
    ['its chain', "update audit_links set hash = '' where number = 1", 'FF002'],
    ['the head of it', 'update audit_heads set number = 0', 'FF002'],
  ])('still changes nothing of %s', async (_what, attempt, code) => {
    const superuser = connect(database.superuserUrl, 1)
    try {
      const tampering = superuser.begin((tx) => [
        tx`set local session_replication_role = replica`,
        tx.unsafe(attempt, attempt.includes('$1') ? [signed] : []),
      ])
      await expect(tampering).rejects.toMatchObject({ code })
    } finally {
      await superuser.end()
    }
  })
})

describe('an open visit', () => {
  const start = () => asApp((tx) => startTestVisit(tx, practice.patientId, staffId))

  it('begins open and in no other state', async () => {
    const born = {
      patientId: practice.patientId,
      startedAt: at,
      clinicianId: staffId,
      createdBy: staffId,
      createdAt: at,
      ...signature(staffId),
    }
    await expect(asApp((tx) => tx.insert(visits).values(born))).rejects.toMatchObject(closed)
  })

  it('is signed whole or not at all', async () => {
    const visitId = await start()
    const halves = [{ status: 'signed' } as const, { ...signature(staffId), contentHash: null }, { ...signature(staffId), signedBy: null }]
    for (const half of halves) {
      await expect(asApp((tx) => tx.update(visits).set(half).where(eq(visits.id, visitId)))).rejects.toMatchObject({
        code: '23514',
        constraint: 'visits_signed_whole',
      })
    }
  })

  it('is voided with a reason, and then as closed as a signed one', async () => {
    const visitId = await start()
    const voided = { status: 'voided', voidedBy: staffId, voidedAt: at } as const
    const by = (reason: string | null) =>
      asApp((tx) =>
        tx
          .update(visits)
          .set({ ...voided, voidReason: reason })
          .where(eq(visits.id, visitId)),
      )
    await expect(by(null)).rejects.toMatchObject({ code: '23514' })
    await expect(by('  ')).rejects.toMatchObject({ code: '23514' })
    await by('Opened for the wrong patient.')
    await expect(asApp((tx) => insertPart(tx, 'factors', visitId, staffId))).rejects.toMatchObject(closed)
  })

  it('keeps its patient', async () => {
    const visitId = await start()
    await expect(
      asOwner((tx) => tx.update(visits).set({ patientId: crypto.randomUUID() }).where(eq(visits.id, visitId))),
    ).rejects.toMatchObject(never)
  })

  it('keeps its rows: none moves to another visit', async () => {
    const [one, other] = [await start(), await start()]
    await asApp((tx) => insertPart(tx, 'plans', one, staffId))
    await expect(asApp((tx) => tx.execute(sql`update plans set visit_id = ${other} where visit_id = ${one}`))).rejects.toMatchObject(never)
  })

  it('lets go of a draft, which is no record', async () => {
    const visitId = await start()
    await asApp((tx) => insertPart(tx, 'visit_drafts', visitId, staffId))
    const gone = await asApp((tx) => tx.delete(visitDrafts).where(eq(visitDrafts.visitId, visitId)).returning({ field: visitDrafts.field }))
    expect(gone).toEqual([{ field: 'onset' }])
  })

  it('has no addendum and no later void: both stand beside a signature', async () => {
    const visitId = await start()
    await expect(asApp((tx) => tx.insert(visitAddenda).values({ visitId, text: 'Too early.', staffId, at }))).rejects.toMatchObject(closed)
    await expect(asApp((tx) => tx.insert(visitVoids).values({ visitId, reason: 'Too early.', staffId, at }))).rejects.toMatchObject(closed)
  })

  it('is signed after a save that was first, and refuses one that comes second', async () => {
    const visitId = await start()
    await asApp((tx) => insertPart(tx, 'plans', visitId, staffId))
    const order: string[] = []
    const saving = asApp(async (tx) => {
      await tx.execute(sql`update plans set narrative = 'Saved while somebody signs' where visit_id = ${visitId}`)
      await new Promise((resolve) => setTimeout(resolve, 400))
      order.push('saved')
    })
    await new Promise((resolve) => setTimeout(resolve, 150))
    const signing = asApp(async (tx) => {
      await signTestVisit(tx, visitId, staffId)
      order.push('signed')
    })
    await Promise.all([saving, signing])
    expect(order).toEqual(['saved', 'signed'])
    const late = asApp((tx) => tx.execute(sql`update plans set narrative = 'Too late' where visit_id = ${visitId}`))
    await expect(late).rejects.toMatchObject(closed)
  })
})

describe('an audit event', () => {
  it('is not written for a person of another practice, and never taken back with what it tells of, but with its act', async () => {
    const attempt = withinPractice(
      practice.practiceId,
      async (tx: PracticeTx<string>) => {
        await tx.update(patients).set({ familyName: 'Half done' }).where(eq(patients.id, practice.patientId))
        await writeAudit(tx, { action: 'amend patient' })
      },
      { over: database.app, actor: { ...nobody, staffId: crypto.randomUUID() } },
    )
    await expect(attempt).rejects.toMatchObject({ code: '23503' })
    const [patient] = await asApp((tx) =>
      tx.select({ familyName: patients.familyName }).from(patients).where(eq(patients.id, practice.patientId)),
    )
    expect(patient?.familyName).toBe('Ortega')
  })
})

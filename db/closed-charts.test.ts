import { eq, getTableColumns, getTableName, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { clock } from '../clock'
import { env } from '../env.mjs'
import { connect } from './client'
import { findChartAlerts } from './queries/chart-alerts'
import { changeWhoMayOpen, findChartRestriction, liftRestriction, restrictChart } from './queries/chart-restrictions'
import {
  countToReview,
  endEmergencyAccess,
  findRunningAccess,
  listEmergencyAccesses,
  reviewEmergencyAccess,
  startEmergencyAccess,
} from './queries/emergency-accesses'
import { findPatient } from './queries/patients'
import { listMyOpenVisits, listNeedsAttention } from './queries/today'
import { listVisits } from './queries/visit-trends'
import * as schema from './schema'
import { isChartClosed, nobody, type PracticeTx, withinPractice } from './scope'
import { openTestPractice, type TestPractice } from './testing/practice-fixture'
import { fillTestVisit, signTestVisit, startTestVisit } from './testing/visit-fixture'

const app = connect(env.appDatabaseUrl, 2)
let practice: TestPractice
let visitId: string
let otherVisitId: string
let podiatrist: string
let assistant: string
let admin: string
const otherPatient = crypto.randomUUID()
const sessionId = crypto.randomUUID()
const began = new Date('2026-11-23T15:00:00Z')
const minutes = (count: number) => new Date(began.getTime() + count * 60_000)
const at = (moment: Date) => vi.spyOn(clock, 'now').mockReturnValue(moment)

const as = <T>(staffId: string | null, run: (tx: PracticeTx<string>) => Promise<T>, snapshot = false) =>
  withinPractice(practice.practiceId, run, { over: app, actor: { ...nobody, staffId, sessionId }, snapshot })

/** Tables with a row of a visit: all that the schema has, but what stands open by the permission table. */
const open = [
  'handouts_given',
  'tablet_handovers',
  'audit_events',
  'patient_opens',
  'patient_search_terms',
  'chart_restrictions',
  'emergency_accesses',
]
const clinical = Object.values(schema as Record<string, unknown>)
  .filter((one): one is PgTable => is(one, PgTable))
  .filter((table) => !open.includes(getTableName(table)) && ('visitId' in getTableColumns(table) || 'patientId' in getTableColumns(table)))
const countRows = (staffId: string | null) =>
  as(staffId, async (tx) => {
    const counts: Record<string, number> = {}
    for (const table of clinical) counts[getTableName(table)] = await tx.$count(table)
    counts.visits = (await tx.select().from(schema.visits)).length
    return counts
  })

beforeAll(async () => {
  practice = await openTestPractice(inject('ownerUrl'), '$argon2id$none')
  podiatrist = practice.people.podiatrist.staffId
  assistant = practice.people.assistant.staffId
  admin = practice.people.admin.staffId
  const { patientId } = practice
  await withinPractice(practice.practiceId, async (tx: PracticeTx<string>) => {
    const person = { recordNumber: '10002', familyName: 'Other', givenName: 'Person', birthDate: '1960-01-01', sex: 'male' } as const
    await tx.insert(schema.patients).values({ ...person, id: otherPatient, createdAt: began, createdBy: podiatrist })
    await tx.insert(schema.sessions).values({
      id: sessionId,
      staffId: assistant,
      tokenHash: Buffer.from(crypto.getRandomValues(new Uint8Array(32))),
      createdAt: began,
      lastSeenAt: began,
    })
    visitId = await fillTestVisit(tx, patientId, podiatrist)
    otherVisitId = await fillTestVisit(tx, otherPatient, podiatrist)
    const paper = {
      code: 'AAAABBBB',
      at: began,
      staffId: podiatrist,
      objectId: visitId,
      purpose: 'treatment',
      language: 'en',
      paper: 'letter',
    } as const
    const rest = { largePrint: false, format: 'print', status: 'draft', contentHash: 'a'.repeat(64) } as const
    await tx.insert(schema.releases).values([
      { ...paper, ...rest, patientId, visitId, kind: 'visit-summary' },
      { ...paper, ...rest, code: 'AAAACCCC', patientId, kind: 'handout', objectId: 'cramping' },
    ])
    await tx.insert(schema.visitPresence).values({ visitId, staffId: podiatrist, section: 'labs', seenAt: began })
    const words = { recipient: 'Dr. Who', question: 'Q', findings: 'F', medicines: 'M', words: 'W' }
    const letter = { addressee: 'family-doctor', urgency: 'routine', version: 1, updatedAt: began, updatedBy: podiatrist } as const
    await tx.insert(schema.letters).values({ ...letter, ...words, patientId, visitId })
    // An addendum and a void stand in a second visit, which is signed.
    const signed = await startTestVisit(tx, patientId, podiatrist)
    await signTestVisit(tx, signed, podiatrist)
    await tx.insert(schema.visitAddenda).values({ visitId: signed, text: 'Added.', staffId: podiatrist, at: began })
    await tx.insert(schema.visitVoids).values({ visitId: signed, reason: 'Wrong patient.', staffId: podiatrist, at: began })
  })
})
afterEach(() => vi.restoreAllMocks())
afterAll(async () => {
  await practice.close()
  await app.end()
})

const restrict = (staffIds: string[] = []) =>
  as(podiatrist, (tx) => restrictChart(tx, { patientId: practice.patientId, reason: 'An employee of the practice.', staffIds }))
const lift = () => as(podiatrist, (tx) => liftRestriction(tx, practice.patientId))
const start = () =>
  as(assistant, (tx) =>
    startEmergencyAccess(tx, {
      patientId: practice.patientId,
      reasonCode: 'emergency-care',
      reason: 'Chest pain in room 2.',
      queue: 'http://localhost/practice/emergency-access',
    }),
  )
const isClosed = (staffId: string | null) => as(staffId, (tx) => isChartClosed(tx, practice.patientId))

describe('a restricted chart', () => {
  it('shows a person who is not on the list no row of it in any clinical table, and everything to those who are, and to nobody’s own work', async () => {
    at(began)
    const before = await countRows(assistant)
    expect(Object.keys(before).length).toBeGreaterThanOrEqual(30)
    await restrict()
    const [shut, wide, background] = [await countRows(assistant), await countRows(podiatrist), await countRows(null)]
    expect(wide).toEqual(before)
    expect(background).toEqual(before)
    const left = Object.fromEntries(
      Object.keys(before).map((name) => [
        name,
        // What is left is the other patient's visit, and the sheet that was given.
        ['letters', 'visit_presence', 'visit_addenda', 'visit_voids'].includes(name) ? 0 : 1,
      ]),
    )
    expect(shut).toEqual(left)
    for (const [name, rows] of Object.entries(before)) expect(rows, name).toBeGreaterThan(left[name] as number)
    await lift()
  })

  it('is found by identity and shows nothing else, reads empty in every query, and takes no word from who may not open it', async () => {
    at(began)
    await restrict()
    const { patientId } = practice
    for (const snapshot of [false, true]) {
      const seen = await as(
        assistant,
        async (tx) => ({
          patient: (await findPatient(tx, patientId))?.familyName,
          closed: await isChartClosed(tx, patientId),
          other: await isChartClosed(tx, otherPatient),
          alerts: await findChartAlerts(tx, patientId),
          visits: await listVisits(tx, patientId),
          attention: (await listNeedsAttention(tx)).filter((row) => row.patientId === patientId),
          mine: (await listMyOpenVisits(tx, podiatrist)).map((row) => row.visitId),
        }),
        snapshot,
      )
      const nothing = { alerts: [], visits: [], attention: [], mine: [otherVisitId] }
      expect(seen).toEqual({ patient: 'Ortega', closed: true, other: false, ...nothing })
    }
    const byName = as(assistant, (tx) => tx.update(schema.visits).set({ version: 7 }).where(eq(schema.visits.id, visitId)).returning())
    await expect(byName).resolves.toEqual([])
    await expect(as(assistant, (tx) => startTestVisit(tx, patientId, podiatrist))).rejects.toMatchObject({ code: '42501' })
    const part = as(assistant, (tx) => tx.insert(schema.walkTests).values({ visitId, updatedAt: began, updatedBy: assistant } as never))
    await expect(part).rejects.toMatchObject({ code: expect.stringMatching(/^(FF001|42501)$/) })
    await lift()
  })

  it('is for those on the list, until they are taken off it, and never for nobody', async () => {
    at(began)
    const byAdmin = (staffIds: string[]) =>
      as(admin, (tx) => restrictChart(tx, { patientId: practice.patientId, reason: 'Asked for by the patient.', staffIds }))
    expect(await byAdmin([])).toBe('nobody')
    expect(await byAdmin([practice.people['front-desk'].staffId])).toBe('not-found')
    expect(await byAdmin([assistant])).toEqual({ id: expect.any(String) })
    expect(await byAdmin([assistant])).toBe('restricted')
    expect([await isClosed(assistant), await isClosed(podiatrist)]).toEqual([false, true])
    const change = (staffIds: string[]) => as(admin, (tx) => changeWhoMayOpen(tx, { patientId: practice.patientId, staffIds }))
    expect(await change([])).toBe('nobody')
    expect(await change([podiatrist])).toEqual({ changed: 2 })
    expect([await isClosed(assistant), await isClosed(podiatrist)]).toEqual([true, false])
    expect(await change([podiatrist, assistant])).toEqual({ changed: 1 })
    expect(await isClosed(assistant)).toBe(false)
    expect((await as(assistant, (tx) => findChartRestriction(tx, practice.patientId)))?.openTo.map(({ name }) => name)).toEqual([
      'assistant',
      'podiatrist',
    ])
    await lift()
    expect(await isClosed(admin)).toBe(false)
  })
})

describe('an emergency access', () => {
  it('opens the chart for sixty minutes to its person alone, and no transaction changes its mind on the way', async () => {
    at(began)
    expect(await start()).toBe('not-restricted')
    await restrict()
    const seenInside = await as(assistant, async (tx) => {
      const started = await startEmergencyAccess(tx, {
        patientId: practice.patientId,
        reasonCode: 'emergency-care',
        reason: 'Chest pain in room 2.',
        queue: 'http://localhost/practice/emergency-access',
      })
      return { started, visits: (await listVisits(tx, practice.patientId)).length }
    })
    expect(seenInside).toEqual({ started: { id: expect.any(String), endsAt: minutes(60) }, visits: 0 })
    expect(await start()).toBe('running')
    const own = { patientId: practice.patientId, reasonCode: 'other', reason: 'It is mine anyway.', queue: 'http://localhost/' } as const
    expect(await as(podiatrist, (tx) => startEmergencyAccess(tx, own))).toBe('open')
    expect([await isClosed(assistant), await isClosed(admin)]).toEqual([false, true])
    expect(await as(assistant, async (tx) => (await listVisits(tx, practice.patientId)).length)).toBe(2)
    at(new Date(minutes(60).getTime() - 1))
    expect(await isClosed(assistant)).toBe(false)
    const across = await as(assistant, async (tx) => {
      const first = (await listVisits(tx, practice.patientId)).length
      at(minutes(60))
      return [first, (await listVisits(tx, practice.patientId)).length]
    })
    expect(across).toEqual([2, 2])
    expect(await isClosed(assistant)).toBe(true)
    expect(await as(assistant, (tx) => findRunningAccess(tx, practice.patientId))).toBeNull()
  })

  it('ends at once when its person ends it, tells every admin without a word of the patient, and waits for one to review it', async () => {
    at(minutes(61))
    expect(await start()).toMatchObject({ endsAt: minutes(121) })
    expect(await as(assistant, (tx) => endEmergencyAccess(tx, practice.patientId))).toEqual({ ended: true })
    expect(await isClosed(assistant)).toBe(true)
    const mails = await as(null, (tx) => tx.select({ to: schema.mails.staffId, sealed: schema.mails.sealed }).from(schema.mails))
    expect(mails.map(({ to }) => to)).toEqual([admin, admin])
    at(new Date(began.getTime() + 7 * 86_400_000 + 1))
    expect(await as(admin, (tx) => countToReview(tx))).toEqual({ waiting: 2, overdue: 1 })
    const [first, second] = await as(admin, (tx) => listEmergencyAccesses(tx))
    expect(first).toMatchObject({ recordNumber: '10001', person: 'assistant', overdue: true, review: null, until: minutes(60) })
    expect(second).toMatchObject({ overdue: false, until: minutes(61) })
    const review = (accessId: string, by: string) =>
      as(by, (tx) => reviewEmergencyAccess(tx, { accessId, outcome: 'appropriate', note: 'Called the podiatrist.' }))
    expect(await review(first?.id ?? '', assistant)).toBe('own')
    expect(await review(first?.id ?? '', admin)).toEqual({ reviewed: true })
    expect(await review(first?.id ?? '', admin)).toBe('reviewed')
    expect(await as(admin, (tx) => countToReview(tx))).toEqual({ waiting: 1, overdue: 0 })
    const acts = (await practice.listAudit()).filter(({ patientId }) => patientId === practice.patientId).map(({ action }) => action)
    expect(acts).toContain('start emergency access')
    expect(acts).toContain('end emergency access')
    expect(acts).toContain('review emergency access')
    await lift()
  })
})

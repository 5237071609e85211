/** A practice that charted before some sections existed: its signed visits stay as they were signed, and read as "not asked" where nobody could ask. */
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { emptySection, emptyVisitRecord } from '../clinical/visit/visit-record'
import { env } from '../env.mjs'
import { listAdvice, refreshAdvice } from './queries/advice'
import { findChartAlerts } from './queries/chart-alerts'
import { contentHashOf } from './queries/visit-content-hash'
import { startVisit } from './queries/visit-life'
import { readVisitRecord } from './queries/visit-sections'
import { findVisit } from './queries/visits'
import { visits } from './schema'
import { type PracticeTx, withinPractice } from './scope'
import { type OwnDatabase, openOwnDatabase } from './testing/own-database'

const id = () => crypto.randomUUID()
const [practiceId, staffId, patientId, signedId, nextId] = [id(), id(), id(), id(), id()]
const now = new Date('2026-11-20T16:00:00Z')
const then = '2026-03-02T16:00:00Z'
const snapshot = { visit: { id: signedId, visitDay: '2026-03-02' }, record: { factors: { diuretic: 'yes' } }, sections: ['factors'] }
const mmHg = (value: number) => JSON.stringify({ state: 'measured', mmHg: value })

let database: OwnDatabase
const within = <T>(run: (tx: PracticeTx<string>) => Promise<T>) => withinPractice(practiceId, run, { over: database.app })

beforeAll(async () => {
  const shared = { ownerUrl: inject('ownerUrl'), superuserUrl: inject('superuserUrl'), appUrl: env.appDatabaseUrl }
  database = await openOwnDatabase(shared, { upTo: '0004_rule_of_a_plan_action' })
  // The schema of today names columns that these tables do not have yet, so they are filled by hand.
  await database.owner.begin(async (sql) => {
    await sql`select set_config('footfall.practice_id', ${practiceId}, true)`
    await sql`insert into practices (id, slug, name, time_zone, paper, distance_unit, address_lines)
      values (${practiceId}, 'older', 'Older Practice', 'America/New_York', 'letter', 'm', '{}')`
    await sql`insert into staff (id, email, display_name, roles, password_hash, created_at)
      values (${staffId}, 'podiatrist@older.example', 'Olive Older', '{podiatrist}', '$argon2id$none', ${then})`
    await sql`insert into patients (id, record_number, family_name, given_name, birth_date, sex, created_at, created_by)
      values (${patientId}, '10001', 'Older', 'Otto', '1950-02-12', 'male', ${then}, ${staffId})`
    await sql`insert into visits (id, patient_id, started_at, clinician_id, created_by, created_at)
      values (${signedId}, ${patientId}, ${then}, ${staffId}, ${staffId}, ${then})`
    await sql`insert into factors (visit_id, diuretic, updated_at, updated_by) values (${signedId}, 'yes', ${then}, ${staffId})`
    await sql`insert into vascular_studies (visit_id, right_brachial, left_brachial, right_posterior_tibial, device, right_abi_state,
        right_abi_hundredths, right_abi_band, derived_version, updated_at, updated_by)
      values (${signedId}, ${mmHg(140)}, ${mmHg(138)}, ${mmHg(98)}, 'doppler', 'value', 70, 'abnormal', 'abi 2026-11-1', ${then}, ${staffId})`
    await sql`update visits set status = 'signed', signed_by = ${staffId}, signed_at = ${then},
        signed_snapshot = ${JSON.stringify(snapshot)}, content_hash = ${contentHashOf(snapshot)} where id = ${signedId}`
  })
  await database.migrateOn()
})
afterAll(() => database.close())

describe('a visit that was signed before the examination, labs and questionnaires were charted', () => {
  it('reads as not asked in every section and field that came later', async () => {
    const { record, versions } = await within((tx) => readVisitRecord(tx, signedId))
    expect(record).toEqual({
      ...emptyVisitRecord(),
      factors: { ...emptySection('factors'), diuretic: 'yes' },
      vascularStudy: {
        ...emptySection('vascular-study'),
        rightBrachial: { state: 'measured', mmHg: 140 },
        leftBrachial: { state: 'measured', mmHg: 138 },
        rightPosteriorTibial: { state: 'measured', mmHg: 98 },
        device: 'doppler',
      },
    })
    expect(Object.keys(versions).sort()).toEqual([`factors/${signedId}`, `vascular-study/${signedId}`])
  })

  it('keeps its snapshot and its hash', async () => {
    const [row] = await within((tx) =>
      tx.select({ kept: visits.signedSnapshot, hash: visits.contentHash }).from(visits).where(eq(visits.id, signedId)),
    )
    expect(row).toEqual({ kept: snapshot, hash: contentHashOf(snapshot) })
  })

  it('opens on the screens, with no advice that it did not have', async () => {
    const opened = await within((tx) => findVisit(tx, patientId, signedId, { staffId, now }))
    expect(opened).toMatchObject({ visit: { status: 'signed' }, advice: [], previous: null, criticalValues: null })
    expect(opened?.earlier).toEqual({ vascularStudy: null, walks: [], study: null })
    expect(await within((tx) => findChartAlerts(tx, patientId))).toEqual([
      { kind: 'diuretic', text: 'on a diuretic', since: '2026-03-02' },
      { kind: 'pad', text: 'PAD right ABI 0.70', since: '2026-03-02' },
    ])
  })

  it('is what the next visit is compared with', async () => {
    await within((tx) => startVisit(tx, { id: nextId, patientId, startedAt: now, clinicianId: staffId }, { practiceId, staffId, now }))
    const opened = await within((tx) => findVisit(tx, patientId, nextId, { staffId, now }))
    expect(opened?.previous).toMatchObject({ id: signedId, record: { labResults: [], wounds: [], edinburgh: { sites: [] } } })
    expect(opened?.earlier.study).toMatchObject({
      visitDay: '2026-03-02',
      device: 'doppler',
      abi: { right: { state: 'value', value: 0.7 } },
    })
    const [listed, refreshed] = await within(async (tx) => [await listAdvice(tx, nextId), await refreshAdvice(tx, nextId, now)])
    expect(refreshed).toEqual(listed)
  })
})

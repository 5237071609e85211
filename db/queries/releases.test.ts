import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { readCode, shownCode } from '../../clinical/disclosure/release-code'
import { writeAudit } from '../audit'
import { nobody, type PracticeTx, withinPractice } from '../scope'
import { openTestPractice, type TestPerson, type TestPractice } from '../testing/practice-fixture'
import { startTestVisit } from '../testing/visit-fixture'
import {
  findReleaseByCode,
  findStandingRelease,
  hasReleasedTooMany,
  listReleases,
  mostReleasesInAnHour,
  type Release,
  releaseDocument,
} from './releases'

let ours: TestPractice
let theirs: TestPractice
let visitId: string

const as =
  (practice: () => TestPractice, person: (practice: TestPractice) => TestPerson = ({ people }) => people.podiatrist) =>
  <T>(run: (tx: PracticeTx<string>) => Promise<T>) =>
    withinPractice(practice().practiceId, run, { actor: { ...nobody, staffId: person(practice()).staffId } })
const podiatrist = as(() => ours)
const assistant = as(
  () => ours,
  ({ people }) => people.assistant,
)
const stranger = as(() => theirs)

beforeAll(async () => {
  ours = await openTestPractice(inject('ownerUrl'), '$argon2id$none')
  theirs = await openTestPractice(inject('ownerUrl'), '$argon2id$none')
  visitId = await podiatrist((tx) => startTestVisit(tx, ours.patientId, ours.people.podiatrist.staffId))
})
afterAll(async () => {
  await ours.close()
  await theirs.close()
})

const summary = (more: Partial<Release> = {}): Release => ({
  id: crypto.randomUUID(),
  patientId: ours.patientId,
  visitId,
  kind: 'visit-summary',
  objectId: visitId,
  purpose: 'patient-copy',
  recipient: null,
  language: 'en',
  paper: 'letter',
  largePrint: false,
  format: 'print',
  status: 'draft',
  contentHash: 'a'.repeat(64),
  ...more,
})
const released = async (release: Release) => (await podiatrist((tx) => releaseDocument(tx, release)))!
const prints = async () => (await ours.listAudit()).filter(({ action }) => /^(print|export pdf)$/.test(action))

describe('a release', () => {
  it('is written with its audit event, and found again by the code that stands on the paper', async () => {
    const before = await prints()
    const { id, code } = await released(summary({ format: 'pdf', purpose: 'payer', recipient: 'Blue Shield, 12 Main Street' }))
    expect((await prints()).slice(before.length)).toEqual([
      expect.objectContaining({ action: 'export pdf', patientId: ours.patientId, reason: 'payer', outcome: 'done' }),
    ])
    const found = await assistant((tx) => findReleaseByCode(tx, readCode(shownCode(code).toLowerCase())!))
    expect(found).toMatchObject({ id, by: 'podiatrist', recipient: 'Blue Shield, 12 Main Street' })
  })

  it('is one however often it is sent, two at the same moment included', async () => {
    const release = summary()
    const before = await prints()
    const [first, second] = await Promise.all([released(release), released(release)])
    expect(second).toEqual(first)
    expect(await released(release)).toEqual(first)
    expect((await prints()).length).toBe(before.length + 1)
  })

  it('keeps its id to itself: not for another purpose, another text or another person', async () => {
    const release = summary()
    await released(release)
    for (const other of [
      { ...release, purpose: 'treatment' },
      { ...release, contentHash: 'b'.repeat(64) },
    ] as const)
      expect(await podiatrist((tx) => releaseDocument(tx, other))).toBeNull()
    expect(await assistant((tx) => releaseDocument(tx, release))).toBeNull()
  })

  it('has a code of its own in the practice', async () => {
    const codes = await Promise.all(Array.from({ length: 20 }, async () => (await released(summary())).code))
    expect(new Set(codes).size).toBe(codes.length)
    const insert = sql`insert into releases (code, at, staff_id, patient_id, kind, object_id, purpose, language, paper, large_print, format, status, content_hash)
      select code, at, staff_id, patient_id, kind, object_id, purpose, language, paper, large_print, format, status, content_hash from releases where code = ${codes[0]}`
    await expect(podiatrist((tx) => tx.execute(insert))).rejects.toMatchObject({ code: '23505', constraint: 'releases_code' })
  })

  it.each(['payer', 'legal', 'other'] as const)('for %s says to whom', async (purpose) => {
    for (const recipient of [null, '', '  '])
      await expect(released(summary({ purpose, recipient }))).rejects.toMatchObject({ constraint: 'releases_recipient_named' })
  })

  it('is somebody’s, unless it is a form that is nobody’s', async () => {
    const ofNobody = { patientId: null, visitId: null }
    await expect(released(summary(ofNobody))).rejects.toMatchObject({ constraint: 'releases_patient_named' })
    expect(await released(summary({ ...ofNobody, kind: 'blank-form', objectId: 'walk-test', status: 'none' }))).not.toBeNull()
  })

  it('is not of another practice’s patient or visit, and its code means nothing there', async () => {
    const { code, id } = await released(summary())
    expect(await stranger((tx) => findReleaseByCode(tx, code))).toBeNull()
    expect(await stranger((tx) => listReleases(tx, ours.patientId))).toEqual([])
    expect(await stranger((tx) => findStandingRelease(tx, id))).toBeNull()
    await expect(stranger((tx) => releaseDocument(tx, summary()))).rejects.toMatchObject({ code: '23503' })
  })
})

it('stands for a while, for whoever made it', async () => {
  const { id } = await released(summary())
  expect(await podiatrist((tx) => findStandingRelease(tx, id))).toMatchObject({ id })
  expect(await assistant((tx) => findStandingRelease(tx, id))).toBeNull()
  expect(await podiatrist((tx) => findStandingRelease(tx, crypto.randomUUID()))).toBeNull()
})

it('is listed with the patient, newest first', async () => {
  const { id } = await released(summary({ kind: 'screening-report' }))
  const listed = await podiatrist((tx) => listReleases(tx, ours.patientId))
  expect(listed.find(({ kind }) => kind === 'screening-report')).toMatchObject({ id, by: 'podiatrist' })
  expect(listed.map(({ at }) => at.getTime())).toEqual(listed.map(({ at }) => at.getTime()).sort((a, b) => b - a))
})

it('is one of 120 within an hour, prints and files counted apart and each person alone', async () => {
  const hurried = as(
    () => theirs,
    ({ people }) => people.assistant,
  )
  const mayNot = (format: 'print' | 'pdf') => hurried((tx) => hasReleasedTooMany(tx, format))
  await hurried(async (tx) => {
    for (let count = 1; count < mostReleasesInAnHour; count += 1) await writeAudit(tx, { action: 'print' })
    await writeAudit(tx, { action: 'print', outcome: 'refused', reason: 'too-many' })
  })
  expect(await mayNot('print')).toBe(false)
  await hurried((tx) => writeAudit(tx, { action: 'print' }))
  expect([await mayNot('print'), await mayNot('pdf'), await stranger((tx) => hasReleasedTooMany(tx, 'print'))]).toEqual([
    true,
    false,
    false,
  ])
})

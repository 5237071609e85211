import { and, asc, eq, getTableColumns, ne } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { ageInYears } from '../../clinical/patient/age'
import { visitProblems } from '../../clinical/visit/visit-problems'
import { clock } from '../../clock'
import { connect } from '../client'
import { listAdvice, refreshAdvice } from '../queries/advice'
import { dayIn } from '../queries/practice-day'
import { derivedVascularStudy, derivedWalkTest } from '../queries/visit-derived'
import { contentHashOf } from '../queries/visit-life'
import { readVisitRecord } from '../queries/visit-sections'
import { patients, practices, staff, vascularStudies, visits, walkTests } from '../schema'
import { type PracticeTx, withinPractice } from '../scope'
import { castOn } from './cast'
import { demoPractices } from './people'
import { seedDemo } from './seed'
import { seedId } from './seed-ids'

const owner = connect(inject('ownerUrl'), 2)
const inPractice = <T>(slug: string, run: (tx: PracticeTx<string>) => Promise<T>) => withinPractice(seedId(`practice/${slug}`), run)

beforeAll(() => seedDemo({ ownerUrl: inject('ownerUrl'), now: clock.now() }), 300_000)
afterAll(() => owner.end())

describe.each(demoPractices)('the demo practice $slug', ({ slug, timeZone, staff: people }) => {
  const today = dayIn(timeZone, clock.now())

  it('is marked as demo, and has its people and its cast', async () => {
    const [practice] = await inPractice(slug, (tx) => tx.select().from(practices))
    expect(practice).toMatchObject({ slug, demo: true, timeZone })
    const emails = await inPractice(slug, (tx) => tx.select({ email: staff.email }).from(staff).orderBy(asc(staff.email)))
    expect(emails.map((row) => row.email)).toEqual(people.map((person) => person.email).sort())
    const registered = await inPractice(slug, (tx) =>
      tx.select({ family: patients.familyName, given: patients.givenName }).from(patients).orderBy(patients.recordNumber),
    )
    const cast = castOn(today).filter((patient) => patient.practice === slug)
    expect(registered).toEqual(cast.map((patient) => ({ family: patient.familyName, given: patient.givenName })))
  })

  it('keeps passwords as argon2id with 64 MiB, three passes, one lane', async () => {
    const hashes = await withinPractice(
      seedId(`practice/${slug}`),
      (tx: PracticeTx<string>) =>
        tx
          .select({ hash: staff.passwordHash })
          .from(staff)
          .where(eq(staff.practiceId, seedId(`practice/${slug}`))),
      { over: owner },
    )
    for (const { hash } of hashes) expect(hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
    expect(new Set(hashes.map((row) => row.hash)).size).toBe(people.length)
  })

  it('has no visit in the future and none before its patient was born', async () => {
    const all = await inPractice(slug, (tx) =>
      tx.select({ at: visits.startedAt, born: patients.birthDate }).from(visits).innerJoin(patients, eq(patients.id, visits.patientId)),
    )
    expect(all.length).toBeGreaterThan(0)
    for (const { at, born } of all) {
      expect(at.getTime()).toBeLessThanOrEqual(clock.now().getTime())
      expect(dayIn(timeZone, at) >= born).toBe(true)
    }
  })

  it('holds in every signed visit the hash of its snapshot, and the record that was signed', async () => {
    const signed = await inPractice(slug, (tx) =>
      tx
        .select({ id: visits.id, snapshot: visits.signedSnapshot, hash: visits.contentHash })
        .from(visits)
        .where(eq(visits.status, 'signed')),
    )
    expect(signed.length).toBeGreaterThan(0)
    for (const { id, snapshot, hash } of signed) {
      expect(contentHashOf(snapshot)).toBe(hash)
      const { record } = await inPractice(slug, (tx) => readVisitRecord(tx, id))
      expect((snapshot as { record: unknown }).record, id).toEqual(record)
    }
  })

  it('stores of each walk test and each vascular study what the calculators derive from it now', async () => {
    await inPractice(slug, async (tx) => {
      for (const test of await tx.select().from(walkTests)) {
        const { derivedVersion, ...derived } = derivedWalkTest(test as Parameters<typeof derivedWalkTest>[0])
        expect(test, test.id).toMatchObject({ ...derived, derivedVersion })
      }
      const studies = await tx
        .select({ ...getTableColumns(vascularStudies), born: patients.birthDate, at: visits.startedAt })
        .from(vascularStudies)
        .innerJoin(visits, eq(visits.id, vascularStudies.visitId))
        .innerJoin(patients, eq(patients.id, visits.patientId))
      expect(studies.length).toBeGreaterThan(0)
      for (const { born, at, ...study } of studies) {
        expect(study, study.visitId).toMatchObject(derivedVascularStudy(study, ageInYears(born, dayIn(timeZone, at))))
      }
    })
  })

  it('stands by its advice: the rules say now of an open visit what is stored', async () => {
    const open = await inPractice(slug, (tx) => tx.select({ id: visits.id }).from(visits).where(eq(visits.status, 'open')))
    for (const { id } of open) {
      const [stored, fresh] = await inPractice(slug, async (tx) => [await listAdvice(tx, id), await refreshAdvice(tx, id, clock.now())])
      expect(fresh).toEqual(stored)
    }
  })

  it('contradicts itself in no visit', async () => {
    const all = await inPractice(slug, (tx) =>
      tx
        .select({ id: visits.id, at: visits.startedAt, birthDate: patients.birthDate, name: patients.familyName })
        .from(visits)
        .innerJoin(patients, and(eq(patients.id, visits.patientId)))
        .where(ne(visits.status, 'voided')),
    )
    for (const { id, at, birthDate, name } of all) {
      const { record } = await inPractice(slug, (tx) => readVisitRecord(tx, id))
      expect(visitProblems(record, { visitDay: dayIn(timeZone, at), birthDate, today }), `${name} ${dayIn(timeZone, at)}`).toEqual([])
    }
  })
})

import { and, asc, eq, getTableColumns, ne } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { afterAll, describe, expect, inject, it } from 'vitest'
import type { Advice } from '../../clinical/advice/advice'
import { adviseOn } from '../../clinical/advice/rules'
import { ageInYears } from '../../clinical/patient/age'
import { visitProblems } from '../../clinical/visit/visit-problems'
import type { SectionValues } from '../../clinical/visit/visit-record'
import { clock } from '../../clock'
import { connect } from '../client'
import { listAdvice, refreshAdvice } from '../queries/advice'
import {
  derivedAssessment,
  derivedEdinburgh,
  derivedExerciseStudy,
  derivedLabResult,
  derivedVascularStudy,
  derivedWalkDiary,
  derivedWalkingImpairment,
  derivedWalkTest,
} from '../queries/derived-columns'
import { dayIn } from '../queries/practice-day'
import { contentHashOf } from '../queries/visit-content-hash'
import { readVisitFacts } from '../queries/visit-facts'
import { readSection, readVisitRecord } from '../queries/visit-sections'
import {
  assessments,
  edinburghQuestionnaires,
  exerciseStudies,
  labResults,
  patients,
  practices,
  staff,
  vascularStudies,
  visits,
  walkDiaries,
  walkingImpairments,
  walkTests,
} from '../schema'
import { type PracticeTx, withinPractice } from '../scope'
import { castOn } from './cast'
import { demoPractices } from './people'
import { seedId } from './seed-ids'

const brought = inject('demo')
const owner = connect(brought.ownerUrl, 2)
const app = connect(brought.appUrl, 2)
/** Lines of one urgency and rule have no order of their own. */
const placeOf = ({ rule, urgency, because }: Advice) => JSON.stringify([rule, urgency, because])
const inOrder = (lines: readonly Advice[]) => lines.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
const inPractice = <T>(slug: string, run: (tx: PracticeTx<string>) => Promise<T>) =>
  withinPractice(seedId(`practice/${slug}`), run, { over: app })

afterAll(() => Promise.all([owner.end(), app.end()]))

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

  it('stores of every section what the calculators derive from it now', async () => {
    await inPractice(slug, async (tx) => {
      const ageAt = new Map(
        (
          await tx
            .select({ id: visits.id, at: visits.startedAt, born: patients.birthDate })
            .from(visits)
            .innerJoin(patients, eq(patients.id, visits.patientId))
        ).map(({ id, at, born }) => [id, ageInYears(born, dayIn(timeZone, at))]),
      )
      const derivedOf = {
        'walk-test': [walkTests, derivedWalkTest],
        'vascular-study': [vascularStudies, (row, ageYears) => derivedVascularStudy(row, ageYears)],
        'exercise-study': [exerciseStudies, (row, ageYears, resting) => derivedExerciseStudy(row, resting, ageYears)],
        edinburgh: [edinburghQuestionnaires, derivedEdinburgh],
        'walking-impairment': [walkingImpairments, derivedWalkingImpairment],
        'lab-result': [labResults, derivedLabResult],
      } as Record<string, [PgTable, (row: never, ageYears: number, resting: SectionValues<'vascular-study'>) => object]>
      for (const [section, [table, derive]] of Object.entries(derivedOf)) {
        const rows = (await tx.select().from(table)) as { visitId: string }[]
        expect(rows.length, section).toBeGreaterThan(0)
        for (const row of rows) {
          const resting = await readSection(tx, 'vascular-study', row.visitId)
          expect(row, `${section} of ${row.visitId}`).toMatchObject(derive(row as never, ageAt.get(row.visitId) ?? 0, resting))
        }
      }
      for (const diary of await tx.select().from(walkDiaries))
        expect(diary).toMatchObject(derivedWalkDiary((await readVisitRecord(tx, diary.visitId)).record))
    })
  })

  it('stores in every signed visit the stages that its record suggests, and in an open one none', async () => {
    const stored = await inPractice(slug, (tx) =>
      tx
        .select({ status: visits.status, ...getTableColumns(assessments) })
        .from(visits)
        .innerJoin(assessments, eq(assessments.visitId, visits.id)),
    )
    for (const { status, ...row } of stored) {
      const { record, facts } = await inPractice(slug, (tx) => readVisitFacts(tx, row.visitId))
      expect(row, row.visitId).toMatchObject(
        status === 'signed' ? derivedAssessment(record, facts) : { suggestedFontaineRight: null, derivedVersion: null },
      )
    }
  })

  it('stands by its advice: the rules say now of each visit what is stored, signed or open', async () => {
    const all = await inPractice(slug, (tx) =>
      tx.select({ id: visits.id, status: visits.status }).from(visits).where(ne(visits.status, 'voided')),
    )
    for (const { id, status } of all) {
      const [stored, now] = await inPractice(slug, async (tx) => [await listAdvice(tx, id), adviseOn((await readVisitFacts(tx, id)).facts)])
      const asAdvised = stored.map(({ fingerprint: _of, raisedAt: _at, acknowledgements: _by, ...line }) => line)
      expect(inOrder(asAdvised), `${status} visit ${id}`).toEqual(inOrder(now))
      if (status !== 'open') continue
      expect(await inPractice(slug, (tx) => refreshAdvice(tx, id, clock.now()))).toEqual(stored)
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

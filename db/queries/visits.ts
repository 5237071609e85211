/** One visit, whole, as its screens and papers show it. */
import { and, asc, desc, eq, gt, ne } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { CriticalValues } from '../../clinical/labs/critical-values'
import type { VisitRecord, VisitSection } from '../../clinical/visit/visit-record'
import { patients, practices, staff, visitAddenda, visitDrafts, visitPresence, visits, visitVoids } from '../schema'
import type { VisitStatus } from '../schema/visits'
import type { PracticeTx } from '../scope'
import { listAdvice, type StoredAdvice } from './advice'
import { dayIn, localTimeIn } from './practice-day'
import { criticalValuesOf } from './practices'
import { type Earlier, findEarlier, findPreviousVisitId } from './visit-previous'
import { readVisitRecord, type SectionVersions } from './visit-sections'

type Reader = PracticeTx<'chart:read'>

/** Somebody who typed in the visit within this time counts as editing it now. */
export const presenceMs = 60_000

export type VisitHead = {
  id: string
  patientId: string
  /** ISO instant; `day` and `localTime` (`2026-11-03T10:15`) are the practice's own. */
  startedAt: string
  day: string
  localTime: string
  status: VisitStatus
  clinicianId: string
  clinicianName: string
  clinicianCredentials: string | null
  createdBy: string
  readyForId: string | null
  readyForName: string | null
  readyAt: string | null
  signedByName: string | null
  signedAt: string | null
  contentHash: string | null
  voided: { reason: string; by: string; at: string } | null
  version: number
}
export type VisitPatient = {
  id: string
  recordNumber: string
  givenName: string
  familyName: string
  preferredName: string | null
  birthDate: string
  sex: 'female' | 'male' | 'other' | 'unknown'
  phone: string | null
  language: string
}
export type OpenedVisit = {
  visit: VisitHead
  patient: VisitPatient
  record: VisitRecord
  versions: SectionVersions
  drafts: { section: VisitSection; key: string; field: string; text: string; message: string }[]
  advice: StoredAdvice[]
  addenda: { text: string; by: string; at: string }[]
  previous: { id: string; visitDay: string; record: VisitRecord } | null
  /** What the rules compare this visit with, for `visitFacts` in the browser: the same as the server's. */
  earlier: Earlier
  /** Of the practice; null is the list that ships. */
  criticalValues: CriticalValues | null
  /** Others who typed in this visit within the last minute. */
  others: { name: string; section: string }[]
}

const iso = (at: Date | null) => at?.toISOString() ?? null
const clinician = alias(staff, 'clinician')
const readyFor = alias(staff, 'ready_for')
const signer = alias(staff, 'signer')
const voider = alias(staff, 'voider')

async function findHead(
  tx: Reader,
  visitId: string,
  patientId: string,
): Promise<{ visit: VisitHead; patient: VisitPatient; timeZone: string; criticalValues: CriticalValues | null } | null> {
  const [row] = await tx
    .select({
      visit: {
        id: visits.id,
        patientId: visits.patientId,
        startedAt: visits.startedAt,
        status: visits.status,
        clinicianId: visits.clinicianId,
        createdBy: visits.createdBy,
        readyForId: visits.readyForId,
        readyAt: visits.readyAt,
        signedAt: visits.signedAt,
        contentHash: visits.contentHash,
        voidReason: visits.voidReason,
        voidedAt: visits.voidedAt,
        version: visits.version,
      },
      patient: {
        id: patients.id,
        recordNumber: patients.recordNumber,
        givenName: patients.givenName,
        familyName: patients.familyName,
        preferredName: patients.preferredName,
        birthDate: patients.birthDate,
        sex: patients.sex,
        phone: patients.phone,
        language: patients.language,
      },
      clinicianName: clinician.displayName,
      clinicianCredentials: clinician.credentials,
      readyForName: readyFor.displayName,
      signedByName: signer.displayName,
      voidedByName: voider.displayName,
      timeZone: practices.timeZone,
      criticalValues: practices.criticalValues,
    })
    .from(visits)
    .innerJoin(patients, eq(patients.id, visits.patientId))
    .innerJoin(practices, eq(practices.id, visits.practiceId))
    .innerJoin(clinician, eq(clinician.id, visits.clinicianId))
    .leftJoin(readyFor, eq(readyFor.id, visits.readyForId))
    .leftJoin(signer, eq(signer.id, visits.signedBy))
    .leftJoin(voider, eq(voider.id, visits.voidedBy))
    .where(and(eq(visits.id, visitId), eq(visits.patientId, patientId)))
  if (row === undefined) return null
  const { startedAt, readyAt, signedAt, voidReason, voidedAt, ...rest } = row.visit
  const visit: VisitHead = {
    ...rest,
    startedAt: startedAt.toISOString(),
    day: dayIn(row.timeZone, startedAt),
    localTime: localTimeIn(row.timeZone, startedAt),
    readyAt: iso(readyAt),
    signedAt: iso(signedAt),
    clinicianName: row.clinicianName,
    clinicianCredentials: row.clinicianCredentials,
    readyForName: row.readyForName,
    signedByName: row.signedByName,
    voided: voidedAt === null ? null : { reason: voidReason ?? '', by: row.voidedByName ?? '', at: voidedAt.toISOString() },
  }
  return { visit, patient: row.patient as VisitPatient, timeZone: row.timeZone, criticalValues: criticalValuesOf(row.criticalValues) }
}

/** One visit with everything its screens show; null when the practice has no such visit of this patient. `now` decides who is editing. */
export async function findVisit(
  tx: Reader,
  patientId: string,
  visitId: string,
  { staffId, now }: { staffId: string; now: Date },
): Promise<OpenedVisit | null> {
  const [head, previousId] = await Promise.all([findHead(tx, visitId, patientId), findPreviousVisitId(tx, visitId)])
  if (head === null) return null
  const [{ record, versions }, drafts, advice, addenda, voids, previous, earlier, others] = await Promise.all([
    readVisitRecord(tx, visitId),
    tx
      .select({
        section: visitDrafts.section,
        key: visitDrafts.key,
        field: visitDrafts.field,
        text: visitDrafts.text,
        message: visitDrafts.message,
      })
      .from(visitDrafts)
      .where(eq(visitDrafts.visitId, visitId)),
    listAdvice(tx, visitId),
    tx
      .select({ text: visitAddenda.text, by: staff.displayName, at: visitAddenda.at })
      .from(visitAddenda)
      .innerJoin(staff, eq(staff.id, visitAddenda.staffId))
      .where(eq(visitAddenda.visitId, visitId))
      .orderBy(asc(visitAddenda.at)),
    tx
      .select({ reason: visitVoids.reason, by: staff.displayName, at: visitVoids.at })
      .from(visitVoids)
      .innerJoin(staff, eq(staff.id, visitVoids.staffId))
      .where(eq(visitVoids.visitId, visitId)),
    previousId === null ? null : readPrevious(tx, previousId, head.timeZone),
    findEarlier(tx, visitId),
    listOthersEditing(tx, visitId, staffId, now),
  ])
  const [voidedLater] = voids
  return {
    visit: voidedLater === undefined ? head.visit : { ...head.visit, voided: { ...voidedLater, at: voidedLater.at.toISOString() } },
    patient: head.patient,
    record,
    versions,
    drafts: drafts as OpenedVisit['drafts'],
    advice,
    addenda: addenda.map((one) => ({ ...one, at: one.at.toISOString() })),
    previous,
    earlier,
    criticalValues: head.criticalValues,
    others,
  }
}

async function readPrevious(tx: Reader, visitId: string, timeZone: string): Promise<NonNullable<OpenedVisit['previous']>> {
  const [[row], { record }] = await Promise.all([
    tx.select({ startedAt: visits.startedAt }).from(visits).where(eq(visits.id, visitId)),
    readVisitRecord(tx, visitId),
  ])
  if (row === undefined) throw new Error('The previous visit is gone')
  return { id: visitId, visitDay: dayIn(timeZone, row.startedAt), record }
}

export async function listOthersEditing(
  tx: PracticeTx<'chart:read'> | PracticeTx<'chart:record'>,
  visitId: string,
  staffId: string,
  now: Date,
): Promise<{ name: string; section: string }[]> {
  return tx
    .select({ name: staff.displayName, section: visitPresence.section })
    .from(visitPresence)
    .innerJoin(staff, eq(staff.id, visitPresence.staffId))
    .where(
      and(
        eq(visitPresence.visitId, visitId),
        ne(visitPresence.staffId, staffId),
        gt(visitPresence.seenAt, new Date(now.getTime() - presenceMs)),
      ),
    )
}

/** The patient's open visit, offered before another is started. */
export async function findOpenVisit(
  tx: Reader,
  patientId: string,
): Promise<{ id: string; startedAt: string; clinicianName: string } | null> {
  const [row] = await tx
    .select({ id: visits.id, startedAt: visits.startedAt, clinicianName: staff.displayName })
    .from(visits)
    .innerJoin(staff, eq(staff.id, visits.clinicianId))
    .where(and(eq(visits.patientId, patientId), eq(visits.status, 'open')))
    .orderBy(desc(visits.startedAt))
    .limit(1)
  return row === undefined ? null : { ...row, startedAt: row.startedAt.toISOString() }
}

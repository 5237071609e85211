/** A visit's life: started, carried forward, sent, signed, added to, voided. What may happen next is decided by `visitCan`, written here. */
import { and, eq, sql } from 'drizzle-orm'
import { beforeSigning, type SigningBlock } from '../../clinical/visit/before-signing'
import { visitProblems } from '../../clinical/visit/visit-problems'
import { type Row, visitSections } from '../../clinical/visit/visit-record'
import { writeAudit } from '../audit'
import { patients, practices, staff, visitAddenda, visitDrafts, visitPresence, visits, visitVoids } from '../schema'
import type { PracticeTx } from '../scope'
import { refreshAdvice } from './advice'
import { dayIn } from './practice-day'
import { contentHashOf } from './visit-content-hash'
import { deriveByAge, keepSuggestedStages } from './visit-derived'
import { readVisitFacts } from './visit-facts'
import { findPreviousVisitId } from './visit-previous'
import { lockSectionRow, readVisitRecord, writeSectionRow } from './visit-sections'
import { listOthersEditing, presenceMs } from './visits'

export type VisitActor = { practiceId: string; staffId: string; now: Date }

/** Starts a visit. The id is the browser's, so a retried submit starts one visit. */
export async function startVisit(
  tx: PracticeTx<'chart:record'>,
  visit: { id: string; patientId: string; startedAt: Date; clinicianId: string },
  actor: VisitActor,
): Promise<'started' | 'no-such-patient' | 'no-such-clinician'> {
  const [[patient], [clinician]] = await Promise.all([
    tx.select({ id: patients.id }).from(patients).where(eq(patients.id, visit.patientId)),
    tx
      .select({ id: staff.id })
      .from(staff)
      .where(and(eq(staff.id, visit.clinicianId), eq(staff.active, true), sql`'podiatrist' = any(${staff.roles})`)),
  ])
  if (patient === undefined) return 'no-such-patient'
  if (clinician === undefined) return 'no-such-clinician'
  const made = await tx
    .insert(visits)
    .values({ ...visit, createdBy: actor.staffId, createdAt: actor.now })
    .onConflictDoNothing()
    .returning({ id: visits.id })
  if (made.length > 0) {
    await writeAudit(tx, { action: 'start-visit', patientId: visit.patientId, objectType: 'visit', objectId: visit.id })
    await refreshAdvice(tx, visit.id, actor.now)
  }
  return 'started'
}

export type LockedVisit = {
  id: string
  patientId: string
  status: 'open' | 'signed' | 'voided'
  createdBy: string
  readyForId: string | null
  startedAt: Date
  voidedLater: boolean
}

/** The visit under lock, so that nobody signs, voids or saves it meanwhile. */
export async function lockVisit(
  tx: PracticeTx<'chart:record'> | PracticeTx<'chart:read'>,
  patientId: string,
  visitId: string,
): Promise<LockedVisit | null> {
  const [row] = await tx
    .select({
      id: visits.id,
      patientId: visits.patientId,
      status: visits.status,
      createdBy: visits.createdBy,
      readyForId: visits.readyForId,
      startedAt: visits.startedAt,
    })
    .from(visits)
    .where(and(eq(visits.id, visitId), eq(visits.patientId, patientId)))
    .for('update')
  if (row === undefined) return null
  const voids = await tx.select({ id: visitVoids.visitId }).from(visitVoids).where(eq(visitVoids.visitId, visitId))
  return { ...row, voidedLater: voids.length > 0 }
}

/** Brings the patterns of the patient's last signed visit along, each marked as carried. How many came; 0 when there was none to bring. */
export async function carryPatternsForward(
  tx: PracticeTx<'chart:record'>,
  visit: LockedVisit,
  actor: VisitActor,
  newId: () => string,
): Promise<number> {
  const previousId = await findPreviousVisitId(tx, visit.id)
  if (previousId === null) return 0
  const [{ record: previous }, { record: present }] = await Promise.all([readVisitRecord(tx, previousId), readVisitRecord(tx, visit.id)])
  if (present.reason.carriedFromVisit === previousId) return 0
  const where = { ...actor, visitId: visit.id, at: actor.now }
  for (const { id: _earlier, ...pattern } of previous.crampPatterns satisfies Row<'cramp-pattern'>[]) {
    const row = { ...where, section: 'cramp-pattern' as const, key: newId() }
    await lockSectionRow(tx, row)
    await writeSectionRow(tx, row, { ...pattern, carried: true })
  }
  const reason = { ...where, section: 'reason' as const, key: visit.id }
  await lockSectionRow(tx, reason)
  await writeSectionRow(tx, reason, { carriedFromVisit: previousId })
  await writeAudit(tx, { action: 'carry-forward', patientId: visit.patientId, objectType: 'visit', objectId: visit.id })
  await refreshAdvice(tx, visit.id, actor.now)
  return previous.crampPatterns.length
}

/** Sends an open visit to a podiatrist, ready to sign. */
export async function sendVisit(
  tx: PracticeTx<'chart:record'>,
  visit: LockedVisit,
  toId: string,
  actor: VisitActor,
): Promise<'sent' | 'no-such-podiatrist'> {
  const [podiatrist] = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.id, toId), eq(staff.active, true), sql`'podiatrist' = any(${staff.roles})`))
  if (podiatrist === undefined) return 'no-such-podiatrist'
  await tx
    .update(visits)
    .set({ readyForId: toId, readyAt: actor.now, version: sql`${visits.version} + 1` })
    .where(eq(visits.id, visit.id))
  // Whoever sends a visit has finished with it, and must not stand in the way of the signature; their next word makes them present again.
  await tx
    .update(visitPresence)
    .set({ seenAt: new Date(actor.now.getTime() - presenceMs) })
    .where(and(eq(visitPresence.visitId, visit.id), eq(visitPresence.staffId, actor.staffId)))
  await writeAudit(tx, {
    action: 'send-to-podiatrist',
    patientId: visit.patientId,
    objectType: 'visit',
    objectId: visit.id,
    fields: ['readyFor'],
  })
  return 'sent'
}

/**
 * Signs an open, locked visit: recomputes what is derived and advised, and when nothing blocks stores the content as it stands with
 * its hash. From then on the database itself refuses any change. What blocks is returned, and nothing is written.
 */
export async function signVisit(
  tx: PracticeTx<'visit:sign' | 'chart:record'>,
  visit: LockedVisit,
  actor: VisitActor,
): Promise<SigningBlock[]> {
  const [context] = await tx
    .select({
      birthDate: patients.birthDate,
      sex: patients.sex,
      givenName: patients.givenName,
      familyName: patients.familyName,
      recordNumber: patients.recordNumber,
      timeZone: practices.timeZone,
    })
    .from(patients)
    .innerJoin(practices, eq(practices.id, patients.practiceId))
    .where(eq(patients.id, visit.patientId))
  if (context === undefined) throw new Error('A visit without its patient')
  const { timeZone, ...identity } = context
  await deriveByAge(tx, visit.id)
  const { record, facts } = await readVisitFacts(tx, visit.id)
  const [advice, drafts, others] = await Promise.all([
    refreshAdvice(tx, visit.id, actor.now, { facts }),
    tx
      .select({
        section: visitDrafts.section,
        key: visitDrafts.key,
        field: visitDrafts.field,
        text: visitDrafts.text,
        message: visitDrafts.message,
      })
      .from(visitDrafts)
      .where(eq(visitDrafts.visitId, visit.id)),
    listOthersEditing(tx, visit.id, actor.staffId, actor.now),
  ])
  const visitDay = dayIn(timeZone, visit.startedAt)
  const problems = visitProblems(record, { visitDay, birthDate: context.birthDate, today: dayIn(timeZone, actor.now) })
  const { blocks } = beforeSigning({ record, problems, drafts: drafts as never, advice, othersEditing: others })
  if (blocks.length > 0) return blocks

  await keepSuggestedStages(tx, { ...actor, visitId: visit.id }, record, facts)
  const snapshot = {
    identity,
    visit: { id: visit.id, startedAt: visit.startedAt.toISOString(), visitDay },
    record,
    advice,
    sections: Object.keys(visitSections),
  }
  await tx
    .update(visits)
    .set({
      status: 'signed',
      signedBy: actor.staffId,
      signedAt: actor.now,
      signedSnapshot: snapshot,
      contentHash: contentHashOf(snapshot),
      version: sql`${visits.version} + 1`,
    })
    .where(and(eq(visits.id, visit.id), eq(visits.status, 'open')))
  await writeAudit(tx, { action: 'sign', patientId: visit.patientId, objectType: 'visit', objectId: visit.id })
  return []
}

export async function addAddendum(
  tx: PracticeTx<'visit:addend'>,
  visit: LockedVisit,
  addendum: { id: string; text: string },
  actor: VisitActor,
): Promise<void> {
  const made = await tx
    .insert(visitAddenda)
    .values({ ...addendum, visitId: visit.id, staffId: actor.staffId, at: actor.now })
    .onConflictDoNothing()
    .returning({ id: visitAddenda.id })
  if (made.length > 0)
    await writeAudit(tx, { action: 'amend', patientId: visit.patientId, objectType: 'visit-addendum', objectId: addendum.id })
}

/** An open visit opened by mistake: it ends as voided, with all that was typed still in it. */
export async function voidOpenVisit(tx: PracticeTx<'chart:record'>, visit: LockedVisit, reason: string, actor: VisitActor): Promise<void> {
  await tx
    .update(visits)
    .set({ status: 'voided', voidedBy: actor.staffId, voidedAt: actor.now, voidReason: reason, version: sql`${visits.version} + 1` })
    .where(and(eq(visits.id, visit.id), eq(visits.status, 'open')))
  await writeAudit(tx, { action: 'void', patientId: visit.patientId, objectType: 'visit', objectId: visit.id, fields: ['reason'] })
}

/** A signed visit declared void: the visit stays as it was signed, the declaration stands beside it. */
export async function voidSignedVisit(tx: PracticeTx<'visit:void'>, visit: LockedVisit, reason: string, actor: VisitActor): Promise<void> {
  const made = await tx
    .insert(visitVoids)
    .values({ visitId: visit.id, reason, staffId: actor.staffId, at: actor.now })
    .onConflictDoNothing()
    .returning({ visitId: visitVoids.visitId })
  if (made.length > 0)
    await writeAudit(tx, { action: 'void', patientId: visit.patientId, objectType: 'visit', objectId: visit.id, fields: ['reason'] })
}

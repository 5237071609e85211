/** Today's lists: what is mine to finish, mine to sign, what needs attention, and who is due for a re-screen. */
import { and, asc, eq, exists, gt, inArray, isNull, lte, notExists, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { adviceAcknowledgements, patients, plans, staff, visitAdvice, visits, visitVoids } from '../schema'
import type { PracticeTx } from '../scope'

type Reader = PracticeTx<'chart:read'>

const person = {
  patientId: patients.id,
  givenName: patients.givenName,
  familyName: patients.familyName,
  preferredName: patients.preferredName,
  birthDate: patients.birthDate,
  recordNumber: patients.recordNumber,
}

/** Open visits that are mine: I am the clinician, or I started it and have not sent it on. Oldest first. */
export async function listMyOpenVisits(tx: Reader, staffId: string) {
  return tx
    .select({ ...person, visitId: visits.id, startedAt: visits.startedAt, readyForName: staff.displayName })
    .from(visits)
    .innerJoin(patients, eq(patients.id, visits.patientId))
    .leftJoin(staff, eq(staff.id, visits.readyForId))
    .where(
      and(
        eq(visits.status, 'open'),
        or(
          and(eq(visits.clinicianId, staffId), or(isNull(visits.readyForId), sql`${visits.readyForId} <> ${staffId}`)),
          and(eq(visits.createdBy, staffId), isNull(visits.readyForId)),
        ),
      ),
    )
    .orderBy(asc(visits.startedAt))
}

/** Open visits that somebody sent to me, ready to sign. */
export async function listWaitingForSignature(tx: Reader, staffId: string) {
  const sender = alias(staff, 'sender')
  return tx
    .select({ ...person, visitId: visits.id, startedAt: visits.startedAt, readyAt: visits.readyAt, sentBy: sender.displayName })
    .from(visits)
    .innerJoin(patients, eq(patients.id, visits.patientId))
    .innerJoin(sender, eq(sender.id, visits.createdBy))
    .where(and(eq(visits.status, 'open'), eq(visits.readyForId, staffId)))
    .orderBy(asc(visits.readyAt))
}

/**
 * Emergencies until a clinician records the outcome, whatever became of the visit or of the finding after somebody was told, and
 * same-day advice that nobody settled. Most urgent first, then oldest first. Source: clinical.md section 5, "How advice behaves".
 */
export async function listNeedsAttention(tx: Reader) {
  const settledBy = (kinds: ('done' | 'evaluated' | 'dismissed' | 'outcome' | 'told')[]) =>
    tx
      .select({ id: adviceAcknowledgements.id })
      .from(adviceAcknowledgements)
      .where(
        and(
          eq(adviceAcknowledgements.visitId, visitAdvice.visitId),
          eq(adviceAcknowledgements.rule, visitAdvice.rule),
          eq(adviceAcknowledgements.fingerprint, visitAdvice.fingerprint),
          inArray(adviceAcknowledgements.kind, kinds),
        ),
      )
  const emergency = and(
    eq(visitAdvice.urgency, 'emergency'),
    notExists(settledBy(['outcome', 'dismissed'])),
    or(isNull(visitAdvice.clearedAt), exists(settledBy(['told']))),
  )
  const sameDay = and(
    eq(visitAdvice.urgency, 'same-day'),
    eq(visits.status, 'open'),
    isNull(visitAdvice.clearedAt),
    notExists(settledBy(['done', 'evaluated', 'dismissed', 'outcome'])),
  )
  return tx
    .select({
      ...person,
      visitId: visits.id,
      rule: visitAdvice.rule,
      fingerprint: visitAdvice.fingerprint,
      urgency: visitAdvice.urgency,
      says: visitAdvice.says,
      raisedAt: visitAdvice.raisedAt,
      told: sql<boolean>`exists (${settledBy(['told'])})`,
    })
    .from(visitAdvice)
    .innerJoin(visits, eq(visits.id, visitAdvice.visitId))
    .innerJoin(patients, eq(patients.id, visits.patientId))
    .leftJoin(visitVoids, eq(visitVoids.visitId, visits.id))
    .where(or(emergency, sameDay))
    .orderBy(sql`${visitAdvice.urgency} <> 'emergency'`, asc(visitAdvice.raisedAt))
}

/** Patients whose planned re-screen is due on `today` (the practice's day) or before, with no visit since that plan. */
export async function listRescreensDue(tx: Reader, today: string) {
  const later = alias(visits, 'later')
  return tx
    .select({ ...person, visitId: visits.id, dueOn: plans.rescreenOn, reason: plans.rescreenReason })
    .from(plans)
    .innerJoin(visits, eq(visits.id, plans.visitId))
    .innerJoin(patients, eq(patients.id, visits.patientId))
    .leftJoin(visitVoids, eq(visitVoids.visitId, visits.id))
    .where(
      and(
        eq(visits.status, 'signed'),
        isNull(visitVoids.visitId),
        lte(plans.rescreenOn, today),
        notExists(
          tx
            .select({ id: later.id })
            .from(later)
            .where(
              and(eq(later.patientId, visits.patientId), gt(later.startedAt, visits.startedAt), inArray(later.status, ['open', 'signed'])),
            ),
        ),
      ),
    )
    .orderBy(asc(plans.rescreenOn))
}

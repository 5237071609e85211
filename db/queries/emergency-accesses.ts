/** Emergency access: for an hour one person opens one restricted chart, every admin hears of it, and one of them looks at it afterwards. */
import { and, asc, count, desc, eq, gt, gte, isNull, lte, ne, sql } from 'drizzle-orm'
import { clock } from '../../clock'
import { writeAudit } from '../audit'
import {
  auditEvents,
  chartRestrictions,
  emergencyAccesses,
  type emergencyOutcomes,
  type emergencyReasons,
  emergencyReviews,
  patients,
  staff,
} from '../schema'
import { contextOf, isChartClosed, type PracticeTx } from '../scope'
import { queueMail } from './mails'

export type EmergencyReason = (typeof emergencyReasons)[number]
export type EmergencyOutcome = (typeof emergencyOutcomes)[number]

export const emergencyAccessMs = 60 * 60_000
/** Source: 45 CFR 164.312(a)(2)(ii) asks for a way in an emergency; the seven days are ours: the queue of reviews is cleared within seven days. */
export const reviewWithinMs = 7 * 24 * 60 * 60_000

/** The emergency access of the one who acts to this chart that runs now. */
export async function findRunningAccess(tx: PracticeTx<'chart:read'>, patientId: string): Promise<{ id: string; endsAt: Date } | null> {
  const { actor } = contextOf(tx)
  if (actor.staffId === null) return null
  const now = clock.now()
  const [running] = await tx
    .select({ id: emergencyAccesses.id, endsAt: emergencyAccesses.endsAt })
    .from(emergencyAccesses)
    .innerJoin(
      chartRestrictions,
      and(eq(chartRestrictions.practiceId, emergencyAccesses.practiceId), eq(chartRestrictions.id, emergencyAccesses.restrictionId)),
    )
    .where(
      and(
        eq(emergencyAccesses.patientId, patientId),
        eq(emergencyAccesses.staffId, actor.staffId),
        lte(emergencyAccesses.startedAt, now),
        gt(emergencyAccesses.endsAt, now),
        isNull(emergencyAccesses.endedAt),
        isNull(chartRestrictions.liftedAt),
      ),
    )
    .limit(1)
  return running ?? null
}

/**
 * Opens a restricted chart to the one who acts for sixty minutes, from the next transaction on. Every admin gets a mail that names the queue of
 * reviews and nothing of the patient.
 * @param queue address of the queue, for the mail.
 * @returns `open`: the chart opens to them anyway.
 */
export async function startEmergencyAccess(
  tx: PracticeTx<'chart:break-glass'>,
  { patientId, reasonCode, reason, queue }: { patientId: string; reasonCode: EmergencyReason; reason: string; queue: string },
): Promise<{ id: string; endsAt: Date } | 'not-restricted' | 'running' | 'open'> {
  const { actor, practiceId } = contextOf(tx)
  const { staffId, sessionId } = actor
  if (staffId === null || sessionId === null) throw new Error('An emergency access is somebody’s, in a session.')
  const startedAt = clock.now()
  const [restriction] = await tx
    .select({ id: chartRestrictions.id })
    .from(chartRestrictions)
    .where(and(eq(chartRestrictions.patientId, patientId), isNull(chartRestrictions.liftedAt)))
    .for('update')
  if (restriction === undefined) return 'not-restricted'
  if ((await findRunningAccess(tx as never, patientId)) !== null) return 'running'
  if (!(await isChartClosed(tx, patientId))) return 'open'
  const id = crypto.randomUUID()
  const endsAt = new Date(startedAt.getTime() + emergencyAccessMs)
  await tx
    .insert(emergencyAccesses)
    .values({ id, patientId, restrictionId: restriction.id, staffId, sessionId, reasonCode, reason, startedAt, endsAt })
  await writeAudit(tx, {
    action: 'start emergency access',
    patientId,
    objectType: 'emergency-access',
    objectId: id,
    fields: ['reason'],
    reason: reasonCode,
  })
  const admins = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.practiceId, practiceId), sql`'admin' = any (${staff.roles})`, staff.active))
    .orderBy(asc(staff.id))
  for (const admin of admins)
    await queueMail(tx, {
      staffId: admin.id,
      kind: 'emergency-access',
      subject: 'Emergency access to a restricted chart',
      text: `Somebody at your practice opened a restricted chart by emergency access.\n\nWho, why and what was opened is in the queue of reviews, where an admin looks at it within seven days:\n${queue}\n`,
    })
  return { id, endsAt }
}

/** Ends one's own emergency access before the hour is over. */
export async function endEmergencyAccess(tx: PracticeTx<'chart:break-glass'>, patientId: string): Promise<{ ended: true } | 'not-found'> {
  const running = await findRunningAccess(tx as never, patientId)
  if (running === null) return 'not-found'
  await tx.update(emergencyAccesses).set({ endedAt: clock.now() }).where(eq(emergencyAccesses.id, running.id))
  await writeAudit(tx, { action: 'end emergency access', patientId, objectType: 'emergency-access', objectId: running.id })
  return { ended: true }
}

type Reviewer = PracticeTx<'audit:read' | 'patient:read'>

export type ListedAccess = {
  id: string
  staffId: string
  person: string
  recordNumber: string
  reasonCode: EmergencyReason
  reason: string
  startedAt: Date
  /** When it ended or ends. */
  until: Date
  running: boolean
  dueAt: Date
  overdue: boolean
  review: { at: Date; by: string; outcome: EmergencyOutcome; note: string } | null
  /** What this person did in this chart in that time, most often first. */
  acts: { action: string; objectType: string | null; times: number }[]
}

const mostListed = 200

/** Those that wait for a review first, the one that is due soonest on top; then what was reviewed, newest first. */
export async function listEmergencyAccesses(tx: Reviewer): Promise<ListedAccess[]> {
  const reviewer = tx.select({ id: staff.id, name: staff.displayName }).from(staff).as('reviewer')
  const until = sql<Date>`coalesce(${emergencyAccesses.endedAt}, ${emergencyAccesses.endsAt})`.mapWith(emergencyAccesses.endsAt)
  const rows = await tx
    .select({
      id: emergencyAccesses.id,
      patientId: emergencyAccesses.patientId,
      staffId: emergencyAccesses.staffId,
      person: staff.displayName,
      recordNumber: patients.recordNumber,
      reasonCode: emergencyAccesses.reasonCode,
      reason: emergencyAccesses.reason,
      startedAt: emergencyAccesses.startedAt,
      until,
      reviewedAt: emergencyReviews.reviewedAt,
      reviewedBy: reviewer.name,
      outcome: emergencyReviews.outcome,
      note: emergencyReviews.note,
    })
    .from(emergencyAccesses)
    .innerJoin(staff, and(eq(staff.practiceId, emergencyAccesses.practiceId), eq(staff.id, emergencyAccesses.staffId)))
    .innerJoin(patients, and(eq(patients.practiceId, emergencyAccesses.practiceId), eq(patients.id, emergencyAccesses.patientId)))
    .leftJoin(
      emergencyReviews,
      and(eq(emergencyReviews.practiceId, emergencyAccesses.practiceId), eq(emergencyReviews.accessId, emergencyAccesses.id)),
    )
    .leftJoin(reviewer, eq(reviewer.id, emergencyReviews.reviewedBy))
    .orderBy(
      sql`${emergencyReviews.reviewedAt} is not null`,
      sql`case when ${emergencyReviews.reviewedAt} is null then ${emergencyAccesses.startedAt} end`,
      desc(emergencyAccesses.startedAt),
    )
    .limit(mostListed)
  const now = clock.now().getTime()
  const listed: ListedAccess[] = []
  for (const { patientId, reviewedAt, reviewedBy, outcome, note, ...row } of rows) {
    const acts = await tx
      .select({ action: auditEvents.action, objectType: auditEvents.objectType, times: count() })
      .from(auditEvents)
      .where(
        and(
          eq(auditEvents.patientId, patientId),
          eq(auditEvents.staffId, row.staffId),
          eq(auditEvents.outcome, 'done'),
          gte(auditEvents.at, row.startedAt),
          lte(auditEvents.at, row.until),
          sql`${auditEvents.objectType} is distinct from 'emergency-access'`,
        ),
      )
      .groupBy(auditEvents.action, auditEvents.objectType)
      .orderBy(desc(count()), asc(auditEvents.action))
    const dueAt = new Date(row.startedAt.getTime() + reviewWithinMs)
    const review = reviewedAt === null || outcome === null ? null : { at: reviewedAt, by: reviewedBy ?? '', outcome, note: note ?? '' }
    listed.push({ ...row, running: row.until.getTime() > now, dueAt, overdue: review === null && now > dueAt.getTime(), review, acts })
  }
  return listed
}

/** How many wait for a review, and whether one of them is overdue. */
export async function countToReview(tx: PracticeTx<'audit:read'>): Promise<{ waiting: number; overdue: number }> {
  const late = new Date(clock.now().getTime() - reviewWithinMs)
  const [found] = await tx
    .select({
      waiting: count(),
      overdue: sql<number>`count(*) filter (where ${emergencyAccesses.startedAt} < ${late.toISOString()})`.mapWith(Number),
    })
    .from(emergencyAccesses)
    .leftJoin(
      emergencyReviews,
      and(eq(emergencyReviews.practiceId, emergencyAccesses.practiceId), eq(emergencyReviews.accessId, emergencyAccesses.id)),
    )
    .where(isNull(emergencyReviews.accessId))
  return found ?? { waiting: 0, overdue: 0 }
}

/**
 * What an admin found. `own`: it is one's own access, and the practice has another admin who can look at it. `running`: it has not ended yet.
 */
export async function reviewEmergencyAccess(
  tx: PracticeTx<'audit:read'>,
  { accessId, outcome, note }: { accessId: string; outcome: EmergencyOutcome; note: string },
): Promise<{ reviewed: true } | 'not-found' | 'reviewed' | 'own' | 'running'> {
  const { actor } = contextOf(tx)
  if (actor.staffId === null) throw new Error('An emergency access is reviewed by somebody.')
  const now = clock.now()
  const [access] = await tx.select().from(emergencyAccesses).where(eq(emergencyAccesses.id, accessId)).for('update')
  if (access === undefined) return 'not-found'
  const [before] = await tx
    .select({ at: emergencyReviews.reviewedAt })
    .from(emergencyReviews)
    .where(eq(emergencyReviews.accessId, accessId))
  if (before !== undefined) return 'reviewed'
  if (access.endedAt === null && access.endsAt > now) return 'running'
  if (access.staffId === actor.staffId) {
    const others = await tx
      .select({ id: staff.id })
      .from(staff)
      .where(and(sql`'admin' = any (${staff.roles})`, staff.active, sql`${staff.joinedAt} is not null`, ne(staff.id, actor.staffId)))
      .limit(1)
    if (others.length > 0) return 'own'
  }
  await tx.insert(emergencyReviews).values({ accessId, reviewedAt: now, reviewedBy: actor.staffId, outcome, note })
  await writeAudit(tx, {
    action: 'review emergency access',
    patientId: access.patientId,
    objectType: 'emergency-access',
    objectId: accessId,
    fields: ['outcome', 'note'],
    reason: outcome,
  })
  return { reviewed: true }
}

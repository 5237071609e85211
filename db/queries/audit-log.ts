/** The audit as an admin reads it: filtered, sorted by any column, a page at a time. */
import { and, asc, count, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { clock } from '../../clock'
import { auditEvents, auditLinks, patients, staff } from '../schema'
import { contextOf, type PracticeTx } from '../scope'

export type AuditFilter = {
  from?: Date
  /** Exclusive. */
  before?: Date
  staffId?: string
  action?: string
  patientId?: string
  outcome?: 'done' | 'refused'
}

const roles = sql<string>`array_to_string(${auditEvents.roles}, ', ')`
const fields = sql<string>`array_to_string(${auditEvents.fields}, ', ')`
const object = sql<string>`concat_ws(' ', ${auditEvents.objectType}, ${auditEvents.objectId})`

/** What the log can be sorted by: every recorded element. */
const columns = {
  number: auditLinks.number,
  at: auditEvents.at,
  person: staff.displayName,
  roles,
  action: auditEvents.action,
  patient: patients.recordNumber,
  object,
  fields,
  outcome: auditEvents.outcome,
  reason: auditEvents.reason,
  ip: auditEvents.ip,
  session: auditEvents.sessionId,
  request: auditEvents.requestId,
} as const satisfies Record<string, PgColumn | SQL>
export type AuditColumn = keyof typeof columns
export const auditColumns = Object.keys(columns) as AuditColumn[]

export const auditPageSize = 100

const shown = {
  number: auditLinks.number,
  seq: auditEvents.seq,
  at: auditEvents.at,
  staffId: auditEvents.staffId,
  person: staff.displayName,
  roles: auditEvents.roles,
  action: auditEvents.action,
  patientId: auditEvents.patientId,
  recordNumber: patients.recordNumber,
  familyName: patients.familyName,
  givenName: patients.givenName,
  objectType: auditEvents.objectType,
  objectId: auditEvents.objectId,
  fields: auditEvents.fields,
  outcome: auditEvents.outcome,
  reason: auditEvents.reason,
  ip: auditEvents.ip,
  sessionId: auditEvents.sessionId,
  requestId: auditEvents.requestId,
}

const rows = (tx: PracticeTx<'audit:read'>) =>
  tx
    .select(shown)
    .from(auditEvents)
    // An event without a link was put in behind the trigger's back: it is shown, and the verification names it.
    .leftJoin(auditLinks, and(eq(auditLinks.practiceId, auditEvents.practiceId), eq(auditLinks.seq, auditEvents.seq)))
    .leftJoin(staff, and(eq(staff.practiceId, auditEvents.practiceId), eq(staff.id, auditEvents.staffId)))
    .leftJoin(patients, and(eq(patients.practiceId, auditEvents.practiceId), eq(patients.id, auditEvents.patientId)))
export type AuditRow = Awaited<ReturnType<typeof listAuditEvents>>[number]

const matching = (tx: PracticeTx<'audit:read'>, { from, before, staffId, action, patientId, outcome }: AuditFilter) =>
  and(
    eq(auditEvents.practiceId, contextOf(tx).practiceId),
    from && gte(auditEvents.at, from),
    before && lt(auditEvents.at, before),
    staffId === undefined ? undefined : eq(auditEvents.staffId, staffId),
    action === undefined ? undefined : eq(auditEvents.action, action),
    patientId === undefined ? undefined : eq(auditEvents.patientId, patientId),
    outcome === undefined ? undefined : eq(auditEvents.outcome, outcome),
  )

/** A page of the log, `page` from 0. Events that are alike in the column stand in the order of their writing. */
export async function listAuditEvents(
  tx: PracticeTx<'audit:read'>,
  filter: AuditFilter,
  { by, descending, page }: { by: AuditColumn; descending: boolean; page: number },
) {
  const order = descending ? desc : asc
  return rows(tx)
    .where(matching(tx, filter))
    .orderBy(order(columns[by]), order(auditEvents.seq))
    .limit(auditPageSize)
    .offset(page * auditPageSize)
}

export async function countAuditEvents(tx: PracticeTx<'audit:read'>, filter: AuditFilter): Promise<number> {
  const [row] = await tx.select({ events: count() }).from(auditEvents).where(matching(tx, filter))
  return row?.events ?? 0
}

/** The events that match and come after a place in the order of writing, for the file. */
export async function listAuditEventsAfter(tx: PracticeTx<'audit:read'>, filter: AuditFilter, seq: number, limit: number) {
  return rows(tx)
    .where(and(matching(tx, filter), sql`${auditEvents.seq} > ${seq}`))
    .orderBy(asc(auditEvents.seq))
    .limit(limit)
}

/** What the log can be filtered by: everybody with an account now or before, and every action that ever happened here. */
export async function listAuditChoices(tx: PracticeTx<'audit:read'>) {
  const [people, actions] = await Promise.all([
    tx.select({ id: staff.id, name: staff.displayName }).from(staff).orderBy(asc(staff.displayName)),
    tx.selectDistinct({ action: auditEvents.action }).from(auditEvents).orderBy(asc(auditEvents.action)),
  ])
  return { people, actions: actions.map(({ action }) => action) }
}

/** Who a record number belongs to, for a filter that names one. */
export async function findRecordNumber(tx: PracticeTx<'patient:read'>, patientId: string): Promise<string | null> {
  const [row] = await tx.select({ recordNumber: patients.recordNumber }).from(patients).where(eq(patients.id, patientId))
  return row?.recordNumber ?? null
}

const hourMs = 60 * 60 * 1_000

/** How often this person did this within the last hour. Acts of the same person that ask at once are asked one after another. */
export async function countOfLastHour(tx: PracticeTx<never>, action: string): Promise<number> {
  const { practiceId, actor } = contextOf(tx)
  const { staffId } = actor
  if (staffId === null) throw new Error('Only a person has acts to count.')
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${staffId} ${action}`}, 0))`)
  const [row] = await tx
    .select({ acts: count() })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.practiceId, practiceId),
        eq(auditEvents.staffId, staffId),
        eq(auditEvents.action, action),
        eq(auditEvents.outcome, 'done'),
        gte(auditEvents.at, new Date(clock.now().getTime() - hourMs)),
      ),
    )
  return row?.acts ?? 0
}

/** Who opened or changed a chart, gathered by day, person and act: the answer to a patient who asks. */
import { and, desc, eq, sql } from 'drizzle-orm'
import { auditEvents, type Role, staff } from '../schema'
import { contextOf, type PracticeTx } from '../scope'

export type ChartAccess = {
  /** The practice's day, `2026-11-03`. */
  day: string
  /** Null where nobody was signed in. */
  staffId: string | null
  person: string | null
  roles: Role[]
  action: string
  objectType: string | null
  /** Of an act on a section of a visit, the section; else null. */
  section: string | null
  times: number
  firstAt: Date
  refused: boolean
}

/** Newest day first; within it by person, in the order of the first act. */
export async function listChartAccess(tx: PracticeTx<'chart:read'>, patientId: string, timeZone: string): Promise<ChartAccess[]> {
  const day = sql<string>`to_char(${auditEvents.at} at time zone ${timeZone}, 'YYYY-MM-DD')`.as('day')
  const section = sql<
    string | null
  >`case when ${auditEvents.objectType} = 'visit-section' then split_part(${auditEvents.objectId}, '/', 2) end`
  const first = sql<Date>`min(${auditEvents.at})`.mapWith(auditEvents.at)
  const rows = await tx
    .select({
      day,
      staffId: auditEvents.staffId,
      person: staff.displayName,
      roles: auditEvents.roles,
      action: auditEvents.action,
      objectType: auditEvents.objectType,
      section: section.as('section'),
      times: sql<number>`count(*)::int`,
      firstAt: first.as('first_at'),
      outcome: auditEvents.outcome,
    })
    .from(auditEvents)
    .leftJoin(staff, and(eq(staff.practiceId, auditEvents.practiceId), eq(staff.id, auditEvents.staffId)))
    .where(and(eq(auditEvents.practiceId, contextOf(tx).practiceId), eq(auditEvents.patientId, patientId)))
    .groupBy(
      sql`day`,
      staff.displayName,
      auditEvents.staffId,
      auditEvents.roles,
      auditEvents.action,
      auditEvents.objectType,
      sql`section`,
      auditEvents.outcome,
    )
    .orderBy(desc(sql`day`), sql`first_at`)
  return rows.map(({ outcome, roles, ...row }) => ({ ...row, roles: roles as Role[], refused: outcome === 'refused' }))
}

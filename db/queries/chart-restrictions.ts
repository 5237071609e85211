/** Charts that only some may open. The database hides the rows of one from everybody else (migration 0025); this is how it comes to be and ends. */
import { and, asc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { clock } from '../../clock'
import { writeAudit } from '../audit'
import { chartRestrictionStaff, chartRestrictions, patients, type Role, staff } from '../schema'
import { contextOf, type PracticeTx } from '../scope'

export type Colleague = { staffId: string; name: string; roles: Role[] }

export type ChartRestriction = {
  id: string
  restrictedAt: Date
  restrictedBy: string
  restrictedByName: string
  /** Whoever may open it, with the one who restricted it when they are of a clinical role. By name. */
  openTo: Colleague[]
}

const clinical = sql`${staff.roles} && array['podiatrist', 'assistant']::text[]`

/** Everybody whose role opens charts and who works here now. By name. */
export async function listClinicalStaff(tx: PracticeTx<'patient:read'>): Promise<Colleague[]> {
  return tx
    .select({ staffId: staff.id, name: staff.displayName, roles: staff.roles })
    .from(staff)
    .where(and(clinical, staff.active))
    .orderBy(asc(staff.displayName), asc(staff.id))
}

/** The restriction of a chart that stands, without its reason: that it is restricted, and who can be asked, everybody may know. */
export async function findChartRestriction(tx: PracticeTx<'patient:read'>, patientId: string): Promise<ChartRestriction | null> {
  const [found] = await tx
    .select({
      id: chartRestrictions.id,
      restrictedAt: chartRestrictions.restrictedAt,
      restrictedBy: chartRestrictions.restrictedBy,
      restrictedByName: staff.displayName,
    })
    .from(chartRestrictions)
    .innerJoin(staff, and(eq(staff.practiceId, chartRestrictions.practiceId), eq(staff.id, chartRestrictions.restrictedBy)))
    .where(and(eq(chartRestrictions.patientId, patientId), isNull(chartRestrictions.liftedAt)))
  if (found === undefined) return null
  const listed = tx
    .select({ staffId: chartRestrictionStaff.staffId })
    .from(chartRestrictionStaff)
    .where(and(eq(chartRestrictionStaff.restrictionId, found.id), isNull(chartRestrictionStaff.removedAt)))
  const openTo = await tx
    .select({ staffId: staff.id, name: staff.displayName, roles: staff.roles })
    .from(staff)
    .where(and(sql`(${staff.id} = ${found.restrictedBy} or ${inArray(staff.id, listed)})`, clinical, staff.active))
    .orderBy(asc(staff.displayName), asc(staff.id))
  return { ...found, openTo }
}

/** Why it is restricted: for those who may restrict, and of them only who may open it or manages the practice. */
export async function readRestrictionReason(tx: PracticeTx<'chart:restrict'>, restrictionId: string): Promise<string | null> {
  const [found] = await tx
    .select({ reason: chartRestrictions.reason })
    .from(chartRestrictions)
    .where(eq(chartRestrictions.id, restrictionId))
  return found?.reason ?? null
}

type Restricter = PracticeTx<'chart:restrict'>

async function actingIn(tx: PracticeTx<never>) {
  const { practiceId, actor } = contextOf(tx)
  if (actor.staffId === null) throw new Error('A chart is restricted by somebody.')
  return { practiceId, staffId: actor.staffId, now: clock.now() }
}

/** Of these people, those whose role opens charts and who work here; the others are not there to choose. */
async function clinicalAmong(tx: Restricter, staffIds: readonly string[]): Promise<string[]> {
  if (staffIds.length === 0) return []
  const found = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(and(inArray(staff.id, [...staffIds]), clinical, staff.active))
  return found.map(({ id }) => id)
}

/** `nobody`: nobody of a clinical role could open the chart then. */
export async function restrictChart(
  tx: Restricter,
  { patientId, reason, staffIds }: { patientId: string; reason: string; staffIds: readonly string[] },
): Promise<{ id: string } | 'not-found' | 'restricted' | 'nobody'> {
  const { staffId, now } = await actingIn(tx)
  // The row stays locked until the end: of two who restrict at once the second finds the first's.
  const [patient] = await tx.select({ id: patients.id }).from(patients).where(eq(patients.id, patientId)).for('update')
  if (patient === undefined) return 'not-found'
  if ((await findChartRestriction(tx as never, patientId)) !== null) return 'restricted'
  const listed = await clinicalAmong(tx, staffIds)
  if (listed.length !== new Set(staffIds).size) return 'not-found'
  if ((await clinicalAmong(tx, [...listed, staffId])).length === 0) return 'nobody'
  const id = crypto.randomUUID()
  await tx.insert(chartRestrictions).values({ id, patientId, reason, restrictedAt: now, restrictedBy: staffId })
  if (listed.length > 0)
    await tx
      .insert(chartRestrictionStaff)
      .values(listed.map((person) => ({ restrictionId: id, staffId: person, addedAt: now, addedBy: staffId })))
  await writeAudit(tx, { action: 'restrict chart', patientId, objectType: 'chart-restriction', objectId: id, fields: ['reason', 'openTo'] })
  return { id }
}

/** Says anew who may open a restricted chart, beside the one who restricted it. */
export async function changeWhoMayOpen(
  tx: Restricter,
  { patientId, staffIds }: { patientId: string; staffIds: readonly string[] },
): Promise<{ changed: number } | 'not-found' | 'nobody'> {
  const { practiceId, staffId, now } = await actingIn(tx)
  const standing = await lockStanding(tx, patientId)
  if (standing === null) return 'not-found'
  const listed = await clinicalAmong(tx, staffIds)
  if (listed.length !== new Set(staffIds).size) return 'not-found'
  if ((await clinicalAmong(tx, [...listed, standing.restrictedBy])).length === 0) return 'nobody'
  const rows = await tx.select().from(chartRestrictionStaff).where(eq(chartRestrictionStaff.restrictionId, standing.id))
  const on = rows.filter(({ removedAt }) => removedAt === null).map((row) => row.staffId)
  const added = listed.filter((person) => !on.includes(person))
  const removed = on.filter((person) => !listed.includes(person))
  if (added.length > 0)
    await tx
      .insert(chartRestrictionStaff)
      .values(added.map((person) => ({ practiceId, restrictionId: standing.id, staffId: person, addedAt: now, addedBy: staffId })))
      .onConflictDoUpdate({
        target: [chartRestrictionStaff.practiceId, chartRestrictionStaff.restrictionId, chartRestrictionStaff.staffId],
        set: { addedAt: now, addedBy: staffId, removedAt: null },
      })
  if (removed.length > 0)
    await tx
      .update(chartRestrictionStaff)
      .set({ removedAt: now })
      .where(and(eq(chartRestrictionStaff.restrictionId, standing.id), inArray(chartRestrictionStaff.staffId, removed)))
  const changed = added.length + removed.length
  if (changed > 0)
    await writeAudit(tx, {
      action: 'change who may open',
      patientId,
      objectType: 'chart-restriction',
      objectId: standing.id,
      fields: [...added.map((person) => `added ${person}`), ...removed.map((person) => `removed ${person}`)],
    })
  return { changed }
}

/** Whoever takes over visits of restricted charts may open those charts from now on; each with its audit event. */
export async function openToSuccessor(tx: PracticeTx<'staff:manage'>, patientIds: readonly string[], successorId: string): Promise<void> {
  const { staffId, now } = await actingIn(tx)
  const closed = await tx
    .select({ id: chartRestrictions.id, patientId: chartRestrictions.patientId })
    .from(chartRestrictions)
    .leftJoin(
      chartRestrictionStaff,
      and(
        eq(chartRestrictionStaff.practiceId, chartRestrictions.practiceId),
        eq(chartRestrictionStaff.restrictionId, chartRestrictions.id),
        eq(chartRestrictionStaff.staffId, successorId),
        isNull(chartRestrictionStaff.removedAt),
      ),
    )
    .where(
      and(
        inArray(chartRestrictions.patientId, [...patientIds]),
        isNull(chartRestrictions.liftedAt),
        ne(chartRestrictions.restrictedBy, successorId),
        isNull(chartRestrictionStaff.staffId),
      ),
    )
  for (const { id, patientId } of closed) {
    const listed = { addedAt: now, addedBy: staffId }
    await tx
      .insert(chartRestrictionStaff)
      .values({ restrictionId: id, staffId: successorId, ...listed })
      .onConflictDoUpdate({
        target: [chartRestrictionStaff.practiceId, chartRestrictionStaff.restrictionId, chartRestrictionStaff.staffId],
        set: { ...listed, removedAt: null },
      })
    const fields = [`added ${successorId}`]
    await writeAudit(tx, { action: 'change who may open', patientId, objectType: 'chart-restriction', objectId: id, fields })
  }
}

/** Opens a restricted chart to everybody of a clinical role again. */
export async function liftRestriction(tx: Restricter, patientId: string): Promise<{ lifted: true } | 'not-found'> {
  const { staffId, now } = await actingIn(tx)
  const standing = await lockStanding(tx, patientId)
  if (standing === null) return 'not-found'
  await tx.update(chartRestrictions).set({ liftedAt: now, liftedBy: staffId }).where(eq(chartRestrictions.id, standing.id))
  await writeAudit(tx, { action: 'lift restriction', patientId, objectType: 'chart-restriction', objectId: standing.id })
  return { lifted: true }
}

async function lockStanding(tx: Restricter, patientId: string) {
  const [standing] = await tx
    .select({ id: chartRestrictions.id, restrictedBy: chartRestrictions.restrictedBy })
    .from(chartRestrictions)
    .where(and(eq(chartRestrictions.patientId, patientId), isNull(chartRestrictions.liftedAt)))
    .for('update')
  return standing ?? null
}

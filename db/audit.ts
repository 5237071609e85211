/**
 * The audit, written in the transaction of the act: when it cannot be written, the act does not happen. What was read is noted in a transaction
 * right after the reading one: when it cannot be noted, nothing is shown. Each event comes into the practice's chain at COMMIT, by a trigger.
 */
import { sql } from 'drizzle-orm'
import { clock } from '../clock'
import { auditEvents, patientOpens } from './schema'
import { afterReading, contextOf, type PracticeTx } from './scope'

export type AuditEvent = {
  /** What was done, in the product's words: `sign visit`, `record`, `open chart`, or the permissions that were refused. */
  action: string
  patientId?: string | null
  objectType?: string | null
  objectId?: string | null
  /** Names of fields that were touched; never a value. */
  fields?: readonly string[]
  outcome?: 'done' | 'refused'
  reason?: string | null
}

/** Adds one event. Who acts, from where and in which request comes from the transaction, not from the caller. */
export async function writeAudit(tx: PracticeTx<never>, event: AuditEvent): Promise<void> {
  const { practiceId, actor } = contextOf(tx)
  const row = {
    practiceId,
    at: clock.now(),
    staffId: actor.staffId,
    roles: [...actor.roles],
    sessionId: actor.sessionId,
    ip: actor.ip,
    requestId: actor.requestId,
    action: event.action,
    patientId: event.patientId ?? null,
    objectType: event.objectType ?? null,
    objectId: event.objectId ?? null,
    fields: [...(event.fields ?? [])],
    outcome: event.outcome ?? ('done' as const),
    reason: event.reason ?? null,
  }
  await afterReading(tx, (writing) => writing.insert(auditEvents).values(row))
}

/** A chart was opened: the audit event, and the patient on top of the reader's recently opened ones. */
export async function noteChartOpened(tx: PracticeTx<never>, patientId: string): Promise<void> {
  const { practiceId, actor } = contextOf(tx)
  await writeAudit(tx, { action: 'open chart', patientId, objectType: 'patient', objectId: patientId })
  const { staffId } = actor
  if (staffId === null) return
  const openedAt = clock.now()
  await afterReading(tx, (writing) =>
    writing
      .insert(patientOpens)
      .values({ practiceId, staffId, patientId, openedAt })
      .onConflictDoUpdate({
        target: [patientOpens.practiceId, patientOpens.staffId, patientOpens.patientId],
        set: { openedAt: sql`greatest(${patientOpens.openedAt}, excluded.opened_at)` },
      }),
  )
}

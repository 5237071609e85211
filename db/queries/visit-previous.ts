import { and, desc, eq, lt, notExists } from 'drizzle-orm'
import { visits, visitVoids } from '../schema'
import type { PracticeTx } from '../scope'

/** The patient's last signed visit before an instant that nobody voided; null when there is none. */
export async function findPreviousVisitId(
  tx: PracticeTx<'chart:read'> | PracticeTx<'chart:record'>,
  patientId: string,
  before: Date,
): Promise<string | null> {
  const [row] = await tx
    .select({ id: visits.id })
    .from(visits)
    .where(
      and(
        eq(visits.patientId, patientId),
        eq(visits.status, 'signed'),
        lt(visits.startedAt, before),
        notExists(tx.select({ id: visitVoids.visitId }).from(visitVoids).where(eq(visitVoids.visitId, visits.id))),
      ),
    )
    .orderBy(desc(visits.startedAt))
    .limit(1)
  return row?.id ?? null
}

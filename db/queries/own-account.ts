import { and, eq, sql } from 'drizzle-orm'
import { writeAudit } from '../audit'
import { staff } from '../schema'
import { contextOf, type PracticeTx } from '../scope'

/** A person's new password, by its hash. */
export async function setOwnPassword(tx: PracticeTx<never>, staffId: string, passwordHash: string): Promise<void> {
  await tx
    .update(staff)
    .set({ passwordHash, version: sql`${staff.version} + 1` })
    .where(and(eq(staff.practiceId, contextOf(tx).practiceId), eq(staff.id, staffId)))
  await writeAudit(tx, { action: 'change password', objectType: 'staff', objectId: staffId })
}

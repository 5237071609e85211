import { and, eq, isNull } from 'drizzle-orm'
import { writeAudit } from '../audit'
import { passkeys } from '../schema'
import type { PracticeTx } from '../scope'
import { removePasskey, removeTotp, replaceRecoveryCodes } from './factors'

/**
 * Takes every second factor off a person, and their recovery codes, after they proved in person who they are; `how` they did stands in the audit.
 */
export async function removeEveryFactor(tx: PracticeTx<'staff:manage'>, staffId: string, how: string): Promise<void> {
  const keys = await tx
    .select({ id: passkeys.id })
    .from(passkeys)
    .where(and(eq(passkeys.staffId, staffId), isNull(passkeys.removedAt)))
  await removeTotp(tx, staffId)
  for (const { id } of keys) await removePasskey(tx, staffId, id)
  await replaceRecoveryCodes(tx, staffId, [])
  await writeAudit(tx, {
    action: 'remove factors',
    objectType: 'staff',
    objectId: staffId,
    fields: ['factors'],
    reason: `proved by: ${how}`,
  })
}

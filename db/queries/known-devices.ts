/** Browsers that somebody has signed in with before. */
import { and, desc, eq, isNull } from 'drizzle-orm'
import { clock } from '../../clock'
import { writeAudit } from '../audit'
import { ask } from '../client'
import { knownDevices } from '../schema'
import { contextOf, type PracticeTx } from '../scope'

export type KnownDevice = { practiceId: string; deviceId: string; staffId: string }

/** Whose browser holds this, by the SHA-256 of what it holds. */
export async function findKnownDevice(tokenHash: Buffer): Promise<KnownDevice | null> {
  const [row] = await ask(
    (sql) => sql<{ practice_id: string; device_id: string; staff_id: string }[]>`select * from footfall_known_device(${tokenHash})`,
  )
  return row === undefined ? null : { practiceId: row.practice_id, deviceId: row.device_id, staffId: row.staff_id }
}

const standing = (tx: PracticeTx<never>, staffId: string) =>
  and(eq(knownDevices.practiceId, contextOf(tx).practiceId), eq(knownDevices.staffId, staffId), isNull(knownDevices.forgottenAt))

/** The browsers that a person has signed in with and not forgotten, the last used first. */
export const listKnownDevices = (tx: PracticeTx<never>, staffId: string) =>
  tx
    .select({
      id: knownDevices.id,
      device: knownDevices.device,
      firstSeenAt: knownDevices.firstSeenAt,
      lastSeenAt: knownDevices.lastSeenAt,
    })
    .from(knownDevices)
    .where(standing(tx, staffId))
    .orderBy(desc(knownDevices.lastSeenAt))

/** Notes that somebody signed in with a browser for the first time. True when they had others before. */
export async function addKnownDevice(
  tx: PracticeTx<never>,
  { staffId, tokenHash, device }: { staffId: string; tokenHash: Buffer; device: string | null },
): Promise<boolean> {
  const others = await tx.select({ id: knownDevices.id }).from(knownDevices).where(eq(knownDevices.staffId, staffId)).limit(1)
  const [id, now] = [crypto.randomUUID(), clock.now()]
  const { practiceId } = contextOf(tx)
  await tx.insert(knownDevices).values({ practiceId, id, staffId, tokenHash, device, firstSeenAt: now, lastSeenAt: now })
  await writeAudit(tx, { action: 'sign in on a new device', objectType: 'device', objectId: id })
  return others.length > 0
}

export async function touchKnownDevice(tx: PracticeTx<never>, id: string, device: string | null): Promise<void> {
  await tx
    .update(knownDevices)
    .set({ lastSeenAt: clock.now(), device })
    .where(and(eq(knownDevices.practiceId, contextOf(tx).practiceId), eq(knownDevices.id, id)))
}

/** Takes the trust from a browser of this person. False when it is none of theirs. */
export async function forgetKnownDevice(tx: PracticeTx<never>, staffId: string, id: string): Promise<boolean> {
  const forgotten = await tx
    .update(knownDevices)
    .set({ forgottenAt: clock.now() })
    .where(and(standing(tx, staffId), eq(knownDevices.id, id)))
    .returning({ id: knownDevices.id })
  if (forgotten.length > 0) await writeAudit(tx, { action: 'forget device', objectType: 'device', objectId: id })
  return forgotten.length > 0
}

/** Second factors of a person: the authenticator app, passkeys, recovery codes. Each change with its audit event. */
import { and, count, desc, eq, inArray, isNotNull, isNull, lt, or } from 'drizzle-orm'
import { clock } from '../../clock'
import { writeAudit } from '../audit'
import { ask } from '../client'
import { passkeys, recoveryCodes, staff, totpFactors } from '../schema'
import { contextOf, type PracticeTx } from '../scope'

type Tx = PracticeTx<never>

const totpOf = (tx: Tx, staffId: string) =>
  and(eq(totpFactors.practiceId, contextOf(tx).practiceId), eq(totpFactors.staffId, staffId), isNull(totpFactors.removedAt))
const passkeyOf = (tx: Tx, staffId: string) =>
  and(eq(passkeys.practiceId, contextOf(tx).practiceId), eq(passkeys.staffId, staffId), isNull(passkeys.removedAt))
const codesOf = (tx: Tx, staffId: string) =>
  and(
    eq(recoveryCodes.practiceId, contextOf(tx).practiceId),
    eq(recoveryCodes.staffId, staffId),
    isNull(recoveryCodes.usedAt),
    isNull(recoveryCodes.voidedAt),
  )

/** What somebody has, as they are shown it: no seed, no key, no code. */
export async function readFactors(tx: Tx, staffId: string) {
  const [totp] = await tx
    .select({ id: totpFactors.id, since: totpFactors.confirmedAt })
    .from(totpFactors)
    .where(and(totpOf(tx, staffId), isNotNull(totpFactors.confirmedAt)))
  const keys = await tx
    .select({
      id: passkeys.id,
      name: passkeys.name,
      createdAt: passkeys.createdAt,
      lastUsedAt: passkeys.lastUsedAt,
      backedUp: passkeys.backedUp,
    })
    .from(passkeys)
    .where(passkeyOf(tx, staffId))
    .orderBy(desc(passkeys.createdAt))
  return { totp: totp ?? null, passkeys: keys, recoveryLeft: await countRecoveryCodes(tx, staffId) }
}

export async function readAccountName(tx: Tx, staffId: string): Promise<{ email: string; displayName: string }> {
  const [person] = await tx
    .select({ email: staff.email, displayName: staff.displayName })
    .from(staff)
    .where(and(eq(staff.practiceId, contextOf(tx).practiceId), eq(staff.id, staffId)))
  if (person === undefined) throw new Error('There is no such account.')
  return person
}

/** The sealed seed of the app that stands, or of the one that waits for its first code (the last that was begun). */
export async function readTotpSeed(tx: Tx, staffId: string, which: 'standing' | 'waiting') {
  const confirmed = which === 'standing' ? isNotNull(totpFactors.confirmedAt) : isNull(totpFactors.confirmedAt)
  const [found] = await tx
    .select({ id: totpFactors.id, sealedSecret: totpFactors.sealedSecret, createdAt: totpFactors.createdAt })
    .from(totpFactors)
    .where(and(totpOf(tx, staffId), confirmed))
    .orderBy(desc(totpFactors.createdAt))
    .limit(1)
  return found ?? null
}

/** Keeps a new seed that counts once a code of it was right; one that waited before is dropped. */
export async function beginTotp(tx: Tx, staffId: string, sealedSecret: string): Promise<void> {
  const { practiceId } = contextOf(tx)
  const now = clock.now()
  await tx
    .update(totpFactors)
    .set({ removedAt: now, removedBy: contextOf(tx).actor.staffId ?? staffId })
    .where(and(totpOf(tx, staffId), isNull(totpFactors.confirmedAt)))
  await tx.insert(totpFactors).values({ practiceId, id: crypto.randomUUID(), staffId, sealedSecret, createdAt: now })
}

/** The first code was right: this app counts from now on, in place of another. */
export async function confirmTotp(tx: Tx, staffId: string, id: string, step: number): Promise<void> {
  const now = clock.now()
  await tx
    .update(totpFactors)
    .set({ removedAt: now, removedBy: contextOf(tx).actor.staffId ?? staffId })
    .where(and(totpOf(tx, staffId), isNotNull(totpFactors.confirmedAt)))
  await tx
    .update(totpFactors)
    .set({ confirmedAt: now, lastStep: step })
    .where(and(totpOf(tx, staffId), eq(totpFactors.id, id)))
  await writeAudit(tx, { action: 'add factor', objectType: 'staff', objectId: staffId, reason: 'authenticator app' })
}

/** Uses up a step of 30 s, and with it every earlier one. False when it was used before: one statement, so that of two at once one is refused. */
export async function spendTotpStep(tx: Tx, id: string, step: number): Promise<boolean> {
  const used = await tx
    .update(totpFactors)
    .set({ lastStep: step })
    .where(
      and(
        eq(totpFactors.practiceId, contextOf(tx).practiceId),
        eq(totpFactors.id, id),
        or(isNull(totpFactors.lastStep), lt(totpFactors.lastStep, step)),
      ),
    )
    .returning({ id: totpFactors.id })
  return used.length > 0
}

export async function removeTotp(tx: Tx, staffId: string): Promise<boolean> {
  const removed = await tx
    .update(totpFactors)
    .set({ removedAt: clock.now(), removedBy: contextOf(tx).actor.staffId ?? staffId })
    .where(and(totpOf(tx, staffId), isNotNull(totpFactors.confirmedAt)))
    .returning({ id: totpFactors.id })
  if (removed.length > 0)
    await writeAudit(tx, { action: 'remove factor', objectType: 'staff', objectId: staffId, reason: 'authenticator app' })
  return removed.length > 0
}

export type StoredPasskey = {
  practiceId: string
  passkeyId: string
  staffId: string
  publicKey: Buffer
  counter: number
  transports: string[]
  email: string
  roles: string[]
  active: boolean
}

/** Whose passkey this is, by the name that the browser gives it, unless it was removed. */
export async function findPasskey(credentialId: string): Promise<StoredPasskey | null> {
  type Row = {
    practice_id: string
    passkey_id: string
    staff_id: string
    public_key: Buffer
    counter: string
    transports: string[]
    email: string
    roles: string[]
    active: boolean
  }
  const [row] = await ask((sql) => sql<Row[]>`select * from footfall_passkey(${credentialId})`)
  if (row === undefined) return null
  const { practice_id: practiceId, passkey_id: passkeyId, staff_id: staffId, public_key: publicKey, counter, ...rest } = row
  return { practiceId, passkeyId, staffId, publicKey, counter: Number(counter), ...rest }
}

export const listPasskeyNames = (tx: Tx, staffId: string) =>
  tx.select({ credentialId: passkeys.credentialId, transports: passkeys.transports }).from(passkeys).where(passkeyOf(tx, staffId))

type NewPasskey = {
  staffId: string
  credentialId: string
  publicKey: Buffer
  counter: number
  transports: string[]
  backedUp: boolean
  name: string
}

export async function addPasskey(tx: Tx, key: NewPasskey): Promise<void> {
  const id = crypto.randomUUID()
  await tx.insert(passkeys).values({ ...key, practiceId: contextOf(tx).practiceId, id, createdAt: clock.now() })
  await writeAudit(tx, { action: 'add factor', objectType: 'staff', objectId: key.staffId, reason: 'passkey' })
}

/** It was used. False when its own count did not go on: it was copied, or this answer was seen before. */
export async function touchPasskey(tx: Tx, id: string, { counter, backedUp }: { counter: number; backedUp: boolean }): Promise<boolean> {
  const onward = counter === 0 ? eq(passkeys.counter, 0) : lt(passkeys.counter, counter)
  const used = await tx
    .update(passkeys)
    .set({ counter, backedUp, lastUsedAt: clock.now() })
    .where(and(eq(passkeys.practiceId, contextOf(tx).practiceId), eq(passkeys.id, id), isNull(passkeys.removedAt), onward))
    .returning({ id: passkeys.id })
  return used.length > 0
}

export async function removePasskey(tx: Tx, staffId: string, id: string): Promise<boolean> {
  const removed = await tx
    .update(passkeys)
    .set({ removedAt: clock.now(), removedBy: contextOf(tx).actor.staffId ?? staffId })
    .where(and(passkeyOf(tx, staffId), eq(passkeys.id, id)))
    .returning({ id: passkeys.id })
  if (removed.length > 0) await writeAudit(tx, { action: 'remove factor', objectType: 'staff', objectId: staffId, reason: 'passkey' })
  return removed.length > 0
}

/** How many recovery codes are left. */
export async function countRecoveryCodes(tx: Tx, staffId: string): Promise<number> {
  const [found] = await tx.select({ left: count() }).from(recoveryCodes).where(codesOf(tx, staffId))
  return found?.left ?? 0
}

/** New recovery codes, by their hashes; those of before count no more. */
export async function replaceRecoveryCodes(tx: Tx, staffId: string, hashes: readonly Buffer[]): Promise<void> {
  const { practiceId } = contextOf(tx)
  const now = clock.now()
  await tx.update(recoveryCodes).set({ voidedAt: now }).where(codesOf(tx, staffId))
  if (hashes.length > 0)
    await tx
      .insert(recoveryCodes)
      .values(hashes.map((codeHash) => ({ practiceId, id: crypto.randomUUID(), staffId, codeHash, createdAt: now })))
  await writeAudit(tx, {
    action: hashes.length > 0 ? 'make recovery codes' : 'void recovery codes',
    objectType: 'staff',
    objectId: staffId,
  })
}

/** Spends a recovery code. False when it is none, or was spent: one statement, so that of two at once one is refused. */
export async function spendRecoveryCode(tx: Tx, staffId: string, codeHashes: Buffer[]): Promise<boolean> {
  const spent = await tx
    .update(recoveryCodes)
    .set({ usedAt: clock.now() })
    .where(and(codesOf(tx, staffId), inArray(recoveryCodes.codeHash, codeHashes)))
    .returning({ id: recoveryCodes.id })
  return spent.length > 0
}

/** Links that let one person choose a password: an invitation, a reset. Only a hash of the token is kept; it works once, for a time. */
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { clock } from '../../clock'
import { writeAudit } from '../audit'
import { ask } from '../client'
import { type linkKinds, staff, staffLinks } from '../schema'
import { contextOf, type PracticeTx } from '../scope'
import { endSessionsOf } from './sessions'

export type LinkKind = (typeof linkKinds)[number]

export type FoundLink = {
  practiceId: string
  linkId: string
  staffId: string
  kind: LinkKind
  expiresAt: Date
  email: string
  displayName: string
  practiceName: string
}

type Row = {
  practice_id: string
  link_id: string
  staff_id: string
  kind: LinkKind
  expires_at: string
  used_at: string | null
  voided_at: string | null
  email: string
  display_name: string
  active: boolean
  joined: boolean
  practice_name: string
}

/** The link with this SHA-256 of its token, when it can still be used: not spent, not taken back, in time, and of somebody whom it fits. */
export async function findStandingLink(tokenHash: Buffer, kind: LinkKind): Promise<FoundLink | null> {
  const [row] = await ask((db) => db<Row[]>`select * from footfall_staff_link(${tokenHash})`)
  if (row === undefined || row.kind !== kind || row.used_at !== null || row.voided_at !== null || !row.active) return null
  if (row.joined !== (kind === 'reset') || new Date(row.expires_at) <= clock.now()) return null
  return {
    practiceId: row.practice_id,
    linkId: row.link_id,
    staffId: row.staff_id,
    kind,
    expiresAt: new Date(row.expires_at),
    email: row.email,
    displayName: row.display_name,
    practiceName: row.practice_name,
  }
}

const standing = (tx: PracticeTx<never>) =>
  and(eq(staffLinks.practiceId, contextOf(tx).practiceId), isNull(staffLinks.usedAt), isNull(staffLinks.voidedAt))

/** Takes back every link of a person that was not used. */
export const voidLinks = async (tx: PracticeTx<never>, staffId: string): Promise<void> =>
  void (await tx
    .update(staffLinks)
    .set({ voidedAt: clock.now() })
    .where(and(standing(tx), eq(staffLinks.staffId, staffId))))

/** Keeps a new link; those of before work no more. The audit event is the caller's. */
export async function keepLink(
  tx: PracticeTx<never>,
  { staffId, kind, tokenHash, expiresAt }: { staffId: string; kind: LinkKind; tokenHash: Buffer; expiresAt: Date },
): Promise<void> {
  await voidLinks(tx, staffId)
  const { practiceId, actor } = contextOf(tx)
  const made = { id: crypto.randomUUID(), createdAt: clock.now(), createdBy: actor.staffId === staffId ? null : actor.staffId }
  await tx.insert(staffLinks).values({ ...made, practiceId, staffId, kind, tokenHash, expiresAt })
}

/**
 * The password that somebody chose by their link. One statement spends the link, so that of two at once one is refused.
 * A reset ends every session and takes nothing off: the second factor is asked for at the next sign-in.
 * @returns false when the link could not be used any more; nothing is written then
 */
export async function usePasswordLink(
  tx: PracticeTx<never>,
  { linkId, staffId, kind }: Pick<FoundLink, 'linkId' | 'staffId' | 'kind'>,
  passwordHash: string,
): Promise<boolean> {
  const { practiceId } = contextOf(tx)
  const now = clock.now()
  const spent = await tx
    .update(staffLinks)
    .set({ usedAt: now })
    .where(and(standing(tx), eq(staffLinks.id, linkId), gt(staffLinks.expiresAt, now)))
    .returning({ id: staffLinks.id })
  if (spent.length === 0) return false
  const fits = kind === 'reset' ? sql`${staff.joinedAt} is not null` : sql`${staff.joinedAt} is null`
  const changed = await tx
    .update(staff)
    .set({ passwordHash, ...(kind === 'invitation' ? { joinedAt: now } : {}), version: sql`${staff.version} + 1` })
    .where(and(eq(staff.practiceId, practiceId), eq(staff.id, staffId), eq(staff.active, true), fits))
    .returning({ id: staff.id })
  if (changed.length === 0) throw new Error('A link that stands is of an account that it fits.')
  if (kind === 'reset') await endSessionsOf(tx, staffId)
  const action = kind === 'reset' ? 'reset password' : 'accept invitation'
  await writeAudit(tx, { action, objectType: 'staff', objectId: staffId, fields: ['password'] })
  return true
}

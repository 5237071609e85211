/** Who has access, looked at and signed by an admin every quarter (HIPAA 164.308(a)(4)(ii)(C), 164.308(a)(3)(ii)(C)). */
import { and, desc, eq, min } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { clock } from '../../clock'
import { writeAudit } from '../audit'
import { accessReviews, type ReviewedAccount, staff } from '../schema'
import { contextOf, type PracticeTx } from '../scope'
import { listAccounts } from './staff'
import { contentHashOf } from './visit-content-hash'

export type { ReviewedAccount } from '../schema'

type Manager = PracticeTx<'staff:manage'>

/** Every account as it stands now, those that were deactivated too. */
export async function readAccess(tx: Manager): Promise<ReviewedAccount[]> {
  return (await listAccounts(tx)).map(({ id, displayName, email, roles, state, secondFactor, lastSignInAt }) => ({
    ...{ staffId: id, displayName, email, roles, state, secondFactor },
    lastSignInAt: lastSignInAt?.toISOString() ?? null,
  }))
}

/** Names what an admin looked at: who, with which roles, in what state. Somebody who signs in meanwhile changes none of it. */
export const accessHashOf = (accounts: readonly ReviewedAccount[]): string =>
  contentHashOf(accounts.map(({ lastSignInAt: _at, ...account }) => account))

const reviewed = {
  id: accessReviews.id,
  reviewedAt: accessReviews.reviewedAt,
  reviewedBy: staff.displayName,
  accounts: accessReviews.accounts,
  contentHash: accessReviews.contentHash,
  note: accessReviews.note,
}

const select = (tx: Manager) =>
  tx
    .select(reviewed)
    .from(accessReviews)
    .innerJoin(staff, and(eq(staff.practiceId, accessReviews.practiceId), eq(staff.id, accessReviews.reviewedBy)))

export type AccessReview = Awaited<ReturnType<typeof listAccessReviews>>[number]

/** The newest first. */
export const listAccessReviews = (tx: Manager) => select(tx).orderBy(desc(accessReviews.reviewedAt), desc(accessReviews.id)).limit(40)

export async function findAccessReview(tx: Manager, id: string): Promise<AccessReview | null> {
  const [found] = await select(tx).where(eq(accessReviews.id, id))
  return found ?? null
}

/** When access is to be reviewed next: three months after the last time, or after the first account was made. */
export async function nextReviewAt(tx: Manager, timeZone: string): Promise<Date> {
  const [last] = await listAccessReviews(tx)
  const [first] = last === undefined ? await tx.select({ at: min(staff.createdAt) }).from(staff) : []
  const from = last?.reviewedAt ?? first?.at ?? clock.now()
  return new Date(Temporal.Instant.from(from.toISOString()).toZonedDateTimeISO(timeZone).add({ months: 3 }).epochMilliseconds)
}

/**
 * Keeps the access as it stands now, signed by the admin of this transaction.
 * @param seen `accessHashOf` what they looked at
 * @returns `stale` when somebody was invited, changed or deactivated since; nothing is written then
 */
export async function signAccessReview(tx: Manager, seen: string, note: string | null): Promise<{ id: string } | 'stale'> {
  const { actor } = contextOf(tx)
  if (actor.staffId === null) throw new Error('A review is signed by somebody.')
  const accounts = await readAccess(tx)
  if (accessHashOf(accounts) !== seen) return 'stale'
  return keepAccessReview(tx, { id: crypto.randomUUID(), reviewedAt: clock.now(), reviewedBy: actor.staffId, accounts, note })
}

/** Keeps a review with the hash over all of its accounts, and its audit event. */
export async function keepAccessReview(
  tx: Manager,
  review: Pick<typeof accessReviews.$inferInsert, 'reviewedAt' | 'reviewedBy' | 'accounts' | 'note'> & { id: string },
): Promise<{ id: string }> {
  const contentHash = contentHashOf(review.accounts)
  await tx.insert(accessReviews).values({ ...review, practiceId: contextOf(tx).practiceId, contentHash })
  await writeAudit(tx, { action: 'sign access review', objectType: 'access-review', objectId: review.id, reason: `sha-256 ${contentHash}` })
  return { id: review.id }
}

/** What an admin changes of an account. Each act holds the practice's row, so that two at once cannot leave the practice without an admin. */
import { and, arrayContains, count, eq, isNotNull, ne, or, sql } from 'drizzle-orm'
import { clock } from '../../clock'
import { writeAudit } from '../audit'
import { practices, type Role, staff, visits } from '../schema'
import { contextOf, type PracticeTx } from '../scope'
import { openToSuccessor } from './chart-restrictions'
import { endSessionsOf } from './sessions'
import { countEveryVisit, stateOf } from './staff'
import { voidLinks } from './staff-links'

export type Manager = PracticeTx<'staff:manage'>

export type Particulars = { displayName: string; credentials: string | null; email: string }
type Which = { staffId: string; version: number }
type Refused = 'not-found' | 'stale'

const accountOf = (tx: Manager, staffId: string) => and(eq(staff.practiceId, contextOf(tx).practiceId), eq(staff.id, staffId))

/** The account as it stands, with the practice held until the end of the transaction. */
async function hold(tx: Manager, { staffId, version }: Which) {
  await tx
    .select({ id: practices.id })
    .from(practices)
    .where(eq(practices.id, contextOf(tx).practiceId))
    .for('no key update')
  const [row] = await tx
    .select({
      displayName: staff.displayName,
      credentials: staff.credentials,
      email: staff.email,
      roles: staff.roles,
      active: staff.active,
      joinedAt: staff.joinedAt,
      version: staff.version,
    })
    .from(staff)
    .where(accountOf(tx, staffId))
    .for('no key update')
  if (row === undefined) return 'not-found'
  return row.version === version ? { ...row, state: stateOf(row) } : 'stale'
}

/** Whether nobody else could let people in: no other account that is active, has joined and is an admin. */
async function isLastAdmin(tx: Manager, staffId: string): Promise<boolean> {
  const admin: Role[] = ['admin']
  const [found] = await tx
    .select({ others: count() })
    .from(staff)
    .where(and(ne(staff.id, staffId), eq(staff.active, true), isNotNull(staff.joinedAt), arrayContains(staff.roles, admin)))
  return found?.others === 0
}

const change = (tx: Manager, staffId: string, set: Partial<typeof staff.$inferInsert>) =>
  tx
    .update(staff)
    .set({ ...set, version: sql`${staff.version} + 1` })
    .where(accountOf(tx, staffId))

const note = (tx: Manager, action: string, staffId: string, fields: string[], reason: string) =>
  writeAudit(tx, { action, objectType: 'staff', objectId: staffId, fields, reason })

/** Makes an account that nobody can sign in to yet. */
export async function inviteStaff(
  tx: PracticeTx<'staff:manage'>,
  { roles, ...person }: Particulars & { roles: readonly Role[] },
): Promise<{ staffId: string } | 'email-taken'> {
  const { practiceId } = contextOf(tx)
  const made = await tx
    .insert(staff)
    .values({ ...person, practiceId, id: crypto.randomUUID(), roles: [...roles], createdAt: clock.now() })
    .onConflictDoNothing()
    .returning({ staffId: staff.id })
  const [account] = made
  if (account === undefined) return 'email-taken'
  await note(tx, 'invite', account.staffId, ['roles'], `roles: none → ${roles.join(', ')}`)
  return account
}

/** Open visits that are theirs, or wait for their signature. */
const theirs = (staffId: string) => and(eq(visits.status, 'open'), or(eq(visits.clinicianId, staffId), eq(visits.readyForId, staffId)))

async function hasOpenVisits(tx: Manager, staffId: string): Promise<boolean> {
  await countEveryVisit(tx)
  const [found] = await tx.select({ open: count() }).from(visits).where(theirs(staffId))
  return (found?.open ?? 0) > 0
}

/** Changes what somebody may do. It counts from their next request on, and in an act of theirs that is running when it comes to its commit. */
export async function changeRoles(
  tx: Manager,
  { roles, ...which }: Which & { roles: readonly Role[] },
): Promise<{ version: number } | Refused | 'last-admin' | 'open-visits'> {
  const before = await hold(tx, which)
  if (typeof before === 'string') return before
  if ([...before.roles].sort().join() === [...roles].sort().join()) return { version: which.version }
  const loses = (role: Role) => before.roles.includes(role) && !roles.includes(role)
  if (loses('admin') && before.state === 'active' && (await isLastAdmin(tx, which.staffId))) return 'last-admin'
  if (loses('podiatrist') && (await hasOpenVisits(tx, which.staffId))) return 'open-visits'
  await change(tx, which.staffId, { roles: [...roles] })
  await note(tx, 'change roles', which.staffId, ['roles'], `roles: ${before.roles.join(', ')} → ${roles.join(', ')}`)
  return { version: which.version + 1 }
}

/** An address is unique among all practices, whose rows this transaction cannot see: the look-up of sign-in can. */
async function isTaken(tx: Manager, email: string, staffId: string): Promise<boolean> {
  const found = await tx.execute<{ staff_id: string }>(sql`select staff_id from footfall_sign_in_candidate(${email})`)
  return found.some((row) => row.staff_id !== staffId)
}

/**
 * Changes the name, the credentials or the email of an account.
 */
export async function amendAccount(
  tx: Manager,
  { staffId, version, ...after }: Which & Particulars,
): Promise<{ version: number; emailChanged: boolean } | Refused | 'email-taken'> {
  const before = await hold(tx, { staffId, version })
  if (typeof before === 'string') return before
  const changes = (['displayName', 'credentials', 'email'] as const).filter((field) => before[field] !== after[field])
  if (changes.length === 0) return { version, emailChanged: false }
  if (changes.includes('email') && (await isTaken(tx, after.email, staffId))) return 'email-taken'
  await change(tx, staffId, after)
  const said = changes.map((field) => `${field}: ${before[field] ?? 'none'} → ${after[field] ?? 'none'}`)
  await note(tx, 'amend account', staffId, changes, said.join('; '))
  return { version: version + 1, emailChanged: changes.includes('email') }
}

/**
 * Gives the open visits of somebody, and those that wait for their signature, to a podiatrist who can sign them; each with its audit event.
 * @returns how many
 */
export async function handOverVisits(tx: Manager, fromId: string, toId: string | null): Promise<number | 'no-such-podiatrist'> {
  await countEveryVisit(tx)
  const open = await tx.select({ id: visits.id, patientId: visits.patientId }).from(visits).where(theirs(fromId)).for('update')
  if (open.length === 0) return 0
  const podiatrist: Role[] = ['podiatrist']
  const able = and(ne(staff.id, fromId), eq(staff.active, true), isNotNull(staff.joinedAt), arrayContains(staff.roles, podiatrist))
  const [to] =
    toId === null
      ? []
      : await tx
          .select({ id: staff.id })
          .from(staff)
          .where(and(eq(staff.id, toId), able))
          .for('share')
  if (to === undefined) return 'no-such-podiatrist'
  await tx
    .update(visits)
    .set({
      clinicianId: sql`case when ${visits.clinicianId} = ${fromId} then ${to.id}::uuid else ${visits.clinicianId} end`,
      readyForId: sql`case when ${visits.readyForId} = ${fromId} then ${to.id}::uuid else ${visits.readyForId} end`,
      version: sql`${visits.version} + 1`,
    })
    .where(theirs(fromId))
  for (const { id, patientId } of open) {
    const reason = `from ${fromId} to ${to.id}`
    await writeAudit(tx, { action: 'hand over', patientId, objectType: 'visit', objectId: id, fields: ['clinician', 'readyFor'], reason })
  }
  const patientIds = new Set(open.map(({ patientId }) => patientId))
  await openToSuccessor(tx, [...patientIds], to.id)
  return open.length
}

/**
 * Ends somebody's access now: nobody can sign in, their sessions and links are over, their open visits are somebody else's. Nothing is deleted, and
 * their name stays on what they recorded. For one who never joined, it withdraws the invitation.
 */
export async function deactivateAccount(
  tx: Manager,
  { reason, toId, ...which }: Which & { reason: string; toId: string | null },
): Promise<{ visits: number; sessions: number } | Refused | 'self' | 'last-admin' | 'no-such-podiatrist' | 'not-active'> {
  const { actor } = contextOf(tx)
  if (actor.staffId === which.staffId || actor.staffId === null) return 'self'
  const before = await hold(tx, which)
  if (typeof before === 'string') return before
  if (before.state === 'deactivated') return 'not-active'
  if (before.state === 'active' && before.roles.includes('admin') && (await isLastAdmin(tx, which.staffId))) return 'last-admin'
  const handedOver = await handOverVisits(tx, which.staffId, toId)
  if (typeof handedOver === 'string') return handedOver
  await change(tx, which.staffId, { active: false, deactivatedAt: clock.now(), deactivatedBy: actor.staffId })
  await voidLinks(tx, which.staffId)
  const sessions = await endSessionsOf(tx, which.staffId)
  await note(tx, before.state === 'invited' ? 'withdraw invitation' : 'deactivate', which.staffId, ['active'], reason)
  return { visits: handedOver, sessions }
}

/** Lets somebody back in: they choose a password anew, by a link, as if they were invited. Roles and factors are those of before. */
export async function reactivateAccount(tx: Manager, which: Which): Promise<{ version: number } | Refused | 'active'> {
  const before = await hold(tx, which)
  if (typeof before === 'string') return before
  if (before.active) return 'active'
  const invited = { active: true, deactivatedAt: null, deactivatedBy: null, joinedAt: null, passwordHash: null }
  await change(tx, which.staffId, invited)
  await note(tx, 'reactivate', which.staffId, ['active'], `roles: ${before.roles.join(', ')}`)
  return { version: which.version + 1 }
}

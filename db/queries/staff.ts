import { and, arrayContains, asc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { clock } from '../../clock'
import { type Role, staff } from '../schema'
import { contextOf, type PracticeTx } from '../scope'

const columns = { id: staff.id, displayName: staff.displayName, credentials: staff.credentials }

export type StaffName = { id: string; displayName: string; credentials: string | null }

/** Podiatrists who may sign a visit now, by name: whom an assistant can send one to, and whose visit it can be. */
export async function listPodiatrists(tx: PracticeTx<never>): Promise<StaffName[]> {
  const podiatrist: Role[] = ['podiatrist']
  return tx
    .select(columns)
    .from(staff)
    .where(and(eq(staff.active, true), arrayContains(staff.roles, podiatrist)))
    .orderBy(asc(staff.displayName), asc(staff.id))
}

export type AccountState = 'invited' | 'active' | 'deactivated'

export const stateOf = ({ active, joinedAt }: { active: boolean; joinedAt: Date | null }): AccountState =>
  !active ? 'deactivated' : joinedAt === null ? 'invited' : 'active'

const deactivator = alias(staff, 'deactivator')
/** A moment within a subquery: the driver hands it over as text. */
const momentOrNull = (value: string | Date | null) => (value === null ? null : new Date(value))

const account = () => ({
  ...columns,
  email: staff.email,
  roles: staff.roles,
  active: staff.active,
  joinedAt: staff.joinedAt,
  createdAt: staff.createdAt,
  deactivatedAt: staff.deactivatedAt,
  deactivatedBy: deactivator.displayName,
  version: staff.version,
  secondFactor: sql<boolean>`(
    exists (select from totp_factors f where f.practice_id = ${staff.practiceId} and f.staff_id = ${staff.id}
      and f.confirmed_at is not null and f.removed_at is null)
    or exists (select from passkeys k where k.practice_id = ${staff.practiceId} and k.staff_id = ${staff.id} and k.removed_at is null))`,
  lastSignInAt: sql`(select max(s.created_at) from sessions s
    where s.practice_id = ${staff.practiceId} and s.staff_id = ${staff.id})`.mapWith(momentOrNull),
  openVisits: sql<number>`(select count(*)::int from visits v where v.practice_id = ${staff.practiceId} and v.status = 'open'
    and (v.clinician_id = ${staff.id} or v.ready_for_id = ${staff.id}))`,
  /** Until when a link that they were given can be used; null when none stands. */
  linkUntil: sql`(select max(l.expires_at) from staff_links l where l.practice_id = ${staff.practiceId} and l.staff_id = ${staff.id}
    and l.used_at is null and l.voided_at is null and l.expires_at > ${clock.now().toISOString()})`.mapWith(momentOrNull),
  /** What became of the last mail with a link: sent, waiting, or why it could not be delivered. */
  linkMail: sql<string | null>`(select case when m.sent_at is not null then 'sent' else coalesce(m.problem, 'waiting') end from mails m
    where m.practice_id = ${staff.practiceId} and m.staff_id = ${staff.id} and m.kind in ('invitation', 'reset')
    order by m.created_at desc limit 1)`,
})

/** Counts see every visit, of restricted charts too: a number that leaves one out would leave the visit behind. Nothing of a visit is read. */
export const countEveryVisit = (tx: PracticeTx<'staff:manage'>) => tx.execute(sql`select set_config('footfall.closed_charts', '{}', true)`)

async function readAccounts(tx: PracticeTx<'staff:manage'>, staffId: string | null) {
  await countEveryVisit(tx)
  const rows = await tx
    .select(account())
    .from(staff)
    .leftJoin(deactivator, and(eq(deactivator.practiceId, staff.practiceId), eq(deactivator.id, staff.deactivatedBy)))
    .where(and(eq(staff.practiceId, contextOf(tx).practiceId), staffId === null ? undefined : eq(staff.id, staffId)))
    .orderBy(asc(staff.displayName), asc(staff.id))
  return rows.map((row) => ({ ...row, state: stateOf(row) }))
}

export type Account = Awaited<ReturnType<typeof readAccounts>>[number]

/** Every account of the practice, those that were deactivated too: first who can sign in, then who is invited, then who left. */
export async function listAccounts(tx: PracticeTx<'staff:manage'>): Promise<Account[]> {
  const order: AccountState[] = ['active', 'invited', 'deactivated']
  return (await readAccounts(tx, null)).sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
}

export const findAccount = async (tx: PracticeTx<'staff:manage'>, staffId: string): Promise<Account | null> =>
  (await readAccounts(tx, staffId))[0] ?? null

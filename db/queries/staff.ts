import { and, arrayContains, asc, eq } from 'drizzle-orm'
import { type Role, staff } from '../schema'
import type { PracticeTx } from '../scope'

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

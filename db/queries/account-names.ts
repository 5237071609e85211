import { and, eq } from 'drizzle-orm'
import { practices, staff } from '../schema'
import { contextOf, type PracticeTx } from '../scope'

/** What an account and its practice are called, for what is written to its person. */
export async function findAccountName(tx: PracticeTx<never>, staffId: string) {
  const [found] = await tx
    .select({ displayName: staff.displayName, email: staff.email, practiceName: practices.name })
    .from(staff)
    .innerJoin(practices, eq(practices.id, staff.practiceId))
    .where(and(eq(staff.practiceId, contextOf(tx).practiceId), eq(staff.id, staffId)))
  if (found === undefined) throw new Error('There is no such account.')
  return found
}

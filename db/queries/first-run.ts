/** How a practice comes to be: by a link that was printed where only whoever runs the server reads it. */
import { sql } from 'drizzle-orm'
import { clock } from '../../clock'
import { writeAudit } from '../audit'
import type { Role } from '../schema'
import { contextOf, type PracticeTx } from '../scope'

export type Founding = {
  slug: string
  practice: { name: string; timeZone: string; paper: 'letter' | 'a4'; distanceUnit: 'm' | 'ft'; addressLines: string[] }
  admin: { staffId: string; email: string; displayName: string; credentials: string | null; roles: Role[]; passwordHash: string }
}

/** A list as one bound parameter: the driver is told to leave arrays alone. */
const list = (texts: readonly string[]) =>
  sql`array[${sql.join(
    texts.map((text) => sql`${text}`),
    sql`, `,
  )}]::text[]`

/**
 * The practice of this transaction and its first admin, and with them the end of the link, in one statement of the database.
 * @returns false when the link is not one that stands
 * @throws 23505 when the slug or the email is taken
 */
export async function foundPractice(tx: PracticeTx<never>, tokenHash: Buffer, { slug, practice, admin }: Founding): Promise<boolean> {
  const { practiceId } = contextOf(tx)
  const [row] = await tx.execute<{ founded: boolean }>(sql`select footfall_found_practice(
    ${tokenHash}, ${clock.now().toISOString()}::timestamptz, ${practiceId}::uuid, ${slug}, ${practice.name}, ${practice.timeZone}, ${practice.paper},
    ${practice.distanceUnit}, ${list(practice.addressLines)}, ${admin.staffId}::uuid, ${admin.email}, ${admin.displayName},
    ${admin.credentials}::text, ${list(admin.roles)}, ${admin.passwordHash}) as founded`)
  if (row?.founded !== true) return false
  await writeAudit(tx, {
    action: 'found practice',
    objectType: 'practice',
    objectId: practiceId,
    reason: `roles: none → ${admin.roles.join(', ')}`,
  })
  return true
}

import { and, desc, eq } from 'drizzle-orm'
import { clock } from '../../clock'
import { writeAudit } from '../audit'
import { handoutsGiven, staff } from '../schema'
import { contextOf, type PracticeTx } from '../scope'

export type HandoutGiven = {
  patientId: string
  /** Null when it is given outside a visit. */
  visitId: string | null
  handoutId: string
  version: string
  language: string
  /** SHA-256 of exactly what was printed, in hex. */
  contentHash: string
}

/** Notes that a sheet was printed for a patient, with its audit event. A visit of another patient is refused by the key. */
export async function noteHandoutGiven(
  tx: PracticeTx<'handout:give'> | PracticeTx<'handout:reprint'>,
  given: HandoutGiven,
): Promise<{ id: string; at: Date }> {
  const { practiceId, actor } = contextOf(tx)
  if (actor.staffId === null) throw new Error('A handout is given by somebody.')
  const row = { ...given, id: crypto.randomUUID(), practiceId, givenBy: actor.staffId, at: clock.now() }
  await tx.insert(handoutsGiven).values(row)
  await writeAudit(tx, {
    action: 'print handout',
    patientId: given.patientId,
    objectType: 'handout',
    objectId: `${given.handoutId}/${given.version}/${given.language}`,
  })
  return { id: row.id, at: row.at }
}

/** Sheets a patient was given, newest first. */
export async function listHandoutsGiven(tx: PracticeTx<'patient:read'>, patientId: string) {
  return tx
    .select({
      id: handoutsGiven.id,
      visitId: handoutsGiven.visitId,
      handoutId: handoutsGiven.handoutId,
      version: handoutsGiven.version,
      language: handoutsGiven.language,
      contentHash: handoutsGiven.contentHash,
      at: handoutsGiven.at,
      givenBy: staff.displayName,
    })
    .from(handoutsGiven)
    .innerJoin(staff, and(eq(staff.practiceId, handoutsGiven.practiceId), eq(staff.id, handoutsGiven.givenBy)))
    .where(eq(handoutsGiven.patientId, patientId))
    .orderBy(desc(handoutsGiven.at), desc(handoutsGiven.id))
}

/** Referral letters: drafts that several people may write on, and what left, which stays as it was. */
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { LetterAddressee, LetterParts, LetterUrgency } from '../../clinical/disclosure/letter'
import { clock } from '../../clock'
import { writeAudit } from '../audit'
import { letters, staff, visits } from '../schema'
import { contextOf, type PracticeTx } from '../scope'

export type Letter = LetterParts & {
  id: string
  addressee: LetterAddressee
  urgency: LetterUrgency
  version: number
  updatedAt: Date
  updatedBy: string
  releasedAt: Date | null
}
/** `version` is the one that was read; 0 of a letter that is not there yet. */
export type LetterToKeep = Omit<Letter, 'updatedAt' | 'updatedBy' | 'releasedAt'> & { patientId: string; visitId: string }

const columns = {
  id: letters.id,
  addressee: letters.addressee,
  urgency: letters.urgency,
  recipient: letters.recipient,
  question: letters.question,
  findings: letters.findings,
  medicines: letters.medicines,
  words: letters.words,
  version: letters.version,
  updatedAt: letters.updatedAt,
  updatedBy: staff.displayName,
  releasedAt: letters.releasedAt,
}
const read = (tx: PracticeTx<'chart:read'>) =>
  tx
    .select(columns)
    .from(letters)
    .innerJoin(staff, and(eq(staff.practiceId, letters.practiceId), eq(staff.id, letters.updatedBy)))

/** The letters of a visit, the latest first. */
export const listLetters = (tx: PracticeTx<'chart:read'>, patientId: string, visitId: string): Promise<Letter[]> =>
  read(tx)
    .where(and(eq(letters.visitId, visitId), eq(letters.patientId, patientId)))
    .orderBy(desc(letters.updatedAt), desc(letters.id))

export async function findLetter(tx: PracticeTx<'chart:read'>, patientId: string, visitId: string, id: string): Promise<Letter | null> {
  const [letter] = await read(tx).where(and(eq(letters.id, id), eq(letters.visitId, visitId), eq(letters.patientId, patientId)))
  return letter ?? null
}

/**
 * Keeps a draft as it was typed. The id is the browser's, so a first save that is sent twice makes one letter.
 * `stale`: somebody kept another version since; `released`: it left and stays as it is. Neither writes anything.
 */
export async function keepLetter(
  tx: PracticeTx<'chart:record' | 'chart:read'>,
  { version, patientId, visitId, id, ...said }: LetterToKeep,
): Promise<{ version: number } | 'no-such-visit' | 'stale' | 'released'> {
  const { practiceId, actor } = contextOf(tx)
  if (actor.staffId === null) throw new Error('A letter is written by somebody.')
  const kept = { ...said, updatedAt: clock.now(), updatedBy: actor.staffId }
  const note = () => writeAudit(tx, { action: 'write letter', patientId, objectType: 'letter', objectId: id, fields: Object.keys(said) })
  if (version === 0) {
    const [visit] = await tx
      .select({ id: visits.id })
      .from(visits)
      .where(and(eq(visits.id, visitId), eq(visits.patientId, patientId)))
    if (visit === undefined) return 'no-such-visit'
    const made = await tx
      .insert(letters)
      .values({ ...kept, practiceId, id, patientId, visitId, version: 1 })
      .onConflictDoNothing()
      .returning({ version: letters.version })
    if (made[0] !== undefined) {
      await note()
      return made[0]
    }
  }
  const [changed] = await tx
    .update(letters)
    .set({ ...kept, version: sql`${letters.version} + 1` })
    .where(
      and(
        eq(letters.id, id),
        eq(letters.visitId, visitId),
        eq(letters.patientId, patientId),
        eq(letters.version, version),
        isNull(letters.releasedAt),
      ),
    )
    .returning({ version: letters.version })
  if (changed !== undefined) {
    await note()
    return changed
  }
  const now = await findLetter(tx, patientId, visitId, id)
  if (now === null) return 'no-such-visit'
  if (now.releasedAt !== null) return 'released'
  // The first save was answered, and the answer was lost on its way.
  const same = (Object.keys(said) as (keyof typeof said)[]).every((part) => said[part] === now[part])
  return same ? { version: now.version } : 'stale'
}

/** Closes a letter that leaves for the first time; a trigger keeps its words from then on. */
export async function closeLetter(tx: PracticeTx<'chart:read'>, id: string): Promise<void> {
  await tx
    .update(letters)
    .set({ releasedAt: clock.now() })
    .where(and(eq(letters.id, id), isNull(letters.releasedAt)))
}

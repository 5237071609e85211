/** What stands above every paper of a practice, and what its sheets say of the hours when it is closed. */
import { and, eq, sql } from 'drizzle-orm'
import { writeAudit } from '../audit'
import { practiceImages, practices } from '../schema'
import { contextOf, type PracticeTx } from '../scope'

const words = {
  name: practices.name,
  addressLines: practices.addressLines,
  phone: practices.phone,
  afterHours: practices.afterHours,
  afterHoursEs: practices.afterHoursEs,
}
export type LetterheadWords = Pick<typeof practices.$inferSelect, keyof typeof words>

type Manager = PracticeTx<'practice:manage'>

const logoOf = and(eq(practiceImages.practiceId, practices.id), eq(practiceImages.id, practices.logoId))
const logo = { pictureId: practiceImages.id, width: practiceImages.width, height: practiceImages.height, sha256: practiceImages.sha256 }

/** The letterhead as it is now; `version` counts the changes of its words. */
export async function readLetterhead(tx: Manager) {
  const [row] = await tx
    .select({ ...words, version: practices.version, logo })
    .from(practices)
    .leftJoin(practiceImages, logoOf)
    .where(eq(practices.id, contextOf(tx).practiceId))
  if (row === undefined) throw new Error('A practice in scope was not found.')
  return row
}

/** What was and what is, field by field, for the audit: a letterhead holds nothing of a patient. */
const changesOf = (before: LetterheadWords, after: LetterheadWords) =>
  (Object.keys(words) as (keyof LetterheadWords)[]).flatMap((field) => {
    const [was, is] = [JSON.stringify(before[field]), JSON.stringify(after[field])]
    return was === is ? [] : [{ field, said: `${field}: ${was} → ${is}` }]
  })

/**
 * Changes the words of the letterhead, with an audit event that says what was and what is. Papers that were given keep theirs.
 * @returns `stale` when somebody changed them since `version` was read; nothing is written then.
 */
export async function amendLetterhead(tx: Manager, version: number, after: LetterheadWords): Promise<{ version: number } | 'stale'> {
  const { practiceId } = contextOf(tx)
  const [before] = await tx
    .select({ ...words, version: practices.version })
    .from(practices)
    .where(eq(practices.id, practiceId))
    .for('update')
  if (before?.version !== version) return 'stale'
  const changes = changesOf(before, after)
  if (changes.length === 0) return { version }
  await tx
    .update(practices)
    .set({ ...after, version: sql`${practices.version} + 1` })
    .where(eq(practices.id, practiceId))
  await writeAudit(tx, {
    action: 'amend letterhead',
    objectType: 'practice',
    objectId: practiceId,
    fields: changes.map(({ field }) => field),
    reason: changes.map(({ said }) => said).join('; '),
  })
  return { version: version + 1 }
}

/** Puts a picture of the practice into its letterhead, or takes the logo out of it (null), with an audit event that says which it was and is. */
export async function setLogo(tx: Manager, logoId: string | null): Promise<void> {
  const { practiceId } = contextOf(tx)
  const [before] = await tx.select({ logoId: practices.logoId }).from(practices).where(eq(practices.id, practiceId)).for('update')
  if (before === undefined) throw new Error('A practice in scope was not found.')
  if (before.logoId === logoId) return
  await tx.update(practices).set({ logoId }).where(eq(practices.id, practiceId))
  await writeAudit(tx, {
    action: logoId === null ? 'remove logo' : 'set logo',
    objectType: 'practice',
    objectId: practiceId,
    fields: ['logoId'],
    reason: `logoId: ${before.logoId ?? 'none'} → ${logoId ?? 'none'}`,
  })
}

/** Writing handouts of the practice's own: one draft at a time that several people may write on, and what was published, which stays as it was. */
import { createHash } from 'node:crypto'
import { and, eq, isNull, max, sql } from 'drizzle-orm'
import { clock } from '../../clock'
import { writeAudit } from '../audit'
import { practiceHandouts, practiceHandoutVersions } from '../schema'
import { contextOf, type PracticeTx } from '../scope'
import { findDraft, isDraft } from './practice-handouts'

type Editor = PracticeTx<'handout:edit'>
type Language = 'en' | 'es'
/** What is kept of a text; `named` is what its front matter says, null where it cannot be read: then what was said last stands. */
export type DraftText = { text: string; named: { title: string; language: Language } | null }
type Named = { text: string; title: string; language: Language }

const versions = practiceHandoutVersions

function acting(tx: PracticeTx<never>): { practiceId: string; staffId: string } {
  const { practiceId, actor } = contextOf(tx)
  if (actor.staffId === null) throw new Error('A handout is written by somebody.')
  return { practiceId, staffId: actor.staffId }
}

const note = (tx: Editor, action: string, handoutId: string, version: number | null, fields: readonly string[] = []) =>
  writeAudit(tx, {
    action,
    objectType: 'practice handout',
    objectId: version === null ? handoutId : `${handoutId}/${version}`,
    fields,
  })

/** A new row of a handout; a draft, or set aside from its first moment on. Null when there is a draft already. */
async function addVersion(tx: Editor, handoutId: string, { text, title, language }: Named, setAside = false): Promise<number | null> {
  const { practiceId, staffId } = acting(tx)
  const at = clock.now()
  const [last] = await tx
    .select({ version: max(versions.version) })
    .from(versions)
    .where(eq(versions.handoutId, handoutId))
  const version = (last?.version ?? 0) + 1
  const by = { createdAt: at, createdBy: staffId, updatedAt: at, updatedBy: staffId }
  const made = await tx
    .insert(versions)
    .values({
      practiceId,
      handoutId,
      version,
      text,
      title,
      language,
      rowVersion: 1,
      ...by,
      ...(setAside ? { setAsideAt: at, setAsideBy: staffId } : {}),
    })
    .onConflictDoNothing()
    .returning({ version: versions.version })
  return made[0]?.version ?? null
}

/** Begins a handout with a draft. The id is the browser's, so that an act that is sent twice makes one. */
export async function createPracticeHandout(tx: Editor, { id, basedOn, ...kept }: { id: string; basedOn: string | null } & Named) {
  const { practiceId, staffId } = acting(tx)
  const made = await tx
    .insert(practiceHandouts)
    .values({ practiceId, id, basedOn, createdAt: clock.now(), createdBy: staffId })
    .onConflictDoNothing()
    .returning({ id: practiceHandouts.id })
  if (made.length === 0) return
  await addVersion(tx, id, kept)
  await note(tx, 'begin handout', id, 1)
}

/** Begins the next version with a text: of a version before it, or of another draft. `draft`: there is one already. */
export async function startDraft(tx: Editor, handoutId: string, kept: Named, from: number): Promise<number | 'draft'> {
  const version = await addVersion(tx, handoutId, kept)
  if (version === null) return 'draft'
  await note(tx, 'restore handout', handoutId, version, [`from version ${from}`])
  return version
}

type Kept = { saved: { version: number; rowVersion: number; at: Date } }
type Overtaken = { overtaken: { text: string } & { version: number; rowVersion: number; by: string; at: Date } }

/**
 * Keeps a draft as it was typed.
 * `overtaken`: somebody kept another text since; nothing is written. `closed`: it was published or set aside meanwhile.
 */
export async function keepDraft(
  tx: Editor,
  { handoutId, version, base, text, named }: { handoutId: string; version: number; base: number } & DraftText,
): Promise<Kept | Overtaken | 'closed'> {
  const { staffId } = acting(tx)
  const at = clock.now()
  const [changed] = await tx
    .update(versions)
    .set({ text, ...named, rowVersion: sql`${versions.rowVersion} + 1`, updatedAt: at, updatedBy: staffId })
    .where(and(eq(versions.handoutId, handoutId), eq(versions.version, version), eq(versions.rowVersion, base), isDraft))
    .returning({ rowVersion: versions.rowVersion })
  if (changed !== undefined) return { saved: { version, rowVersion: changed.rowVersion, at } }
  const now = await findDraft(tx, handoutId)
  if (now === null || now.version < version) return 'closed'
  // A save that was answered, and the answer was lost on its way.
  if (now.text === text) return { saved: { version: now.version, rowVersion: now.rowVersion, at: now.updatedAt } }
  return overtakenBy(now)
}

const overtakenBy = ({
  text,
  version,
  rowVersion,
  updatedBy,
  updatedAt,
}: NonNullable<Awaited<ReturnType<typeof findDraft>>>): Overtaken => ({
  overtaken: { text, version, rowVersion, by: updatedBy, at: updatedAt },
})

/**
 * Of two texts that met, one becomes the draft and the other is set aside, so that neither is lost.
 * @param base the row version of the other's draft as it was shown
 */
export async function settleDrafts(
  tx: Editor,
  {
    handoutId,
    version,
    base,
    keep,
    text,
    named,
  }: { handoutId: string; version: number; base: number; keep: 'mine' | 'theirs' } & DraftText,
): Promise<Kept | Overtaken | 'closed'> {
  const now = await findDraft(tx, handoutId)
  if (now === null) return 'closed'
  const { title, language, rowVersion, updatedAt } = now
  if (now.version !== version || rowVersion !== base) return overtakenBy(now)
  const mine = { text, title, language, ...named }
  if (keep === 'theirs') {
    await addVersion(tx, handoutId, mine, true)
    return { saved: { version, rowVersion, at: updatedAt } }
  }
  await setAside(tx, handoutId, version)
  const next = await addVersion(tx, handoutId, mine)
  if (next === null) return 'closed'
  return { saved: { version: next, rowVersion: 1, at: clock.now() } }
}

async function setAside(tx: Editor, handoutId: string, version: number): Promise<boolean> {
  const { staffId } = acting(tx)
  const done = await tx
    .update(versions)
    .set({ setAsideAt: clock.now(), setAsideBy: staffId })
    .where(and(eq(versions.handoutId, handoutId), eq(versions.version, version), isDraft))
    .returning({ version: versions.version })
  return done.length > 0
}

/** Sets a draft aside: it stays among the versions, and can be begun again from there. */
export async function setDraftAside(tx: Editor, handoutId: string, version: number): Promise<boolean> {
  const done = await setAside(tx, handoutId, version)
  if (done) await note(tx, 'set handout aside', handoutId, version)
  return done
}

export type Publication = {
  handoutId: string
  version: number
  base: number
  readingTenths: number
  limitTenths: number
  reason: string | null
}

/** The draft of a handout that is not archived, as it is about to be published; null when it is not the one that was read. */
export async function findDraftToPublish(tx: Editor, { handoutId, version, base }: Pick<Publication, 'handoutId' | 'version' | 'base'>) {
  const [draft] = await tx
    .select({ text: versions.text, basedOn: practiceHandouts.basedOn })
    .from(versions)
    .innerJoin(practiceHandouts, and(eq(practiceHandouts.practiceId, versions.practiceId), eq(practiceHandouts.id, versions.handoutId)))
    .where(
      and(
        eq(versions.handoutId, handoutId),
        eq(versions.version, version),
        eq(versions.rowVersion, base),
        isDraft,
        isNull(practiceHandouts.archivedAt),
      ),
    )
    .for('update')
  return draft ?? null
}

/** Publishes what `findDraftToPublish` found, in the same transaction; from then on a trigger keeps every word of it. */
export async function publishDraft(tx: Editor, { handoutId, version, readingTenths, limitTenths, reason }: Publication, text: string) {
  const { staffId } = acting(tx)
  await tx
    .update(versions)
    .set({
      publishedAt: clock.now(),
      publishedBy: staffId,
      readingTenths,
      readingLimitTenths: limitTenths,
      aboveLimitReason: reason,
      contentHash: createHash('sha256').update(text).digest('hex'),
    })
    .where(and(eq(versions.handoutId, handoutId), eq(versions.version, version), isDraft))
  await note(tx, 'publish handout', handoutId, version, reason === null ? [] : ['above limit reason'])
}

/** Archives a handout, or brings it back. False when it is so already, or is not there. */
export async function archiveHandout(tx: Editor, handoutId: string, archived: boolean): Promise<boolean> {
  const { staffId } = acting(tx)
  const done = await tx
    .update(practiceHandouts)
    .set(archived ? { archivedAt: clock.now(), archivedBy: staffId } : { archivedAt: null, archivedBy: null })
    .where(and(eq(practiceHandouts.id, handoutId), archived ? isNull(practiceHandouts.archivedAt) : sql`archived_at is not null`))
    .returning({ id: practiceHandouts.id })
  if (done.length > 0) await note(tx, archived ? 'archive handout' : 'bring handout back', handoutId, null)
  return done.length > 0
}

/** Handouts of the practice's own: one draft at a time that several people may write on, and what was published, which stays as it was. */
import { createHash } from 'node:crypto'
import { and, asc, desc, eq, isNull, max, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { clock } from '../../clock'
import { writeAudit } from '../audit'
import { practiceHandouts, practiceHandoutVersions, practices, staff } from '../schema'
import { contextOf, type PracticeTx } from '../scope'

type Editor = PracticeTx<'handout:edit'>
type Language = 'en' | 'es'
/** What is kept of a text; `named` is what its front matter says, null where it cannot be read: then what was said last stands. */
export type DraftText = { text: string; named: { title: string; language: Language } | null }
type Named = { text: string; title: string; language: Language }

const versions = practiceHandoutVersions
const isDraft = and(isNull(versions.publishedAt), isNull(versions.setAsideAt))

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

/** Every handout that the practice wrote, by title, with the version that is given now and whether somebody is at work on another. No text. */
export async function listPracticeHandouts(tx: PracticeTx<'patient:read'>) {
  const rows = await tx
    .select({
      id: practiceHandouts.id,
      archivedAt: practiceHandouts.archivedAt,
      version: versions.version,
      language: versions.language,
      title: versions.title,
      readingTenths: versions.readingTenths,
      publishedAt: versions.publishedAt,
      setAsideAt: versions.setAsideAt,
      updatedAt: versions.updatedAt,
    })
    .from(practiceHandouts)
    .innerJoin(versions, and(eq(versions.practiceId, practiceHandouts.practiceId), eq(versions.handoutId, practiceHandouts.id)))
    .orderBy(asc(practiceHandouts.id), desc(versions.version))
  const ids = [...new Set(rows.map(({ id }) => id))]
  return ids
    .map((id) => {
      const own = rows.filter((row) => row.id === id)
      const published = own.find(({ publishedAt }) => publishedAt !== null) ?? null
      const draft = own.find(({ publishedAt, setAsideAt }) => publishedAt === null && setAsideAt === null) ?? null
      const named = published ?? draft ?? own[0]
      return { id, title: named?.title ?? '', archivedAt: own[0]?.archivedAt ?? null, published, draft }
    })
    .sort((a, b) => a.title.localeCompare(b.title, 'en') || a.id.localeCompare(b.id))
}
export type PracticeHandoutListed = Awaited<ReturnType<typeof listPracticeHandouts>>[number]

/** What can be given: of each handout that is not archived the version published last, with its text. */
export async function listPublishedHandouts(tx: PracticeTx<never>) {
  return tx
    .selectDistinctOn([versions.handoutId], {
      id: versions.handoutId,
      version: versions.version,
      language: versions.language,
      title: versions.title,
      text: versions.text,
    })
    .from(versions)
    .innerJoin(practiceHandouts, and(eq(practiceHandouts.practiceId, versions.practiceId), eq(practiceHandouts.id, versions.handoutId)))
    .where(and(sql`${versions.publishedAt} is not null`, isNull(practiceHandouts.archivedAt)))
    .orderBy(versions.handoutId, desc(versions.version))
}

export async function findPracticeHandout(tx: Editor, id: string) {
  const [handout] = await tx
    .select({ id: practiceHandouts.id, basedOn: practiceHandouts.basedOn, archivedAt: practiceHandouts.archivedAt })
    .from(practiceHandouts)
    .where(eq(practiceHandouts.id, id))
  if (handout === undefined) return null
  const of = (condition: ReturnType<typeof and>) =>
    tx
      .select({ ...about, text: versions.text })
      .from(versions)
      .innerJoin(updater, and(eq(updater.practiceId, versions.practiceId), eq(updater.id, versions.updatedBy)))
      .leftJoin(publisher, and(eq(publisher.practiceId, versions.practiceId), eq(publisher.id, versions.publishedBy)))
      .where(and(eq(versions.handoutId, id), condition))
      .orderBy(desc(versions.version))
      .limit(1)
  const [draft] = await of(isDraft)
  const [published] = await of(sql`${versions.publishedAt} is not null`)
  return { ...handout, draft: draft ?? null, published: published ?? null }
}

const updater = alias(staff, 'updater')
const publisher = alias(staff, 'publisher')
const about = {
  version: versions.version,
  language: versions.language,
  title: versions.title,
  rowVersion: versions.rowVersion,
  updatedAt: versions.updatedAt,
  updatedBy: updater.displayName,
  publishedAt: versions.publishedAt,
  publishedBy: publisher.displayName,
  readingTenths: versions.readingTenths,
  readingLimitTenths: versions.readingLimitTenths,
  aboveLimitReason: versions.aboveLimitReason,
  setAsideAt: versions.setAsideAt,
}

/** Every version, the latest first, each with its text. */
export async function listVersions(tx: Editor, handoutId: string) {
  return tx
    .select({ ...about, text: versions.text })
    .from(versions)
    .innerJoin(updater, and(eq(updater.practiceId, versions.practiceId), eq(updater.id, versions.updatedBy)))
    .leftJoin(publisher, and(eq(publisher.practiceId, versions.practiceId), eq(publisher.id, versions.publishedBy)))
    .where(eq(versions.handoutId, handoutId))
    .orderBy(desc(versions.version))
}
export type HandoutVersion = Awaited<ReturnType<typeof listVersions>>[number]

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

/** The draft as it stands; null when there is none. */
async function draftNow(tx: Editor, handoutId: string) {
  const [now] = await tx
    .select({ ...about, text: versions.text, updatedById: versions.updatedBy })
    .from(versions)
    .innerJoin(updater, and(eq(updater.practiceId, versions.practiceId), eq(updater.id, versions.updatedBy)))
    .leftJoin(publisher, and(eq(publisher.practiceId, versions.practiceId), eq(publisher.id, versions.publishedBy)))
    .where(and(eq(versions.handoutId, handoutId), isDraft))
  return now ?? null
}

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
  const now = await draftNow(tx, handoutId)
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
}: NonNullable<Awaited<ReturnType<typeof draftNow>>>): Overtaken => ({
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
  const now = await draftNow(tx, handoutId)
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

/** Above this grade, in tenths, the practice publishes only with a stated reason. */
export async function readingLimitTenths(tx: PracticeTx<never>): Promise<number> {
  const [practice] = await tx
    .select({ limit: practices.readingGradeLimitTenths })
    .from(practices)
    .where(eq(practices.id, contextOf(tx).practiceId))
  return practice?.limit ?? 60
}

export async function setReadingLimit(tx: PracticeTx<'practice:manage'>, tenths: number): Promise<void> {
  const { practiceId } = contextOf(tx)
  await tx.update(practices).set({ readingGradeLimitTenths: tenths }).where(eq(practices.id, practiceId))
  await writeAudit(tx, { action: 'set reading limit', objectType: 'practice', objectId: practiceId, fields: ['reading grade limit'] })
}

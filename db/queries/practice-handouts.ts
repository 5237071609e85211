/** Handouts of the practice's own, as they are listed, given and read again. What writes them is in practice-handout-writing.ts. */
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { writeAudit } from '../audit'
import { practiceHandouts, practiceHandoutVersions, practices, staff } from '../schema'
import { contextOf, type PracticeTx } from '../scope'

type Editor = PracticeTx<'handout:edit'>

const versions = practiceHandoutVersions
export const isDraft = and(isNull(versions.publishedAt), isNull(versions.setAsideAt))

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

/** The draft as it stands; null when there is none. */
export async function findDraft(tx: Editor, handoutId: string) {
  const [now] = await tx
    .select({ ...about, text: versions.text, updatedById: versions.updatedBy })
    .from(versions)
    .innerJoin(updater, and(eq(updater.practiceId, versions.practiceId), eq(updater.id, versions.updatedBy)))
    .leftJoin(publisher, and(eq(publisher.practiceId, versions.practiceId), eq(publisher.id, versions.publishedBy)))
    .where(and(eq(versions.handoutId, handoutId), isDraft))
  return now ?? null
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

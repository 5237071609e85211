import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, moment, ofPracticeInScope, oneOf, plainText, practiceId, refersTo } from './columns'
import { staff } from './practices'

/** Longest text of a handout, in bytes and so in characters as well: 256 kB. The check below says it once more: a CHECK takes no parameter. */
export const handoutTextLimit = 262_144

/** A handout that the practice wrote itself. What it says stands in its versions; one that is archived can be given no more. */
export const practiceHandouts = pgTable(
  'practice_handouts',
  {
    practiceId: practiceId(),
    id: id(),
    /** The shipped handout that it began as a copy of: its credit must stay. */
    basedOn: text('based_on'),
    createdAt: moment('created_at').notNull(),
    createdBy: uuid('created_by').notNull(),
    archivedAt: moment('archived_at'),
    archivedBy: uuid('archived_by'),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    refersTo('practice_handouts_created_by', [t.practiceId, t.createdBy], staff),
    refersTo('practice_handouts_archived_by', [t.practiceId, t.archivedBy], staff),
    check('practice_handouts_archived_whole', sql`(${t.archivedAt} is null) = (${t.archivedBy} is null)`),
    check('practice_handouts_based_on_valid', sql`${t.basedOn} ~ '^[a-z-]{1,40}$'`),
    ofPracticeInScope(),
  ],
)

/**
 * A version of a handout of the practice's own: a draft until it is published or set aside. From then on a trigger keeps every word of it;
 * at most one version is a draft.
 */
export const practiceHandoutVersions = pgTable(
  'practice_handout_versions',
  {
    practiceId: practiceId(),
    handoutId: uuid('handout_id').notNull(),
    /** 1, 2, 3 in the order in which they were begun. */
    version: integer('version').notNull(),
    /** As its front matter last said it where that could be read. */
    language: text('language', { enum: ['en', 'es'] }).notNull(),
    title: text('title').notNull(),
    /** The whole Markdown file. */
    text: text('text').notNull(),
    /** Counts the saves of a draft, so that a stale one is told apart. */
    rowVersion: integer('row_version').notNull(),
    createdAt: moment('created_at').notNull(),
    createdBy: uuid('created_by').notNull(),
    updatedAt: moment('updated_at').notNull(),
    updatedBy: uuid('updated_by').notNull(),
    publishedAt: moment('published_at'),
    publishedBy: uuid('published_by'),
    /** Tenths of the measure of its language, as it was published: Flesch-Kincaid grade in English, Fernández-Huerta ease in Spanish. */
    readingTenths: integer('reading_tenths'),
    /** The practice's limit when it was published, in tenths of a grade. */
    readingLimitTenths: integer('reading_limit_tenths'),
    /** Why it was published although it reads harder than the limit. */
    aboveLimitReason: text('above_limit_reason'),
    /** Of `text`: SHA-256, in hex. */
    contentHash: text('content_hash'),
    setAsideAt: moment('set_aside_at'),
    setAsideBy: uuid('set_aside_by'),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.handoutId, t.version] }),
    foreignKey({
      name: 'practice_handout_versions_handout',
      columns: [t.practiceId, t.handoutId],
      foreignColumns: [practiceHandouts.practiceId, practiceHandouts.id],
    }).onDelete('restrict'),
    refersTo('practice_handout_versions_created_by', [t.practiceId, t.createdBy], staff),
    refersTo('practice_handout_versions_updated_by', [t.practiceId, t.updatedBy], staff),
    refersTo('practice_handout_versions_published_by', [t.practiceId, t.publishedBy], staff),
    refersTo('practice_handout_versions_set_aside_by', [t.practiceId, t.setAsideBy], staff),
    uniqueIndex('practice_handout_versions_one_draft')
      .on(t.practiceId, t.handoutId)
      .where(sql`${t.publishedAt} is null and ${t.setAsideAt} is null`),
    index('practice_handout_versions_published').on(t.practiceId, t.handoutId, t.publishedAt),
    oneOf('practice_handout_versions_language_valid', t.language, ['en', 'es']),
    check('practice_handout_versions_version_valid', sql`${t.version} > 0 and ${t.rowVersion} > 0`),
    plainText('practice_handout_versions_title_valid', t.title, 200),
    plainText('practice_handout_versions_text_valid', t.text, handoutTextLimit),
    check('practice_handout_versions_text_size', sql`octet_length(${t.text}) <= 262144`),
    plainText('practice_handout_versions_reason_valid', t.aboveLimitReason, 1000),
    check('practice_handout_versions_reason_said', sql`length(btrim(${t.aboveLimitReason})) >= 10`),
    check('practice_handout_versions_content_hash_valid', sql`${t.contentHash} ~ '^[0-9a-f]{64}$'`),
    check(
      'practice_handout_versions_published_whole',
      sql`num_nonnulls(${t.publishedAt}, ${t.publishedBy}, ${t.readingTenths}, ${t.readingLimitTenths}, ${t.contentHash}) in (0, 5) and (${t.publishedAt} is not null or ${t.aboveLimitReason} is null)`,
    ),
    check(
      'practice_handout_versions_set_aside_whole',
      sql`(${t.setAsideAt} is null) = (${t.setAsideBy} is null) and num_nonnulls(${t.publishedAt}, ${t.setAsideAt}) < 2`,
    ),
    ofPracticeInScope(),
  ],
)

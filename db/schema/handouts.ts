import { sql } from 'drizzle-orm'
import { boolean, check, foreignKey, index, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id, moment, ofPracticeInScope, practiceId, refersTo } from './columns'
import { patients } from './patients'
import { staff } from './practices'
import { visits } from './visits'

/**
 * A sheet that was printed for a patient: which one, which version, exactly what it said, and a hash of that. Append-only.
 *
 * Sheets of before 0011 have their hash only: their `content` and `reasons` are null, and a constraint of 0012 lets no new one be without content.
 */
export const handoutsGiven = pgTable(
  'handouts_given',
  {
    practiceId: practiceId(),
    id: id(),
    patientId: uuid('patient_id').notNull(),
    /** Null when it was given outside a visit. */
    visitId: uuid('visit_id'),
    /** What was given together has one. */
    givingId: uuid('giving_id').notNull().default(sql`gen_random_uuid()`),
    handoutId: text('handout_id').notNull(),
    version: text('version').notNull(),
    language: text('language').notNull(),
    largePrint: boolean('large_print').notNull().default(false),
    /** Ids of the sections that were printed, in order. */
    sections: text('sections').array().notNull().default([]),
    /** All that stood on the paper but the margin: `SheetContent` of handouts/, which draws it again. */
    content: jsonb('content').$type<Record<string, unknown>>(),
    /** What the clinician was shown and chose: `SheetReasons` of handouts/. Clinical: no query of a reprint reads it. */
    reasons: jsonb('reasons').$type<Record<string, unknown>>(),
    /** Of `content`: SHA-256, in hex. */
    contentHash: text('content_hash').notNull(),
    givenBy: uuid('given_by').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    refersTo('handouts_given_patient', [t.practiceId, t.patientId], patients),
    // With the patient in the key, a sheet cannot name one patient and another's visit.
    foreignKey({
      name: 'handouts_given_visit',
      columns: [t.practiceId, t.visitId, t.patientId],
      foreignColumns: [visits.practiceId, visits.id, visits.patientId],
    }).onDelete('restrict'),
    refersTo('handouts_given_by', [t.practiceId, t.givenBy], staff),
    index('handouts_given_to_patient').on(t.practiceId, t.patientId, t.at),
    index('handouts_given_last').on(t.practiceId, t.handoutId, t.patientId, t.at.desc()),
    unique('handouts_given_once').on(t.practiceId, t.givingId, t.handoutId),
    check('handouts_given_content_hash_valid', sql`${t.contentHash} ~ '^[0-9a-f]{64}$'`),
    ofPracticeInScope(),
  ],
)

import { sql } from 'drizzle-orm'
import { check, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { id, moment, ofPracticeInScope, practiceId, refersTo } from './columns'
import { patients } from './patients'
import { staff } from './practices'
import { visits } from './visits'

/** A sheet that was printed for a patient: which one, which version, and a hash of exactly what it said. Append-only. */
export const handoutsGiven = pgTable(
  'handouts_given',
  {
    practiceId: practiceId(),
    id: id(),
    patientId: uuid('patient_id').notNull(),
    /** Null when it was given outside a visit. */
    visitId: uuid('visit_id'),
    handoutId: text('handout_id').notNull(),
    version: text('version').notNull(),
    language: text('language').notNull(),
    /** SHA-256, in hex. */
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
    check('handouts_given_content_hash_valid', sql`${t.contentHash} ~ '^[0-9a-f]{64}$'`),
    ofPracticeInScope(),
  ],
)

import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { letterAddressees, letterUrgencies } from '../../clinical/disclosure/letter'
import { id, moment, ofPracticeInScope, oneOf, plainText, practiceId, refersTo } from './columns'
import { staff } from './practices'
import { visits } from './visits'

/** Longest text of one part of a letter, in characters. */
export const letterPartLimit = 10_000

/**
 * A referral letter of a visit. A draft until it first leaves; from then on a trigger keeps every word of it, and what is to be said
 * otherwise is another letter.
 */
export const letters = pgTable(
  'letters',
  {
    practiceId: practiceId(),
    id: id(),
    patientId: uuid('patient_id').notNull(),
    visitId: uuid('visit_id').notNull(),
    addressee: text('addressee', { enum: letterAddressees }).notNull(),
    urgency: text('urgency', { enum: letterUrgencies }).notNull(),
    /** Name and address, line by line. */
    recipient: text('recipient').notNull(),
    question: text('question').notNull(),
    findings: text('findings').notNull(),
    medicines: text('medicines').notNull(),
    words: text('words').notNull(),
    version: integer('version').notNull(),
    updatedAt: moment('updated_at').notNull(),
    updatedBy: uuid('updated_by').notNull(),
    /** When it first left; null while it is a draft. */
    releasedAt: moment('released_at'),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    foreignKey({
      name: 'letters_visit',
      columns: [t.practiceId, t.visitId, t.patientId],
      foreignColumns: [visits.practiceId, visits.id, visits.patientId],
    }).onDelete('restrict'),
    refersTo('letters_updated_by', [t.practiceId, t.updatedBy], staff),
    index('letters_of_visit').on(t.practiceId, t.visitId, t.updatedAt),
    oneOf('letters_addressee_valid', t.addressee, letterAddressees),
    oneOf('letters_urgency_valid', t.urgency, letterUrgencies),
    check('letters_version_valid', sql`${t.version} > 0`),
    ...(['recipient', 'question', 'findings', 'medicines', 'words'] as const).map((part) =>
      plainText(`letters_${part}_valid`, t[part], letterPartLimit),
    ),
    ofPracticeInScope(),
  ],
)

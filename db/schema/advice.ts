import { sql } from 'drizzle-orm'
import { boolean, check, foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { type AdviceSource, urgencies } from '../../clinical/advice/advice'
import { id, moment, ofPracticeInScope, oneOf, plainText, practiceId, refersTo } from './columns'
import { staff } from './practices'
import { visits } from './visits'

export const acknowledgementKinds = ['done', 'told', 'evaluated', 'dismissed', 'outcome'] as const
export type AcknowledgementKind = (typeof acknowledgementKinds)[number]

/** Advice as it stood when it was raised. A finding that changes gives a new fingerprint, a new row, and a new question. */
export const visitAdvice = pgTable(
  'visit_advice',
  {
    practiceId: practiceId(),
    visitId: uuid('visit_id').notNull(),
    rule: text('rule').notNull(),
    fingerprint: text('fingerprint').notNull(),
    urgency: text('urgency', { enum: urgencies }).notNull(),
    says: text('says').notNull(),
    because: jsonb('because').$type<string[]>().notNull(),
    missing: jsonb('missing').$type<string[]>().notNull(),
    suggests: jsonb('suggests').$type<string[]>().notNull(),
    source: jsonb('source').$type<AdviceSource>().notNull(),
    version: text('version').notNull(),
    mustAcknowledge: boolean('must_acknowledge').notNull(),
    raisedAt: moment('raised_at').notNull(),
    /** When the findings no longer gave it; null while it stands. */
    clearedAt: moment('cleared_at'),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.visitId, t.rule, t.fingerprint] }),
    refersTo('visit_advice_visit', [t.practiceId, t.visitId], visits),
    oneOf('visit_advice_urgency_valid', t.urgency, urgencies),
    ofPracticeInScope(),
  ],
)

/** What a person answered to advice. Append-only: an outcome follows a telling, it does not replace it. */
export const adviceAcknowledgements = pgTable(
  'advice_acknowledgements',
  {
    practiceId: practiceId(),
    id: id(),
    visitId: uuid('visit_id').notNull(),
    rule: text('rule').notNull(),
    fingerprint: text('fingerprint').notNull(),
    kind: text('kind', { enum: acknowledgementKinds }).notNull(),
    words: text('words'),
    toldWhom: text('told_whom'),
    toldAt: moment('told_at'),
    staffId: uuid('staff_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    foreignKey({
      name: 'advice_acknowledgements_advice',
      columns: [t.practiceId, t.visitId, t.rule, t.fingerprint],
      foreignColumns: [visitAdvice.practiceId, visitAdvice.visitId, visitAdvice.rule, visitAdvice.fingerprint],
    }).onDelete('restrict'),
    refersTo('advice_acknowledgements_staff', [t.practiceId, t.staffId], staff),
    index('advice_acknowledgements_of_visit').on(t.practiceId, t.visitId, t.at),
    oneOf('advice_acknowledgements_kind_valid', t.kind, acknowledgementKinds),
    check('advice_acknowledgements_dismissed_with_reason', sql`${t.kind} <> 'dismissed' or btrim(coalesce(${t.words}, '')) <> ''`),
    plainText('advice_acknowledgements_words_valid', t.words, 4_000),
    plainText('advice_acknowledgements_told_whom_valid', t.toldWhom, 200),
    ofPracticeInScope(),
  ],
)

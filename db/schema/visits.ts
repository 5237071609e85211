import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id, moment, ofPracticeInScope, oneOf, plainText, practiceId, refersTo } from './columns'
import { patients } from './patients'
import { staff } from './practices'

export const visitStatuses = ['open', 'signed', 'voided'] as const
export type VisitStatus = (typeof visitStatuses)[number]

/**
 * One attendance. Born open; the only changes out of open are to sign it and to void it (opened by mistake), and a trigger
 * holds both. What happens to a signed visit later is appended beside it (visit_addenda, visit_voids).
 */
export const visits = pgTable(
  'visits',
  {
    practiceId: practiceId(),
    id: id(),
    patientId: uuid('patient_id').notNull(),
    startedAt: moment('started_at').notNull(),
    clinicianId: uuid('clinician_id').notNull(),
    status: text('status', { enum: visitStatuses }).notNull().default('open'),
    /** The podiatrist whom an assistant sent it to, ready to sign. */
    readyForId: uuid('ready_for_id'),
    readyAt: moment('ready_at'),
    createdBy: uuid('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
    signedBy: uuid('signed_by'),
    signedAt: moment('signed_at'),
    /** All that the visit held when it was signed, as it was shown; what a print of a signed visit reads. */
    signedSnapshot: jsonb('signed_snapshot').$type<unknown>(),
    /** SHA-256, in hex, of the snapshot in canonical form. */
    contentHash: text('content_hash'),
    voidedBy: uuid('voided_by'),
    voidedAt: moment('voided_at'),
    voidReason: text('void_reason'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    // For keys that must prove that visit and patient belong together.
    unique('visits_with_patient').on(t.practiceId, t.id, t.patientId),
    refersTo('visits_patient', [t.practiceId, t.patientId], patients),
    ...(['clinicianId', 'readyForId', 'createdBy', 'signedBy', 'voidedBy'] as const).map((who) =>
      refersTo(`visits_${t[who].name}`, [t.practiceId, t[who]], staff),
    ),
    index('visits_of_patient').on(t.practiceId, t.patientId, t.startedAt),
    index('visits_by_status').on(t.practiceId, t.status, t.startedAt),
    oneOf('visits_status_valid', t.status, visitStatuses),
    check('visits_ready_whole', sql`(${t.readyForId} is null) = (${t.readyAt} is null)`),
    check(
      'visits_signed_whole',
      sql`case when ${t.status} = 'signed'
        then ${t.signedBy} is not null and ${t.signedAt} is not null and ${t.signedSnapshot} is not null and ${t.contentHash} is not null
        else ${t.signedBy} is null and ${t.signedAt} is null and ${t.signedSnapshot} is null and ${t.contentHash} is null end`,
    ),
    check(
      'visits_voided_whole',
      sql`case when ${t.status} = 'voided'
        then ${t.voidedBy} is not null and ${t.voidedAt} is not null and btrim(${t.voidReason}) <> '' and ${t.voidReason} is not null
        else ${t.voidedBy} is null and ${t.voidedAt} is null and ${t.voidReason} is null end`,
    ),
    check('visits_content_hash_valid', sql`${t.contentHash} ~ '^[0-9a-f]{64}$'`),
    plainText('visits_void_reason_valid', t.voidReason, 2_000),
    ofPracticeInScope(),
  ],
)

/** Text that does not parse, verbatim as typed, shown again beside its field and blocking Sign. Deleted once the field parses. */
export const visitDrafts = pgTable(
  'visit_drafts',
  {
    practiceId: practiceId(),
    visitId: uuid('visit_id').notNull(),
    section: text('section').notNull(),
    /** The row's id in sections of rows, else the visit's. */
    key: uuid('key').notNull(),
    field: text('field').notNull(),
    text: text('text').notNull(),
    message: text('message').notNull(),
    staffId: uuid('staff_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.visitId, t.section, t.key, t.field] }),
    refersTo('visit_drafts_visit', [t.practiceId, t.visitId], visits),
    refersTo('visit_drafts_staff', [t.practiceId, t.staffId], staff),
    check('visit_drafts_text_valid', sql`char_length(${t.text}) <= 100000`),
    ofPracticeInScope(),
  ],
)

/** Who has the visit in front of them now, and which section. Not record: overwritten as people move. */
export const visitPresence = pgTable(
  'visit_presence',
  {
    practiceId: practiceId(),
    visitId: uuid('visit_id').notNull(),
    staffId: uuid('staff_id').notNull(),
    section: text('section').notNull(),
    seenAt: moment('seen_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.visitId, t.staffId] }),
    refersTo('visit_presence_visit', [t.practiceId, t.visitId], visits),
    refersTo('visit_presence_staff', [t.practiceId, t.staffId], staff),
    ofPracticeInScope(),
  ],
)

/** What was added to a signed visit afterwards. Append-only. */
export const visitAddenda = pgTable(
  'visit_addenda',
  {
    practiceId: practiceId(),
    id: id(),
    visitId: uuid('visit_id').notNull(),
    text: text('text').notNull(),
    staffId: uuid('staff_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    refersTo('visit_addenda_visit', [t.practiceId, t.visitId], visits),
    refersTo('visit_addenda_staff', [t.practiceId, t.staffId], staff),
    index('visit_addenda_of_visit').on(t.practiceId, t.visitId, t.at),
    check('visit_addenda_text_given', sql`btrim(${t.text}) <> ''`),
    plainText('visit_addenda_text_valid', t.text, 10_000),
    ofPracticeInScope(),
  ],
)

/** A signed visit declared void: the visit stays as signed, this stands beside it. Append-only, once per visit. */
export const visitVoids = pgTable(
  'visit_voids',
  {
    practiceId: practiceId(),
    visitId: uuid('visit_id').notNull(),
    reason: text('reason').notNull(),
    staffId: uuid('staff_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.visitId] }),
    refersTo('visit_voids_visit', [t.practiceId, t.visitId], visits),
    refersTo('visit_voids_staff', [t.practiceId, t.staffId], staff),
    check('visit_voids_reason_given', sql`btrim(${t.reason}) <> ''`),
    plainText('visit_voids_reason_valid', t.reason, 2_000),
    ofPracticeInScope(),
  ],
)

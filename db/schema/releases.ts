import { sql } from 'drizzle-orm'
import { boolean, check, foreignKey, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { releasePurposes } from '../../clinical/disclosure/purpose'
import { id, moment, ofPracticeInScope, oneOf, plainText, practiceId, refersTo } from './columns'
import { patients } from './patients'
import { staff } from './practices'
import { visits } from './visits'

export const releaseKinds = [
  'visit-summary',
  'screening-report',
  'letter',
  'handout',
  'walk-diary',
  'blank-form',
  'disclosures',
  'chart-access',
] as const
export type ReleaseKind = (typeof releaseKinds)[number]
/** What the record was when it left: `none` where nothing is there to be signed, as in a blank form. */
export const releaseStates = ['draft', 'signed', 'void', 'none'] as const
export type ReleaseState = (typeof releaseStates)[number]

/**
 * A paper that left the practice: which, to whom, why, and a hash of exactly what it said. Written in the transaction that is over before
 * the first byte leaves. Append-only.
 */
export const releases = pgTable(
  'releases',
  {
    practiceId: practiceId(),
    id: id(),
    /** What stands on the paper and leads back here, without its hyphen; of no meaning by itself. */
    code: text('code').notNull(),
    at: moment('at').notNull(),
    staffId: uuid('staff_id').notNull(),
    /** Null for what is nobody's, such as a blank form. */
    patientId: uuid('patient_id'),
    visitId: uuid('visit_id'),
    kind: text('kind', { enum: releaseKinds }).notNull(),
    /** Which one of its kind: a visit, a letter, a sheet that was given, the name of a form. */
    objectId: text('object_id').notNull(),
    purpose: text('purpose', { enum: releasePurposes }).notNull(),
    recipient: text('recipient'),
    language: text('language', { enum: ['en', 'es'] }).notNull(),
    paper: text('paper', { enum: ['letter', 'a4'] }).notNull(),
    largePrint: boolean('large_print').notNull(),
    format: text('format', { enum: ['print', 'pdf'] }).notNull(),
    status: text('status', { enum: releaseStates }).notNull(),
    /** SHA-256, in hex. */
    contentHash: text('content_hash').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    unique('releases_code').on(t.practiceId, t.code),
    refersTo('releases_staff', [t.practiceId, t.staffId], staff),
    refersTo('releases_patient', [t.practiceId, t.patientId], patients),
    // With the patient in the key, a paper cannot name one patient and another's visit.
    foreignKey({
      name: 'releases_visit',
      columns: [t.practiceId, t.visitId, t.patientId],
      foreignColumns: [visits.practiceId, visits.id, visits.patientId],
    }).onDelete('restrict'),
    index('releases_of_patient').on(t.practiceId, t.patientId, t.at),
    oneOf('releases_kind_valid', t.kind, releaseKinds),
    oneOf('releases_purpose_valid', t.purpose, releasePurposes),
    oneOf('releases_language_valid', t.language, ['en', 'es']),
    oneOf('releases_paper_valid', t.paper, ['letter', 'a4']),
    oneOf('releases_format_valid', t.format, ['print', 'pdf']),
    oneOf('releases_status_valid', t.status, releaseStates),
    check('releases_code_valid', sql`${t.code} ~ '^[0-9A-HJKMNP-TV-Z]{8}$'`),
    check('releases_content_hash_valid', sql`${t.contentHash} ~ '^[0-9a-f]{64}$'`),
    check('releases_object_id_valid', sql`${t.objectId} ~ '^[0-9a-z][0-9a-z./-]{0,99}$'`),
    plainText('releases_recipient_valid', t.recipient, 500),
    // What is accounted for says to whom it went.
    check(
      'releases_recipient_named',
      sql`${t.purpose} not in ('payer', 'legal', 'other') or (${t.recipient} is not null and btrim(${t.recipient}) <> '')`,
    ),
    check(
      'releases_patient_named',
      sql`${t.patientId} is not null or (${t.kind} in ('blank-form', 'handout', 'walk-diary') and ${t.visitId} is null)`,
    ),
    ofPracticeInScope(),
  ],
)

import { sql } from 'drizzle-orm'
import { bigint, check, customType, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { moment, ofPracticeInScope, oneOf, practiceId, refersTo } from './columns'
import { practices, staff } from './practices'

const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })

/**
 * Who did what to whose record. Written in the transaction of the act; append-only for every role, by triggers that
 * `session_replication_role` does not switch off. `fields` names what was touched and never holds a value.
 */
export const auditEvents = pgTable(
  'audit_events',
  {
    practiceId: practiceId(),
    /** Order of the events; clocks may step back, this does not. */
    seq: bigint('seq', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    at: moment('at').notNull(),
    staffId: uuid('staff_id'),
    roles: text('roles').array().notNull(),
    sessionId: uuid('session_id'),
    ip: text('ip'),
    requestId: text('request_id'),
    action: text('action').notNull(),
    patientId: uuid('patient_id'),
    objectType: text('object_type'),
    objectId: text('object_id'),
    fields: text('fields').array().notNull(),
    outcome: text('outcome', { enum: ['done', 'refused'] }).notNull(),
    reason: text('reason'),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.seq] }),
    // No foreign key to patient or session: a refused attempt on an id that does not exist is an event too.
    refersTo('audit_events_staff', [t.practiceId, t.staffId], staff),
    index('audit_events_of_patient').on(t.practiceId, t.patientId, t.seq),
    index('audit_events_of_staff').on(t.practiceId, t.staffId, t.seq),
    index('audit_events_of_moment').on(t.practiceId, t.at, t.seq),
    check('audit_events_action_valid', sql`${t.action} ~ '^[a-z][a-z :.-]{0,199}$'`),
    oneOf('audit_events_outcome_valid', t.outcome, ['done', 'refused']),
    ofPracticeInScope(),
  ],
)

/**
 * The place of each event in the chain of its practice, in the order of commits and without a gap. Written by a trigger that comes to pass at
 * COMMIT (db/migrations, `footfall_chain_audit_event`): the application's role may read it and nothing else. `db/audit-chain.ts` says what
 * the hash is over.
 */
export const auditLinks = pgTable(
  'audit_links',
  {
    practiceId: practiceId(),
    /** 1, 2, 3 … */
    number: bigint('number', { mode: 'number' }).notNull(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    hash: bytea('hash').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.number] }),
    unique('audit_links_event').on(t.practiceId, t.seq),
    // No foreign key to the event, whose trigger this is written by: an event that a superuser takes away leaves its link behind to tell.
    check('audit_links_number_valid', sql`${t.number} > 0`),
    check('audit_links_hash_valid', sql`octet_length(${t.hash}) = 32`),
    ofPracticeInScope(),
  ],
)

/** The last link of each practice's chain. Its row is locked from the trigger at COMMIT to the end of that COMMIT, and not a moment longer. */
export const auditHeads = pgTable(
  'audit_heads',
  {
    practiceId: practiceId().references(() => practices.id, { onDelete: 'restrict' }),
    number: bigint('number', { mode: 'number' }).notNull(),
    hash: bytea('hash').notNull(),
  },
  (t) => [primaryKey({ columns: [t.practiceId] }), check('audit_heads_hash_valid', sql`octet_length(${t.hash}) = 32`), ofPracticeInScope()],
)

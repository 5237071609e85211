import { sql } from 'drizzle-orm'
import { bigint, check, customType, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { moment, ofPracticeInScope, oneOf, practiceId, refersTo } from './columns'
import { staff } from './practices'

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
    /** The hash chain of the practice; filled by the issue that builds it. */
    prevHash: bytea('prev_hash'),
    hash: bytea('hash'),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.seq] }),
    // No foreign key to patient or session: a refused attempt on an id that does not exist is an event too.
    refersTo('audit_events_staff', [t.practiceId, t.staffId], staff),
    index('audit_events_of_patient').on(t.practiceId, t.patientId, t.seq),
    index('audit_events_of_staff').on(t.practiceId, t.staffId, t.seq),
    check('audit_events_action_valid', sql`${t.action} ~ '^[a-z][a-z :.-]{0,199}$'`),
    oneOf('audit_events_outcome_valid', t.outcome, ['done', 'refused']),
    ofPracticeInScope(),
  ],
)

import { sql } from 'drizzle-orm'
import { check, foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, moment, ofPracticeInScope, oneOf, plainText, practiceId, refersTo } from './columns'
import { patients } from './patients'
import { sessions, staff } from './practices'

/** A chart that only some may open. Lifting it is written on the same row; a new restriction is a new one. */
export const chartRestrictions = pgTable(
  'chart_restrictions',
  {
    practiceId: practiceId(),
    id: id(),
    patientId: uuid('patient_id').notNull(),
    reason: text('reason').notNull(),
    restrictedAt: moment('restricted_at').notNull(),
    restrictedBy: uuid('restricted_by').notNull(),
    liftedAt: moment('lifted_at'),
    liftedBy: uuid('lifted_by'),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    refersTo('chart_restrictions_patient', [t.practiceId, t.patientId], patients),
    refersTo('chart_restrictions_restricted_by', [t.practiceId, t.restrictedBy], staff),
    refersTo('chart_restrictions_lifted_by', [t.practiceId, t.liftedBy], staff),
    uniqueIndex('chart_restrictions_one_stands').on(t.practiceId, t.patientId).where(sql`${t.liftedAt} is null`),
    plainText('chart_restrictions_reason_valid', t.reason, 500),
    check('chart_restrictions_lifted_whole', sql`(${t.liftedAt} is null) = (${t.liftedBy} is null)`),
    ofPracticeInScope(),
  ],
)

/** Who may open a restricted chart. */
export const chartRestrictionStaff = pgTable(
  'chart_restriction_staff',
  {
    practiceId: practiceId(),
    restrictionId: uuid('restriction_id').notNull(),
    staffId: uuid('staff_id').notNull(),
    addedAt: moment('added_at').notNull(),
    addedBy: uuid('added_by').notNull(),
    removedAt: moment('removed_at'),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.restrictionId, t.staffId] }),
    refersTo('chart_restriction_staff_restriction', [t.practiceId, t.restrictionId], chartRestrictions),
    refersTo('chart_restriction_staff_staff', [t.practiceId, t.staffId], staff),
    refersTo('chart_restriction_staff_added_by', [t.practiceId, t.addedBy], staff),
    ofPracticeInScope(),
  ],
)

export const emergencyReasons = ['emergency-care', 'treating-clinician-away', 'patient-asks', 'other'] as const

/** An emergency access: for an hour, one person opens one restricted chart. */
export const emergencyAccesses = pgTable(
  'emergency_accesses',
  {
    practiceId: practiceId(),
    id: id(),
    patientId: uuid('patient_id').notNull(),
    restrictionId: uuid('restriction_id').notNull(),
    staffId: uuid('staff_id').notNull(),
    sessionId: uuid('session_id').notNull(),
    reasonCode: text('reason_code', { enum: emergencyReasons }).notNull(),
    reason: text('reason').notNull(),
    startedAt: moment('started_at').notNull(),
    endsAt: moment('ends_at').notNull(),
    /** Ended by its person before the hour was over. */
    endedAt: moment('ended_at'),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    refersTo('emergency_accesses_patient', [t.practiceId, t.patientId], patients),
    refersTo('emergency_accesses_restriction', [t.practiceId, t.restrictionId], chartRestrictions),
    refersTo('emergency_accesses_staff', [t.practiceId, t.staffId], staff),
    refersTo('emergency_accesses_session', [t.practiceId, t.sessionId], sessions),
    index('emergency_accesses_of_staff').on(t.practiceId, t.staffId, t.endsAt),
    index('emergency_accesses_of_moment').on(t.practiceId, t.startedAt),
    oneOf('emergency_accesses_reason_code_valid', t.reasonCode, emergencyReasons),
    plainText('emergency_accesses_reason_valid', t.reason, 500),
    check('emergency_accesses_reason_said', sql`length(btrim(${t.reason})) >= 10`),
    check('emergency_accesses_an_hour', sql`${t.endsAt} = ${t.startedAt} + interval '60 minutes'`),
    ofPracticeInScope(),
  ],
)

export const emergencyOutcomes = ['appropriate', 'not-appropriate'] as const

/** What an admin found when looking at an emergency access afterwards. */
export const emergencyReviews = pgTable(
  'emergency_reviews',
  {
    practiceId: practiceId(),
    accessId: uuid('access_id').notNull(),
    reviewedAt: moment('reviewed_at').notNull(),
    reviewedBy: uuid('reviewed_by').notNull(),
    outcome: text('outcome', { enum: emergencyOutcomes }).notNull(),
    note: text('note').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.accessId] }),
    foreignKey({
      name: 'emergency_reviews_access',
      columns: [t.practiceId, t.accessId],
      foreignColumns: [emergencyAccesses.practiceId, emergencyAccesses.id],
    }).onDelete('restrict'),
    refersTo('emergency_reviews_reviewed_by', [t.practiceId, t.reviewedBy], staff),
    oneOf('emergency_reviews_outcome_valid', t.outcome, emergencyOutcomes),
    plainText('emergency_reviews_note_valid', t.note, 1000),
    ofPracticeInScope(),
  ],
)

import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { CriticalValues } from '../../clinical/labs/critical-values'
import { id, moment, ofPracticeInScope, oneOf, plainText, practiceId, practiceInScope, refersTo } from './columns'

export const roles = ['podiatrist', 'assistant', 'front-desk', 'admin'] as const
export type Role = (typeof roles)[number]

const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })

/** What a person can have beside the password. */
export const factorKinds = ['totp', 'passkey', 'recovery-code'] as const

/** The tenant. The one table whose own `id` is the practice. */
export const practices = pgTable(
  'practices',
  {
    id: uuid('id').primaryKey(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    /** IANA name, such as `America/New_York`: the practice's day is computed in it. */
    timeZone: text('time_zone').notNull(),
    paper: text('paper', { enum: ['letter', 'a4'] }).notNull(),
    distanceUnit: text('distance_unit', { enum: ['m', 'ft'] }).notNull(),
    addressLines: text('address_lines').array().notNull(),
    phone: text('phone'),
    /** What a patient does outside opening hours, as the handouts print it. */
    afterHours: text('after_hours'),
    /** The same in Spanish, for sheets in Spanish; null leaves it to the sheet to make do with the telephone number of `afterHours`. */
    afterHoursEs: text('after_hours_es'),
    /** The picture in the letterhead. Refers to practice_images, which refers to staff: the key is written by hand in a migration. */
    logoId: uuid('logo_id'),
    /** Critical laboratory values of this practice (clinical/labs/critical-values.ts); null is the list that ships. */
    criticalValues: jsonb('critical_values').$type<CriticalValues>(),
    /** Above this grade, in tenths, a handout of the practice's own is published only with a stated reason. */
    readingGradeLimitTenths: integer('reading_grade_limit_tenths').notNull().default(60),
    /** Minutes without a sign of a person after which a session ends. NIST SP 800-63B-4 allows an hour. */
    idleMinutes: integer('idle_minutes').notNull().default(15),
    /** Whether everybody signs in with a second factor. Off in demo practices alone. */
    secondFactorRequired: boolean('second_factor_required').notNull().default(true),
    /** Whether signing a visit asks for a factor that is at most five minutes old. */
    signNeedsFactor: boolean('sign_needs_factor').notNull().default(false),
    /** Years for which a chart is kept after its last visit, and the audit with it. */
    retentionYears: integer('retention_years').notNull().default(10),
    /** Counts the changes of the letterhead and the settings, so that a stale one is told apart. */
    version: integer('version').notNull().default(1),
    demo: boolean('demo').notNull().default(false),
  },
  (t) => [
    uniqueIndex('practices_slug').on(t.slug),
    check('practices_slug_valid', sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    check('practices_critical_values_valid', sql`jsonb_typeof(${t.criticalValues}) = 'object'`),
    plainText('practices_after_hours_es_valid', t.afterHoursEs, 500),
    oneOf('practices_paper_valid', t.paper, ['letter', 'a4']),
    oneOf('practices_distance_unit_valid', t.distanceUnit, ['m', 'ft']),
    check('practices_reading_grade_limit_valid', sql`${t.readingGradeLimitTenths} between 30 and 140`),
    check('practices_idle_minutes_valid', sql`${t.idleMinutes} between 5 and 30`),
    check('practices_retention_years_valid', sql`${t.retentionYears} between 10 and 100`),
    check('practices_second_factor_required_valid', sql`${t.secondFactorRequired} or ${t.demo}`),
    pgPolicy('of_practice_in_scope', { using: sql`id = ${practiceInScope}`, withCheck: sql`id = ${practiceInScope}` }),
  ],
)

/** Everyone who signs in. Never deleted: their name stands on what they recorded. */
export const staff = pgTable(
  'staff',
  {
    practiceId: practiceId().references(() => practices.id, { onDelete: 'restrict' }),
    id: id(),
    email: text('email').notNull(),
    displayName: text('display_name').notNull(),
    /** Such as `DPM`; printed after the name. */
    credentials: text('credentials'),
    roles: text('roles').array().$type<Role[]>().notNull(),
    /**
     * argon2id; null until the invitation is accepted. The application's role may write it and not read it; footfall_sign_in_candidate() hands
     * it to sign-in.
     */
    passwordHash: text('password_hash'),
    active: boolean('active').notNull().default(true),
    createdAt: moment('created_at').notNull(),
    /** When the invitation was accepted; null while it is open. */
    joinedAt: moment('joined_at'),
    deactivatedAt: moment('deactivated_at'),
    deactivatedBy: uuid('deactivated_by'),
    /** Counts the changes of the account, so that a stale one is told apart. */
    version: integer('version').notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    // Of all practices together, because sign-in knows no practice yet.
    uniqueIndex('staff_email').on(sql`lower(${t.email})`),
    check(
      'staff_roles_valid',
      sql`${t.roles} <@ array['podiatrist', 'assistant', 'front-desk', 'admin']::text[] and cardinality(${t.roles}) between 1 and 4`,
    ),
    check('staff_password_hash_valid', sql`${t.passwordHash} like '$argon2id$%'`),
    check('staff_joined_with_password', sql`(${t.joinedAt} is null) = (${t.passwordHash} is null)`),
    check('staff_deactivated_whole', sql`(${t.deactivatedAt} is null) = (${t.deactivatedBy} is null)`),
    // Some were switched off before there was an act for it, and nobody knows by whom.
    check('staff_active_not_deactivated', sql`not ${t.active} or ${t.deactivatedAt} is null`),
    foreignKey({
      name: 'staff_deactivated_by',
      columns: [t.practiceId, t.deactivatedBy],
      foreignColumns: [t.practiceId, t.id],
    }).onDelete('restrict'),
    ofPracticeInScope(),
  ],
)

/** A signed-in browser. Looked up on every request, so that ending one is immediate. Only a hash of its token is kept. */
export const sessions = pgTable(
  'sessions',
  {
    practiceId: practiceId(),
    id: id(),
    staffId: uuid('staff_id').notNull(),
    /** SHA-256 of the token. */
    tokenHash: bytea('token_hash').notNull(),
    createdAt: moment('created_at').notNull(),
    lastSeenAt: moment('last_seen_at').notNull(),
    endedAt: moment('ended_at'),
    endedBecause: text('ended_because', { enum: ['signed-out', 'idle', 'expired', 'revoked', 'replaced'] }),
    /** When the password was last proved in this session; null when it began with a passkey alone. */
    passwordAt: moment('password_at'),
    /** When a second factor was last proved in this session, and which. */
    factorAt: moment('factor_at'),
    factorKind: text('factor_kind', { enum: factorKinds }),
    /** Where it began. */
    ip: text('ip'),
    /** What it began on, such as `Chrome on Windows`. */
    device: text('device'),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    refersTo('sessions_staff', [t.practiceId, t.staffId], staff),
    uniqueIndex('sessions_token_hash').on(t.tokenHash),
    index('sessions_of_staff').on(t.practiceId, t.staffId, t.createdAt),
    check('sessions_token_hash_valid', sql`octet_length(${t.tokenHash}) = 32`),
    oneOf('sessions_ended_because_valid', t.endedBecause, ['signed-out', 'idle', 'expired', 'revoked', 'replaced']),
    check('sessions_ended_whole', sql`(${t.endedAt} is null) = (${t.endedBecause} is null)`),
    check('sessions_factor_whole', sql`(${t.factorAt} is null) = (${t.factorKind} is null)`),
    oneOf('sessions_factor_kind_valid', t.factorKind, factorKinds),
    plainText('sessions_device_valid', t.device, 80),
    plainText('sessions_ip_valid', t.ip, 45),
    ofPracticeInScope(),
  ],
)

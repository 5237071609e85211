import { sql } from 'drizzle-orm'
import { check, customType, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, moment, ofPracticeInScope, oneOf, plainText, practiceId, refersTo } from './columns'
import { staff } from './practices'

const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })

export const linkKinds = ['invitation', 'reset'] as const

/** A link that was handed to one person: to accept an invitation, or to choose a new password. Only a hash of its token is kept; it works once. */
export const staffLinks = pgTable(
  'staff_links',
  {
    practiceId: practiceId(),
    id: id(),
    staffId: uuid('staff_id').notNull(),
    kind: text('kind', { enum: linkKinds }).notNull(),
    /** SHA-256 of the token. */
    tokenHash: bytea('token_hash').notNull(),
    createdAt: moment('created_at').notNull(),
    /** Who made it; null for one that its own person asked for, or the command line made. */
    createdBy: uuid('created_by'),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
    /** Taken back, or followed by a newer one. */
    voidedAt: moment('voided_at'),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    refersTo('staff_links_staff', [t.practiceId, t.staffId], staff),
    refersTo('staff_links_created_by', [t.practiceId, t.createdBy], staff),
    uniqueIndex('staff_links_token_hash').on(t.tokenHash),
    index('staff_links_of_staff').on(t.practiceId, t.staffId, t.createdAt),
    oneOf('staff_links_kind_valid', t.kind, linkKinds),
    check('staff_links_token_hash_valid', sql`octet_length(${t.tokenHash}) = 32`),
    check('staff_links_ends', sql`${t.expiresAt} > ${t.createdAt} and num_nonnulls(${t.usedAt}, ${t.voidedAt}) < 2`),
    ofPracticeInScope(),
  ],
)

/** A mail that is to be sent, or was. What it says is sealed, because it may hold a link, and goes once it was sent. Never anything of a patient. */
export const mails = pgTable(
  'mails',
  {
    practiceId: practiceId(),
    id: id(),
    /** Whom it goes to: an account of the practice. */
    staffId: uuid('staff_id').notNull(),
    kind: text('kind').notNull(),
    /** The address at the moment of writing. */
    address: text('address').notNull(),
    /** Subject and words, sealed (db/seal.ts); null once it is sent or given up. */
    sealed: text('sealed'),
    createdAt: moment('created_at').notNull(),
    /** When it is tried next; null once it is sent or given up. */
    nextAt: moment('next_at'),
    attempts: integer('attempts').notNull().default(0),
    sentAt: moment('sent_at'),
    /** What the mail server said last, in a word of ours. */
    problem: text('problem'),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    refersTo('mails_staff', [t.practiceId, t.staffId], staff),
    index('mails_due').on(t.practiceId, t.nextAt),
    check('mails_kind_valid', sql`${t.kind} ~ '^[a-z-]{1,40}$'`),
    plainText('mails_address_valid', t.address, 254),
    plainText('mails_problem_valid', t.problem, 200),
    check('mails_waiting_whole', sql`(${t.nextAt} is null) = (${t.sealed} is null)`),
    check('mails_sent_waits_no_more', sql`${t.sentAt} is null or ${t.nextAt} is null`),
    ofPracticeInScope(),
  ],
)

import { sql } from 'drizzle-orm'
import { check, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { id, moment, ofPracticeInScope, plainText, practiceId, refersTo } from './columns'
import { staff } from './practices'

/** One account as it stood when the access was reviewed. */
export type ReviewedAccount = {
  staffId: string
  displayName: string
  email: string
  roles: string[]
  state: 'invited' | 'active' | 'deactivated'
  secondFactor: boolean
  lastSignInAt: string | null
}

/** A review of who has access, signed by an admin once a quarter. Kept as it was signed. */
export const accessReviews = pgTable(
  'access_reviews',
  {
    practiceId: practiceId(),
    id: id(),
    reviewedAt: moment('reviewed_at').notNull(),
    reviewedBy: uuid('reviewed_by').notNull(),
    accounts: jsonb('accounts').$type<ReviewedAccount[]>().notNull(),
    /** SHA-256 of the accounts as canonical JSON, in hex. */
    contentHash: text('content_hash').notNull(),
    note: text('note'),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    refersTo('access_reviews_reviewed_by', [t.practiceId, t.reviewedBy], staff),
    check('access_reviews_accounts_valid', sql`jsonb_typeof(${t.accounts}) = 'array'`),
    check('access_reviews_content_hash_valid', sql`${t.contentHash} ~ '^[0-9a-f]{64}$'`),
    plainText('access_reviews_note_valid', t.note, 1000),
    ofPracticeInScope(),
  ],
)

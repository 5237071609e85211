import { sql } from 'drizzle-orm'
import { check, customType, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { moment, ofPracticeInScope, practiceId, refersTo } from './columns'
import { staff } from './practices'

const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })

/** A submit that was applied, so that its retry is answered and not applied again. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    practiceId: practiceId(),
    key: uuid('key').notNull(),
    staffId: uuid('staff_id').notNull(),
    route: text('route').notNull(),
    /** SHA-256 of the body: the same key with another body is a mistake, not a retry. */
    bodyHash: bytea('body_hash').notNull(),
    /** What the act answered; null only until its transaction ends. */
    result: jsonb('result').$type<unknown>(),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.key] }),
    refersTo('idempotency_keys_staff', [t.practiceId, t.staffId], staff),
    check('idempotency_keys_body_hash_valid', sql`octet_length(${t.bodyHash}) = 32`),
    ofPracticeInScope(),
  ],
)

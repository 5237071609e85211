import { sql } from 'drizzle-orm'
import { bigint, boolean, check, customType, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, moment, ofPracticeInScope, plainText, practiceId, refersTo } from './columns'
import { staff } from './practices'

const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })

const removed = () => ({ removedAt: moment('removed_at'), removedBy: uuid('removed_by') })

/** The authenticator app of a person (TOTP). It counts once a first code of it was right. */
export const totpFactors = pgTable(
  'totp_factors',
  {
    practiceId: practiceId(),
    id: id(),
    staffId: uuid('staff_id').notNull(),
    /** The seed, sealed (db/seal.ts): its key is outside the database. */
    sealedSecret: text('sealed_secret').notNull(),
    /** The last step of 30 s whose code was accepted: none counts twice, nor an earlier one. */
    lastStep: bigint('last_step', { mode: 'number' }),
    createdAt: moment('created_at').notNull(),
    confirmedAt: moment('confirmed_at'),
    ...removed(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    refersTo('totp_factors_staff', [t.practiceId, t.staffId], staff),
    refersTo('totp_factors_removed_by', [t.practiceId, t.removedBy], staff),
    uniqueIndex('totp_factors_one_stands').on(t.practiceId, t.staffId).where(sql`${t.removedAt} is null and ${t.confirmedAt} is not null`),
    index('totp_factors_of_staff').on(t.practiceId, t.staffId),
    check('totp_factors_removed_whole', sql`(${t.removedAt} is null) = (${t.removedBy} is null)`),
    ofPracticeInScope(),
  ],
)

/** A passkey of a person (WebAuthn). */
export const passkeys = pgTable(
  'passkeys',
  {
    practiceId: practiceId(),
    id: id(),
    staffId: uuid('staff_id').notNull(),
    /** Base64url, as the browser names it. */
    credentialId: text('credential_id').notNull(),
    /** COSE. */
    publicKey: bytea('public_key').notNull(),
    /** The authenticator's own count; one that steps back was copied. */
    counter: bigint('counter', { mode: 'number' }).notNull(),
    transports: text('transports').array().notNull(),
    /** Whether it lives in more than one device. */
    backedUp: boolean('backed_up').notNull(),
    /** What its person calls it. */
    name: text('name').notNull(),
    createdAt: moment('created_at').notNull(),
    lastUsedAt: moment('last_used_at'),
    ...removed(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    refersTo('passkeys_staff', [t.practiceId, t.staffId], staff),
    refersTo('passkeys_removed_by', [t.practiceId, t.removedBy], staff),
    uniqueIndex('passkeys_credential').on(t.credentialId),
    index('passkeys_of_staff').on(t.practiceId, t.staffId),
    check('passkeys_credential_valid', sql`${t.credentialId} ~ '^[A-Za-z0-9_-]+$' and octet_length(${t.credentialId}) <= 1400`),
    check('passkeys_public_key_valid', sql`octet_length(${t.publicKey}) between 1 and 4096`),
    check('passkeys_counter_valid', sql`${t.counter} >= 0`),
    plainText('passkeys_name_valid', t.name, 60),
    check('passkeys_removed_whole', sql`(${t.removedAt} is null) = (${t.removedBy} is null)`),
    ofPracticeInScope(),
  ],
)

/** One of the codes that stand in for a lost device, each good once. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    practiceId: practiceId(),
    id: id(),
    staffId: uuid('staff_id').notNull(),
    /** HMAC-SHA-256 under a key that is outside the database. */
    codeHash: bytea('code_hash').notNull(),
    createdAt: moment('created_at').notNull(),
    usedAt: moment('used_at'),
    /** Newer codes took its place, or the factors were taken off. */
    voidedAt: moment('voided_at'),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    refersTo('recovery_codes_staff', [t.practiceId, t.staffId], staff),
    uniqueIndex('recovery_codes_of_staff').on(t.practiceId, t.staffId, t.codeHash),
    check('recovery_codes_code_hash_valid', sql`octet_length(${t.codeHash}) = 32`),
    check('recovery_codes_ends', sql`num_nonnulls(${t.usedAt}, ${t.voidedAt}) < 2`),
    ofPracticeInScope(),
  ],
)

/** A browser that its person has signed in with before: nobody else's wrong passwords lock it out. */
export const knownDevices = pgTable(
  'known_devices',
  {
    practiceId: practiceId(),
    id: id(),
    staffId: uuid('staff_id').notNull(),
    /** SHA-256 of what its cookie holds. */
    tokenHash: bytea('token_hash').notNull(),
    device: text('device'),
    firstSeenAt: moment('first_seen_at').notNull(),
    lastSeenAt: moment('last_seen_at').notNull(),
    forgottenAt: moment('forgotten_at'),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    refersTo('known_devices_staff', [t.practiceId, t.staffId], staff),
    uniqueIndex('known_devices_token_hash').on(t.tokenHash),
    index('known_devices_of_staff').on(t.practiceId, t.staffId),
    check('known_devices_token_hash_valid', sql`octet_length(${t.tokenHash}) = 32`),
    plainText('known_devices_device_valid', t.device, 80),
    ofPracticeInScope(),
  ],
)

/**
 * The three tables that are of no practice, because nobody is known yet. The application's role may touch none of them; it calls narrow
 * functions (db/migrations, `footfall_reserve_attempt` and others).
 */

/** How often somebody tried to sign in wrongly, by a hash of the account, the address or the device. */
export const signInAttempts = pgTable(
  'sign_in_attempts',
  {
    subject: bytea('subject').primaryKey(),
    failures: integer('failures').notNull(),
    /** Before this moment nothing is tried for the subject. */
    nextAt: moment('next_at').notNull(),
    lastAt: moment('last_at').notNull(),
  },
  (t) => [check('sign_in_attempts_subject_valid', sql`octet_length(${t.subject}) = 32`)],
).enableRLS()

/** A challenge that was handed to a browser for its passkey. It is answered once. */
export const signInChallenges = pgTable(
  'sign_in_challenges',
  {
    /** SHA-256 of the challenge. */
    hash: bytea('hash').primaryKey(),
    expiresAt: moment('expires_at').notNull(),
  },
  (t) => [check('sign_in_challenges_hash_valid', sql`octet_length(${t.hash}) = 32`)],
).enableRLS()

/** The link of a first run, printed to the server's log: it makes the first practice and its first admin. */
export const setupLinks = pgTable(
  'setup_links',
  {
    /** SHA-256 of the token. */
    tokenHash: bytea('token_hash').primaryKey(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
  },
  (t) => [check('setup_links_token_hash_valid', sql`octet_length(${t.tokenHash}) = 32`)],
).enableRLS()

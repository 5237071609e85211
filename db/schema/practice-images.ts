import { sql } from 'drizzle-orm'
import { check, customType, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id, moment, ofPracticeInScope, oneOf, practiceId, refersTo } from './columns'
import { staff } from './practices'

const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })

export const pictureTypes = ['image/png', 'image/jpeg'] as const
export const picturePurposes = ['handout', 'logo'] as const

/**
 * A picture that the practice brought: for its own handouts, or its logo. The bytes are our own encoding of it and hold nothing but pixels.
 * Append-only: a sheet that was given shows the picture that it showed.
 */
export const practiceImages = pgTable(
  'practice_images',
  {
    practiceId: practiceId(),
    id: id(),
    purpose: text('purpose', { enum: picturePurposes }).notNull(),
    bytes: bytea('bytes').notNull(),
    mediaType: text('media_type', { enum: pictureTypes }).notNull(),
    /** Pixels. */
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    /** Of `bytes`, in hex. */
    sha256: text('sha256').notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    refersTo('practice_images_created_by', [t.practiceId, t.createdBy], staff),
    // The same picture again is the same row.
    unique('practice_images_once').on(t.practiceId, t.purpose, t.sha256),
    oneOf('practice_images_purpose_valid', t.purpose, picturePurposes),
    oneOf('practice_images_media_type_valid', t.mediaType, pictureTypes),
    check('practice_images_size_valid', sql`${t.width} between 1 and 2000 and ${t.height} between 1 and 2000`),
    check('practice_images_bytes_valid', sql`octet_length(${t.bytes}) between 1 and 16777216`),
    check('practice_images_sha256_valid', sql`${t.sha256} = encode(sha256(${t.bytes}), 'hex')`),
    ofPracticeInScope(),
  ],
)

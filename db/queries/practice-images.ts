/** Pictures that a practice brought: for its own handouts, and its logo. Kept once, never changed. */
import { createHash } from 'node:crypto'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { clock } from '../../clock'
import { writeAudit } from '../audit'
import { handoutsGiven, practiceImages } from '../schema'
import { contextOf, type PracticeTx } from '../scope'

type Row = typeof practiceImages.$inferSelect
export type PictureToKeep = Pick<Row, 'bytes' | 'mediaType' | 'width' | 'height' | 'sha256'>

/** What a sheet says of a picture: which, its size in pixels, and the SHA-256, in hex, of its bytes. */
const known = {
  id: practiceImages.id,
  width: practiceImages.width,
  height: practiceImages.height,
  sha256: practiceImages.sha256,
}

/** Keeps a picture with its audit event. The same picture again is the one that is there already, and nothing is written. */
export async function keepPicture(tx: PracticeTx<'handout:edit'>, purpose: 'handout', picture: PictureToKeep): Promise<{ id: string }>
export async function keepPicture(tx: PracticeTx<'practice:manage'>, purpose: 'logo', picture: PictureToKeep): Promise<{ id: string }>
export async function keepPicture(tx: PracticeTx<never>, purpose: Row['purpose'], picture: PictureToKeep): Promise<{ id: string }> {
  const { practiceId, actor } = contextOf(tx)
  if (actor.staffId === null) throw new Error('A picture is brought by somebody.')
  const [made] = await tx
    .insert(practiceImages)
    .values({ ...picture, purpose, practiceId, createdBy: actor.staffId, createdAt: clock.now() })
    .onConflictDoNothing({ target: [practiceImages.practiceId, practiceImages.purpose, practiceImages.sha256] })
    .returning({ id: practiceImages.id })
  if (made !== undefined) {
    await writeAudit(tx, { action: 'upload picture', objectType: 'practice-image', objectId: made.id, reason: purpose })
    return made
  }
  const [before] = await tx
    .select({ id: practiceImages.id })
    .from(practiceImages)
    .where(and(eq(practiceImages.purpose, purpose), eq(practiceImages.sha256, picture.sha256)))
  if (before === undefined) throw new Error('A picture that is there already was not found.')
  return before
}

/** The bytes of a picture of this practice and what they are; null where it has none under this id. */
export async function findPicture(tx: PracticeTx<'patient:read'>, id: string): Promise<Pick<Row, 'bytes' | 'mediaType' | 'sha256'> | null> {
  const [row] = await tx
    .select({ bytes: practiceImages.bytes, mediaType: practiceImages.mediaType, sha256: practiceImages.sha256 })
    .from(practiceImages)
    .where(eq(practiceImages.id, id))
  return row ?? null
}

/** What sheets say of these pictures, by id: what `withPictures` of handouts/ looks up. One that this practice does not have is not in it. */
export async function findPicturesOfSheets(tx: PracticeTx<never>, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { width: number; height: number; sha256: string }>()
  const rows = await tx
    .select(known)
    .from(practiceImages)
    .where(inArray(practiceImages.id, [...ids]))
  return new Map(rows.map(({ id, ...picture }) => [id, picture]))
}

/**
 * The bytes of these pictures as `data:` addresses, by id, for a paper that is printed where nothing can be fetched.
 * @throws Error when what is kept is not what its hash says
 */
export async function findPicturesAsData(tx: PracticeTx<'patient:read'>, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select({ ...known, bytes: practiceImages.bytes, mediaType: practiceImages.mediaType })
    .from(practiceImages)
    .where(inArray(practiceImages.id, [...ids]))
  return new Map(
    rows.map(({ id, bytes, mediaType, sha256 }) => {
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error(`Picture ${id} is not what its hash says.`)
      return [id, `data:${mediaType};base64,${bytes.toString('base64')}`]
    }),
  )
}

/** Ids of the pictures on the sheets that were given together: the logo of that day, and what stands in their text. */
export async function listPicturesOfGiving(tx: PracticeTx<'patient:read'>, patientId: string, givingId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: sql<string>`jsonb_path_query(${handoutsGiven.content}, '$.**.pictureId') #>> '{}'` })
    .from(handoutsGiven)
    .where(and(eq(handoutsGiven.patientId, patientId), eq(handoutsGiven.givingId, givingId)))
  return rows.map(({ id }) => id)
}

import type { Me } from '../../../auth/staff'
import { findPicturesAsData, listPicturesOfGiving } from '../../../db/queries/practice-images'
import type { Release } from '../../../db/queries/releases'
import type { PracticeTx } from '../../../db/scope'

/** The pictures of a released paper as `data:` addresses, by id: those of the sheets as they were given, else the logo of today's letterhead. */
export async function picturesOfRelease(
  tx: PracticeTx<'patient:read'>,
  { practice: { logo } }: Me,
  { kind, objectId, patientId }: Pick<Release, 'kind' | 'objectId' | 'patientId'>,
): Promise<Map<string, string>> {
  if (kind !== 'handout' || patientId === null) return findPicturesAsData(tx, logo === null ? [] : [logo.pictureId])
  const [givingId = ''] = objectId.split('/')
  return findPicturesAsData(tx, await listPicturesOfGiving(tx, patientId, givingId))
}

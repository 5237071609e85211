/** What left the practice on paper or as a file. Every print, PDF and export goes through `releaseDocument`. */
import { randomBytes } from 'node:crypto'
import { and, desc, eq, getTableColumns } from 'drizzle-orm'
import { codeOf } from '../../clinical/disclosure/release-code'
import { clock } from '../../clock'
import { writeAudit } from '../audit'
import { releases, staff } from '../schema'
import { contextOf, type PracticeTx } from '../scope'
import { countOfLastHour } from './audit-log'

type Row = typeof releases.$inferSelect
/** What a person asks to let go, with the id that the browser made for this one release. */
export type Release = Omit<Row, 'practiceId' | 'code' | 'at' | 'staffId'>
export type Released = Pick<Row, 'id' | 'code' | 'at' | 'format' | 'purpose' | 'kind' | 'contentHash'>

/** What the audit calls it. */
const actionOf = (format: Release['format']): string => (format === 'pdf' ? 'export pdf' : 'print')

/** Papers of one person within an hour, printed, and as many as files. Source: docs/security-requirements.md, row 41. */
export const mostReleasesInAnHour = 120

/** Whether this person let so many papers go within the hour that another one has to wait. */
export const hasReleasedTooMany = async (tx: PracticeTx<never>, format: Release['format']): Promise<boolean> =>
  (await countOfLastHour(tx, actionOf(format))) >= mostReleasesInAnHour

/** How long whoever released a paper may still fetch or print it under the same code. Later it is another release. */
export const releaseStandsMs = 10 * 60_000

const { practiceId: _, ...columns } = getTableColumns(releases)

/**
 * Lets a paper go: the row and its audit event, in the caller's transaction, to be committed before the first byte leaves. The same id again
 * is the same release, and nothing is written twice.
 *
 * @returns null when the id is taken by another release: another person's, or of something that says otherwise.
 */
export async function releaseDocument(
  tx: PracticeTx<'handout:reprint'> | PracticeTx<'handout:give'>,
  release: Release & { kind: 'handout' | 'walk-diary' },
): Promise<Released | null>
export async function releaseDocument(tx: PracticeTx<'chart:read'>, release: Release): Promise<Released | null>
export async function releaseDocument(tx: PracticeTx<never>, release: Release): Promise<Released | null> {
  const { practiceId, actor } = contextOf(tx)
  const { staffId } = actor
  if (staffId === null) throw new Error('A paper is released by somebody.')
  // A code that is taken already is as likely as a lottery prize; the second one decides.
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const row = { ...release, practiceId, staffId, code: codeOf(randomBytes(8)), at: clock.now() }
    const [made] = await tx.insert(releases).values(row).onConflictDoNothing().returning(columns)
    if (made !== undefined) {
      await writeAudit(tx, {
        action: actionOf(release.format),
        patientId: release.patientId,
        objectType: release.kind,
        objectId: release.id,
        reason: release.purpose,
      })
      return made
    }
    const [before] = await tx.select(columns).from(releases).where(eq(releases.id, release.id))
    if (before === undefined) continue
    const same = before.staffId === staffId && (Object.keys(release) as (keyof Release)[]).every((name) => before[name] === release[name])
    return same ? before : null
  }
  throw new Error('No free release code was found.')
}

/** A release that this person made a moment ago and may still print or fetch; null for anybody else's, and once it is too long ago. */
export async function findStandingRelease(tx: PracticeTx<never>, id: string): Promise<Omit<Row, 'practiceId'> | null> {
  const { actor } = contextOf(tx)
  if (actor.staffId === null) return null
  const [row] = await tx
    .select(columns)
    .from(releases)
    .where(and(eq(releases.id, id), eq(releases.staffId, actor.staffId)))
  return row === undefined || clock.now().getTime() - row.at.getTime() > releaseStandsMs ? null : row
}

export type ListedRelease = Omit<Row, 'practiceId' | 'staffId'> & { by: string }

const listed = (tx: PracticeTx<'chart:read'>) => {
  const { staffId: _by, ...shown } = columns
  return tx
    .select({ ...shown, by: staff.displayName })
    .from(releases)
    .innerJoin(staff, and(eq(staff.practiceId, releases.practiceId), eq(staff.id, releases.staffId)))
}

/** Everything that left about a patient, newest first. */
export async function listReleases(tx: PracticeTx<'chart:read'>, patientId: string): Promise<ListedRelease[]> {
  return listed(tx).where(eq(releases.patientId, patientId)).orderBy(desc(releases.at), desc(releases.id))
}

/** The release whose code stands on a paper, whoever's it is; `code` as `readCode` gives it. */
export async function findReleaseByCode(tx: PracticeTx<'chart:read'>, code: string): Promise<ListedRelease | null> {
  const [row] = await listed(tx).where(eq(releases.code, code))
  return row ?? null
}

/** Sheets that patients were given: kept exactly, listed, read back for another print, and found by version. */
import { and, count, desc, eq, not, or } from 'drizzle-orm'
import { clock } from '../../clock'
import { writeAudit } from '../audit'
import { handoutsGiven, patients, staff } from '../schema'
import { contextOf, type PracticeTx } from '../scope'

export type SheetToGive = {
  handoutId: string
  version: string
  language: string
  largePrint: boolean
  /** Ids of the sections on the paper, in order. */
  sections: string[]
  /** Everything on the paper but the margin, as JSON. */
  content: Record<string, unknown>
  /** What the clinician was shown and chose; null when it was given without a visit. */
  reasons: Record<string, unknown> | null
  /** SHA-256 of `content`, in hex. */
  contentHash: string
}
export type Giving = {
  /** UUID that the browser made for this one act. */
  id: string
  patientId: string
  /** Null when it is given outside a visit. */
  visitId: string | null
  sheets: readonly SheetToGive[]
}

type Giver = PracticeTx<'handout:give'> | PracticeTx<'handout:reprint'>

/**
 * Notes that sheets were printed for a patient, each with its audit event, once however often the act is sent: `given before` when the very
 * same sheets were given under this id, `another` when the id stands for something else, and nothing is written then. A visit of another
 * patient is refused by the key.
 */
export async function giveHandouts(
  tx: Giver,
  { id: givingId, patientId, visitId, sheets }: Giving,
  at = clock.now(),
): Promise<'given' | 'given before' | 'another'> {
  const { practiceId, actor } = contextOf(tx)
  const { staffId } = actor
  if (staffId === null) throw new Error('A handout is given by somebody.')
  const rows = sheets.map((sheet) => ({
    ...sheet,
    id: crypto.randomUUID(),
    practiceId,
    givingId,
    patientId,
    visitId,
    givenBy: staffId,
    at,
  }))
  const written = await tx
    .insert(handoutsGiven)
    .values(rows)
    .onConflictDoNothing({ target: [handoutsGiven.practiceId, handoutsGiven.givingId, handoutsGiven.handoutId] })
    .returning({ handoutId: handoutsGiven.handoutId })
  if (written.length < rows.length) return written.length === 0 && (await sameAsBefore(tx, givingId, rows)) ? 'given before' : 'another'
  for (const { handoutId, version, language } of sheets)
    await writeAudit(tx, { action: 'give handout', patientId, objectType: 'handout', objectId: `${handoutId}/${version}/${language}` })
  return 'given'
}

async function sameAsBefore(tx: Giver, givingId: string, rows: readonly (SheetToGive & { patientId: string; givenBy: string })[]) {
  const before = await tx
    .select({
      patientId: handoutsGiven.patientId,
      givenBy: handoutsGiven.givenBy,
      handoutId: handoutsGiven.handoutId,
      contentHash: handoutsGiven.contentHash,
    })
    .from(handoutsGiven)
    .where(eq(handoutsGiven.givingId, givingId))
  const same = (row: (typeof rows)[number]) =>
    before.some((one) => (['patientId', 'givenBy', 'handoutId', 'contentHash'] as const).every((name) => one[name] === row[name]))
  return before.length === rows.length && rows.every(same)
}

const giver = and(eq(staff.practiceId, handoutsGiven.practiceId), eq(staff.id, handoutsGiven.givenBy))
const about = {
  givingId: handoutsGiven.givingId,
  visitId: handoutsGiven.visitId,
  handoutId: handoutsGiven.handoutId,
  version: handoutsGiven.version,
  language: handoutsGiven.language,
  largePrint: handoutsGiven.largePrint,
  contentHash: handoutsGiven.contentHash,
  at: handoutsGiven.at,
  givenBy: staff.displayName,
}

/** Sheets a patient was given, newest first. */
export async function listHandoutsGiven(tx: PracticeTx<'patient:read'>, patientId: string) {
  return tx
    .select({ id: handoutsGiven.id, ...about })
    .from(handoutsGiven)
    .innerJoin(staff, giver)
    .where(eq(handoutsGiven.patientId, patientId))
    .orderBy(desc(handoutsGiven.at), desc(handoutsGiven.givingId), handoutsGiven.handoutId)
}

/** What stood on the paper of one giving, sheet by sheet; empty when this patient was given nothing under that id. Never the reasons. */
export async function findGiving(tx: PracticeTx<'handout:reprint'>, patientId: string, givingId: string) {
  return tx
    .select({ id: handoutsGiven.id, ...about, content: handoutsGiven.content })
    .from(handoutsGiven)
    .innerJoin(staff, giver)
    .where(and(eq(handoutsGiven.patientId, patientId), eq(handoutsGiven.givingId, givingId)))
}

export type CurrentVersion = { handoutId: string; language: string; version: string }

/**
 * Who holds an outdated version: patients whose last sheet of a handout is not of its current version, newest first. Whoever was given the
 * current one since does not count; a handout that is not among the current ones is outdated in every version.
 */
export async function listOutdatedHolders(tx: PracticeTx<'patient:read'>, current: readonly CurrentVersion[], limit: number) {
  const last = tx
    .selectDistinctOn([handoutsGiven.handoutId, handoutsGiven.patientId], {
      patientId: handoutsGiven.patientId,
      handoutId: handoutsGiven.handoutId,
      version: handoutsGiven.version,
      language: handoutsGiven.language,
      givingId: handoutsGiven.givingId,
      at: handoutsGiven.at,
    })
    .from(handoutsGiven)
    .orderBy(handoutsGiven.handoutId, handoutsGiven.patientId, desc(handoutsGiven.at))
    .as('last')
  const isCurrent = or(
    ...current.map(({ handoutId, language, version }) =>
      and(eq(last.handoutId, handoutId), eq(last.language, language), eq(last.version, version)),
    ),
  )
  const outdated = isCurrent === undefined ? undefined : not(isCurrent)
  const [holders, [all]] = await Promise.all([
    tx
      .select({
        patientId: last.patientId,
        handoutId: last.handoutId,
        version: last.version,
        language: last.language,
        givingId: last.givingId,
        at: last.at,
        familyName: patients.familyName,
        givenName: patients.givenName,
        recordNumber: patients.recordNumber,
      })
      .from(last)
      .innerJoin(patients, eq(patients.id, last.patientId))
      .where(outdated)
      .orderBy(desc(last.at), patients.familyName, patients.givenName)
      .limit(limit),
    tx.select({ holders: count() }).from(last).where(outdated),
  ])
  return { holders, all: all?.holders ?? 0 }
}

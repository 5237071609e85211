/**
 * The advice of a visit as stored: what the rules say of the record as it stands, when each line arose, and who acknowledged it.
 * A line that no longer fires is cleared, not removed; one that fires on other findings has another fingerprint and stands anew.
 */
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { acknowledgementProblem } from '../../clinical/advice/acknowledgement'
import type { Advice } from '../../clinical/advice/advice'
import { adviceFingerprint } from '../../clinical/advice/fingerprint'
import { adviseOn } from '../../clinical/advice/rules'
import type { VisitFacts } from '../../clinical/visit/visit-facts'
import { writeAudit } from '../audit'
import { adviceAcknowledgements, staff, visitAdvice, visits } from '../schema'
import type { AcknowledgementKind } from '../schema/advice'
import type { PracticeTx } from '../scope'
import { readVisitFacts } from './visit-facts'

export type StoredAcknowledgement = { kind: AcknowledgementKind; words: string | null; toldWhom: string | null; by: string; at: string }
export type StoredAdvice = Advice & { fingerprint: string; raisedAt: string; acknowledgements: StoredAcknowledgement[] }

const urgencyRank = sql`array_position(array['emergency','same-day','soon','routine'], ${visitAdvice.urgency})`

/** The lines that stand now, most urgent first, each with its acknowledgements. */
export async function listAdvice(tx: PracticeTx<'chart:read'> | PracticeTx<'chart:record'>, visitId: string): Promise<StoredAdvice[]> {
  const [lines, acknowledgements] = await Promise.all([
    tx
      .select({
        rule: visitAdvice.rule,
        fingerprint: visitAdvice.fingerprint,
        version: visitAdvice.version,
        urgency: visitAdvice.urgency,
        says: visitAdvice.says,
        because: visitAdvice.because,
        missing: visitAdvice.missing,
        suggests: visitAdvice.suggests,
        source: visitAdvice.source,
        mustAcknowledge: visitAdvice.mustAcknowledge,
        raisedAt: visitAdvice.raisedAt,
      })
      .from(visitAdvice)
      .where(and(eq(visitAdvice.visitId, visitId), isNull(visitAdvice.clearedAt)))
      .orderBy(asc(urgencyRank), asc(visitAdvice.rule)),
    tx
      .select({
        rule: adviceAcknowledgements.rule,
        fingerprint: adviceAcknowledgements.fingerprint,
        kind: adviceAcknowledgements.kind,
        words: adviceAcknowledgements.words,
        toldWhom: adviceAcknowledgements.toldWhom,
        by: staff.displayName,
        at: adviceAcknowledgements.at,
      })
      .from(adviceAcknowledgements)
      .innerJoin(staff, eq(staff.id, adviceAcknowledgements.staffId))
      .where(eq(adviceAcknowledgements.visitId, visitId))
      .orderBy(asc(adviceAcknowledgements.at)),
  ])
  return lines.map((line) => ({
    ...(line as Omit<StoredAdvice, 'raisedAt' | 'acknowledgements'>),
    raisedAt: line.raisedAt.toISOString(),
    acknowledgements: acknowledgements
      .filter((one) => one.rule === line.rule && one.fingerprint === line.fingerprint)
      .map(({ kind, words, toldWhom, by, at }) => ({ kind: kind as AcknowledgementKind, words, toldWhom, by, at: at.toISOString() })),
  }))
}

/** Runs the rules again over the record (as it is stored, or as the caller has read it) and brings the stored lines in step. */
export async function refreshAdvice(
  tx: PracticeTx<'chart:record'>,
  visitId: string,
  now: Date,
  read: { facts: VisitFacts } | Promise<{ facts: VisitFacts }> = readVisitFacts(tx, visitId),
): Promise<StoredAdvice[]> {
  const [{ facts }, standing] = await Promise.all([
    read,
    tx
      .select({ rule: visitAdvice.rule, fingerprint: visitAdvice.fingerprint, clearedAt: visitAdvice.clearedAt })
      .from(visitAdvice)
      .where(eq(visitAdvice.visitId, visitId)),
  ])
  const id = (line: { rule: string; fingerprint: string }) => `${line.rule}/${line.fingerprint}`
  // Lines that stand on the same findings are one question to the clinician, asked once.
  const firing = new Map(
    adviseOn(facts)
      .map((line) => ({ ...line, fingerprint: adviceFingerprint(line) }))
      .map((line) => [id(line), line]),
  )
  const gone = standing.filter((line) => line.clearedAt === null && !firing.has(id(line)))
  for (const line of gone) {
    await tx
      .update(visitAdvice)
      .set({ clearedAt: now })
      .where(and(eq(visitAdvice.visitId, visitId), eq(visitAdvice.rule, line.rule), eq(visitAdvice.fingerprint, line.fingerprint)))
  }
  if (firing.size > 0) {
    await tx
      .insert(visitAdvice)
      .values([...firing.values()].map((line) => ({ ...line, visitId, raisedAt: now, clearedAt: null })))
      .onConflictDoUpdate({
        target: [visitAdvice.practiceId, visitAdvice.visitId, visitAdvice.rule, visitAdvice.fingerprint],
        // What the fingerprint leaves out follows the record: the words, the open questions, the suggestions.
        set: {
          says: sql`excluded.says`,
          missing: sql`excluded.missing`,
          suggests: sql`excluded.suggests`,
          source: sql`excluded.source`,
          mustAcknowledge: sql`excluded.must_acknowledge`,
          raisedAt: sql`case when ${visitAdvice.clearedAt} is null then ${visitAdvice.raisedAt} else excluded.raised_at end`,
          clearedAt: null,
        },
      })
  }
  return listAdvice(tx, visitId)
}

export type Acknowledgement = {
  id: string
  visitId: string
  rule: string
  fingerprint: string
  kind: AcknowledgementKind
  words: string | null
  toldWhom: string | null
  toldAt: Date | null
}

/** Appends an acknowledgement to a line that stands or stood in this visit. The id is the browser's, so a retried submit counts once. */
export async function acknowledge(
  tx: PracticeTx<'chart:record'> | PracticeTx<'visit:acknowledge'>,
  acknowledgement: Acknowledgement,
  actor: { practiceId: string; staffId: string; now: Date },
): Promise<'done' | 'not-found' | { field: string; message: string }> {
  const { visitId, rule, fingerprint } = acknowledgement
  const [line] = await tx
    .select({ patientId: visits.patientId, urgency: visitAdvice.urgency, mustAcknowledge: visitAdvice.mustAcknowledge })
    .from(visitAdvice)
    .innerJoin(visits, eq(visits.id, visitAdvice.visitId))
    .where(and(eq(visitAdvice.visitId, visitId), eq(visitAdvice.rule, rule), eq(visitAdvice.fingerprint, fingerprint)))
  if (line === undefined) return 'not-found'
  const problem = acknowledgementProblem({ rule, ...line }, acknowledgement)
  if (problem !== null) return problem
  const made = await tx
    .insert(adviceAcknowledgements)
    .values({ ...acknowledgement, practiceId: actor.practiceId, staffId: actor.staffId, at: actor.now })
    .onConflictDoNothing()
    .returning({ id: adviceAcknowledgements.id })
  if (made.length > 0) {
    await writeAudit(tx, {
      action: 'acknowledge',
      patientId: line.patientId,
      objectType: 'advice',
      objectId: `${visitId}/${rule}`,
      fields: [acknowledgement.kind],
    })
  }
  return 'done'
}

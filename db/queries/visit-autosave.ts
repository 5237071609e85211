/**
 * Autosave: the one write that is not an act. Each changed field names the value it started from; what still stands there is replaced,
 * what does not parse is kept word for word, and what somebody else changed comes back with both values (docs/decisions/0003).
 */
import { and, eq, gt, inArray, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { type VisitSection, visitSections } from '../../clinical/visit/visit-record'
import { diaryAmounts } from '../../clinical/walk-test/walk-diary'
import { writeAudit } from '../audit'
import { auditEvents, staff, visitDrafts, visitPresence, visits } from '../schema'
import type { PracticeTx } from '../scope'
import { refreshAdvice, type StoredAdvice } from './advice'
import { lockForSaving, saveSectionRow } from './visit-derived'
import { readRows, type StoredRow } from './visit-sections'

export type AutosaveInput = {
  patientId: string
  visitId: string
  section: VisitSection
  key: string
  changes: Record<string, { from?: unknown; to?: unknown }>
}
export type AutosaveActor = { practiceId: string; staffId: string; now: Date }
export type AutosaveOutcome =
  | {
      version: number
      savedAt: string
      saved: Record<string, unknown>
      conflicts: Record<string, { yours: unknown; theirs: unknown; by: string; at: string }>
      invalid: Record<string, { text: string; message: string }>
      advice: StoredAdvice[]
    }
  | 'not-found'
  | 'signed'

/** Object keys in one order, so that equal values compare equal whatever wrote them. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

type Sorted = {
  saved: Record<string, unknown>
  write: Record<string, unknown>
  conflicts: Record<string, { yours: unknown; theirs: unknown }>
  invalid: Record<string, { text: string; message: string }>
}

/** Decides, without touching anything, what becomes of each change against the stored row. */
export function sortChanges(section: VisitSection, stored: Record<string, unknown>, changes: AutosaveInput['changes']): Sorted {
  const fields = visitSections[section].fields as Record<string, z.ZodType>
  const sorted: Sorted = { saved: {}, write: {}, conflicts: {}, invalid: {} }
  for (const [name, change] of Object.entries(changes)) {
    const schema = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (schema === undefined) continue
    const parsed = schema.safeParse(change.to ?? null)
    if (!parsed.success) {
      const text = typeof change.to === 'string' ? change.to : canonical(change.to)
      // PostgreSQL keeps no NUL in a text: a mark that can be seen stands in its place.
      sorted.invalid[name] = {
        text: text.replaceAll('\u0000', '\ufffd'),
        message: parsed.error.issues[0]?.message ?? 'Correct this field.',
      }
    } else if (canonical(stored[name]) === canonical(parsed.data)) {
      sorted.saved[name] = parsed.data
    } else if (canonical(stored[name]) === canonical(change.from)) {
      sorted.saved[name] = parsed.data
      sorted.write[name] = parsed.data
    } else {
      sorted.conflicts[name] = { yours: parsed.data, theirs: stored[name] ?? null }
    }
  }
  return sorted
}

export async function autosave(
  tx: PracticeTx<'chart:record' | 'chart:read'>,
  input: AutosaveInput,
  actor: AutosaveActor,
): Promise<AutosaveOutcome> {
  const { visitId, section, key } = input
  const [visit] = await tx
    .select({ status: visits.status, startedAt: visits.startedAt })
    .from(visits)
    .where(and(eq(visits.id, visitId), eq(visits.patientId, input.patientId)))
    .for('share')
  if (visit === undefined) return 'not-found'
  if (visit.status !== 'open') return 'signed'
  const where = { ...actor, visitId, section, key, at: actor.now }
  const row = await lockForSaving(tx, where)
  if (row === null) return 'not-found'

  const sorted = await keepDiaryUnit(tx, input, row, sortChanges(section, row, input.changes))
  const version = Object.keys(sorted.write).length === 0 ? Math.max(row.version, 0) : await saveSectionRow(tx, where, row, sorted.write)
  await keepDrafts(tx, input, actor, sorted)
  const conflicts = await nameConflicts(tx, sorted.conflicts, row, actor.staffId)
  await noteRecording(tx, input, actor, Object.keys(sorted.write))
  const advice = await refreshAdvice(tx, visitId, actor.now)
  return { version, savedAt: actor.now.toISOString(), saved: sorted.saved, conflicts, invalid: sorted.invalid, advice }
}

/**
 * The unit of a diary stands as soon as an amount was keyed in it: another one, chosen on a screen that did not know of the amount, comes back
 * as a conflict. The diary is under lock, and every save of one of its rows waits for that lock.
 */
async function keepDiaryUnit(tx: PracticeTx<'chart:record'>, input: AutosaveInput, row: StoredRow, sorted: Sorted): Promise<Sorted> {
  if (input.section !== 'walk-diary' || !('unit' in sorted.write) || row.unit === null) return sorted
  if (diaryAmounts(await readRows(tx, 'walk-diary-line', input.visitId)) === 0) return sorted
  const { unit, ...write } = sorted.write
  const { unit: _kept, ...saved } = sorted.saved
  return { ...sorted, write, saved, conflicts: { ...sorted.conflicts, unit: { yours: unit, theirs: row.unit } } }
}

/** What does not parse is kept as typed; what now parses (or was cleared) is a draft no longer. */
async function keepDrafts(tx: PracticeTx<'chart:record'>, input: AutosaveInput, actor: AutosaveActor, sorted: Sorted): Promise<void> {
  const here = and(eq(visitDrafts.visitId, input.visitId), eq(visitDrafts.section, input.section), eq(visitDrafts.key, input.key))
  const parsed = [...Object.keys(sorted.saved), ...Object.keys(sorted.conflicts)]
  if (parsed.length > 0) await tx.delete(visitDrafts).where(and(here, inArray(visitDrafts.field, parsed)))
  for (const [field, { text, message }] of Object.entries(sorted.invalid)) {
    const kept = { text, message, staffId: actor.staffId, at: actor.now }
    await tx
      .insert(visitDrafts)
      .values({ practiceId: actor.practiceId, visitId: input.visitId, section: input.section, key: input.key, field, ...kept })
      .onConflictDoUpdate({
        target: [visitDrafts.practiceId, visitDrafts.visitId, visitDrafts.section, visitDrafts.key, visitDrafts.field],
        set: kept,
      })
  }
}

/** The row knows its last writer only; when that is the reader, another person wrote this field before, and nobody is named. */
async function nameConflicts(tx: PracticeTx<'chart:record'>, conflicts: Sorted['conflicts'], row: StoredRow, staffId: string) {
  if (Object.keys(conflicts).length === 0) return {}
  const [person] = await tx.select({ name: staff.displayName }).from(staff).where(eq(staff.id, row.updatedBy))
  const by = row.updatedBy === staffId ? 'somebody else' : (person?.name ?? 'somebody else')
  const at = row.updatedAt.toISOString()
  return Object.fromEntries(Object.entries(conflicts).map(([field, both]) => [field, { ...both, by, at }]))
}

const auditWindowMs = 5 * 60_000

/** Who is at work in which section, and one audit event per person, visit and section in five minutes (names of fields, never values). */
async function noteRecording(tx: PracticeTx<'chart:record'>, input: AutosaveInput, actor: AutosaveActor, fields: string[]): Promise<void> {
  const seen = { section: input.section, seenAt: actor.now }
  await tx
    .insert(visitPresence)
    .values({ practiceId: actor.practiceId, visitId: input.visitId, staffId: actor.staffId, ...seen })
    .onConflictDoUpdate({ target: [visitPresence.practiceId, visitPresence.visitId, visitPresence.staffId], set: seen })
  if (fields.length === 0) return
  const [recent] = await tx
    .select({ one: sql`1` })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.action, 'record'),
        eq(auditEvents.staffId, actor.staffId),
        eq(auditEvents.objectId, `${input.visitId}/${input.section}`),
        gt(auditEvents.at, new Date(actor.now.getTime() - auditWindowMs)),
      ),
    )
    .limit(1)
  if (recent !== undefined) return
  await writeAudit(tx, {
    action: 'record',
    patientId: input.patientId,
    objectType: 'visit-section',
    objectId: `${input.visitId}/${input.section}`,
    fields,
  })
}

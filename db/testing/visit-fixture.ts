/** A visit with something in every table that belongs to one, for tests of what may still change. Imported by tests only. */
import { eq } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import {
  adviceAcknowledgements,
  assessments,
  crampPatterns,
  edinburghQuestionnaires,
  examinations,
  exerciseStudies,
  factors,
  labNotes,
  labResults,
  medicines,
  planActions,
  plans,
  redFlags,
  vascularStudies,
  visitAdvice,
  visitDrafts,
  visitReasons,
  visits,
  walkDiaries,
  walkDiaryDays,
  walkDiaryLines,
  walkingImpairments,
  walkSafety,
  walkTests,
  wounds,
} from '../schema'
import type { PracticeTx } from '../scope'

/** Tables whose rows are a visit's and freeze with it. */
export const partsOfVisit = {
  visit_reasons: visitReasons,
  cramp_patterns: crampPatterns,
  red_flags: redFlags,
  factors,
  medicines,
  walk_safety: walkSafety,
  walk_tests: walkTests,
  walk_diaries: walkDiaries,
  walk_diary_days: walkDiaryDays,
  walk_diary_lines: walkDiaryLines,
  vascular_studies: vascularStudies,
  exercise_studies: exerciseStudies,
  edinburgh_questionnaires: edinburghQuestionnaires,
  walking_impairments: walkingImpairments,
  examinations,
  wounds,
  lab_notes: labNotes,
  lab_results: labResults,
  assessments,
  plans,
  plan_actions: planActions,
  visit_advice: visitAdvice,
  visit_drafts: visitDrafts,
} as const satisfies Record<string, PgTable>
export type PartOfVisit = keyof typeof partsOfVisit

const at = new Date('2026-11-20T15:00:00Z')

/** The least that a row of each table needs. */
export function leastRow(part: PartOfVisit, visitId: string, staffId: string): Record<string, unknown> {
  if (part === 'visit_advice') {
    const lists = { because: [], missing: [], suggests: [], source: { title: 'A source', year: 2024, where: null, kind: 'guideline' } }
    return {
      visitId,
      rule: 'R1b',
      fingerprint: crypto.randomUUID(),
      urgency: 'soon',
      says: 'Says.',
      version: '1',
      mustAcknowledge: false,
      raisedAt: at,
      ...lists,
    }
  }
  if (part === 'visit_drafts')
    return { visitId, section: 'walk-test', key: crypto.randomUUID(), field: 'onset', text: '12o', message: 'Enter.', staffId, at }
  return { visitId, updatedAt: at, updatedBy: staffId }
}

export async function insertPart(tx: PracticeTx<string>, part: PartOfVisit, visitId: string, staffId: string): Promise<void> {
  await tx.insert(partsOfVisit[part] as PgTable).values(leastRow(part, visitId, staffId) as never)
}

export async function startTestVisit(tx: PracticeTx<string>, patientId: string, staffId: string): Promise<string> {
  const id = crypto.randomUUID()
  await tx.insert(visits).values({ id, patientId, startedAt: at, clinicianId: staffId, createdBy: staffId, createdAt: at })
  return id
}

/** A visit with one row in every part, and an acknowledgement of its advice. */
export async function fillTestVisit(tx: PracticeTx<string>, patientId: string, staffId: string): Promise<string> {
  const visitId = await startTestVisit(tx, patientId, staffId)
  for (const part of Object.keys(partsOfVisit) as PartOfVisit[]) await insertPart(tx, part, visitId, staffId)
  const [advice] = await tx.select().from(visitAdvice).where(eq(visitAdvice.visitId, visitId))
  const { rule, fingerprint } = advice ?? { rule: '', fingerprint: '' }
  await tx.insert(adviceAcknowledgements).values({ visitId, rule, fingerprint, kind: 'done', words: 'Called the prescriber.', staffId, at })
  return visitId
}

export const signature = (staffId: string) =>
  ({ status: 'signed', signedBy: staffId, signedAt: at, signedSnapshot: { record: {} }, contentHash: '0'.repeat(64) }) as const

export async function signTestVisit(tx: PracticeTx<string>, visitId: string, staffId: string): Promise<void> {
  await tx.update(visits).set(signature(staffId)).where(eq(visits.id, visitId))
}

/**
 * What `clinical/` derives is computed at every save, beside what was entered; the browser's live value is the same function and never
 * trusted. A section that reads another one (the exercise study reads the resting study, the walk diary its rows) is derived anew when
 * either changes.
 */
import { eq } from 'drizzle-orm'
import { ageInYears } from '../../clinical/patient/age'
import type { VisitFacts } from '../../clinical/visit/visit-facts'
import type { VisitRecord, VisitSection } from '../../clinical/visit/visit-record'
import { assessments, exerciseStudies, patients, practices, vascularStudies, visits, walkDiaries } from '../schema'
import type { PracticeTx } from '../scope'
import {
  type DerivedFrom,
  derivedAssessment,
  derivedColumns,
  derivedExerciseStudy,
  derivedVascularStudy,
  derivedWalkDiary,
} from './derived-columns'
import { dayIn } from './practice-day'
import { lockSectionRow, readRows, readSection, type SectionPlace, type StoredRow, writeSectionRow } from './visit-sections'

type Writer = PracticeTx<'chart:record'>

/** What derivations read beside their own section: the patient's age on the visit's day in the practice's zone, and the resting study. */
async function readDerivedFrom(tx: Writer, visitId: string): Promise<DerivedFrom> {
  const [[row], resting] = await Promise.all([
    tx
      .select({ birthDate: patients.birthDate, startedAt: visits.startedAt, timeZone: practices.timeZone })
      .from(visits)
      .innerJoin(patients, eq(patients.id, visits.patientId))
      .innerJoin(practices, eq(practices.id, visits.practiceId))
      .where(eq(visits.id, visitId)),
    readSection(tx, 'vascular-study', visitId),
  ])
  if (row === undefined) throw new Error('A visit without its patient')
  return { ageYears: ageInYears(row.birthDate, dayIn(row.timeZone, row.startedAt)), resting }
}

/**
 * The row of a section under lock, for a save. The exercise study locks the resting study that it reads first, as a save of the resting
 * study does, so that of two saves at once the later one sees what the earlier one wrote. A row of the diary locks the diary first: while
 * its unit is being changed nobody keys an amount in the old one.
 */
export async function lockForSaving(tx: Writer, where: SectionPlace): Promise<StoredRow | null> {
  if (where.section === 'exercise-study')
    await tx
      .select({ visitId: vascularStudies.visitId })
      .from(vascularStudies)
      .where(eq(vascularStudies.visitId, where.visitId))
      .for('update')
  if (isRowOfDiary(where.section)) await lockWalkDiary(tx, where)
  return lockSectionRow(tx, where)
}

const isRowOfDiary = (section: VisitSection) => section === 'walk-diary-day' || section === 'walk-diary-line'
const lockWalkDiary = (tx: Writer, where: Omit<SectionPlace, 'section' | 'key'>) =>
  lockSectionRow(tx, { ...where, section: 'walk-diary', key: where.visitId })

/** The weekly figures of a diary, from the diary and all of its rows. The diary is under lock, or is locked here. */
export async function deriveWalkDiary(tx: Writer, where: Omit<SectionPlace, 'section' | 'key'>): Promise<void> {
  const { visitId } = where
  await lockWalkDiary(tx, where)
  const walkDiary = await readSection(tx, 'walk-diary', visitId)
  const walkDiaryDays = await readRows(tx, 'walk-diary-day', visitId)
  const walkDiaryLines = await readRows(tx, 'walk-diary-line', visitId)
  await tx.update(walkDiaries).set(derivedWalkDiary({ walkDiary, walkDiaryDays, walkDiaryLines })).where(eq(walkDiaries.visitId, visitId))
}

/** Writes fields into a locked row with what follows from them, here and in the section that reads it. The row's new version. */
export async function saveSectionRow(tx: Writer, where: SectionPlace, row: StoredRow, changes: Record<string, unknown>): Promise<number> {
  const { section, visitId } = where
  const derived = await derivedColumns(section, { ...row, ...changes }, () => readDerivedFrom(tx, visitId))
  const version = await writeSectionRow(tx, where, { ...changes, ...derived })
  if (section === 'vascular-study') await deriveExerciseStudy(tx, visitId)
  if (section === 'walk-diary' || isRowOfDiary(section)) await deriveWalkDiary(tx, where)
  return version
}

async function deriveExerciseStudy(tx: Writer, visitId: string): Promise<void> {
  const [row] = await tx.select().from(exerciseStudies).where(eq(exerciseStudies.visitId, visitId)).for('update')
  if (row === undefined) return
  const { resting, ageYears } = await readDerivedFrom(tx, visitId)
  await tx
    .update(exerciseStudies)
    .set(derivedExerciseStudy(row, resting, ageYears))
    .where(eq(exerciseStudies.visitId, visitId))
}

/** Derives anew what depends on the patient's age, which may have been corrected since the last save. Before a signature. */
export async function deriveByAge(tx: Writer, visitId: string): Promise<void> {
  const { resting, ageYears } = await readDerivedFrom(tx, visitId)
  await tx.update(vascularStudies).set(derivedVascularStudy(resting, ageYears)).where(eq(vascularStudies.visitId, visitId))
  await deriveExerciseStudy(tx, visitId)
}

/** The stages that the record suggested, beside those that the clinician chose. At the signature: until then the screen shows them live. */
export async function keepSuggestedStages(
  tx: Writer,
  actor: { practiceId: string; visitId: string; staffId: string; now: Date },
  record: VisitRecord,
  facts: VisitFacts,
): Promise<void> {
  const { visitId, now: at } = actor
  if ((await lockSectionRow(tx, { ...actor, section: 'assessment', key: visitId, at })) === null) return
  await tx.update(assessments).set(derivedAssessment(record, facts)).where(eq(assessments.visitId, visitId))
}

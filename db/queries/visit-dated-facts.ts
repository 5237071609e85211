/** What a patient's signed visits date besides measurements: a program begun, tobacco stopped, a revascularization, medicines started or changed. */
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Row } from '../../clinical/visit/visit-record'
import { factors, medicines, practices, visits, visitVoids } from '../schema'
import type { PracticeTx } from '../scope'
import { dayIn } from './practice-day'

export type VisitDatedFacts = {
  /** The visit's own day at the practice, `YYYY-MM-DD`. */
  day: string
  exerciseProgramSince: string | null
  tobaccoQuitOn: string | null
  revascularizationOn: string | null
  medicines: Pick<Row<'medicine'>, 'name' | 'classes' | 'startedOrChangedOn'>[]
}

/** One entry per signed visit that nobody voided, oldest first. What an open visit says may still change, so it is left out. */
export async function listDatedFacts(tx: PracticeTx<'chart:read'>, patientId: string): Promise<VisitDatedFacts[]> {
  const signed = and(eq(visits.patientId, patientId), eq(visits.status, 'signed'), isNull(visitVoids.visitId))
  const [told, taken] = await Promise.all([
    tx
      .select({
        visitId: visits.id,
        startedAt: visits.startedAt,
        timeZone: practices.timeZone,
        exerciseProgramSince: factors.exerciseProgramSince,
        tobaccoQuitOn: factors.tobaccoQuitOn,
        revascularizationOn: factors.revascularizationOn,
      })
      .from(visits)
      .innerJoin(practices, eq(practices.id, visits.practiceId))
      .leftJoin(factors, eq(factors.visitId, visits.id))
      .leftJoin(visitVoids, eq(visitVoids.visitId, visits.id))
      .where(signed)
      .orderBy(asc(visits.startedAt)),
    tx
      .select({
        visitId: medicines.visitId,
        name: medicines.name,
        classes: medicines.classes,
        startedOrChangedOn: medicines.startedOrChangedOn,
      })
      .from(medicines)
      .innerJoin(visits, eq(visits.id, medicines.visitId))
      .leftJoin(visitVoids, eq(visitVoids.visitId, visits.id))
      .where(and(signed, eq(medicines.removed, false)))
      .orderBy(asc(medicines.position)),
  ])
  return told.map(({ visitId, startedAt, timeZone, ...facts }) => ({
    ...facts,
    day: dayIn(timeZone, startedAt),
    medicines: taken
      .filter((one) => one.visitId === visitId)
      .map(({ name, classes, startedOrChangedOn }) => ({ name, classes, startedOrChangedOn })),
  }))
}

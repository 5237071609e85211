import { eq } from 'drizzle-orm'
import { type VisitFacts, visitFacts } from '../../clinical/visit/visit-facts'
import type { VisitRecord } from '../../clinical/visit/visit-record'
import { patients, practices, visits } from '../schema'
import type { PracticeTx } from '../scope'
import { dayIn } from './practice-day'
import { criticalValuesOf } from './practices'
import { findEarlier } from './visit-previous'
import { readVisitRecord } from './visit-sections'

/** A visit's record as it is stored at this moment and the facts that the rules read from it: one round trip, whatever they compare it with. */
export async function readVisitFacts(tx: PracticeTx<'chart:record'>, visitId: string): Promise<{ record: VisitRecord; facts: VisitFacts }> {
  const [[visit], { record }, earlier] = await Promise.all([
    tx
      .select({
        startedAt: visits.startedAt,
        birthDate: patients.birthDate,
        sex: patients.sex,
        timeZone: practices.timeZone,
        criticalValues: practices.criticalValues,
      })
      .from(visits)
      .innerJoin(patients, eq(patients.id, visits.patientId))
      .innerJoin(practices, eq(practices.id, visits.practiceId))
      .where(eq(visits.id, visitId)),
    readVisitRecord(tx, visitId),
    findEarlier(tx, visitId),
  ])
  if (visit === undefined) throw new Error('A visit without its patient')
  const { birthDate, sex, startedAt, timeZone } = visit
  const criticalValues = criticalValuesOf(visit.criticalValues)
  const facts = visitFacts({ record, patient: { birthDate, sex }, visitDay: dayIn(timeZone, startedAt), earlier, criticalValues })
  return { record, facts }
}

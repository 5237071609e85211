/** What a clinician must see in the banner before anything else, from the latest visit that recorded it. */
import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { assessments, factors, medicines, practices, visits, visitVoids } from '../schema'
import type { PracticeTx } from '../scope'
import { dayIn } from './practice-day'

export type ChartAlert = { kind: 'diuretic' | 'anticoagulant' | 'diabetes' | 'kidney-disease' | 'pad'; text: string; since: string }

const diureticClasses = ['thiazide-diuretic', 'loop-diuretic', 'potassium-sparing-diuretic']

/** Alerts of a patient's visits that stand. The latest answer counts: a later "no" ends an alert, an unanswered visit does not. */
export async function findChartAlerts(tx: PracticeTx<'chart:read'>, patientId: string): Promise<ChartAlert[]> {
  const [rows, medicineRows] = await Promise.all([
    tx
      .select({
        visitId: visits.id,
        startedAt: visits.startedAt,
        timeZone: practices.timeZone,
        diuretic: factors.diuretic,
        anticoagulant: factors.anticoagulant,
        diabetes: factors.diabetes,
        chronicKidneyDisease: factors.chronicKidneyDisease,
        dialysis: factors.dialysis,
        knownPad: factors.knownPad,
        pad: assessments.peripheralArterialDisease,
        right: assessments.fontaineRight,
        left: assessments.fontaineLeft,
      })
      .from(visits)
      .innerJoin(practices, eq(practices.id, visits.practiceId))
      .leftJoin(factors, eq(factors.visitId, visits.id))
      .leftJoin(assessments, eq(assessments.visitId, visits.id))
      .leftJoin(visitVoids, eq(visitVoids.visitId, visits.id))
      .where(and(eq(visits.patientId, patientId), inArray(visits.status, ['open', 'signed']), isNull(visitVoids.visitId)))
      .orderBy(desc(visits.startedAt)),
    tx
      .select({ visitId: medicines.visitId, classes: medicines.classes })
      .from(medicines)
      .innerJoin(visits, eq(visits.id, medicines.visitId))
      .where(and(eq(visits.patientId, patientId), eq(medicines.removed, false))),
  ])
  type VisitAnswers = (typeof rows)[number]
  const listed = (row: VisitAnswers, classes: readonly string[]) =>
    medicineRows.some((one) => one.visitId === row.visitId && one.classes.some((name) => classes.includes(name)))
  const answers: Record<Exclude<ChartAlert['kind'], 'pad'>, { text: string; of: (row: VisitAnswers) => 'yes' | 'no' | null }> = {
    diuretic: { text: 'on a diuretic', of: (row) => (listed(row, diureticClasses) ? 'yes' : row.diuretic) },
    anticoagulant: { text: 'on an anticoagulant', of: (row) => (listed(row, ['anticoagulant']) ? 'yes' : row.anticoagulant) },
    diabetes: { text: 'diabetes', of: (row) => row.diabetes },
    'kidney-disease': { text: 'kidney disease', of: (row) => (row.dialysis === 'yes' ? 'yes' : row.chronicKidneyDisease) },
  }
  const alerts: ChartAlert[] = []
  for (const [kind, { text, of }] of Object.entries(answers) as [keyof typeof answers, (typeof answers)['diuretic']][]) {
    const latest = rows.find((row) => of(row) !== null)
    if (latest !== undefined && of(latest) === 'yes') alerts.push({ kind, text, since: dayIn(latest.timeZone, latest.startedAt) })
  }
  const judged = rows.find((row) => row.pad !== null || row.knownPad !== null)
  if (judged !== undefined && (judged.pad === 'likely' || judged.pad === 'referred' || judged.knownPad === 'yes')) {
    const staged = rows.find((row) => row.right !== null || row.left !== null)
    const legs = (['right', 'left'] as const).flatMap((side) => (staged?.[side] && staged[side] !== 'I' ? [`${side} ${staged[side]}`] : []))
    alerts.push({ kind: 'pad', text: ['PAD', ...legs].join(' '), since: dayIn(judged.timeZone, judged.startedAt) })
  }
  return alerts
}

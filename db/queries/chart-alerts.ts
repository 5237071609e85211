/** What a clinician must see in the banner before anything else, from the latest visit that recorded it. */
import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { recogniseMedicine } from '../../clinical/factors/medicine-names'
import { formatIndex } from '../../clinical/measurement'
import { diureticClasses } from '../../clinical/visit/medicine-facts'
import { assessments, factors, medicines, practices, vascularStudies, visits, visitVoids } from '../schema'
import type { PracticeTx } from '../scope'
import { dayIn } from './practice-day'

export type ChartAlert = { kind: 'diuretic' | 'anticoagulant' | 'diabetes' | 'kidney-disease' | 'pad'; text: string; since: string }

// The first column of a joined group is never null: by it the query builder tells a missing row from an empty field.
const indices = (side: 'right' | 'left') => ({
  of: vascularStudies.visitId,
  abi: vascularStudies[`${side}AbiHundredths`],
  abiBand: vascularStudies[`${side}AbiBand`],
  tbi: vascularStudies[`${side}TbiHundredths`],
  tbiBand: vascularStudies[`${side}TbiBand`],
})
const stages = {
  right: {
    of: assessments.visitId,
    fontaine: assessments.fontaineRight,
    rutherford: assessments.rutherfordRight,
    wifi: assessments.wifiRight,
  },
  left: { of: assessments.visitId, fontaine: assessments.fontaineLeft, rutherford: assessments.rutherfordLeft, wifi: assessments.wifiLeft },
}

/** The visits of a patient that stand, newest first, with what an alert is made of. */
const listAnswers = (tx: PracticeTx<'chart:read'>, patientId: string) =>
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
      kidneyTransplant: factors.kidneyTransplant,
      knownPad: factors.knownPad,
      verdict: assessments.peripheralArterialDisease,
      rightStage: stages.right,
      leftStage: stages.left,
      device: vascularStudies.device,
      right: indices('right'),
      left: indices('left'),
    })
    .from(visits)
    .innerJoin(practices, eq(practices.id, visits.practiceId))
    .leftJoin(factors, eq(factors.visitId, visits.id))
    .leftJoin(assessments, eq(assessments.visitId, visits.id))
    .leftJoin(vascularStudies, eq(vascularStudies.visitId, visits.id))
    .leftJoin(visitVoids, eq(visitVoids.visitId, visits.id))
    .where(and(eq(visits.patientId, patientId), inArray(visits.status, ['open', 'signed']), isNull(visitVoids.visitId)))
    .orderBy(desc(visits.startedAt))
type VisitAnswers = Awaited<ReturnType<typeof listAnswers>>[number]
type Answered = 'yes' | 'no' | null

/** Alerts of a patient's visits that stand. The latest answer counts: a later "no" ends an alert, an unanswered visit does not. */
export async function findChartAlerts(tx: PracticeTx<'chart:read'>, patientId: string): Promise<ChartAlert[]> {
  const [rows, medicineRows] = await Promise.all([
    listAnswers(tx, patientId),
    tx
      .select({ visitId: medicines.visitId, name: medicines.name, classes: medicines.classes })
      .from(medicines)
      .innerJoin(visits, eq(visits.id, medicines.visitId))
      .where(and(eq(visits.patientId, patientId), eq(medicines.removed, false))),
  ])
  const held = new Map<string, Set<string>>()
  for (const { visitId, name, classes } of medicineRows) {
    const recognised = recogniseMedicine(name ?? '').flatMap((one) => one.classes)
    held.set(visitId, new Set([...(held.get(visitId) ?? []), ...classes, ...recognised]))
  }
  const listed = (row: VisitAnswers, classes: readonly string[]) => classes.some((name) => held.get(row.visitId)?.has(name))
  const answers: Record<Exclude<ChartAlert['kind'], 'pad'>, { text: string; of: (row: VisitAnswers) => Answered }> = {
    diuretic: { text: 'on a diuretic', of: (row) => (listed(row, diureticClasses) ? 'yes' : row.diuretic) },
    anticoagulant: { text: 'on an anticoagulant', of: (row) => (listed(row, ['anticoagulant']) ? 'yes' : row.anticoagulant) },
    diabetes: { text: 'diabetes', of: (row) => row.diabetes },
    'kidney-disease': {
      text: 'kidney disease',
      of: (row) => (row.dialysis === 'yes' || row.kidneyTransplant === 'yes' ? 'yes' : row.chronicKidneyDisease),
    },
  }
  const alerts: ChartAlert[] = []
  for (const [kind, { text, of }] of Object.entries(answers) as [keyof typeof answers, (typeof answers)['diuretic']][]) {
    const latest = rows.find((row) => of(row) !== null)
    if (latest !== undefined && of(latest) === 'yes')
      alerts.push({ kind, text: latest.dialysis === 'yes' && kind === 'kidney-disease' ? 'on dialysis' : text, since: dayOf(latest) })
  }
  return [...alerts, ...padAlert(rows)]
}

const dayOf = (row: VisitAnswers) => dayIn(row.timeZone, row.startedAt)
const sides = ['right', 'left'] as const
type Side = (typeof sides)[number]

/**
 * The index that makes a leg's PAD by value (R14): ABI ≤0.90, or TBI ≤0.70 where the ABI is not normal. An isolated toe index is repeated with
 * a warm foot first, and an oscillometric one confirmed by Doppler, so neither stands in a banner.
 */
function byValue(row: VisitAnswers, side: Side): string | null {
  const index = row[side]
  if (index === null || row.device === 'oscillometric') return null
  if (index.abiBand === 'abnormal' && index.abi !== null) return `ABI ${formatIndex(index.abi)}`
  return index.tbiBand === 'abnormal' && index.tbi !== null && index.abiBand !== 'normal' ? `TBI ${formatIndex(index.tbi)}` : null
}

/** The stage that the clinician chose for a leg. */
function stageOf(row: VisitAnswers, side: Side): string | null {
  const { fontaine = null, rutherford = null, wifi = null } = row[`${side}Stage`] ?? {}
  const chronic = fontaine ?? (rutherford === null ? null : `Rutherford ${rutherford}`)
  return [chronic, wifi === null ? null : `WIfI ${wifi}`].filter((part) => part !== null).join(' ') || null
}

/**
 * Known, judged likely, or by value, as the latest visit has it that says so or judges otherwise. A history without known PAD is no
 * judgement; the clinician's "unlikely" outweighs a value of the same visit.
 */
function padAlert(rows: readonly VisitAnswers[]): ChartAlert[] {
  const valued = (row: VisitAnswers) => sides.some((side) => byValue(row, side) !== null)
  const judged = rows.find((row) => row.verdict !== null || row.knownPad === 'yes' || valued(row))
  if (judged === undefined) return []
  const stands = judged.knownPad === 'yes' || judged.verdict === 'likely' || judged.verdict === 'referred'
  if (!stands && (judged.verdict === 'unlikely' || !valued(judged))) return []
  const staged = rows.find((row) => sides.some((side) => stageOf(row, side) !== null))
  const measured = rows.find(valued)
  const legs = sides.flatMap((side) => {
    const value = measured === undefined ? null : byValue(measured, side)
    const stage = staged === undefined ? null : stageOf(staged, side)
    // Stage I says "no symptoms": a stage of the disease in a leg whose index is abnormal, and no word against another leg.
    if (stage !== null && (stage !== 'I' || value !== null)) return `${side} ${stage}`
    return value === null ? [] : `${side} ${value}`
  })
  return [{ kind: 'pad', text: ['PAD', legs.join(', ')].filter((part) => part !== '').join(' '), since: dayOf(judged) }]
}

/** A patient's visits as rows, and what is trended over them: onset distance with its method, ABI by leg. Voided visits are not trended. */
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { assessments, practices, staff, vascularStudies, visits, visitVoids, walkTests } from '../schema'
import type { VisitStatus } from '../schema/visits'
import type { PracticeTx } from '../scope'
import { dayIn } from './practice-day'

type Reader = PracticeTx<'chart:read'>

export type AbiOfLeg = {
  state: 'value' | 'non-compressible' | 'not-assessable' | null
  hundredths: number | null
  band: 'abnormal' | 'borderline' | 'normal' | 'non-compressible' | null
  provisional: boolean
}
const legColumns = (side: 'right' | 'left') => ({
  state: vascularStudies[`${side}AbiState`],
  hundredths: vascularStudies[`${side}AbiHundredths`],
  band: vascularStudies[`${side}AbiBand`],
  provisional: vascularStudies[`${side}AbiProvisional`],
})
type LegRow = { state: AbiOfLeg['state']; hundredths: number | null; band: AbiOfLeg['band']; provisional: boolean | null } | null
const leg = (row: LegRow): AbiOfLeg =>
  row === null ? { state: null, hundredths: null, band: null, provisional: false } : { ...row, provisional: row.provisional ?? false }

export type VisitRow = {
  id: string
  startedAt: string
  day: string
  status: VisitStatus
  voided: boolean
  clinicianName: string
  cause: string | null
  fontaineRight: string | null
  fontaineLeft: string | null
  onset: { meters: number | null; seconds: number | null; comparator: 'exact' | 'more-than'; method: string | null } | null
  abi: { right: AbiOfLeg; left: AbiOfLeg }
}

/** A patient's visits, newest first, with the figures that a row reads out. */
export async function listVisits(tx: Reader, patientId: string): Promise<VisitRow[]> {
  const [rows, onsets] = await Promise.all([
    tx
      .select({
        id: visits.id,
        startedAt: visits.startedAt,
        status: visits.status,
        voidedLater: visitVoids.visitId,
        clinicianName: staff.displayName,
        timeZone: practices.timeZone,
        cause: assessments.cause,
        fontaineRight: assessments.fontaineRight,
        fontaineLeft: assessments.fontaineLeft,
        right: legColumns('right'),
        left: legColumns('left'),
      })
      .from(visits)
      .innerJoin(staff, eq(staff.id, visits.clinicianId))
      .innerJoin(practices, eq(practices.id, visits.practiceId))
      .leftJoin(assessments, eq(assessments.visitId, visits.id))
      .leftJoin(vascularStudies, eq(vascularStudies.visitId, visits.id))
      .leftJoin(visitVoids, eq(visitVoids.visitId, visits.id))
      .where(eq(visits.patientId, patientId))
      .orderBy(desc(visits.startedAt)),
    listOnsetDistances(tx, patientId, { voidedToo: true }),
  ])
  return rows.map(({ right, left, voidedLater, timeZone, startedAt, ...row }) => ({
    ...row,
    startedAt: startedAt.toISOString(),
    day: dayIn(timeZone, startedAt),
    voided: row.status === 'voided' || voidedLater !== null,
    onset: onsets.find((one) => one.visitId === row.id) ?? null,
    abi: { right: leg(right), left: leg(left) },
  }))
}

export type OnsetPoint = {
  visitId: string
  date: string
  meters: number | null
  seconds: number | null
  comparator: 'exact' | 'more-than'
  method: string | null
  protocol: string | null
}

/** Every recorded onset of a patient's visits that stand, oldest first. A method stays with its number: points of different methods are never joined. */
export async function listOnsetDistances(tx: Reader, patientId: string, { voidedToo = false } = {}): Promise<OnsetPoint[]> {
  const rows = await tx
    .select({
      visitId: visits.id,
      startedAt: visits.startedAt,
      timeZone: practices.timeZone,
      meters: walkTests.onsetMeters,
      seconds: walkTests.onsetSeconds,
      onset: walkTests.onset,
      state: walkTests.onsetState,
      method: walkTests.method,
      protocol: walkTests.protocol,
    })
    .from(walkTests)
    .innerJoin(visits, eq(visits.id, walkTests.visitId))
    .innerJoin(practices, eq(practices.id, visits.practiceId))
    .leftJoin(visitVoids, eq(visitVoids.visitId, visits.id))
    .where(and(eq(visits.patientId, patientId), eq(walkTests.removed, false), voidedToo ? undefined : standing()))
    .orderBy(asc(visits.startedAt), asc(walkTests.position))
  return rows
    .filter((row) => row.meters !== null || row.seconds !== null)
    .map(({ startedAt, timeZone, onset: _entered, state, ...row }) => ({
      ...row,
      date: dayIn(timeZone, startedAt),
      comparator: state === 'none-within' ? 'more-than' : 'exact',
    }))
}

const standing = () => and(inArray(visits.status, ['open', 'signed']), isNull(visitVoids.visitId))

export type AbiPoint = { visitId: string; date: string; leg: 'right' | 'left'; device: string | null; method: string | null } & AbiOfLeg

/** The ABI of each leg in each visit that stands, oldest first; legs without a study are left out. */
export async function listAbi(tx: Reader, patientId: string): Promise<AbiPoint[]> {
  const rows = await tx
    .select({
      visitId: visits.id,
      startedAt: visits.startedAt,
      timeZone: practices.timeZone,
      device: vascularStudies.device,
      method: vascularStudies.method,
      right: legColumns('right'),
      left: legColumns('left'),
    })
    .from(vascularStudies)
    .innerJoin(visits, eq(visits.id, vascularStudies.visitId))
    .innerJoin(practices, eq(practices.id, visits.practiceId))
    .leftJoin(visitVoids, eq(visitVoids.visitId, visits.id))
    .where(and(eq(visits.patientId, patientId), standing()))
    .orderBy(asc(visits.startedAt))
  return rows.flatMap((row) =>
    (['right', 'left'] as const).flatMap((side) => {
      const abi = leg(row[side])
      if (abi.state === null || abi.state === 'not-assessable') return []
      return [{ visitId: row.visitId, date: dayIn(row.timeZone, row.startedAt), leg: side, device: row.device, method: row.method, ...abi }]
    }),
  )
}

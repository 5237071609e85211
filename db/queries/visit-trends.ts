/** A patient's visits as rows, and what is trended over them: walked distances with their method, the weeks of keyed diaries, ABI and TBI by leg. Voided visits are not trended. */
import { and, asc, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { PressureReading } from '../../clinical/vascular-study/pressure-reading'
import { referenceArm } from '../../clinical/vascular-study/reference-arm'
import { dayAfter } from '../../clinical/visit/days'
import { assessments, practices, staff, vascularStudies, visits, visitVoids, walkDiaries, walkTests } from '../schema'
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

type WalkColumns = typeof walkTests.$inferSelect
/** A number as it was typed. */
export type EnteredWalk = { value: number; unit: WalkColumns['onsetUnit']; blockFeet: number | null }
export type WalkedPoint = {
  visitId: string
  date: string
  signed: boolean
  /** Both null when the number has no unit or no feet per block. Meters of a time only where the treadmill's speed was known. */
  meters: number | null
  seconds: number | null
  comparator: 'exact' | 'more-than'
  method: WalkColumns['method']
  protocol: WalkColumns['protocol']
  as: EnteredWalk | null
  surface: WalkColumns['surface']
  aid: WalkColumns['aid']
}
export type OnsetPoint = WalkedPoint
export type MaximumPoint = WalkedPoint & { limitingSymptom: WalkColumns['limitingSymptom'] }

/** The walk tests of a patient's visits, oldest first. */
async function listWalks(tx: Reader, patientId: string, { voidedToo = false } = {}) {
  const rows = await tx
    .select({
      visitId: visits.id,
      startedAt: visits.startedAt,
      timeZone: practices.timeZone,
      status: visits.status,
      method: walkTests.method,
      protocol: walkTests.protocol,
      blockFeet: walkTests.blockFeet,
      surface: walkTests.surface,
      aid: walkTests.aid,
      limitingSymptom: walkTests.limitingSymptom,
      onset: { state: walkTests.onsetState, value: walkTests.onset, unit: walkTests.onsetUnit },
      onsetMeters: walkTests.onsetMeters,
      onsetSeconds: walkTests.onsetSeconds,
      maximum: { state: walkTests.maximumState, value: walkTests.maximum, unit: walkTests.maximumUnit },
      maximumMeters: walkTests.maximumMeters,
      maximumSeconds: walkTests.maximumSeconds,
    })
    .from(walkTests)
    .innerJoin(visits, eq(visits.id, walkTests.visitId))
    .innerJoin(practices, eq(practices.id, visits.practiceId))
    .leftJoin(visitVoids, eq(visitVoids.visitId, visits.id))
    .where(and(eq(visits.patientId, patientId), eq(walkTests.removed, false), voidedToo ? undefined : standing()))
    .orderBy(asc(visits.startedAt), asc(walkTests.position))
  return rows.map((row) => ({ ...row, date: dayIn(row.timeZone, row.startedAt), signed: row.status === 'signed' }))
}
type Walk = Awaited<ReturnType<typeof listWalks>>[number]

function walkedPoint(walk: Walk, part: 'onset' | 'maximum'): WalkedPoint[] {
  const { visitId, date, signed, method, protocol, surface, aid, blockFeet } = walk
  const [meters, seconds] = [walk[`${part}Meters`], walk[`${part}Seconds`]]
  if (meters === null && seconds === null) return []
  const { state, value, unit } = walk[part]
  return [
    {
      visitId,
      date,
      signed,
      meters,
      seconds,
      comparator: state === 'none-within' || state === 'not-stopped' ? 'more-than' : 'exact',
      method,
      protocol,
      as: value === null ? null : { value, unit, blockFeet },
      surface,
      aid,
    },
  ]
}

/** Every recorded onset of a patient's visits that stand, oldest first. A method stays with its number: points of different methods are never joined. */
export async function listOnsetDistances(tx: Reader, patientId: string, options: { voidedToo?: boolean } = {}): Promise<OnsetPoint[]> {
  return (await listWalks(tx, patientId, options)).flatMap((walk) => walkedPoint(walk, 'onset'))
}

/** How far every walk went, with what ended it; the same visits in the same order. */
export async function listMaximumDistances(tx: Reader, patientId: string): Promise<MaximumPoint[]> {
  return (await listWalks(tx, patientId)).flatMap((walk) =>
    walkedPoint(walk, 'maximum').map((point) => ({ ...point, limitingSymptom: walk.limitingSymptom })),
  )
}

type DiaryColumns = typeof walkDiaries.$inferSelect
export type DiaryPoint = Pick<WalkedPoint, 'visitId' | 'signed' | 'meters' | 'seconds' | 'comparator'> & {
  /** The first day of the week. */
  date: string
  steps: number | null
  method: 'diary'
  /** How many walks the median is of, and the farthest of them in the unit of the family that is not null. */
  walks: number
  best: number
  bestComparator: 'exact' | 'more-than'
  unit: NonNullable<DiaryColumns['unit']>
  blockFeet: number | null
}

/**
 * The median onset of each week of the diaries keyed in a patient's visits that stand, oldest first. A diary without its first day has no place in
 * time, a week without a walk none in the trend.
 */
export async function listDiaryOnsets(tx: Reader, patientId: string): Promise<DiaryPoint[]> {
  const rows = await tx
    .select({ visitId: visits.id, status: visits.status, diary: walkDiaries })
    .from(walkDiaries)
    .innerJoin(visits, eq(visits.id, walkDiaries.visitId))
    .leftJoin(visitVoids, eq(visitVoids.visitId, visits.id))
    .where(and(eq(visits.patientId, patientId), isNotNull(walkDiaries.firstDay), standing()))
    .orderBy(asc(walkDiaries.firstDay))
  return rows.flatMap(({ visitId, status, diary }) =>
    ([1, 2] as const).flatMap((week): DiaryPoint[] => {
      const { family, unit, firstDay, blockFeet } = diary
      const [median, best] = [diary[`week${week}Median`], diary[`week${week}Best`]]
      if (family === null || unit === null || firstDay === null || median === null || best === null) return []
      return [
        {
          visitId,
          signed: status === 'signed',
          date: dayAfter(firstDay, (week - 1) * 7),
          meters: family === 'distance' ? median : null,
          seconds: family === 'time' ? median : null,
          steps: family === 'steps' ? median : null,
          comparator: diary[`week${week}MedianMoreThan`] ? 'more-than' : 'exact',
          method: 'diary',
          walks: diary[`week${week}Walks`] ?? 0,
          best,
          bestComparator: diary[`week${week}BestMoreThan`] ? 'more-than' : 'exact',
          unit,
          blockFeet,
        },
      ]
    }),
  )
}

const standing = () => and(inArray(visits.status, ['open', 'signed']), isNull(visitVoids.visitId))

type Study = typeof vascularStudies.$inferSelect
type OfLeg = { visitId: string; date: string; signed: boolean; leg: 'right' | 'left' }
export type AbiPoint = OfLeg & { device: Study['device']; method: Study['method'] } & AbiOfLeg
export type TbiPoint = OfLeg & {
  device: Study['toeDevice']
  digit: Study['rightToeDigit']
  state: NonNullable<Study['rightTbiState']>
  hundredths: number | null
  band: Study['rightTbiBand']
  /** One arm only, which can only raise the index. */
  provisional: boolean
}

const studyColumns = (side: 'right' | 'left') => ({
  ...legColumns(side),
  tbiState: vascularStudies[`${side}TbiState`],
  tbiHundredths: vascularStudies[`${side}TbiHundredths`],
  tbiBand: vascularStudies[`${side}TbiBand`],
  arm: vascularStudies[`${side}Brachial`],
  posteriorTibial: vascularStudies[`${side}PosteriorTibial`],
  dorsalisPedis: vascularStudies[`${side}DorsalisPedis`],
  toe: vascularStudies[`${side}Toe`],
  digit: vascularStudies[`${side}ToeDigit`],
})

/** The vascular studies of a patient's visits that stand, oldest first. */
async function listStudies(tx: Reader, patientId: string) {
  const rows = await tx
    .select({
      visitId: visits.id,
      startedAt: visits.startedAt,
      timeZone: practices.timeZone,
      status: visits.status,
      device: vascularStudies.device,
      method: vascularStudies.method,
      toeDevice: vascularStudies.toeDevice,
      right: studyColumns('right'),
      left: studyColumns('left'),
    })
    .from(vascularStudies)
    .innerJoin(visits, eq(visits.id, vascularStudies.visitId))
    .innerJoin(practices, eq(practices.id, visits.practiceId))
    .leftJoin(visitVoids, eq(visitVoids.visitId, visits.id))
    .where(and(eq(visits.patientId, patientId), standing()))
    .orderBy(asc(visits.startedAt))
  return rows.map((row) => ({ ...row, date: dayIn(row.timeZone, row.startedAt), signed: row.status === 'signed' }))
}

/** Somebody tried: a silent or stiff artery is a finding, an artery that nobody touched is none. */
const isTried = (reading: PressureReading | null) => reading !== null && reading.state !== 'not-measured'
const notMeasured: PressureReading = { state: 'not-measured' }
const legs = ['right', 'left'] as const

/** The ABI of each leg in each visit that stands, oldest first; legs whose ankle nobody measured are left out. */
export async function listAbi(tx: Reader, patientId: string): Promise<AbiPoint[]> {
  return (await listStudies(tx, patientId)).flatMap(({ visitId, date, signed, device, method, ...study }) =>
    legs.flatMap((side) => {
      const { state, hundredths, band, provisional, posteriorTibial, dorsalisPedis } = study[side]
      if (state === null || !(isTried(posteriorTibial) || isTried(dorsalisPedis))) return []
      return [{ visitId, date, signed, leg: side, device, method, ...leg({ state, hundredths, band, provisional }) }]
    }),
  )
}

/** The TBI of each leg, likewise; legs whose toe nobody measured are left out. */
export async function listTbi(tx: Reader, patientId: string): Promise<TbiPoint[]> {
  return (await listStudies(tx, patientId)).flatMap(({ visitId, date, signed, toeDevice: device, right, left }) => {
    const arm = referenceArm({ right: right.arm ?? notMeasured, left: left.arm ?? notMeasured })
    return legs.flatMap((side) => {
      const { tbiState: state, tbiHundredths: hundredths, tbiBand: band, toe, digit } = side === 'right' ? right : left
      if (state === null || !isTried(toe)) return []
      const provisional = arm.state === 'one-arm' && state === 'value'
      return [{ visitId, date, signed, leg: side, device, digit, state, hundredths, band, provisional }]
    })
  })
}

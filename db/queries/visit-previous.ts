/** What a patient's earlier visits lend to a later one: signed before it began, and voided by nobody. */
import { and, asc, desc, eq, inArray, isNotNull, lt, notExists, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { AbiFact, ComparableWalk, EarlierStudy, TbiFact } from '../../clinical/visit/visit-facts'
import type { SectionValues } from '../../clinical/visit/visit-record'
import { practices, vascularStudies, visits, visitVoids, walkTests } from '../schema'
import type { PracticeTx } from '../scope'
import { dayIn } from './practice-day'
import { fieldColumns } from './visit-sections'

type Reader = PracticeTx<'chart:read'> | PracticeTx<'chart:record'>

/** The visit that is looked back from: joined, not asked for first, so that looking back costs no round trip of its own. */
const present = alias(visits, 'present')
const samePatientEarlier = and(eq(present.patientId, visits.patientId), lt(visits.startedAt, present.startedAt))
const standsBefore = (tx: Reader, visitId: string) =>
  and(
    eq(present.id, visitId),
    eq(visits.status, 'signed'),
    notExists(tx.select({ id: visitVoids.visitId }).from(visitVoids).where(eq(visitVoids.visitId, visits.id))),
  )

/** The patient's last signed visit before this one; null when there is none. */
export async function findPreviousVisitId(tx: Reader, visitId: string): Promise<string | null> {
  const [row] = await tx
    .select({ id: visits.id })
    .from(visits)
    .innerJoin(present, samePatientEarlier)
    .where(standsBefore(tx, visitId))
    .orderBy(desc(visits.startedAt))
    .limit(1)
  return row?.id ?? null
}

/** What the rules compare a visit with (`earlier` of `visitFacts`): null where no signed visit has it. */
export type Earlier = {
  /** The last study in which an ankle artery was tried. */
  vascularStudy: SectionValues<'vascular-study'> | null
  /** Every walk whose onset is a distance, oldest first. */
  walks: ComparableWalk[]
  /** The last study that gave an index, as it was signed. */
  study: EarlierStudy | null
}

export async function findEarlier(tx: Reader, visitId: string): Promise<Earlier> {
  const [vascularStudy, walks, study] = await Promise.all([lastPressures(tx, visitId), earlierWalks(tx, visitId), lastIndices(tx, visitId)])
  return { vascularStudy, walks, study }
}

async function lastPressures(tx: Reader, visitId: string): Promise<Earlier['vascularStudy']> {
  const { rightPosteriorTibial, rightDorsalisPedis, leftPosteriorTibial, leftDorsalisPedis } = vascularStudies
  const [row] = await tx
    .select(fieldColumns('vascular-study'))
    .from(vascularStudies)
    .innerJoin(visits, eq(visits.id, vascularStudies.visitId))
    .innerJoin(present, samePatientEarlier)
    .where(
      and(
        standsBefore(tx, visitId),
        or(...[rightPosteriorTibial, rightDorsalisPedis, leftPosteriorTibial, leftDorsalisPedis].map((ankle) => isNotNull(ankle))),
      ),
    )
    .orderBy(desc(visits.startedAt))
    .limit(1)
  return (row as SectionValues<'vascular-study'> | undefined) ?? null
}

async function earlierWalks(tx: Reader, visitId: string): Promise<ComparableWalk[]> {
  const rows = await tx
    .select({
      startedAt: visits.startedAt,
      timeZone: practices.timeZone,
      method: walkTests.method,
      protocol: walkTests.protocol,
      onsetMeters: walkTests.onsetMeters,
      onsetState: walkTests.onsetState,
    })
    .from(walkTests)
    .innerJoin(visits, eq(visits.id, walkTests.visitId))
    .innerJoin(practices, eq(practices.id, visits.practiceId))
    .innerJoin(present, samePatientEarlier)
    .where(and(standsBefore(tx, visitId), eq(walkTests.removed, false), isNotNull(walkTests.method), isNotNull(walkTests.onsetMeters)))
    .orderBy(asc(visits.startedAt), asc(walkTests.position))
  return rows.flatMap(({ startedAt, timeZone, method, onsetMeters, onsetState, ...row }) =>
    method === null || onsetMeters === null
      ? []
      : {
          ...row,
          visitDay: dayIn(timeZone, startedAt),
          method,
          onsetMeters,
          comparator: onsetState === 'none-within' ? ('more-than' as const) : ('exact' as const),
        },
  )
}

const indices = (side: 'right' | 'left') => ({
  abiState: vascularStudies[`${side}AbiState`],
  abiHundredths: vascularStudies[`${side}AbiHundredths`],
  abiBand: vascularStudies[`${side}AbiBand`],
  abiProvisional: vascularStudies[`${side}AbiProvisional`],
  tbiState: vascularStudies[`${side}TbiState`],
  tbiHundredths: vascularStudies[`${side}TbiHundredths`],
  tbiBand: vascularStudies[`${side}TbiBand`],
})

async function lastIndices(tx: Reader, visitId: string): Promise<EarlierStudy | null> {
  const { rightAbiState, leftAbiState, rightTbiState, leftTbiState } = vascularStudies
  const [row] = await tx
    .select({
      startedAt: visits.startedAt,
      timeZone: practices.timeZone,
      device: vascularStudies.device,
      method: vascularStudies.method,
      right: indices('right'),
      left: indices('left'),
    })
    .from(vascularStudies)
    .innerJoin(visits, eq(visits.id, vascularStudies.visitId))
    .innerJoin(practices, eq(practices.id, visits.practiceId))
    .innerJoin(present, samePatientEarlier)
    .where(
      and(
        standsBefore(tx, visitId),
        or(...[rightAbiState, leftAbiState, rightTbiState, leftTbiState].map((state) => inArray(state, ['value', 'non-compressible']))),
      ),
    )
    .orderBy(desc(visits.startedAt))
    .limit(1)
  if (row === undefined) return null
  const { startedAt, timeZone, right, left, ...conditions } = row
  return {
    ...conditions,
    visitDay: dayIn(timeZone, startedAt),
    abi: { right: abiOf(right), left: abiOf(left) },
    tbi: { right: tbiOf(right), left: tbiOf(left) },
  }
}

type Indices = {
  abiState: AbiFact['state'] | null
  abiHundredths: number | null
  abiBand: Extract<AbiFact, { state: 'value' }>['band'] | null
  abiProvisional: boolean | null
  tbiState: AbiFact['state'] | null
  tbiHundredths: number | null
  tbiBand: Extract<TbiFact, { state: 'value' }>['band'] | null
}

function abiOf({ abiState: state, abiHundredths: hundredths, abiBand: band, abiProvisional }: Indices): AbiFact | null {
  if (state === null) return null
  if (state !== 'value') return { state, ...(hundredths === null ? {} : { ratio: hundredths / 100 }) }
  if (hundredths === null || band === null) return null
  return { state, value: hundredths / 100, band, ...(abiProvisional ? { provisional: 'one-arm' as const } : {}) }
}

function tbiOf({ tbiState: state, tbiHundredths: hundredths, tbiBand: band }: Indices): TbiFact | null {
  if (state === 'not-assessable') return { state }
  return state === 'value' && hundredths !== null && band !== null ? { state, value: hundredths / 100, band } : null
}

/** One visit of the cast, from its start to where it stands: started, recorded, advised on, acknowledged, sent, signed, added to, voided. */
import type { Sql } from 'postgres'
import { ageInYears } from '../../clinical/patient/age'
import { isUntouched } from '../../clinical/visit/untouched'
import { type VisitRecord, type VisitSection, visitSections } from '../../clinical/visit/visit-record'
import { acknowledge, refreshAdvice, type StoredAdvice } from '../queries/advice'
import { derivedColumns } from '../queries/derived-columns'
import { dayIn, instantIn } from '../queries/practice-day'
import { deriveWalkDiary } from '../queries/visit-derived'
import { addAddendum, lockVisit, sendVisit, signVisit, startVisit, type VisitActor, voidOpenVisit } from '../queries/visit-life'
import { insertSectionRows, partOfRecord } from '../queries/visit-sections'
import { nobody, type PracticeTx, withinPractice } from '../scope'
import type { CastVisit } from './cast-types'
import { seedId } from './seed-ids'

export type Stage = {
  over: Sql
  practiceId: string
  slug: 'riverside' | 'hillcrest'
  timeZone: string
  /** The practice's day of `now`. */
  today: string
  now: Date
}

/** The calendar day `days` before a day; both `YYYY-MM-DD`. */
export const dayBefore = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) - days * msPerDay).toISOString().slice(0, 10)

/** What the seed may do: every act of a visit. */
type Tx = PracticeTx<string>
const minutes = 60_000
const msPerDay = 86_400_000
const staffIdOf = (email: string) => seedId(`staff/${email}`)

export async function bringVisit(stage: Stage, patient: { id: string; name: string; birthDate: string }, visit: CastVisit): Promise<void> {
  const { over, practiceId, now } = stage
  const name = `${patient.name}/${visit.daysAgo}/${visit.hour}:${visit.minute ?? 0}`
  const visitId = seedId(`visit/${name}`)
  const startedBy = staffIdOf(visit.startedBy ?? visit.clinician)
  // Today's visits have begun, whatever the hour at which the demo is looked at.
  const startedAt = new Date(Math.min(momentOf(stage, visit.daysAgo, visit.hour, visit.minute).getTime(), now.getTime() - 40 * minutes))
  const by = (staffId: string, after: number): VisitActor => ({ practiceId, staffId, now: new Date(startedAt.getTime() + after * minutes) })

  const act = async (tx: Tx) => {
    const starter = by(startedBy, 0)
    const started = await startVisit(
      tx,
      { id: visitId, patientId: patient.id, startedAt, clinicianId: staffIdOf(visit.clinician) },
      starter,
    )
    if (started !== 'started') throw new Error(`${name} does not start: ${started}.`)
    const ageYears = ageInYears(patient.birthDate, dayIn(stage.timeZone, startedAt))
    await record(tx, { ...by(startedBy, 15), visitId, name }, visit.record, ageYears)
    // A signature advises anew by itself; before it only somebody who acknowledges, or who reads an open visit, needs the lines.
    if (visit.state !== 'signed' || visit.acknowledgements !== undefined) {
      const advice = await refreshAdvice(tx, visitId, by(startedBy, 15).now)
      await acknowledgeAll(tx, { visitId, name }, visit, advice, (email) => by(staffIdOf(email), 18))
    }
    await end(tx, { visitId, patientId: patient.id, name }, visit, (staffId) => by(staffId, 25))
    for (const [index, addendum] of (visit.addenda ?? []).entries()) {
      const written = { practiceId, staffId: staffIdOf(addendum.by), now: momentOf(stage, addendum.daysAgo, 17) }
      await addAddendum(
        tx,
        await locked(tx, patient.id, visitId),
        { id: seedId(`addendum/${name}/${index}`), text: addendum.words },
        written,
      )
    }
  }
  await withinPractice(practiceId, act, { over, actor: { ...nobody, staffId: startedBy }, deadlineMs: 30_000 })
}

function momentOf({ timeZone, today }: Stage, daysAgo: number, hour: number, minute = 0): Date {
  const local = `${dayBefore(today, daysAgo)}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  const moment = instantIn(timeZone, local)
  if (moment === null) throw new Error(`The cast has a visit at ${local}, which is no time.`)
  return moment
}

async function locked(tx: Tx, patientId: string, visitId: string) {
  const visit = await lockVisit(tx, patientId, visitId)
  if (visit === null) throw new Error('The visit that was just started is not there.')
  return visit
}

type Where = VisitActor & { visitId: string; name: string }

/** Every section that somebody touched, with what a save derives from it; the others stay without a row, as on the screens. */
async function record(tx: Tx, where: Where, told: VisitRecord, ageYears: number): Promise<void> {
  const from = async () => ({ ageYears, resting: told.vascularStudy })
  for (const section of Object.keys(visitSections) as VisitSection[]) {
    const values = told[partOfRecord[section]]
    const rows: (Record<string, unknown> & { id?: string })[] = Array.isArray(values)
      ? values.map((row, index) => ({ ...row, id: seedId(`${section}/${where.name}/${index}`) }))
      : isUntouched(section, values as never)
        ? []
        : [values]
    if (rows.length === 0) continue
    const derived = await Promise.all(rows.map(async (row) => ({ ...row, ...(await derivedColumns(section, row, from)) })))
    await insertSectionRows(tx, { ...where, section, at: where.now }, derived)
  }
  if (told.walkDiaryDays.length + told.walkDiaryLines.length > 0) await deriveWalkDiary(tx, { ...where, at: where.now })
}

async function acknowledgeAll(
  tx: Tx,
  { visitId, name }: { visitId: string; name: string },
  visit: CastVisit,
  advice: readonly StoredAdvice[],
  actor: (email: string) => VisitActor,
): Promise<void> {
  for (const [index, given] of (visit.acknowledgements ?? []).entries()) {
    const by = actor(given.by)
    const { kind, words } = given
    const told =
      kind === 'told' ? { words: null, toldWhom: given.toldWhom ?? words, toldAt: by.now } : { words, toldWhom: null, toldAt: null }
    for (const { rule, fingerprint } of advice.filter((line) => line.rule === given.rule)) {
      const id = seedId(`acknowledgement/${name}/${index}/${fingerprint}`)
      await acknowledge(tx, { id, visitId, rule, fingerprint, kind, ...told }, by)
    }
  }
}

async function end(
  tx: Tx,
  { visitId, patientId, name }: { visitId: string; patientId: string; name: string },
  visit: CastVisit,
  by: (staffId: string) => VisitActor,
): Promise<void> {
  if (visit.state === 'open') return
  const clinicianId = staffIdOf(visit.clinician)
  const starter = by(staffIdOf(visit.startedBy ?? visit.clinician))
  const here = await locked(tx, patientId, visitId)
  if (visit.state === 'ready') await sendVisit(tx, here, clinicianId, starter)
  if (visit.state === 'voided') await voidOpenVisit(tx, here, visit.voidReason ?? 'Opened for the wrong patient.', starter)
  if (visit.state !== 'signed') return
  const blocks = await signVisit(tx, here, by(clinicianId))
  if (blocks.length > 0) throw new Error(`${name} cannot be signed: ${blocks.map((block) => block.text).join(' ')}`)
}

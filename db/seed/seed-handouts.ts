/** What the demo's patients went home with: the handouts of every signed plan, given in the act that the portal uses. */
import { and, asc, eq, sql } from 'drizzle-orm'
import { connect } from '../client'
import { giveHandouts, type SheetToGive } from '../queries/handouts-given'
import { dayIn } from '../queries/practice-day'
import { findPicturesOfSheets } from '../queries/practice-images'
import { listOnsetDistances, type OnsetPoint } from '../queries/visit-trends'
import { findVisit, type OpenedVisit } from '../queries/visits'
import { plans, practices, visits } from '../schema'
import { nobody, type PracticeTx, withinPractice } from '../scope'
import { demoPractices } from './people'
import { seedId } from './seed-ids'

export type DemoVisit = {
  opened: OpenedVisit
  walks: OnsetPoint[]
  practice: typeof practices.$inferSelect & { logo: { pictureId: string; width: number; height: number; sha256: string } | null }
  /** Days between the visit and the demo's today. */
  daysAgo: number
}

/**
 * Gives the handouts that the plans name, minutes after each visit began, by its clinician.
 *
 * @param compose The sheets of one visit. Handed in because the text of handouts lies above the database.
 */
export async function seedHandouts({
  ownerUrl,
  now,
  compose,
}: {
  ownerUrl: string
  now: Date
  compose: (visit: DemoVisit) => SheetToGive[]
}): Promise<void> {
  const over = connect(ownerUrl, 1)
  const at = { over, deadlineMs: 60_000 }
  try {
    for (const { slug, timeZone } of demoPractices) {
      const practiceId = seedId(`practice/${slug}`)
      const planned = await withinPractice(practiceId, (tx: PracticeTx<string>) => visitsWithHandouts(tx), at)
      for (const { id, patientId, clinicianId, startedAt } of planned) {
        const give = async (tx: PracticeTx<string>) => {
          const [found] = await tx.select().from(practices).where(eq(practices.id, practiceId))
          const opened = await findVisit(tx, patientId, id, { staffId: clinicianId, now })
          if (found === undefined || opened === null) throw new Error(`The demo's visit ${id} is not there.`)
          const { logoId } = found
          const picture = logoId === null ? undefined : (await findPicturesOfSheets(tx, [logoId])).get(logoId)
          const practice = { ...found, logo: picture === undefined || logoId === null ? null : { pictureId: logoId, ...picture } }
          const walks = await listOnsetDistances(tx, patientId)
          const daysAgo = Math.round((Date.parse(dayIn(timeZone, now)) - Date.parse(opened.visit.day)) / 86_400_000)
          const sheets = compose({ opened, walks, practice, daysAgo })
          const givenAt = new Date(startedAt.getTime() + 28 * 60_000)
          await giveHandouts(tx, { id: seedId(`giving/${id}`), patientId, visitId: id, sheets }, givenAt)
        }
        await withinPractice(practiceId, give, { ...at, actor: { ...nobody, staffId: clinicianId } })
      }
    }
  } finally {
    await over.end({ timeout: 5 })
  }
}

const visitsWithHandouts = (tx: PracticeTx<string>) =>
  tx
    .select({ id: visits.id, patientId: visits.patientId, clinicianId: visits.clinicianId, startedAt: visits.startedAt })
    .from(visits)
    .innerJoin(plans, eq(plans.visitId, visits.id))
    .where(and(eq(visits.status, 'signed'), sql`cardinality(${plans.handouts}) > 0`))
    .orderBy(asc(visits.startedAt), asc(visits.id))

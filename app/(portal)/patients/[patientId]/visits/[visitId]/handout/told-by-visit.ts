import { clock } from '../../../../../../../clock'
import { listOnsetDistances } from '../../../../../../../db/queries/visit-trends'
import { findVisit, type OpenedVisit } from '../../../../../../../db/queries/visits'
import type { PracticeTx } from '../../../../../../../db/scope'
import { earlierWalksOf } from '../../../../../../../handouts/earlier-walks'
import type { VisitForSheets } from '../../../../../../../handouts/give-sheets'

/** A visit with all that the sheets read of it; null when the practice has no such visit of this patient. */
export async function readVisitForSheets(
  tx: PracticeTx<'chart:read'>,
  staffId: string,
  patientId: string,
  visitId: string,
): Promise<{ opened: OpenedVisit; told: VisitForSheets } | null> {
  // First by itself: an id that is none ends the transaction, and what was asked beside it would answer with that instead.
  const opened = await findVisit(tx, patientId, visitId, { staffId, now: clock.now() })
  if (opened === null) return null
  const walks = await listOnsetDistances(tx, patientId)
  const { visit, patient, record, earlier, criticalValues } = opened
  const earlierWalks = earlierWalksOf(walks, visit.day)
  return { opened, told: { visit, patient, record, earlier, earlierWalks, criticalValues } }
}

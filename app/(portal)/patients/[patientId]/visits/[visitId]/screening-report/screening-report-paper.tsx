import type { Me } from '../../../../../../../auth/staff'
import { clock } from '../../../../../../../clock'
import { AbiPlot } from '../../../../../../../components/chart/abi-plot'
import type { PaperContent } from '../../../../../../../components/print/paper-content'
import { listAbi, listTbi } from '../../../../../../../db/queries/visit-trends'
import { findVisit } from '../../../../../../../db/queries/visits'
import type { PracticeTx } from '../../../../../../../db/scope'
import { abiPoint, tbiPoint } from '../../../trend-points'
import { identityLine, stateOf, statusLine } from '../summary-identity'
import { ScreeningReport } from './screening-report'

/** The PAD screening report of a visit as a paper; null when the practice has no such visit of this patient. */
export async function screeningReportPaper(
  tx: PracticeTx<'chart:read'>,
  me: Me,
  { patientId, visitId }: { patientId: string; visitId: string },
): Promise<PaperContent | null> {
  // First by itself: an id that is none ends the transaction, and what was asked beside it would answer with that instead.
  const opened = await findVisit(tx, patientId, visitId, { staffId: me.staffId, now: clock.now() })
  if (opened === null) return null
  const [abi, tbi] = await Promise.all([listAbi(tx, patientId), listTbi(tx, patientId)])
  // A report says what was known at its visit.
  const until = ({ date }: { date: string }) => date <= opened.visit.day
  const studies = { abi: abi.filter(until).map(abiPoint), tbi: tbi.filter(until).map(tbiPoint) }
  return {
    kind: 'screening-report',
    objectId: visitId,
    patientId,
    visitId,
    identity: identityLine(opened),
    status: statusLine(opened, me.practice.timeZone),
    state: stateOf(opened),
    document: 'PAD screening report',
    title: `PAD screening report ${opened.patient.recordNumber}, ${opened.visit.day}`,
    lang: 'en',
    look: 'note',
    largePrint: false,
    body: <ScreeningReport opened={{ ...opened, studies }} practice={me.practice} />,
    drawn: [AbiPlot],
  }
}

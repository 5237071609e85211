import type { Me } from '../../../../../../../auth/staff'
import { visitCan } from '../../../../../../../clinical/visit/visit-can'
import { clock } from '../../../../../../../clock'
import { dayIn } from '../../../../../../../db/queries/practice-day'
import { findVisit, type OpenedVisit } from '../../../../../../../db/queries/visits'
import type { PracticeTx } from '../../../../../../../db/scope'

/** May the person before the screen do this? `null` means yes, else the reason why not (visit-can.ts, asked on the server). */
export type WorkspaceCan = Record<'record' | 'assess' | 'sign' | 'send' | 'void' | 'addend' | 'tell' | 'acknowledge', string | null>

export type WorkspaceVisit = OpenedVisit & {
  /** The practice's day at the server's clock. */
  today: string
  timeZone: string
  distanceUnit: 'm' | 'ft'
  meName: string
  can: WorkspaceCan
}

/** A visit as its workspace needs it, with what this person may do with it now; null when the practice has no such visit of this patient. */
export async function openWorkspace(
  tx: PracticeTx<'chart:read'>,
  me: Me,
  patientId: string,
  visitId: string,
): Promise<WorkspaceVisit | null> {
  const now = clock.now()
  const opened = await findVisit(tx, patientId, visitId, { staffId: me.staffId, now })
  if (opened === null) return null
  const { timeZone, distanceUnit } = me.practice
  return { ...opened, today: dayIn(timeZone, now), timeZone, distanceUnit, meName: me.displayName, can: canOf(opened, me) }
}

const whyNot = (may: { ok: true } | { ok: false; why: string }): string | null => (may.ok ? null : may.why)

function canOf({ visit }: OpenedVisit, me: Me): WorkspaceCan {
  const asked = { ...visit, voidedLater: visit.status === 'signed' && visit.voided !== null }
  const voided = visit.status === 'voided' ? 'This visit is voided.' : null
  return {
    record: whyNot(visitCan.record(asked, me)),
    assess: whyNot(visitCan.assess(asked, me)),
    sign: whyNot(visitCan.sign(asked, me)),
    send: whyNot(visitCan.send(asked, me)),
    void: whyNot(visitCan.void(asked, me)),
    addend: whyNot(visitCan.addend(asked, me)),
    // An emergency is told by whoever charts, and after the signature too.
    tell: voided ?? (me.may('chart:record') ? null : 'Only clinical staff may record who was told.'),
    acknowledge: whyNot(visitCan.acknowledge(asked, me)),
  }
}

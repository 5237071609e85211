import type { Me } from '../../auth/staff'
import { clock } from '../../clock'
import { listRecentlyOpened } from '../../db/queries/patients'
import { dayIn } from '../../db/queries/practice-day'
import { listMyOpenVisits, listNeedsAttention, listRescreensDue, listWaitingForSignature } from '../../db/queries/today'
import type { PracticeTx } from '../../db/scope'
import { foundPatient } from './patients/found-patient'
import { attentionLine, openLine, rescreenLine, signatureLine } from './today-lists'

const mostRecent = 5

/** What everybody's Today has: the charts they opened last. */
export async function readFront(tx: PracticeTx<'patient:read'>, me: Me) {
  const today = dayIn(me.practice.timeZone, clock.now())
  const recent = await listRecentlyOpened(tx, me.staffId, mostRecent)
  return { recent: recent.map((row) => foundPatient(row, today)), mayRegister: me.may('patient:register') }
}

/** The clinical lists; without visit:sign nothing can wait for a signature. */
export async function readLists(tx: PracticeTx<'chart:read'>, me: Me) {
  const now = clock.now()
  const { timeZone } = me.practice
  const [open, waiting, attention, rescreens] = await Promise.all([
    listMyOpenVisits(tx, me.staffId),
    me.may('visit:sign') ? listWaitingForSignature(tx, me.staffId) : null,
    listNeedsAttention(tx),
    listRescreensDue(tx, dayIn(timeZone, now)),
  ])
  return {
    open: open.map((row) => openLine(row, timeZone)),
    signature: waiting?.map((row) => signatureLine(row, timeZone)) ?? null,
    attention: attention.map((row) => attentionLine(row, now)),
    rescreens: rescreens.map(rescreenLine),
  }
}

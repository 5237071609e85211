import type { Metadata } from 'next'
import { currentStaff, type Me, readAsStaff } from '../../auth/staff'
import { clock } from '../../clock'
import { listRecentlyOpened } from '../../db/queries/patients'
import { dayIn } from '../../db/queries/practice-day'
import { listMyOpenVisits, listNeedsAttention, listRescreensDue, listWaitingForSignature } from '../../db/queries/today'
import type { PracticeTx } from '../../db/scope'
import { foundPatient } from './patients/found-patient'
import { PatientSearch } from './patients/patient-search'
import { TodayList } from './today-list'
import { attentionLine, openLine, rescreenLine, signatureLine } from './today-lists'

export const metadata: Metadata = { title: 'Today' }

/** What is mine to finish, mine to sign, and what needs attention; before all, the way to a chart. Clinical lists need chart:read. */
export default async function TodayPage() {
  const { recent, mayRegister, lists } = (await currentStaff())?.may('chart:read')
    ? await readAsStaff(['patient:read', 'chart:read'], async (tx, me) => ({
        ...(await readFront(tx, me)),
        lists: await readLists(tx, me),
      }))
    : await readAsStaff(['patient:read'], async (tx, me) => ({ ...(await readFront(tx, me)), lists: null }))
  return (
    <div className="grid items-start gap-x-10 gap-y-8 px-4 py-6 lg:grid-cols-2">
      <h1 className="text-xl lg:col-span-2">Today</h1>
      <PatientSearch recent={recent} mayRegister={mayRegister} />
      {lists && (
        <>
          <TodayList id="attention" title="Needs attention" lines={lists.attention} empty="Nothing urgent is waiting for anybody." />
          <div className="grid gap-8">
            {lists.signature && (
              <TodayList
                id="signature"
                title="Waiting for my signature"
                lines={lists.signature}
                empty="Nothing waits for your signature."
              />
            )}
            <TodayList id="open" title="My open visits" lines={lists.open} empty="Every visit of yours is finished." />
          </div>
          <TodayList id="rescreens" title="Re-screens due" lines={lists.rescreens} empty="Nobody is overdue for a re-screen." />
        </>
      )}
    </div>
  )
}

const mostRecent = 5

async function readFront(tx: PracticeTx<'patient:read'>, me: Me) {
  const today = dayIn(me.practice.timeZone, clock.now())
  const recent = await listRecentlyOpened(tx, me.staffId, mostRecent)
  return { recent: recent.map((row) => foundPatient(row, today)), mayRegister: me.may('patient:register') }
}

async function readLists(tx: PracticeTx<'chart:read'>, me: Me) {
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

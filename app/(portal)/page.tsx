import type { Metadata } from 'next'
import Link from 'next/link'
import { currentStaff, readAsStaff } from '../../auth/staff'
import { PatientSearch } from './patients/patient-search'
import { readReviews } from './practice/read-reviews'
import { readFront, readLists } from './read-today'
import { TodayList } from './today-list'

export const metadata: Metadata = { title: 'Today' }

/** What is mine to finish, mine to sign, and what needs attention; before all, the way to a chart. Clinical lists need chart:read. */
export default async function TodayPage() {
  const { recent, mayRegister, lists } = (await currentStaff())?.may('chart:read')
    ? await readAsStaff(['patient:read', 'chart:read'], async (tx, me) => ({
        ...(await readFront(tx, me)),
        lists: await readLists(tx, me),
      }))
    : await readAsStaff(['patient:read'], async (tx, me) => ({ ...(await readFront(tx, me)), lists: null }))
  const { waiting, overdue } = await readReviews()
  return (
    <div className="grid items-start gap-x-10 gap-y-8 px-4 py-6 lg:grid-cols-2">
      <h1 className="text-xl lg:col-span-2">Today</h1>
      {waiting > 0 && (
        <p className="m-0 lg:col-span-2">
          <Link href="/practice/emergency-access" prefetch={false}>
            {waiting === 1 ? '1 emergency access waits' : `${waiting} emergency accesses wait`} for a review
          </Link>
          {overdue > 0 && <span className="text-abnormal">, {waiting === 1 ? 'overdue' : `${overdue} overdue`}</span>}
        </p>
      )}
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

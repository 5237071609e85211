import type { Metadata } from 'next'
import { readAsStaff } from '../../../../auth/staff'
import { SectionHeading } from '../../../../components/ui/section-heading'
import { listAccounts } from '../../../../db/queries/staff'
import { PracticeNavigation } from '../practice-navigation'
import { EverybodyDialog } from './everybody-dialog'
import { InviteDialog } from './invite-dialog'
import { StaffTable } from './staff-table'

export const metadata: Metadata = { title: 'Staff' }

/** Who has an account here, and in what state. */
export default async function StaffPage() {
  const { accounts, timeZone } = await readAsStaff(['staff:manage'], async (tx, me) => ({
    accounts: await listAccounts(tx),
    timeZone: me.practice.timeZone,
  }))
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-6 px-4 py-6">
      <PracticeNavigation here="/practice/staff" />
      <SectionHeading
        level={1}
        note="An account is never deleted: its name stands on what its person recorded. Whoever leaves is deactivated."
        beside={
          <>
            <EverybodyDialog />
            <InviteDialog timeZone={timeZone} />
          </>
        }
      >
        Staff
      </SectionHeading>
      <StaffTable accounts={accounts} timeZone={timeZone} />
    </div>
  )
}

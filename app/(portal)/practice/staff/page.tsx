import type { Metadata } from 'next'
import Link from 'next/link'
import { readAsStaff } from '../../../../auth/staff'
import { clock } from '../../../../clock'
import { clinicalDate } from '../../../../components/clinical/clinical-date'
import { SectionHeading } from '../../../../components/ui/section-heading'
import { nextReviewAt } from '../../../../db/queries/access-reviews'
import { dayIn } from '../../../../db/queries/practice-day'
import { listAccounts } from '../../../../db/queries/staff'
import { PracticeNavigation } from '../practice-navigation'
import { EverybodyDialog } from './everybody-dialog'
import { InviteDialog } from './invite-dialog'
import { StaffTable } from './staff-table'

export const metadata: Metadata = { title: 'Staff' }

/** Who has an account here, and in what state. */
export default async function StaffPage() {
  const { accounts, reviewDueAt, timeZone } = await readAsStaff(['staff:manage'], async (tx, me) => ({
    accounts: await listAccounts(tx),
    reviewDueAt: await nextReviewAt(tx, me.practice.timeZone),
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
      {reviewDueAt <= clock.now() && (
        <p className="m-0 border-borderline border-l-4 bg-borderline-wash p-3">
          The access review is due since {clinicalDate(dayIn(timeZone, reviewDueAt))}.{' '}
          <Link href="/practice/access-review" prefetch={false}>
            Review who has access
          </Link>
        </p>
      )}
      <StaffTable accounts={accounts} timeZone={timeZone} />
    </div>
  )
}

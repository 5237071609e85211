import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { readAsStaff } from '../../../../auth/staff'
import { clock } from '../../../../clock'
import { clinicalDate } from '../../../../components/clinical/clinical-date'
import { clinicalMoment } from '../../../../components/print/clinical-moment'
import { SectionHeading } from '../../../../components/ui/section-heading'
import { Table } from '../../../../components/ui/table'
import { accessHashOf, listAccessReviews, nextReviewAt, readAccess } from '../../../../db/queries/access-reviews'
import { dayIn } from '../../../../db/queries/practice-day'
import { PracticeNavigation } from '../practice-navigation'
import { accessLines } from './access-changes'
import { AccessTable } from './access-table'
import { SignReview } from './sign-review'

export const metadata: Metadata = { title: 'Access review' }

/** Every quarter an admin looks at who has access and signs that they did. */
export default async function AccessReviewPage() {
  const { accounts, reviews, dueAt, timeZone, by } = await readAsStaff(['staff:manage'], async (tx, me) => ({
    accounts: await readAccess(tx),
    reviews: await listAccessReviews(tx),
    dueAt: await nextReviewAt(tx, me.practice.timeZone),
    timeZone: me.practice.timeZone,
    by: me.displayName,
  }))
  const [last] = reviews
  const due = clinicalDate(dayIn(timeZone, dueAt))
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-6 px-4 py-6">
      <PracticeNavigation here="/practice/access-review" />
      <SectionHeading
        level={1}
        note={`Every three months: does everybody here still need what they can do, and can nobody sign in who should not? ${
          dueAt <= clock.now() ? `Due since ${due}.` : `Next due ${due}.`
        }`}
      >
        Access review
      </SectionHeading>
      <section aria-labelledby="now-heading">
        <SectionHeading
          id="now-heading"
          note={
            last === undefined
              ? 'This is the first review. Change what is wrong on Staff before you sign.'
              : `Compared with the review of ${clinicalMoment(last.reviewedAt.toISOString(), timeZone)}. Change what is wrong on Staff before you sign.`
          }
        >
          Who has access now
        </SectionHeading>
        <AccessTable lines={accessLines(accounts, last?.accounts ?? null)} timeZone={timeZone} since={last !== undefined} />
      </section>
      <section aria-labelledby="sign-heading">
        <SectionHeading id="sign-heading" note="Kept as it stands now, with your name and the time. It cannot be changed later.">
          Sign
        </SectionHeading>
        <SignReview key={accessHashOf(accounts)} seen={accessHashOf(accounts)} by={by} />
      </section>
      <section aria-labelledby="before-heading">
        <SectionHeading id="before-heading">Signed reviews</SectionHeading>
        <Table
          caption="Signed reviews, newest first"
          empty="No review is signed yet."
          rows={reviews}
          rowKey={({ id }) => id}
          columns={[
            {
              head: 'Signed',
              names: true,
              cell: ({ id, reviewedAt }) => (
                <Link href={`/practice/access-review/${id}` as Route} prefetch={false} className="whitespace-nowrap">
                  {clinicalMoment(reviewedAt.toISOString(), timeZone)}
                </Link>
              ),
            },
            { head: 'By', cell: ({ reviewedBy }) => reviewedBy },
            { head: 'Accounts', figures: true, cell: (review) => review.accounts.filter(({ state }) => state !== 'deactivated').length },
            { head: 'Note', cell: ({ note }) => <span className="block min-w-40">{note ?? ''}</span> },
          ]}
        />
      </section>
    </div>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readAsStaff } from '../../../../../auth/staff'
import { clock } from '../../../../../clock'
import { clinicalMoment } from '../../../../../components/print/clinical-moment'
import { Letterhead } from '../../../../../components/print/letterhead'
import { Paper } from '../../../../../components/print/paper'
import { LinkButton } from '../../../../../components/ui/button'
import { findAccessReview, listAccessReviews } from '../../../../../db/queries/access-reviews'
import { PracticeNavigation } from '../../practice-navigation'
import { accessLines } from '../access-changes'
import { AccessTable } from '../access-table'
import { PrintButton } from '../print-button'

export const metadata: Metadata = { title: 'Signed access review' }

type Address = { params: Promise<{ reviewId: string }> }

/** A review as it was signed, to print and put away. It names staff and nobody else. */
export default async function SignedReviewPage({ params }: Address) {
  const { reviewId } = await params
  const found = await readAsStaff(['staff:manage'], async (tx, me) => {
    const review = await findAccessReview(tx, reviewId)
    if (review === null) return null
    const before = (await listAccessReviews(tx)).find(({ reviewedAt }) => reviewedAt < review.reviewedAt)
    return { review, before, practice: me.practice, by: me.displayName }
  })
  if (found === null) notFound()
  const { review, before, practice, by } = found
  const inWords = (at: Date) => clinicalMoment(at.toISOString(), practice.timeZone)
  const signed = `Signed ${inWords(review.reviewedAt)} by ${review.reviewedBy}`
  return (
    <>
      <div className="mx-auto max-w-6xl px-4 pt-6 print:hidden">
        <PracticeNavigation here="/practice/access-review" />
      </div>
      <Paper
        size={practice.paper}
        kind="note"
        running={{
          identity: practice.name,
          status: signed,
          origin: `Printed ${inWords(clock.now())} by ${by}. SHA-256 ${review.contentHash.slice(0, 16)}`,
          document: 'Access review',
        }}
        toolbar={
          <div className="flex flex-wrap gap-2">
            <PrintButton />
            <LinkButton href="/practice/access-review">Back to the access review</LinkButton>
          </div>
        }
      >
        <Letterhead {...practice} />
        <h1>Access review</h1>
        <p>
          {signed}, who looked at every account of the practice as it stood then.{' '}
          {before === undefined ? 'It is the first review.' : `The review before it was signed ${inWords(before.reviewedAt)}.`}
        </p>
        {review.note !== null && <p>{review.note}</p>}
        {/* On a telephone the table is wider than the screen and scrolls in its frame. */}
        <div className="overflow-x-auto print:overflow-visible">
          <div className="min-w-[34rem]">
            <AccessTable
              lines={accessLines(review.accounts, before?.accounts ?? null)}
              timeZone={practice.timeZone}
              since={before !== undefined}
            />
          </div>
        </div>
        <p className="mt-6">SHA-256 of what was signed: {review.contentHash}</p>
      </Paper>
    </>
  )
}

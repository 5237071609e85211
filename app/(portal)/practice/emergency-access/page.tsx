import type { Metadata } from 'next'
import { readAsStaff } from '../../../../auth/staff'
import { clinicalDate } from '../../../../components/clinical/clinical-date'
import { SectionHeading } from '../../../../components/ui/section-heading'
import { Table } from '../../../../components/ui/table'
import { Tag } from '../../../../components/ui/tag'
import { type ListedAccess, listEmergencyAccesses } from '../../../../db/queries/emergency-accesses'
import { localTimeIn } from '../../../../db/queries/practice-day'
import { reasonWords } from '../../patients/[patientId]/emergency-access/emergency-words'
import { actInWords } from '../../patients/[patientId]/opened/opened-words'
import { PracticeNavigation } from '../practice-navigation'
import { ReviewForm } from './review-form'
import { outcomeWords } from './review-words'

export const metadata: Metadata = { title: 'Emergency access' }

const read = () =>
  readAsStaff(['audit:read', 'patient:read'], async (tx, me) => ({
    accesses: await listEmergencyAccesses(tx),
    timeZone: me.practice.timeZone,
  }))

const momentIn = (timeZone: string) => (at: Date) => {
  const [day = '', time] = localTimeIn(timeZone, at).split('T')
  return `${clinicalDate(day)}, ${time}`
}
type InWords = ReturnType<typeof momentIn>

const minutesOf = ({ startedAt, until }: ListedAccess) => Math.max(1, Math.round((until.getTime() - startedAt.getTime()) / 60_000))

/** Whose emergency access is looked at still, and what was found of those before. */
export default async function EmergencyAccessPage() {
  const { accesses, timeZone } = await read()
  const inWords = momentIn(timeZone)
  const waiting = accesses.filter(({ review }) => review === null)
  const reviewed = accesses.flatMap(({ review, ...access }) => (review === null ? [] : [{ ...access, review }]))
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-6 px-4 py-6">
      <PracticeNavigation here="/practice/emergency-access" />
      <SectionHeading
        level={1}
        note="Somebody opened a chart that is restricted to others. An admin looks at each within seven days; the chart is named by its record number."
      >
        Emergency access
      </SectionHeading>
      <section aria-labelledby="waiting-heading" className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <SectionHeading id="waiting-heading">{waiting.length === 0 ? 'To review' : `To review: ${waiting.length}`}</SectionHeading>
        {waiting.length === 0 && <p className="m-0 text-ink-soft">No access waits for a review.</p>}
        {waiting.map((access) => (
          <Waiting key={access.id} access={access} inWords={inWords} />
        ))}
      </section>
      <section aria-labelledby="reviewed-heading">
        <SectionHeading id="reviewed-heading">Reviewed</SectionHeading>
        <Table
          caption="Reviewed accesses, newest first"
          empty="Nothing is reviewed yet."
          rows={reviewed}
          rowKey={({ id }) => id}
          columns={[
            { head: 'Began', names: true, cell: ({ startedAt }) => <span className="whitespace-nowrap">{inWords(startedAt)}</span> },
            { head: 'Who', cell: ({ person }) => <span className="whitespace-nowrap">{person}</span> },
            { head: 'Chart', cell: ({ recordNumber }) => `#${recordNumber}` },
            { head: 'Reason', cell: ({ reasonCode, reason }) => `${reasonWords[reasonCode]}: ${reason}` },
            {
              head: 'Found',
              cell: ({ review: { outcome } }) => (
                <Tag tone={outcome === 'appropriate' ? 'neutral' : 'abnormal'}>{outcomeWords[outcome]}</Tag>
              ),
            },
            { head: 'Note', cell: ({ review }) => `${review.note} (${review.by}, ${inWords(review.at)})` },
          ]}
        />
      </section>
    </div>
  )
}

const opened = ({ acts, startedAt }: ListedAccess) =>
  acts.map(({ action, objectType, times }) =>
    actInWords({
      action,
      objectType,
      times,
      section: null,
      refused: false,
      day: '',
      staffId: null,
      person: null,
      roles: [],
      firstAt: startedAt,
    }),
  )

function Waiting({ access, inWords }: { access: ListedAccess; inWords: InWords }) {
  const { id, person, recordNumber, reasonCode, reason, startedAt, dueAt, overdue, running } = access
  const acts = opened(access)
  const heading = `${person}, chart #${recordNumber}`
  return (
    <article
      aria-labelledby={`access-${id}`}
      className="grid gap-4 rounded-md border border-line-strong bg-surface p-4 lg:grid-cols-2 lg:gap-8"
    >
      <div className="grid content-start gap-3">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h3 id={`access-${id}`} className="m-0 text-base">
            {heading}
          </h3>
          {overdue ? (
            <Tag tone="abnormal">
              <span aria-hidden="true">▼</span>Overdue since {inWords(dueAt)}
            </Tag>
          ) : (
            <Tag>Due by {inWords(dueAt)}</Tag>
          )}
        </div>
        <dl className="m-0 grid grid-cols-[5rem_minmax(0,1fr)] gap-x-4 gap-y-1">
          <dt className="text-ink-soft">Began</dt>
          <dd className="m-0">{inWords(startedAt)}</dd>
          <dt className="text-ink-soft">Open for</dt>
          <dd className="m-0">{running ? 'runs still, 60 minutes at most' : `${minutesOf(access)} min`}</dd>
          <dt className="text-ink-soft">Reason</dt>
          <dd className="m-0 [overflow-wrap:anywhere]">
            {reasonWords[reasonCode]}: {reason}
          </dd>
          <dt className="text-ink-soft">In it</dt>
          <dd className="m-0">{acts.length === 0 ? 'nothing was opened' : acts.join('; ')}</dd>
        </dl>
      </div>
      {running ? <p className="hint m-0">Review it when it has ended.</p> : <ReviewForm accessId={id} of={heading} />}
    </article>
  )
}

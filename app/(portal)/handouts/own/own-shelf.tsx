import type { Route } from 'next'
import Link from 'next/link'
import { clinicalDate } from '../../../../components/clinical/clinical-date'
import { LinkButton } from '../../../../components/ui/button'
import { SectionHeading } from '../../../../components/ui/section-heading'
import { Table } from '../../../../components/ui/table'
import { dayIn } from '../../../../db/queries/practice-day'
import type { PracticeHandoutListed } from '../../../../db/queries/practice-handouts'
import { languageNames } from '../../../../handouts/handout-ids'
import { readingInWords } from '../../../../handouts/reading-measure'
import { LimitForm } from './limit-form'

type Props = {
  handouts: readonly PracticeHandoutListed[]
  timeZone: string
  limitTenths: number
  mayEdit: boolean
  mayManage: boolean
}

const named = ({ published, draft }: PracticeHandoutListed) => published ?? draft

function Shelf({
  caption,
  empty,
  handouts,
  timeZone,
  mayEdit,
}: Omit<Props, 'limitTenths' | 'mayManage'> & { caption: string; empty: string }) {
  const day = (at: Date) => clinicalDate(dayIn(timeZone, at))
  return (
    <Table
      caption={caption}
      empty={empty}
      rows={handouts}
      rowKey={({ id }) => id}
      columns={[
        {
          head: 'Title',
          names: true,
          cell: (row) => (
            <span lang={named(row)?.language}>
              {mayEdit ? (
                <Link href={`/handouts/own/${row.id}` as Route} prefetch={false}>
                  {row.title}
                </Link>
              ) : (
                row.title
              )}
            </span>
          ),
        },
        { head: 'Language', cell: (row) => languageNames[named(row)?.language ?? 'en'] },
        {
          head: 'Given now',
          cell: ({ published }) =>
            published === null ? 'not published' : `version ${published.version}, ${day(published.publishedAt ?? published.updatedAt)}`,
        },
        {
          head: 'Draft',
          cell: ({ draft }) => (draft === null ? '' : `version ${draft.version}, last changed ${day(draft.updatedAt)}`),
        },
        {
          head: 'Reads at',
          cell: ({ published }) =>
            published?.readingTenths == null ? (
              ''
            ) : (
              <span className="whitespace-nowrap">
                {readingInWords({ language: published.language, value: published.readingTenths / 10 })}
              </span>
            ),
        },
      ]}
    />
  )
}

/** Handouts that the practice wrote itself; whoever may not write them sees those that can be given. */
export function OwnShelf({ handouts, timeZone, limitTenths, mayEdit, mayManage }: Props) {
  const shown = handouts.filter(({ published }) => mayEdit || published !== null)
  const archived = shown.filter(({ archivedAt }) => archivedAt !== null)
  return (
    <section aria-labelledby="own-heading" className="grid gap-4">
      <SectionHeading
        id="own-heading"
        note="Written here, given like the library’s, past the same safety filter."
        beside={
          mayEdit && (
            <LinkButton href={'/handouts/own/new' as Route} variant="primary">
              New handout
            </LinkButton>
          )
        }
      >
        The practice’s own
      </SectionHeading>
      <Shelf
        caption="The practice’s own"
        empty={mayEdit ? 'None yet. Begin with a copy from the library, or with a blank sheet.' : 'None yet.'}
        handouts={shown.filter(({ archivedAt }) => archivedAt === null)}
        timeZone={timeZone}
        mayEdit={mayEdit}
      />
      {archived.length > 0 && (
        <details>
          <summary className="cursor-pointer text-accent">{archived.length === 1 ? '1 archived' : `${archived.length} archived`}</summary>
          <Shelf caption="Archived" empty="None." handouts={archived} timeZone={timeZone} mayEdit={mayEdit} />
        </details>
      )}
      {mayManage && <LimitForm tenths={limitTenths} />}
    </section>
  )
}

import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { readAsStaff } from '../../../auth/staff'
import { clinicalDate } from '../../../components/clinical/clinical-date'
import { SectionHeading } from '../../../components/ui/section-heading'
import { Table } from '../../../components/ui/table'
import { listOutdatedHolders } from '../../../db/queries/handouts-given'
import { dayIn } from '../../../db/queries/practice-day'
import { listPracticeHandouts, type PracticeHandoutListed, readingLimitTenths } from '../../../db/queries/practice-handouts'
import { handoutNames, languageNames, ownHandoutId } from '../../../handouts/handout-ids'
import { OwnShelf } from './own/own-shelf'
import { shelves } from './shelf'

export const metadata: Metadata = { title: 'Handouts' }

/** Patients listed at once; beyond it the count says how many there are. */
const most = 500

type Holder = Awaited<ReturnType<typeof listOutdatedHolders>>['holders'][number]

/** The handouts that ship, the practice's own, and who holds an earlier version of one. */
export default async function HandoutsPage() {
  const library = shelves()
  const current = library.flatMap(({ id, languages }) =>
    languages.map(({ language, version }) => ({ handoutId: id as string, language: language as string, version: String(version) })),
  )
  const { own, limitTenths, mayEdit, mayManage, holders, all, timeZone, mayReprint, mayChart } = await readAsStaff(
    ['patient:read'],
    async (tx, me) => {
      const own = await listPracticeHandouts(tx)
      return {
        own,
        limitTenths: await readingLimitTenths(tx),
        mayEdit: me.may('handout:edit'),
        mayManage: me.may('practice:manage'),
        ...(await listOutdatedHolders(tx, [...current, ...givenNow(own)], most)),
        timeZone: me.practice.timeZone,
        mayReprint: me.may('handout:reprint'),
        mayChart: me.may('chart:record'),
      }
    },
  )
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-10 px-4 py-6">
      <SectionHeading
        level={1}
        note="What patients can be given, in English and Spanish. A visit’s plan gives them with the patient’s own numbers."
      >
        Handouts
      </SectionHeading>
      <section aria-labelledby="library-heading">
        <SectionHeading
          id="library-heading"
          note="Reading grade by formula, of the whole text or of its full sentences alone, whichever is harder: Flesch-Kincaid 6.0 or below, Fernández-Huerta 70 or above."
        >
          Library
        </SectionHeading>
        <Table
          caption="The library"
          empty="No handout."
          rows={library.flatMap(({ languages }) => languages)}
          rowKey={({ language, title }) => `${language} ${title}`}
          columns={[
            { head: 'Title', names: true, cell: ({ title, language }) => <span lang={language}>{title}</span> },
            { head: 'Language', cell: ({ language }) => languageNames[language] },
            { head: 'Version', figures: true, cell: ({ version }) => version },
            { head: 'Reads at', cell: ({ reading }) => <span className="whitespace-nowrap">{reading}</span> },
            { head: 'Reviewer', cell: ({ reviewer }) => reviewer ?? 'no clinician has signed this version off' },
            { head: 'Review by', cell: ({ reviewBy }) => <span className="whitespace-nowrap">{clinicalDate(reviewBy)}</span> },
          ]}
        />
      </section>
      <OwnShelf handouts={own} timeZone={timeZone} limitTenths={limitTenths} mayEdit={mayEdit} mayManage={mayManage} />
      {mayChart && (
        <p className="m-0">
          For the day that Footfall is down: <Link href={'/forms' as Route}>blank forms to chart by hand</Link>.
        </p>
      )}
      <Outdated holders={holders} own={own} all={all} timeZone={timeZone} mayReprint={mayReprint} />
    </div>
  )
}

/** The versions of the practice's own that are given now; an archived one is outdated in every version. */
const givenNow = (own: readonly PracticeHandoutListed[]) =>
  own.flatMap(({ id, archivedAt, published }) =>
    archivedAt !== null || published === null
      ? []
      : [{ handoutId: ownHandoutId(id) as string, language: published.language as string, version: String(published.version) }],
  )

const names: Record<string, string> = handoutNames
const languages: Record<string, string> = languageNames

function Outdated({
  holders,
  own,
  all,
  timeZone,
  mayReprint,
}: {
  holders: readonly Holder[]
  own: readonly PracticeHandoutListed[]
  all: number
  timeZone: string
  mayReprint: boolean
}) {
  const ownNamed = (handoutId: string) => own.find(({ id }) => ownHandoutId(id) === handoutId)
  const canBeGiven = (handoutId: string) => {
    const named = ownNamed(handoutId)
    return named === undefined ? handoutId in names : named.archivedAt === null && named.published !== null
  }
  return (
    <section aria-labelledby="outdated-heading">
      <SectionHeading
        id="outdated-heading"
        note={
          all > holders.length
            ? `${all} patients; the ${holders.length} given last are listed.`
            : 'Patients whose last copy is not the current version, newest first. Giving the current one takes them off the list.'
        }
      >
        Who holds an outdated version
      </SectionHeading>
      <Table
        caption="Patients who hold an outdated version"
        empty="Nobody."
        rows={holders}
        rowKey={({ patientId, handoutId }) => `${patientId}/${handoutId}`}
        columns={[
          {
            head: 'Patient',
            names: true,
            cell: ({ patientId, familyName, givenName, recordNumber }) => (
              <span className="block min-w-40 [overflow-wrap:anywhere]">
                <Link href={`/patients/${patientId}`} prefetch={false}>
                  {familyName}, {givenName}
                </Link>{' '}
                <span className="text-ink-soft">#{recordNumber}</span>
              </span>
            ),
          },
          { head: 'Handout', cell: ({ handoutId }) => names[handoutId] ?? ownNamed(handoutId)?.title ?? handoutId },
          { head: 'Has version', figures: true, cell: ({ version }) => version },
          { head: 'Language', cell: ({ language }) => languages[language] ?? language },
          { head: 'Given', cell: ({ at }) => <span className="whitespace-nowrap">{clinicalDate(dayIn(timeZone, at))}</span> },
          ...(mayReprint
            ? [
                {
                  head: 'Next',
                  cell: ({ patientId, handoutId, familyName, givenName }: Holder) =>
                    !canBeGiven(handoutId) ? (
                      'archived: tell the patient to throw it away'
                    ) : (
                      <Link
                        href={`/patients/${patientId}/handout?sheet=${handoutId}` as Route}
                        prefetch={false}
                        className="whitespace-nowrap"
                        aria-label={`Give the current version to ${givenName} ${familyName}`}
                      >
                        Give the current version
                      </Link>
                    ),
                },
              ]
            : []),
        ]}
      />
    </section>
  )
}

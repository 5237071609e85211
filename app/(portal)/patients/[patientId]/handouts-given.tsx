import type { Route } from 'next'
import Link from 'next/link'
import { clinicalMoment } from '../../../../components/print/clinical-moment'
import { LinkButton } from '../../../../components/ui/button'
import { SectionHeading } from '../../../../components/ui/section-heading'
import { Table } from '../../../../components/ui/table'
import type { listHandoutsGiven } from '../../../../db/queries/handouts-given'
import type { PracticeHandoutListed } from '../../../../db/queries/practice-handouts'
import { handoutNames, isOwnHandoutId, type OwnHandoutId, ownHandoutId } from '../../../../handouts/handout-ids'
import { findHandout } from '../../../../handouts/library'

type Given = Awaited<ReturnType<typeof listHandoutsGiven>>[number]
type Props = {
  patientId: string
  handouts: readonly Given[]
  /** Handouts of the practice's own, the archived ones too. */
  own: readonly PracticeHandoutListed[]
  timeZone: string
  mayReprint: boolean
}

const titles: Record<string, string> = handoutNames
const languages: Record<string, string> = { en: 'English', es: 'Spanish' }

/** The version of a sheet, and whether the library has another by now. */
function versionOf({ handoutId, language, version }: Given, own: Props['own']): string {
  if (isOwnHandoutId(handoutId)) return versionOfOwn(version, ownNamed(own, handoutId))
  const now = findHandout(handoutId, language)?.version
  return now === undefined || String(now) === version ? version : `${version}, outdated: the library has ${now}`
}

const ownNamed = (own: Props['own'], handoutId: OwnHandoutId) => own.find(({ id }) => ownHandoutId(id) === handoutId)

function versionOfOwn(version: string, now: PracticeHandoutListed | undefined): string {
  if (now === undefined || now.archivedAt !== null) return `${version}, outdated: archived`
  const current = String(now.published?.version)
  return current === version ? version : `${version}, outdated: the practice gives ${current}`
}

/** What the patient went home with, each to be printed again exactly as it was, and the way to give more. */
export function HandoutsGiven({ patientId, handouts, own, timeZone, mayReprint }: Props) {
  const titleOf = ({ handoutId }: Given) =>
    isOwnHandoutId(handoutId) ? (ownNamed(own, handoutId)?.title ?? handoutId) : (titles[handoutId] ?? handoutId)
  return (
    <section aria-labelledby="handouts-heading">
      <SectionHeading
        id="handouts-heading"
        beside={mayReprint && <LinkButton href={`/patients/${patientId}/handout`}>Give handouts without a visit</LinkButton>}
      >
        Handouts given
      </SectionHeading>
      <Table
        caption="Handouts given, newest first"
        empty="None yet."
        rows={handouts}
        rowKey={({ id }) => id}
        columns={[
          { head: 'Sheet', names: true, cell: titleOf },
          {
            head: 'Language',
            cell: ({ language, largePrint }) => `${languages[language] ?? language}${largePrint ? ', large print' : ''}`,
          },
          { head: 'Version', cell: (given) => versionOf(given, own) },
          { head: 'From', cell: ({ visitId }) => (visitId === null ? 'no visit' : 'a visit') },
          { head: 'Given', cell: ({ at }) => clinicalMoment(at.toISOString(), timeZone) },
          { head: 'By', cell: ({ givenBy }) => givenBy },
          ...(mayReprint
            ? [
                {
                  head: 'Again',
                  cell: (given: Given) => (
                    <Link
                      href={`/patients/${patientId}/handout/given/${given.givingId}?sheet=${given.handoutId}` as Route}
                      prefetch={false}
                      aria-label={`Print again: ${titleOf(given)}, ${clinicalMoment(given.at.toISOString(), timeZone)}`}
                    >
                      Print again
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

import type { Route } from 'next'
import { clinicalMoment } from '../../../../components/print/clinical-moment'
import { LinkButton } from '../../../../components/ui/button'
import { SectionHeading } from '../../../../components/ui/section-heading'
import { Table } from '../../../../components/ui/table'
import type { listHandoutsGiven } from '../../../../db/queries/handouts-given'

type Given = Awaited<ReturnType<typeof listHandoutsGiven>>[number]
type Props = { patientId: string; handouts: readonly Given[]; timeZone: string; mayReprint: boolean }

const titles: Record<string, string> = { cramping: 'Cramping of the foot and leg' }
const languages: Record<string, string> = { en: 'English', es: 'Spanish' }

/** What the patient went home with, and the way to print the general sheet again. */
export function HandoutsGiven({ patientId, handouts, timeZone, mayReprint }: Props) {
  return (
    <section aria-labelledby="handouts-heading">
      <SectionHeading
        id="handouts-heading"
        beside={mayReprint && <LinkButton href={`/patients/${patientId}/handout/cramping` as Route}>Print the cramping handout</LinkButton>}
      >
        Handouts given
      </SectionHeading>
      <Table
        caption="Handouts given, newest first"
        empty="None yet."
        rows={handouts}
        rowKey={({ id }) => id}
        columns={[
          { head: 'Sheet', names: true, cell: ({ handoutId }) => titles[handoutId] ?? handoutId },
          { head: 'Language', cell: ({ language }) => languages[language] ?? language },
          { head: 'Version', cell: ({ version }) => version },
          { head: 'Given', cell: ({ at }) => clinicalMoment(at.toISOString(), timeZone) },
          { head: 'By', cell: ({ givenBy }) => givenBy },
        ]}
      />
    </section>
  )
}

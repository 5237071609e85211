import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readAsStaff } from '../../../../../auth/staff'
import { clock } from '../../../../../clock'
import { clinicalMoment } from '../../../../../components/print/clinical-moment'
import { LinkButton } from '../../../../../components/ui/button'
import { SectionHeading } from '../../../../../components/ui/section-heading'
import { Table } from '../../../../../components/ui/table'
import { listChartAccess } from '../../../../../db/queries/chart-access'
import { findPatient } from '../../../../../db/queries/patients'
import { dayIn } from '../../../../../db/queries/practice-day'
import { PaperPage } from '../../../releases/paper-page'
import { releaseNamed, showPaper } from '../../../releases/shown-paper'
import { releaseChartAccess } from './actions'
import { openedPaper } from './opened-paper'
import { accessLines, rolesInWords } from './opened-words'

type Address = {
  params: Promise<{ patientId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Once per request, for the title and the page. */
const readOpened = cache((patientId: string, releaseId: string | null) =>
  readAsStaff(
    ['chart:read', 'patient:read'],
    async (tx, me) => {
      const patient = await findPatient(tx, patientId)
      if (patient === null) return null
      const accesses = await listChartAccess(tx, patientId, me.practice.timeZone)
      const today = dayIn(me.practice.timeZone, clock.now())
      const shown = await showPaper(tx, me, openedPaper({ patient, accesses, practice: me.practice, today }), releaseId)
      return { shown, ofToday: accesses.filter(({ day }) => day === today) }
    },
    { chart: patientId },
  ),
)

const read = async ({ params, searchParams }: Address) => readOpened((await params).patientId, releaseNamed(await searchParams))

export async function generateMetadata(address: Address): Promise<Metadata> {
  return { title: (await read(address))?.shown.content.title ?? 'Who opened this chart' }
}

/** Who opened this chart: today's so far on the screen, and until yesterday as a paper. */
export default async function OpenedPage(address: Address) {
  const { patientId } = await address.params
  const opened = await read(address)
  if (opened === null) notFound()
  const { shown, ofToday } = opened
  return (
    <PaperPage
      shown={shown}
      release={releaseChartAccess}
      what={{ patientId }}
      purpose="patient-copy"
      beside={<LinkButton href={`/patients/${patientId}`}>Back to the chart</LinkButton>}
    >
      <section aria-labelledby="today-heading">
        <SectionHeading id="today-heading" note="On the screen only; the paper takes it up tomorrow.">
          Today so far
        </SectionHeading>
        <Table
          caption="Who opened this chart today"
          empty="Nobody before you."
          rows={accessLines(ofToday)}
          rowKey={({ key }) => key}
          columns={[
            {
              head: 'First at',
              cell: ({ firstAt }) => (
                <span className="whitespace-nowrap">{clinicalMoment(firstAt.toISOString(), shown.practice.timeZone)}</span>
              ),
            },
            { head: 'Who', names: true, cell: ({ who }) => <span className="whitespace-nowrap">{who}</span> },
            { head: 'Role', cell: ({ roles }) => <span className="whitespace-nowrap">{rolesInWords(roles)}</span> },
            { head: 'What', cell: ({ acts }) => <span className="block min-w-48">{acts.join('; ')}</span> },
          ]}
        />
      </section>
    </PaperPage>
  )
}

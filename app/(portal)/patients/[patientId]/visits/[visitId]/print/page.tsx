import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readAsStaff } from '../../../../../../../auth/staff'
import { clock } from '../../../../../../../clock'
import { LinkButton } from '../../../../../../../components/ui/button'
import { findVisit } from '../../../../../../../db/queries/visits'
import { PaperPage } from '../../../../../releases/paper-page'
import { releaseNamed, showPaper } from '../../../../../releases/shown-paper'
import { releaseVisitSummary } from './actions'
import { PaperLinks } from './paper-links'
import { visitSummaryPaper } from './visit-summary-paper'

type Address = {
  params: Promise<{ patientId: string; visitId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Once per request, for the title and the page. */
const readSummary = cache((patientId: string, visitId: string, size: 'usual' | 'large', releaseId: string | null) =>
  readAsStaff(
    ['chart:read'],
    async (tx, me) => {
      const opened = await findVisit(tx, patientId, visitId, { staffId: me.staffId, now: clock.now() })
      return opened === null ? null : showPaper(tx, me, visitSummaryPaper(opened, me.practice, size === 'large'), releaseId)
    },
    { chart: patientId },
  ),
)

const sizeOf = (query: Awaited<Address['searchParams']>): 'usual' | 'large' => (query.size === 'large' ? 'large' : 'usual')

const read = async ({ params, searchParams }: Address) => {
  const [{ patientId, visitId }, query] = await Promise.all([params, searchParams])
  return readSummary(patientId, visitId, sizeOf(query), releaseNamed(query))
}

/** The title becomes the name of a saved PDF: what it is and the record number, no name. */
export async function generateMetadata(address: Address): Promise<Metadata> {
  return { title: (await read(address))?.content.title ?? 'Visit summary' }
}

export default async function VisitSummaryPrintPage(address: Address) {
  const [{ patientId, visitId }, query] = await Promise.all([address.params, address.searchParams])
  const size = sizeOf(query)
  const shown = await read(address)
  if (shown === null) notFound()
  return (
    <PaperPage
      shown={shown}
      release={releaseVisitSummary}
      what={{ patientId, visitId, size }}
      purpose="patient-copy"
      beside={
        <>
          <LinkButton href={`/patients/${patientId}/visits/${visitId}/print${size === 'large' ? '' : '?size=large'}` as Route}>
            {size === 'large' ? 'Usual print' : 'Large print'}
          </LinkButton>
          <PaperLinks patientId={patientId} visitId={visitId} here="print" />
        </>
      }
    />
  )
}

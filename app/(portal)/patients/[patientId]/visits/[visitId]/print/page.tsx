import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readAsStaff } from '../../../../../../../auth/staff'
import { clock } from '../../../../../../../clock'
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
const readSummary = cache((patientId: string, visitId: string, releaseId: string | null) =>
  readAsStaff(['chart:read'], async (tx, me) => {
    const opened = await findVisit(tx, patientId, visitId, { staffId: me.staffId, now: clock.now() })
    return opened === null ? null : showPaper(tx, me, visitSummaryPaper(opened, me.practice), releaseId)
  }),
)

const read = async ({ params, searchParams }: Address) => {
  const { patientId, visitId } = await params
  return readSummary(patientId, visitId, releaseNamed(await searchParams))
}

/** The title becomes the name of a saved PDF: what it is and the record number, no name. */
export async function generateMetadata(address: Address): Promise<Metadata> {
  return { title: (await read(address))?.content.title ?? 'Visit summary' }
}

export default async function VisitSummaryPrintPage(address: Address) {
  const { patientId, visitId } = await address.params
  const shown = await read(address)
  if (shown === null) notFound()
  return (
    <PaperPage
      shown={shown}
      release={releaseVisitSummary}
      what={{ patientId, visitId }}
      purpose="patient-copy"
      beside={<PaperLinks patientId={patientId} visitId={visitId} here="print" />}
    />
  )
}

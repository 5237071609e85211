import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readAsStaff } from '../../../../../../../auth/staff'
import { PaperPage } from '../../../../../releases/paper-page'
import { releaseNamed, showPaper } from '../../../../../releases/shown-paper'
import { PaperLinks } from '../print/paper-links'
import { releaseScreeningReport } from './actions'
import { screeningReportPaper } from './screening-report-paper'

type Address = {
  params: Promise<{ patientId: string; visitId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Once per request, for the title and the page. */
const readReport = cache((patientId: string, visitId: string, releaseId: string | null) =>
  readAsStaff(
    ['chart:read'],
    async (tx, me) => {
      const paper = await screeningReportPaper(tx, me, { patientId, visitId })
      return paper === null ? null : showPaper(tx, me, paper, releaseId)
    },
    { chart: patientId },
  ),
)

const read = async ({ params, searchParams }: Address) => {
  const { patientId, visitId } = await params
  return readReport(patientId, visitId, releaseNamed(await searchParams))
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  return { title: (await read(address))?.content.title ?? 'PAD screening report' }
}

export default async function ScreeningReportPage(address: Address) {
  const { patientId, visitId } = await address.params
  const shown = await read(address)
  if (shown === null) notFound()
  return (
    <PaperPage
      shown={shown}
      release={releaseScreeningReport}
      what={{ patientId, visitId }}
      purpose="treatment"
      beside={<PaperLinks patientId={patientId} visitId={visitId} here="screening-report" />}
    />
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readAsStaff } from '../../../../../../../auth/staff'
import { clock } from '../../../../../../../clock'
import { clinicalMoment } from '../../../../../../../components/print/clinical-moment'
import { Paper } from '../../../../../../../components/print/paper'
import { PrintButton } from '../../../../../../../components/print/print-button'
import { LinkButton } from '../../../../../../../components/ui/button'
import { writeAudit } from '../../../../../../../db/audit'
import { findVisit } from '../../../../../../../db/queries/visits'
import { identityLine, statusLine, VisitSummary } from '../visit-summary'

type Address = { params: Promise<{ patientId: string; visitId: string }> }

/** Once per request, for the title and the page: showing the print page is the release, so it is one audit event. */
const releaseVisit = cache((patientId: string, visitId: string) =>
  readAsStaff(
    ['chart:read'],
    async (tx, me) => {
      const now = clock.now()
      const opened = await findVisit(tx, patientId, visitId, { staffId: me.staffId, now })
      if (opened === null) return null
      await writeAudit(tx, { action: 'print', patientId, objectType: 'visit', objectId: visitId })
      return { opened, practice: me.practice, printedBy: me.displayName, printedAt: now.toISOString() }
    },
    { opens: patientId },
  ),
)

/** The title becomes the file name of a saved PDF: what it is and the record number, no name. */
export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { patientId, visitId } = await params
  const release = await releaseVisit(patientId, visitId)
  return { title: release === null ? 'Visit summary' : `Visit summary ${release.opened.patient.recordNumber}, ${release.opened.visit.day}` }
}

export default async function VisitSummaryPrintPage({ params }: Address) {
  const { patientId, visitId } = await params
  const release = await releaseVisit(patientId, visitId)
  if (release === null) notFound()
  const { opened, practice, printedBy, printedAt } = release
  return (
    <Paper
      kind="note"
      size={practice.paper}
      running={{
        identity: identityLine(opened),
        status: statusLine(opened, practice.timeZone),
        origin: `${practice.name} · printed ${clinicalMoment(printedAt, practice.timeZone)} by ${printedBy}`,
        document: 'Visit summary',
      }}
      toolbar={
        <div className="flex flex-wrap items-center gap-3">
          <PrintButton />
          <LinkButton href={`/patients/${patientId}/visits/${visitId}/sign`}>Back to the visit</LinkButton>
          <LinkButton href={`/patients/${patientId}`} variant="quiet">
            Chart
          </LinkButton>
        </div>
      }
    >
      <VisitSummary opened={opened} practice={practice} />
    </Paper>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readAsStaff } from '../../../../../../auth/staff'
import { clock } from '../../../../../../clock'
import { fullDay } from '../../../../../../components/print/clinical-moment'
import { Paper } from '../../../../../../components/print/paper'
import { PrintButton } from '../../../../../../components/print/print-button'
import { LinkButton } from '../../../../../../components/ui/button'
import { writeAudit } from '../../../../../../db/audit'
import { findPatient } from '../../../../../../db/queries/patients'
import { dayIn } from '../../../../../../db/queries/practice-day'
import { composeHandout } from '../../../../../../handouts/compose'
import { crampingHandout } from '../../../../../../handouts/library'
import { HandoutSheet } from './handout-sheet'
import { identityInFull } from './identity-in-full'

type Address = { params: Promise<{ patientId: string }> }

const releaseSheet = cache((patientId: string) =>
  readAsStaff(['handout:reprint', 'patient:read'], async (tx, me) => {
    const patient = await findPatient(tx, patientId)
    if (patient === null) return null
    await writeAudit(tx, { action: 'print', patientId, objectType: 'handout', objectId: 'cramping' })
    return { patient, practice: me.practice, printedBy: me.displayName, today: dayIn(me.practice.timeZone, clock.now()) }
  }),
)

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const release = await releaseSheet((await params).patientId)
  return { title: release === null ? 'Handout' : `Cramping handout ${release.patient.recordNumber}` }
}

/** The sheet for anybody: nothing of the chart is read, so nothing personal and nothing filtered stands in it. */
export default async function GeneralHandoutPage({ params }: Address) {
  const { patientId } = await params
  const release = await releaseSheet(patientId)
  if (release === null) notFound()
  const { patient, practice, printedBy, today } = release
  const handout = composeHandout(await crampingHandout(), null)
  return (
    <Paper
      kind="sheet"
      size={practice.paper}
      lang={handout.language}
      running={{
        identity: identityInFull(patient),
        status: 'General sheet, without findings',
        origin: `${practice.name} · printed ${fullDay(today)} by ${printedBy}`,
        document: handout.title,
      }}
      toolbar={
        <div className="flex flex-wrap items-center gap-3">
          <PrintButton />
          <LinkButton href={`/patients/${patientId}`}>Back to the patient</LinkButton>
          <p className="hint">The general sheet: no findings, and no stretches, which need an answered question of a visit.</p>
        </div>
      }
    >
      <HandoutSheet handout={handout} practice={practice} />
    </Paper>
  )
}

import { notFound, redirect } from 'next/navigation'
import { readAsStaff } from '../../../../../../auth/staff'
import { clock } from '../../../../../../clock'
import { findVisit } from '../../../../../../db/queries/visits'

/** A visit opens at its first section; one that is signed or voided, at the whole of it. */
export default async function VisitPage({ params }: { params: Promise<{ patientId: string; visitId: string }> }) {
  const { patientId, visitId } = await params
  const opened = await readAsStaff(
    ['chart:read'],
    (tx, me) => findVisit(tx, patientId, visitId, { staffId: me.staffId, now: clock.now() }),
    {
      opens: patientId,
    },
  )
  if (opened === null) notFound()
  redirect(`/patients/${patientId}/visits/${visitId}/${opened.visit.status === 'open' ? 'cramp-history' : 'sign'}`)
}

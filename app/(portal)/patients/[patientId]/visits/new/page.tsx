import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readAsStaff } from '../../../../../../auth/staff'
import { clock } from '../../../../../../clock'
import { clinicalMoment } from '../../../../../../components/print/clinical-moment'
import { LinkButton } from '../../../../../../components/ui/button'
import { findPatient } from '../../../../../../db/queries/patients'
import { localTimeIn } from '../../../../../../db/queries/practice-day'
import { listPodiatrists } from '../../../../../../db/queries/staff'
import { findOpenVisit } from '../../../../../../db/queries/visits'
import { StartVisitForm } from './start-visit-form'

export const metadata: Metadata = { title: 'Start a visit' }

export default async function StartVisitPage({ params }: { params: Promise<{ patientId: string }> }) {
  const { patientId } = await params
  const found = await readAsStaff(
    ['patient:read', 'chart:read', 'chart:record'],
    async (tx, me) => {
      if ((await findPatient(tx, patientId)) === null) return null
      const [open, podiatrists] = await Promise.all([findOpenVisit(tx, patientId), listPodiatrists(tx)])
      const { timeZone } = me.practice
      return { open, podiatrists, timeZone, now: localTimeIn(timeZone, clock.now()), myId: me.staffId }
    },
    { opens: patientId },
  )
  if (found === null) notFound()
  const { open, podiatrists, timeZone, now, myId } = found
  const mine = podiatrists.some(({ id }) => id === myId) ? myId : ''
  return (
    <div className="grid max-w-2xl gap-6">
      <h1 className="text-xl">Start a visit</h1>
      {open && (
        <section aria-label="Open visit" className="grid justify-items-start gap-3 border-accent border-l-3 pl-4">
          <p className="m-0">
            The visit of {clinicalMoment(open.startedAt, timeZone)} with {open.clinicianName} is still open.
          </p>
          <LinkButton href={`/patients/${patientId}/visits/${open.id}/cramp-history`} variant="primary" size="touch">
            Continue the open visit
          </LinkButton>
          <h2 className="text-lg">Or start another</h2>
        </section>
      )}
      <StartVisitForm
        patientId={patientId}
        now={now}
        clinicians={podiatrists.map(({ id, displayName, credentials }) => ({
          id,
          name: [displayName, credentials].filter(Boolean).join(', '),
        }))}
        clinicianId={mine}
        timeZone={timeZone}
        other={open !== null}
      />
    </div>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readAsStaff } from '../../../../../../../../auth/staff'
import { clock } from '../../../../../../../../clock'
import { clinicalMoment } from '../../../../../../../../components/print/clinical-moment'
import { listPodiatrists } from '../../../../../../../../db/queries/staff'
import { VisitSummary } from '../../visit-summary'
import { Workspace } from '../workspace'
import { openWorkspace } from '../workspace-opened'
import { Sign } from './sign'

export const metadata: Metadata = { title: 'Sign' }

export default async function SignPage({ params }: { params: Promise<{ patientId: string; visitId: string }> }) {
  const { patientId, visitId } = await params
  const found = await readAsStaff(
    ['chart:read'],
    async (tx, me) => {
      const opened = await openWorkspace(tx, me, patientId, visitId)
      if (opened === null) return null
      const { name, addressLines, phone, logo, timeZone } = me.practice
      const signer = [me.displayName, me.credentials].filter(Boolean).join(', ')
      return { opened, podiatrists: await listPodiatrists(tx), practice: { name, addressLines, phone, logo, timeZone }, signer }
    },
    { opens: patientId },
  )
  if (found === null) notFound()
  const { opened, podiatrists, practice, signer } = found
  const moment = (at: string) => clinicalMoment(at, practice.timeZone)
  const { readyAt, readyForName } = opened.visit
  return (
    <Workspace opened={opened} screen="sign">
      <Sign
        signer={signer}
        now={moment(clock.now().toISOString())}
        sent={readyAt === null || readyForName === null ? null : `Sent to ${readyForName}, ready to sign, ${moment(readyAt)}.`}
        podiatrists={podiatrists.map(({ id, displayName, credentials }) => ({
          value: id,
          label: [displayName, credentials].filter(Boolean).join(', '),
        }))}
      />
      <section aria-label="The whole visit, as it will print" className="note border-line border-t pt-4">
        <VisitSummary opened={opened} practice={practice} />
      </section>
    </Workspace>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readAsStaff } from '../../../../../../../../auth/staff'
import { Workspace } from '../workspace'
import { openWorkspace } from '../workspace-opened'
import { Plan } from './plan'

export const metadata: Metadata = { title: 'Plan' }

export default async function PlanPage({ params }: { params: Promise<{ patientId: string; visitId: string }> }) {
  const { patientId, visitId } = await params
  const opened = await readAsStaff(['chart:read'], (tx, me) => openWorkspace(tx, me, patientId, visitId), { opens: patientId })
  if (opened === null) notFound()
  return (
    <Workspace opened={opened} screen="plan">
      <Plan />
    </Workspace>
  )
}

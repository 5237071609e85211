import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readAsStaff } from '../../../../../../../../auth/staff'
import { Workspace } from '../workspace'
import { openWorkspace } from '../workspace-opened'
import { Labs } from './labs'

export const metadata: Metadata = { title: 'Labs' }

export default async function LabsPage({ params }: { params: Promise<{ patientId: string; visitId: string }> }) {
  const { patientId, visitId } = await params
  const opened = await readAsStaff(['chart:read'], (tx, me) => openWorkspace(tx, me, patientId, visitId), { opens: patientId })
  if (opened === null) notFound()
  return (
    <Workspace opened={opened} screen="labs">
      <Labs />
    </Workspace>
  )
}

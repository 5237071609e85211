import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readAsStaff } from '../../../../../../../../auth/staff'
import { listDiaryOnsets, listOnsetDistances } from '../../../../../../../../db/queries/visit-trends'
import { Workspace } from '../workspace'
import { openWorkspace } from '../workspace-opened'
import { OnsetTrend } from './onset-trend'
import { WalkDistance } from './walk-distance'

export const metadata: Metadata = { title: 'Walk distance' }

export default async function WalkDistancePage({ params }: { params: Promise<{ patientId: string; visitId: string }> }) {
  const { patientId, visitId } = await params
  const found = await readAsStaff(
    ['chart:read'],
    async (tx, me) => {
      const opened = await openWorkspace(tx, me, patientId, visitId)
      if (opened === null) return null
      const [onsets, diaries] = await Promise.all([listOnsetDistances(tx, patientId), listDiaryOnsets(tx, patientId)])
      return { opened, onsets, diaries }
    },
    { opens: patientId },
  )
  if (found === null) notFound()
  return (
    <Workspace opened={found.opened} screen="walk-distance">
      <WalkDistance spareKey={randomUUID()} trend={<OnsetTrend {...found} patientId={patientId} visitId={visitId} />} />
    </Workspace>
  )
}

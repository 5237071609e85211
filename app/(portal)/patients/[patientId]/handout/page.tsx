import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readAsStaff } from '../../../../../auth/staff'
import { findPatient } from '../../../../../db/queries/patients'
import { generalSheets } from '../../../../../handouts/give-sheets'
import { choicesFromSearch } from '../../../../../handouts/giving-choices'
import { giveGeneralHandouts } from './actions'
import { GiveScreen } from './give-screen'

export const metadata: Metadata = { title: 'Give handouts' }

type Address = { params: Promise<{ patientId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Sheets for anybody: nothing of the chart is read, so nothing personal and nothing filtered stands in them. */
export default async function GiveGeneralHandoutsPage({ params, searchParams }: Address) {
  const { patientId } = await params
  const opened = await readAsStaff(['handout:reprint', 'patient:read'], async (tx, me) => {
    const patient = await findPatient(tx, patientId)
    return patient === null ? null : { patient, practice: me.practice }
  })
  if (opened === null) notFound()
  const { patient, practice } = opened
  const suggested = { handouts: [], language: patient.language === 'es' ? ('es' as const) : ('en' as const) }
  const choices = { ...choicesFromSearch(await searchParams, suggested), legChanged: null, discussed: false }
  return (
    <GiveScreen
      patient={patient}
      paper={practice.paper}
      choices={choices}
      sheets={generalSheets(choices, practice)}
      planned={[]}
      visit={null}
      give={giveGeneralHandouts}
    />
  )
}

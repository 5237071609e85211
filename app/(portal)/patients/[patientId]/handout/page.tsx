import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readAsStaff } from '../../../../../auth/staff'
import { findPatient } from '../../../../../db/queries/patients'
import { generalSheets } from '../../../../../handouts/give-sheets'
import { choicesFromSearch, offered } from '../../../../../handouts/giving-choices'
import { readOwnHandouts } from '../../../handouts/own/read-own-handouts'
import { giveGeneralHandouts } from './actions'
import { GiveScreen } from './give-screen'

export const metadata: Metadata = { title: 'Give handouts' }

type Address = { params: Promise<{ patientId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Sheets for anybody: nothing of the chart is read, so nothing personal and nothing filtered stands in them. */
export default async function GiveGeneralHandoutsPage({ params, searchParams }: Address) {
  const { patientId } = await params
  const opened = await readAsStaff(['handout:reprint', 'patient:read'], async (tx, me) => {
    const patient = await findPatient(tx, patientId)
    return patient === null ? null : { patient, practice: me.practice, own: await readOwnHandouts(tx) }
  })
  if (opened === null) notFound()
  const { patient, practice, own } = opened
  const suggested = { handouts: [], language: patient.language === 'es' ? ('es' as const) : ('en' as const) }
  const choices = { ...offered(choicesFromSearch(await searchParams, suggested), own), legChanged: null, discussed: false }
  return (
    <GiveScreen
      patient={patient}
      paper={practice.paper}
      choices={choices}
      own={own}
      sheets={generalSheets(choices, practice, { own })}
      planned={[]}
      visit={null}
      give={giveGeneralHandouts}
    />
  )
}

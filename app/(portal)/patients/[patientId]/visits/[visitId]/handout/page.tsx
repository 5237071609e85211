import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readAsStaff } from '../../../../../../../auth/staff'
import { clinicalDate } from '../../../../../../../components/clinical/clinical-date'
import { visitSheets } from '../../../../../../../handouts/give-sheets'
import { choicesFromSearch, offered } from '../../../../../../../handouts/giving-choices'
import { readOwnHandouts } from '../../../../../handouts/own/read-own-handouts'
import { GiveScreen } from '../../../handout/give-screen'
import { giveHandoutsOfVisit } from './actions'
import { readVisitForSheets } from './told-by-visit'

export const metadata: Metadata = { title: 'Give handouts' }

type Address = {
  params: Promise<{ patientId: string; visitId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Sheets with the findings of a visit, past the safety filter, which reads that visit. */
export default async function GiveHandoutsPage({ params, searchParams }: Address) {
  const { patientId, visitId } = await params
  const read = await readAsStaff(
    ['handout:give', 'chart:read'],
    async (tx, me) => {
      const found = await readVisitForSheets(tx, me.staffId, patientId, visitId)
      return found === null ? null : { ...found, practice: me.practice, own: await readOwnHandouts(tx) }
    },
    { opens: patientId },
  )
  if (read === null) notFound()
  const { opened, told, practice, own } = read
  const { visit, patient, record } = opened
  const suggested = { handouts: record.plan.handouts, language: patient.language === 'es' ? ('es' as const) : ('en' as const) }
  const choices = offered(choicesFromSearch(await searchParams, suggested), own)
  const state =
    visit.voided !== null
      ? 'void: nothing can be given from it'
      : visit.status === 'signed'
        ? `signed by ${visit.signedByName}`
        : 'not signed yet'
  return (
    <GiveScreen
      patient={patient}
      paper={practice.paper}
      choices={choices}
      own={own}
      sheets={visitSheets(choices, told, practice, { own })}
      planned={record.plan.handouts}
      visit={{ id: visitId, says: `From the visit of ${clinicalDate(visit.day)}, ${state}.` }}
      give={giveHandoutsOfVisit}
    />
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readAsStaff } from '../../../../../../../auth/staff'
import { patientSections } from '../../../../../../../clinical/visit/visit-record'
import { clock } from '../../../../../../../clock'
import { findVisit } from '../../../../../../../db/queries/visits'
import { HandOver } from './hand-over'
import { Tablet } from './tablet'

export const metadata: Metadata = { title: 'Questionnaires on the tablet' }

/**
 * Where a patient answers alone. No frame and no banner: nothing of the chart is in this page but the patient's given name and what the
 * patient answers here. It is also the one page that opens to a session which was handed over.
 */
export default async function QuestionnairesTabletPage({ params }: { params: Promise<{ patientId: string; visitId: string }> }) {
  const { patientId, visitId } = await params
  const found = await readAsStaff(
    ['chart:read', 'chart:record'],
    async (tx, me) => {
      const opened = await findVisit(tx, patientId, visitId, { staffId: me.staffId, now: clock.now() })
      return opened && { opened, handedOver: me.handedOverVisitId !== null }
    },
    { opens: patientId, forPatientOf: visitId },
  )
  if (found === null) notFound()
  const { opened, handedOver } = found
  const { visit, patient, record } = opened
  const name = patient.preferredName ?? patient.givenName
  const back = `/patients/${patientId}/visits/${visitId}/questionnaires`
  const ofPatient = <T extends { section: string }>(one: T) => patientSections.some((section) => section === one.section)
  return (
    <main className="mx-auto grid min-h-dvh max-w-3xl content-start gap-8 px-6 py-8 text-[1.5rem] leading-snug">
      {handedOver ? (
        <Tablet
          visitId={visitId}
          patientId={patientId}
          name={name}
          back={back}
          closed={visit.status !== 'open'}
          edinburgh={record.edinburgh}
          walkingImpairment={record.walkingImpairment}
          versions={Object.fromEntries(
            Object.entries(opened.versions).filter(([entry]) => patientSections.some((section) => entry === `${section}/${visitId}`)),
          )}
          drafts={opened.drafts.filter(ofPatient)}
        />
      ) : (
        <HandOver visitId={visitId} patientId={patientId} name={name} back={back} readsEnglish={patient.language === 'en'} />
      )}
    </main>
  )
}

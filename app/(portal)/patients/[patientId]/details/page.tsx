import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readAsStaff } from '../../../../../auth/staff'
import { clock } from '../../../../../clock'
import { findPatient } from '../../../../../db/queries/patients'
import { dayIn } from '../../../../../db/queries/practice-day'
import { DetailsForm } from './details-form'

export const metadata: Metadata = { title: 'Patient details' }

export default async function DetailsPage({ params }: { params: Promise<{ patientId: string }> }) {
  const { patientId } = await params
  const { patient, today } = await readAsStaff(['patient:read', 'patient:register'], async (tx, me) => ({
    patient: await findPatient(tx, patientId),
    today: dayIn(me.practice.timeZone, clock.now()),
  }))
  if (patient === null) notFound()
  const { familyName, givenName, preferredName, birthDate, sex, phone, email, language, version } = patient
  return (
    <>
      <h1 className="mb-6 text-xl">Patient details</h1>
      <DetailsForm
        patientId={patientId}
        today={today}
        version={version}
        stored={{ familyName, givenName, preferredName, birthDate, sex, phone, email, language }}
      />
    </>
  )
}

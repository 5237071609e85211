import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { ageInYears } from '../../../../clinical/patient/age'
import { type BannerAlert, PatientBanner } from '../../../../components/clinical/patient-banner'
import type { ChartAlert } from '../../../../db/queries/chart-alerts'
import { ChartLink } from './chart-link'
import { EmergencyBanner } from './emergency-access/emergency-banner'
import { readBanner } from './read-banner'

/** PAD is a finding; a medicine or a disease changes what is safe. The words say which. */
const toneOf = (kind: ChartAlert['kind']): NonNullable<BannerAlert['tone']> => (kind === 'pad' ? 'abnormal' : 'borderline')

/** Who is in front of us, above every page of the patient. Opening is noted by the page, once, not here. */
export default async function PatientLayout({ children, params }: { children: ReactNode; params: Promise<{ patientId: string }> }) {
  const { patientId } = await params
  const { patient, today, alerts, restriction, emergency } = await readBanner(patientId)
  if (patient === null) notFound()
  const restricted: BannerAlert[] =
    restriction === null ? [] : [emergency === null ? { text: 'Restricted chart' } : { text: 'Emergency access', tone: 'abnormal' }]
  return (
    <>
      <PatientBanner
        patient={patient}
        ageYears={ageInYears(patient.birthDate, today)}
        alerts={[...restricted, ...alerts.map(({ kind, text }) => ({ text, tone: toneOf(kind) }))]}
        chart={<ChartLink patientId={patientId} />}
      />
      {emergency !== null && <EmergencyBanner key={emergency.endsAt} patientId={patientId} {...emergency} />}
      <div className="px-4 py-6 print:p-0">{children}</div>
    </>
  )
}

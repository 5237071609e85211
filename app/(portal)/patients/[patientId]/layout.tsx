import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { currentStaff, readAsStaff } from '../../../../auth/staff'
import { ageInYears } from '../../../../clinical/patient/age'
import { clock } from '../../../../clock'
import { type BannerAlert, PatientBanner } from '../../../../components/clinical/patient-banner'
import { type ChartAlert, findChartAlerts } from '../../../../db/queries/chart-alerts'
import { findPatient } from '../../../../db/queries/patients'
import { dayIn } from '../../../../db/queries/practice-day'
import { ChartLink } from './chart-link'

/** PAD is a finding; a medicine or a disease changes what is safe. The words say which. */
const toneOf = (kind: ChartAlert['kind']): NonNullable<BannerAlert['tone']> => (kind === 'pad' ? 'abnormal' : 'borderline')

/** Who is in front of us, above every page of the patient. Opening is noted by the page, once, not here. */
export default async function PatientLayout({ children, params }: { children: ReactNode; params: Promise<{ patientId: string }> }) {
  const { patientId } = await params
  // Alerts are clinical: without chart:read the key for them is not even asked for.
  const banner = (await currentStaff())?.may('chart:read')
    ? await readAsStaff(['patient:read', 'chart:read'], async (tx, me) => ({
        today: dayIn(me.practice.timeZone, clock.now()),
        patient: await findPatient(tx, patientId),
        alerts: await findChartAlerts(tx, patientId),
      }))
    : await readAsStaff(['patient:read'], async (tx, me) => ({
        today: dayIn(me.practice.timeZone, clock.now()),
        patient: await findPatient(tx, patientId),
        alerts: [],
      }))
  const { patient, today, alerts } = banner
  if (patient === null) notFound()
  return (
    <>
      <PatientBanner
        patient={patient}
        ageYears={ageInYears(patient.birthDate, today)}
        alerts={alerts.map(({ kind, text }) => ({ text, tone: toneOf(kind) }))}
        chart={<ChartLink patientId={patientId} />}
      />
      <div className="px-4 py-6 print:p-0">{children}</div>
    </>
  )
}
